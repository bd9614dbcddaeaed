import { decodeBase64Url } from 'hono/utils/encode'
import type { FileLink, FileUse, SignedFileQuery } from '../../protocol/files.ts'
import { base64url } from '../digest.ts'
import type { FilePlace } from './files.ts'

/** How long links are good, ms. */
const forBrowsers = 5 * 60_000
/** A system may put off fetching a file until its other work is done. */
export const forSystems = 30 * 60_000

type Secret = { AUTH_SECRET: string }

/**
 * A link that gives one file of one workspace for one use to whoever has it, for `livesMs` (ms) to twice that: it stays
 * the same meanwhile, so that a browser can keep what it leads to.
 */
export async function fileLink(
  env: Secret,
  { workspaceId, id }: FilePlace,
  use: FileUse,
  now: number,
  livesMs: number = forBrowsers,
): Promise<FileLink> {
  const expires = (Math.floor(now / livesMs) + 2) * livesMs
  const signed = { workspace: workspaceId, as: use, expires }
  const signature = await crypto.subtle.sign('HMAC', await linkKey(env), wordsOf(id, signed))
  const query = new URLSearchParams({
    ...signed,
    expires: String(expires),
    signature: base64url(new Uint8Array(signature)),
  })
  return { url: `/files/${encodeURIComponent(id)}?${query}`, expiresAt: expires }
}

/** Whether a link is one of ours, whole, and still good. */
export async function checkFileLink(
  env: Secret,
  id: string,
  query: SignedFileQuery,
  now: number,
): Promise<'good' | 'expired' | 'forged'> {
  if (!/^[\w-]{43}$/.test(query.signature)) return 'forged'
  const signature = decodeBase64Url(query.signature)
  const ours = await crypto.subtle.verify('HMAC', await linkKey(env), signature, wordsOf(id, query))
  if (!ours) return 'forged'
  return now < query.expires ? 'good' : 'expired'
}

function wordsOf(id: string, { workspace, as, expires }: Omit<SignedFileQuery, 'signature'>) {
  return new TextEncoder().encode(JSON.stringify([workspace, id, as, expires]))
}

/** A key for links alone, made of the deployment's secret (RFC 5869). */
async function linkKey({ AUTH_SECRET }: Secret) {
  const encoder = new TextEncoder()
  const secret = await crypto.subtle.importKey('raw', encoder.encode(AUTH_SECRET), 'HKDF', false, [
    'deriveKey',
  ])
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode('foyer file links') },
    secret,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign', 'verify'],
  )
}
