import { connectChannel, findAccount, listChannels } from '../../db/channels.ts'
import { database } from '../../db/database.ts'
import { readVaultKeys, seal } from '../../db/vault.ts'
import { ChannelList, ChannelView, ConnectChannel } from '../../protocol/api.ts'
import { RefusedError } from '../problem.ts'
import { route } from '../route.ts'
import { proveControl } from '../whatsapp-account.ts'

function taken(): RefusedError {
  return new RefusedError(409, 'account-taken', 'This number is connected to another workspace.')
}

export const channels = [
  route({
    method: 'GET',
    path: '/api/channels',
    need: 'member',
    summary: 'The connected accounts of the workspace, oldest first.',
    answer: ChannelList,
    handle: async ({ env, who }) => ({ channels: await listChannels(database(env), who.workspace.id) }),
  }),
  route({
    method: 'POST',
    path: '/api/channels',
    need: 'owner',
    summary: 'Connects a WhatsApp number the owner controls, or renews its token.',
    body: ConnectChannel,
    answer: ChannelView,
    async handle({ env, who, body }) {
      const { verifiedName } = await proveControl(env, body)
      const db = database(env)
      const workspaceId = who.workspace.id
      const existing = await findAccount(db, body.kind, body.phoneNumberId)
      if (existing !== null && existing.workspaceId !== workspaceId) throw taken()
      const id = existing?.id ?? crypto.randomUUID()
      const vault = await readVaultKeys(env.ENCRYPTION_KEYS)
      const displayAddress = body.displayNumber.replace(/\D/g, '')
      const account = {
        id,
        kind: body.kind,
        name: verifiedName ?? `+${displayAddress}`,
        externalId: body.phoneNumberId,
        displayAddress,
        credentials: await seal(vault, { workspaceId, channelId: id }, body.accessToken),
      }
      const connected = await connectChannel(db, workspaceId, account, who.id, Date.now())
      if (connected === null) throw taken()
      return connected
    },
  }),
]
