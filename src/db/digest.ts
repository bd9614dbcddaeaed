import { encodeBase64Url } from 'hono/utils/encode'

const encoder = new TextEncoder()

/** SHA-256 of a text in lower-case hex: how a secret, or a personal value in a key, is stored. */
export async function sha256Hex(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** 256 random bits as base64url, 43 characters: a secret nobody guesses. */
export function randomSecret(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)))
}

/** Bytes as base64url without padding. */
export function base64url(bytes: Uint8Array<ArrayBuffer>): string {
  return encodeBase64Url(bytes.buffer).replace(/=+$/, '')
}
