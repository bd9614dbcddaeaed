import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { verifySignature } from '../../../src/channels/whatsapp/signature.ts'
import { encodePayload, signPayload, textMessage, webhook } from '../../support/whatsapp/payloads.ts'

const secret = 'dev-app-secret'

function bytesOf(raw: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(raw)
}

function hmac(raw: string, algorithm = 'sha256', key = secret): string {
  return createHmac(algorithm, key).update(raw).digest('hex')
}

describe('a webhook is believed only with the signature of its exact bytes', () => {
  test.each([
    ['plain', '{"object":"whatsapp_business_account","entry":[]}'],
    [
      'with escapes that a re-serialised body would lose',
      String.raw`{"a":"\/ \u00e4 \u003C \u0040 \ud83c\udfa8"}`,
    ],
    ['with whitespace', '{ "a" : 1 }\n'],
    ['that is not JSON', 'hello'],
    ['that is empty', ''],
  ])('a body %s', async (_, raw) => {
    expect(await verifySignature(secret, `sha256=${hmac(raw)}`, bytesOf(raw).buffer)).toBe(true)
  })

  test('the vector of RFC 4231, test case 2', async () => {
    const header = 'sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
    expect(await verifySignature('Jefe', header, bytesOf('what do ya want for nothing?').buffer)).toBe(true)
  })

  test('the same JSON written otherwise is another body', async () => {
    const escaped = String.raw`{"text":"\u00e4\/"}`
    const reserialised = JSON.stringify(JSON.parse(escaped))
    expect(await verifySignature(secret, `sha256=${hmac(escaped)}`, bytesOf(reserialised).buffer)).toBe(false)
  })

  const raw = '{"entry":[]}'
  const right = hmac(raw)
  test.each<[string, string | null | undefined]>([
    ['missing', undefined],
    ['absent', null],
    ['empty', ''],
    ['of another secret', `sha256=${hmac(raw, 'sha256', 'another')}`],
    ['of other bytes', `sha256=${hmac('{}')}`],
    ['without its prefix', right],
    ['cut short', `sha256=${right.slice(0, 63)}`],
    ['too long', `sha256=${right}0`],
    ['followed by a space', `sha256=${right} `],
    ['given twice', `sha256=${right}, sha256=${right}`],
    ['not hexadecimal', `sha256=${'z'.repeat(64)}`],
    ['SHA-1', `sha1=${hmac(raw, 'sha1')}`],
    ['SHA-1 in disguise', `sha256=${hmac(raw, 'sha1')}`],
  ])('a signature %s is refused', async (_, header) => {
    expect(await verifySignature(secret, header, bytesOf(raw).buffer)).toBe(false)
  })

  test('an empty secret lets nobody in', async () => {
    expect(await verifySignature('', `sha256=${hmac(raw, 'sha256', '')}`, bytesOf(raw).buffer)).toBe(false)
  })

  test('one secret after another, each with its own key', async () => {
    for (const key of ['one', 'two', 'one']) {
      expect(await verifySignature(key, `sha256=${hmac(raw, 'sha256', key)}`, bytesOf(raw).buffer)).toBe(true)
      expect(await verifySignature(key, `sha256=${hmac(raw, 'sha256', 'three')}`, bytesOf(raw).buffer)).toBe(
        false,
      )
    }
  })

  test('what the builders sign is believed, escapes and all', async () => {
    const item = textMessage('Olá <a@b.pt> / 🎨', {
      id: 'wamid.1',
      at: 1_795_312_800_000,
      from: { phone: '5511987650001' },
    })
    const bytes = encodePayload(webhook({ messages: [item] }))
    expect(new TextDecoder().decode(bytes)).toContain(
      String.raw`Ol\u00e1 \u003Ca\u0040b.pt\u003E \/ \ud83c\udfa8`,
    )
    expect(await verifySignature(secret, await signPayload(secret, bytes), bytes.buffer)).toBe(true)
  })
})
