import { describe, expect, test } from 'vitest'
import { open, readVaultKeys, seal, VaultError } from '../../../src/db/vault.ts'

const key = (id: string) =>
  `${id}:${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`
const place = { workspaceId: 'studio', channelId: 'whatsapp' }
const token = 'EAAG-a-token-of-the-provider'

describe('the vault', () => {
  test('opens what it sealed, for the same channel', async () => {
    const vault = await readVaultKeys(key('k1'))
    expect(await open(vault, place, await seal(vault, place, token))).toBe(token)
  })

  test('never seals the same way twice, and shows nothing of the secret', async () => {
    const vault = await readVaultKeys(key('k1'))
    const [one, two] = [await seal(vault, place, token), await seal(vault, place, token)]
    expect(one).not.toBe(two)
    expect(one).not.toContain(token)
  })

  test.each([
    ['another channel', { ...place, channelId: 'other' }],
    ['another workspace', { ...place, workspaceId: 'rival' }],
  ])('a row moved to %s does not open', async (_, elsewhere) => {
    const vault = await readVaultKeys(key('k1'))
    const sealed = await seal(vault, place, token)
    await expect(open(vault, elsewhere, sealed)).rejects.toThrow(VaultError)
  })

  test('a changed byte anywhere does not open', async () => {
    const vault = await readVaultKeys(key('k1'))
    const sealed = await seal(vault, place, token)
    for (let at = 0; at < sealed.length; at++) {
      // The last character of base64 may hold bits that carry nothing, so it is changed in its first bit.
      const changed = sealed.slice(0, at) + (sealed[at] === 'g' ? 'A' : 'g') + sealed.slice(at + 1)
      await expect(open(vault, place, changed), `position ${at}`).rejects.toThrow(VaultError)
    }
  })

  test('a replaced key still opens what it sealed, and seals no more', async () => {
    const old = key('old')
    const sealedBefore = await seal(await readVaultKeys(old), place, token)
    const rotated = await readVaultKeys(`${key('new')},${old}`)
    expect(await open(rotated, place, sealedBefore)).toBe(token)
    expect(await seal(rotated, place, token)).toMatch(/^new\./)
    await expect(open(await readVaultKeys(key('new')), place, sealedBefore)).rejects.toThrow(VaultError)
  })

  test.each(['', 'nonsense', 'k1:short', `k1:${btoa('x'.repeat(31))}`, `${key('k1')},`])(
    'keys that are none are refused: %j',
    async (setting) => {
      await expect(readVaultKeys(setting)).rejects.toThrow(VaultError)
    },
  )
})
