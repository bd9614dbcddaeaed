const headerPattern = /^sha256=([0-9a-fA-F]{64})$/

/**
 * The last key used, resolved. Workers may not await a promise made by another request (2026-11), so it
 * is the key that is kept and not the promise of it.
 */
let lastKey: { secret: string; key: CryptoKey } | null = null

async function keyFor(secret: string): Promise<CryptoKey> {
  if (lastKey?.secret === secret) return lastKey.key
  const bytes = new TextEncoder().encode(secret)
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'verify',
  ])
  lastKey = { secret, key }
  return key
}

/**
 * Whether `X-Hub-Signature-256` is the HMAC-SHA256 of exactly these bytes under the app's secret. The
 * bytes must be the body as received: Meta escapes (`\/`, `\u00e4`), so a parsed and re-serialised body
 * no longer verifies. An absent, short, SHA-1 or otherwise ill-formed header is false, and so is an
 * empty secret, which would let everybody in.
 */
export async function verifySignature(
  appSecret: string,
  header: string | null | undefined,
  rawBytes: ArrayBuffer,
): Promise<boolean> {
  const hex = headerPattern.exec(header ?? '')?.[1]
  if (hex === undefined || appSecret === '') return false
  const signature = Uint8Array.from({ length: 32 }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  )
  return crypto.subtle.verify('HMAC', await keyFor(appSecret), signature, rawBytes)
}
