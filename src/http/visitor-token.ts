import { base64url, randomSecret, sha256Hex } from '../db/digest.ts'
import type { WebChat } from '../db/visitors.ts'
import type { Bindings } from './bindings.ts'

/** A web visitor of one workspace's chat; `digest` is how their secret is known to us. */
export type Visitor = { chat: WebChat; digest: string }

/**
 * A new visitor's secret: 256 random bits, and our mark that we issued them for this chat. Nothing is
 * stored until the visitor writes, so the mark is what tells a visit from a made-up one.
 */
export async function issueVisitorToken(env: Bindings, chat: WebChat): Promise<string> {
  const secret = randomSecret()
  return `${secret}.${base64url(new Uint8Array(await mark(env, chat, secret)))}`
}

/** The digest of a visitor's secret; null when the token is not one of ours, or of another chat. */
export async function readVisitorToken(env: Bindings, chat: WebChat, token: string): Promise<string | null> {
  const [secret = '', marked = ''] = token.split('.')
  const expected = await sha256Hex(base64url(new Uint8Array(await mark(env, chat, secret))))
  // Compared by digest: how long the comparison takes says nothing about the mark.
  return expected === (await sha256Hex(marked)) ? sha256Hex(secret) : null
}

async function mark(env: Bindings, chat: WebChat, secret: string): Promise<ArrayBuffer> {
  const encoder = new TextEncoder()
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(env.IDENTITY_KEY),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const place = `visitor\n${chat.workspace.id}\n${chat.channel.id}\n${secret}`
  return crypto.subtle.sign('HMAC', key, encoder.encode(place))
}
