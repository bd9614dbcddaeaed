import { decodeBase64, decodeBase64Url } from 'hono/utils/encode'
import { base64url } from './digest.ts'

/** Where a sealed secret belongs. It opens nowhere else: a row copied to another channel stays shut. */
export type SealedPlace = { workspaceId: string; channelId: string }

type VaultKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>

/** Keys of the vault: the newest seals, all of them open, so that a key can be replaced without downtime. */
export type VaultKeys = { current: string; keys: Map<string, VaultKey> }

/** A sealed secret could not be opened: another key, another place, or changed bytes. */
export class VaultError extends Error {}

/** AES-GCM's recommended nonce length, bytes. */
const ivLength = 12

/**
 * Reads `ENCRYPTION_KEYS`: `id:base64` of 32 random bytes, comma-separated, the current one first.
 * Throws `VaultError` when it is not that; the message never holds a key.
 */
export async function readVaultKeys(setting: string): Promise<VaultKeys> {
  const keys = new Map<string, VaultKey>()
  for (const entry of setting.split(',')) {
    const [, id, encoded] = /^\s*([A-Za-z0-9_-]+):([A-Za-z0-9+/]{43}=)\s*$/.exec(entry) ?? []
    if (id === undefined || encoded === undefined)
      throw new VaultError('ENCRYPTION_KEYS must be `id:base64` of 32 bytes, comma-separated.')
    const raw = decodeBase64(encoded)
    keys.set(id, await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']))
  }
  const [current] = keys.keys()
  if (current === undefined) throw new VaultError('ENCRYPTION_KEYS is empty.')
  return { current, keys }
}

function cipher(place: SealedPlace, keyId: string, iv: Uint8Array<ArrayBuffer>) {
  const additionalData = new TextEncoder().encode(`${place.workspaceId}/${place.channelId}/${keyId}`)
  return { name: 'AES-GCM', iv, additionalData }
}

/** Encrypts a secret for one channel: `keyId.iv.ciphertext`, the latter two in base64url. */
export async function seal(vault: VaultKeys, place: SealedPlace, secret: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength))
  const sealed = await crypto.subtle.encrypt(
    cipher(place, vault.current, iv),
    keyOf(vault, vault.current),
    new TextEncoder().encode(secret),
  )
  return [vault.current, base64url(iv), base64url(new Uint8Array(sealed))].join('.')
}

/** Decrypts what `seal` gave for the same channel. Throws `VaultError` when it does not open. */
export async function open(vault: VaultKeys, place: SealedPlace, sealed: string): Promise<string> {
  const [keyId = '', iv = '', ciphertext = ''] = sealed.split('.')
  const key = keyOf(vault, keyId)
  try {
    const opened = await crypto.subtle.decrypt(
      cipher(place, keyId, decodeBase64Url(iv)),
      key,
      decodeBase64Url(ciphertext),
    )
    return new TextDecoder().decode(opened)
  } catch (cause) {
    throw new VaultError('A sealed secret does not open here.', { cause })
  }
}

function keyOf(vault: VaultKeys, id: string): VaultKey {
  const key = vault.keys.get(id)
  if (key === undefined) throw new VaultError('A secret was sealed with a key that ENCRYPTION_KEYS lacks.')
  return key
}
