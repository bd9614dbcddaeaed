import { publicAddress } from '../../channels/webhook/address.ts'
import { newSecret, WebhookCredentials, withNewSecret } from '../../channels/webhook/signature.ts'
import { connectChannel } from '../../db/channels.ts'
import { openCredentials, sealCredentials } from '../../db/credentials.ts'
import { database } from '../../db/database.ts'
import { findOwnChannel, type HookedChannel, replaceCredentials } from '../../db/hooked-channels.ts'
import type { ConnectWebhook, WebhookSigning } from '../../protocol/webhook.ts'
import type { Bindings } from '../bindings.ts'
import { notFound, RefusedError } from '../problem.ts'

/** Connects a system of the seller's under a new secret. `origin` is that of this deployment. Throws 422 for its address. */
export async function connectWebhook(
  env: Bindings,
  who: { id: string; workspace: { id: string } },
  { name, url }: ConnectWebhook,
  origin: string,
): Promise<{ id: string; signing: WebhookSigning }> {
  const address = requirePublic(env, url)
  const id = crypto.randomUUID()
  const workspaceId = who.workspace.id
  const credentials: WebhookCredentials = { url: address.href, secret: newSecret(), previous: null }
  const account = {
    id,
    kind: 'webhook' as const,
    name,
    externalId: id,
    displayAddress: address.host,
    credentials: await sealCredentials(env, { workspaceId, channelId: id }, credentials),
  }
  await connectChannel(database(env), workspaceId, account, who.id, Date.now())
  return { id, signing: signingOf(origin, id, credentials) }
}

/** A new secret for both ways; the one before counts for a day yet. Throws 404 when it is no webhook of the workspace's. */
export async function rotateWebhookSecret(
  env: Bindings,
  workspaceId: string,
  channelId: string,
  origin: string,
): Promise<WebhookSigning> {
  const { channel, credentials } = await openWebhook(env, workspaceId, channelId)
  const renewed = withNewSecret(credentials, Date.now())
  await replaceCredentials(database(env), channel, await sealCredentials(env, channel, renewed))
  return signingOf(origin, channelId, renewed)
}

/** Another address for replies and events. Throws 404 when it is no webhook of the workspace's, 422 for the address. */
export async function moveWebhook(
  env: Bindings,
  workspaceId: string,
  channelId: string,
  url: string,
): Promise<void> {
  const { channel, credentials } = await openWebhook(env, workspaceId, channelId)
  const address = requirePublic(env, url)
  const sealed = await sealCredentials(env, channel, { ...credentials, url: address.href })
  await replaceCredentials(database(env), channel, sealed, address.host)
}

async function openWebhook(
  env: Bindings,
  workspaceId: string,
  channelId: string,
): Promise<{ channel: HookedChannel; credentials: WebhookCredentials }> {
  const channel = await findOwnChannel(database(env), workspaceId, 'webhook', channelId)
  if (channel?.credentials == null) throw notFound('webhook')
  return {
    channel,
    credentials: await openCredentials(env, channel, channel.credentials, WebhookCredentials),
  }
}

function signingOf(
  origin: string,
  channelId: string,
  { secret, previous }: WebhookCredentials,
): WebhookSigning {
  return {
    inboundUrl: `${origin}/hooks/in/${channelId}`,
    secret,
    previousUntil: previous?.until ?? null,
  }
}

/** What is posted by a client's message must not reach into anybody's own network. */
function requirePublic(env: Bindings, url: string): URL {
  const address = publicAddress(url, { allowLoopback: env.ENVIRONMENT === 'development' })
  if (address !== null) return address
  const message = 'Give an https address with a public name, without a user or password in it.'
  throw new RefusedError(422, 'not-public', message, { errors: [{ path: 'url', message }] })
}
