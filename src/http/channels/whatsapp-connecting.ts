import { requestFromPhone, subscribe } from '../../channels/whatsapp/account.ts'
import {
  type GraphConnection,
  GraphRefusedError,
  GraphUnreachableError,
} from '../../channels/whatsapp/graph.ts'
import { findNumber, type SealedNumber } from '../../db/channel-checks.ts'
import { type ChannelRow, connectChannel, findAccount } from '../../db/channels.ts'
import { sealCredentials, type WhatsAppCredentials } from '../../db/credentials.ts'
import { database } from '../../db/database.ts'
import { noteHistoryRequest } from '../../db/history-sync.ts'
import { onPhonePerSecond } from '../../domain/sending-limits.ts'
import type { ConnectWhatsApp } from '../../protocol/channels.ts'
import type { Bindings } from '../bindings.ts'
import { notFound, RefusedError } from '../problem.ts'
import type { SignedIn } from '../who.ts'
import { checkNumber, graphWith, proveControl } from './whatsapp.ts'

function taken(): RefusedError {
  return new RefusedError(409, 'account-taken', 'This number is connected to another workspace.')
}

/** Connects a number whose control the token proves, has its webhooks sent here, and looks at it once. */
export async function connectWhatsApp(
  env: Bindings,
  who: SignedIn,
  claim: ConnectWhatsApp,
): Promise<ChannelRow> {
  const number = await proveControl(env, claim)
  const db = database(env)
  const workspaceId = who.workspace.id
  const { kind, phoneNumberId, businessAccountId, accessToken, appSecret = null } = claim
  const existing = await findAccount(db, kind, phoneNumberId)
  const mine = existing?.workspaceId === workspaceId
  if (existing !== null && !mine && existing.disconnectedAt === null) throw taken()
  const id = mine ? existing.id : crypto.randomUUID()
  const credentials: WhatsAppCredentials = { accessToken, appSecret }
  const account = {
    id,
    kind,
    name: number.verifiedName ?? `+${number.displayNumber}`,
    externalId: phoneNumberId,
    displayAddress: number.displayNumber,
    credentials: await sealCredentials(env, { workspaceId, channelId: id }, credentials),
    ...(businessAccountId !== undefined && { businessAccountId }),
    ...(number.onPhone && { sendsPerSecond: onPhonePerSecond }),
  }
  const connected = await connectChannel(db, workspaceId, account, who.id, Date.now())
  if (connected === null) throw taken()
  if (businessAccountId !== undefined) await subscribeOrTell(env, accessToken, businessAccountId)
  await checkAgain(env, workspaceId, id)
  if (number.onPhone) {
    const place = { workspaceId, channelId: id, phoneNumberId }
    await whateverComes(askPhone(env, graphWith(env, accessToken), place))
  }
  return connected
}

/** Asks the provider for the address book and the past chats of a number that is used on a phone too. */
export async function askPhone(
  env: Bindings,
  graph: GraphConnection,
  { phoneNumberId, ...place }: { workspaceId: string; channelId: string; phoneNumberId: string },
): Promise<void> {
  await requestFromPhone(graph, phoneNumberId, 'history')
  await noteHistoryRequest(database(env), place, Date.now())
  await whateverComes(requestFromPhone(graph, phoneNumberId, 'smb_app_state_sync'))
}

/** The look at the number that follows says what became of it. */
function subscribeOrTell(env: Bindings, accessToken: string, businessAccountId: string): Promise<void> {
  return whateverComes(subscribe(graphWith(env, accessToken), businessAccountId))
}

/** What is refused here is no reason not to connect: the provider gives some things once, others are told elsewhere. */
async function whateverComes(asked: Promise<void>): Promise<void> {
  try {
    await asked
  } catch (error) {
    if (!(error instanceof GraphRefusedError || error instanceof GraphUnreachableError)) throw error
  }
}

/** Looks at a number of the workspace now. Throws 404 when it has none by that id. */
export async function checkAgain(env: Bindings, workspaceId: string, channelId: string) {
  return checkNumber(env, await numberOf(env, workspaceId, channelId))
}

/** A WhatsApp number of the workspace. Throws 404 when it has none by that id. */
export async function numberOf(env: Bindings, workspaceId: string, channelId: string): Promise<SealedNumber> {
  const number = await findNumber(database(env), workspaceId, channelId)
  if (number === null) throw notFound('number')
  return number
}
