import { listChecks } from '../../db/channel-checks.ts'
import { disconnectChannel, listChannels, setSendingSpeed } from '../../db/channels.ts'
import { database } from '../../db/database.ts'
import { listHistorySyncs } from '../../db/history-sync.ts'
import { deliversAtCommit } from '../../domain/channel.ts'
import { sendingLimits } from '../../domain/sending-limits.ts'
import {
  ChannelCheck,
  ChannelConnected,
  ChannelList,
  ChannelSetup,
  ChannelView,
  ConnectChannel,
  RenewToken,
  SendingSpeed,
} from '../../protocol/channels.ts'
import type { WebhookSigning } from '../../protocol/webhook.ts'
import type { Bindings } from '../bindings.ts'
import { checkTelegram, connectTelegram, releaseTelegram, takeHookBack } from '../channels/telegram.ts'
import { connectWebhook } from '../channels/webhook.ts'
import { openNumber, orRefuse, readCredentials } from '../channels/whatsapp.ts'
import { askPhone, checkAgain, connectWhatsApp, numberOf } from '../channels/whatsapp-connecting.ts'
import { notFound, RefusedError } from '../problem.ts'
import { route } from '../route.ts'
import type { SignedIn } from '../who.ts'

/** The channels of a workspace with what is known of their health. */
async function viewsOf(env: Bindings, workspaceId: string): Promise<ChannelView[]> {
  const db = database(env)
  const [rows, checks, histories] = await Promise.all([
    listChannels(db, workspaceId),
    listChecks(db, workspaceId),
    listHistorySyncs(db, workspaceId),
  ])
  return rows.map(({ troubleCode, troubleAt, sendsPerSecond, ...row }) => ({
    ...row,
    speed: deliversAtCommit(row.kind)
      ? null
      : { perSecond: sendsPerSecond, usual: sendingLimits(row.kind).perSecond },
    trouble: troubleCode === null || troubleAt === null ? null : { code: troubleCode, at: troubleAt },
    check: checks.get(row.id) ?? null,
    history: histories.get(row.id) ?? null,
  }))
}

async function viewOf(env: Bindings, workspaceId: string, channelId: string): Promise<ChannelView> {
  const view = (await viewsOf(env, workspaceId)).find(({ id }) => id === channelId)
  if (view === undefined) throw notFound('channel')
  return view
}

/** Connects an account of any kind; `origin` is that of this deployment. */
async function connect(
  env: Bindings,
  who: SignedIn,
  claim: ConnectChannel,
  origin: string,
): Promise<{ id: string; signing: WebhookSigning | null }> {
  switch (claim.kind) {
    case 'whatsapp':
      return { id: (await connectWhatsApp(env, who, claim)).id, signing: null }
    case 'telegram': {
      const { id } = await connectTelegram(env, who, claim, origin)
      await checkTelegram(env, who.workspace.id, id)
      return { id, signing: null }
    }
    case 'webhook':
      return connectWebhook(env, who, claim, origin)
  }
}

export const channels = [
  route({
    method: 'GET',
    path: '/api/channels',
    need: 'member',
    summary: 'The accounts of the workspace, oldest first, and how they are.',
    answer: ChannelList,
    handle: async ({ env, who }) => ({ channels: await viewsOf(env, who.workspace.id) }),
  }),
  route({
    method: 'GET',
    path: '/api/channels/setup',
    need: 'owner',
    summary: 'What the provider’s own pages ask for when a number is connected.',
    answer: ChannelSetup,
    async handle({ env, context }) {
      const callbackUrl = new URL('/hooks/whatsapp', context.req.url).href
      return { whatsapp: { callbackUrl, verifyToken: env.WHATSAPP_VERIFY_TOKEN } }
    },
  }),
  route({
    method: 'POST',
    path: '/api/channels',
    need: 'owner',
    summary: 'Connects an account the owner controls, or renews what it was connected with.',
    body: ConnectChannel,
    answer: ChannelConnected,
    async handle({ env, who, body, context }) {
      const { id, signing } = await connect(env, who, body, new URL(context.req.url).origin)
      return { ...(await viewOf(env, who.workspace.id, id)), signing }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/channels/:channelId/token',
    need: 'owner',
    summary: 'Gives a WhatsApp number or a Telegram bot a new token.',
    body: RenewToken,
    answer: ChannelView,
    async handle({ env, who, params, body, context }) {
      const { kind, id } = await viewOf(env, who.workspace.id, params.channelId)
      if (kind === 'telegram') {
        const { origin } = new URL(context.req.url)
        await connectTelegram(env, who, { token: body.accessToken }, origin, id)
        await checkTelegram(env, who.workspace.id, id)
        return viewOf(env, who.workspace.id, id)
      }
      const number = await numberOf(env, who.workspace.id, params.channelId)
      const { phoneNumberId, businessAccountId } = number
      const appSecret = (await readCredentials(env, number))?.appSecret ?? null
      await connectWhatsApp(env, who, {
        kind: 'whatsapp',
        phoneNumberId,
        ...(businessAccountId !== null && { businessAccountId }),
        ...(appSecret !== null && { appSecret }),
        accessToken: body.accessToken,
      })
      return viewOf(env, who.workspace.id, params.channelId)
    },
  }),
  route({
    method: 'PUT',
    path: '/api/channels/:channelId/speed',
    need: 'owner',
    summary: 'Sets how many messages a second leave a channel at most, or goes back to the provider’s usual.',
    body: SendingSpeed,
    answer: ChannelView,
    async handle({ env, who, params: { channelId }, body: { perSecond } }) {
      const workspaceId = who.workspace.id
      const { speed } = await viewOf(env, workspaceId, channelId)
      if (speed === null)
        throw new RefusedError(409, 'no-speed', 'Nothing is sent through the web chat: pages fetch it.')
      const by = { memberId: who.id, at: Date.now() }
      await setSendingSpeed(database(env), workspaceId, channelId, perSecond, by)
      return viewOf(env, workspaceId, channelId)
    },
  }),
  route({
    method: 'POST',
    path: '/api/channels/:channelId/check',
    need: 'owner',
    summary: 'Looks at a WhatsApp number or a Telegram bot as the provider sees it.',
    answer: ChannelCheck,
    async handle({ env, who, params }) {
      const { kind, id } = await viewOf(env, who.workspace.id, params.channelId)
      return kind === 'telegram'
        ? checkTelegram(env, who.workspace.id, id)
        : checkAgain(env, who.workspace.id, id)
    },
  }),
  route({
    method: 'POST',
    path: '/api/channels/:channelId/hook',
    need: 'owner',
    summary: 'Has Telegram post a bot’s updates here again, where another program has taken them.',
    answer: ChannelCheck,
    async handle({ env, who, params: { channelId }, context }) {
      await takeHookBack(env, who.workspace.id, channelId, new URL(context.req.url).origin)
      return checkTelegram(env, who.workspace.id, channelId)
    },
  }),
  route({
    method: 'POST',
    path: '/api/channels/:channelId/history',
    need: 'owner',
    summary: 'Asks WhatsApp for the past chats of a number that is used on a phone too.',
    answer: ChannelView,
    async handle({ env, who, params }) {
      const workspaceId = who.workspace.id
      const { graph, number } = await openNumber(env, workspaceId, params.channelId)
      await orRefuse(askPhone(env, graph, number), null)
      return viewOf(env, workspaceId, params.channelId)
    },
  }),
  route({
    method: 'POST',
    path: '/api/channels/:channelId/disconnect',
    need: 'owner',
    summary: 'Disconnects an account: nothing goes in or out any more, what was said stays.',
    answer: ChannelView,
    async handle({ env, who, params }) {
      const before = await viewOf(env, who.workspace.id, params.channelId)
      if (before.kind === 'web')
        throw new RefusedError(409, 'not-disconnectable', 'The web chat is part of the workspace.')
      if (before.kind === 'telegram') await releaseTelegram(env, who.workspace.id, before.id)
      await disconnectChannel(database(env), who.workspace.id, before.id, who.id, Date.now())
      return viewOf(env, who.workspace.id, before.id)
    },
  }),
]
