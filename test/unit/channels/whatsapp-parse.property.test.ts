import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Update } from '../../../src/channels/channel.ts'
import { parseWebhook } from '../../../src/channels/whatsapp/parse.ts'
import { anyJson } from '../../support/whatsapp/any-json.ts'
import {
  type Json,
  type JsonObject,
  status,
  textEcho,
  textMessage,
  webhook,
} from '../../support/whatsapp/payloads.ts'
import { goodMessage as numbered, strangeWebhooks } from '../../support/whatsapp/strange-webhooks.ts'

const at = 1_795_312_800_000
const ana = { phone: '5511987650001', userId: 'BR.13491208655302741918', name: 'Ana' }
const goodMessage = textMessage('I am still here', { id: 'wamid.good', at, from: ana })
const goodStatus = status('delivered', { id: 'wamid.sent', at, to: ana, ourId: 'c.m' })
const goodEcho = textEcho('So am I', { id: 'wamid.echo', at, to: ana })

/** Every string of an update: all of them are stored. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** Whether an update names nobody, keeps nothing, or holds text that cannot be stored. */
function isFlawed(update: Update): boolean {
  const empty =
    (update.kind === 'inbound' && update.from.length === 0) ||
    (update.kind === 'echo' && update.to.length === 0) ||
    (update.kind === 'link' && update.addresses.length < 2) ||
    (update.kind === 'ignored' && update.raw === '')
  return empty || stringsIn(update).some((text) => text.includes('\0') || !text.isWellFormed())
}

test('no JSON makes the parser throw, and every update is well formed', () => {
  fc.assert(
    fc.property(anyJson, (body) => {
      expect(parseWebhook(body).filter(isFlawed)).toEqual([])
    }),
    { numRuns: 2_000 },
  )
})

test('bad items in any list, change or entry cost their good neighbours nothing', () => {
  fc.assert(
    fc.property(
      fc.record({
        before: fc.array(anyJson, { maxLength: 3 }),
        after: fc.array(anyJson, { maxLength: 3 }),
        contacts: anyJson,
        change: anyJson,
        entry: anyJson,
      }),
      ({ before, after, contacts, change, entry }) => {
        const around = (good: JsonObject) => [...before, good, ...after]
        const change1 = changeOf({ messages: around(goodMessage), statuses: around(goodStatus), contacts })
        const change2 = { ...changeOf({ message_echoes: around(goodEcho) }), field: 'smb_message_echoes' }
        const updates = parseWebhook({
          entry: [entry, { changes: [change, change1, change2, change] }, entry],
        })
        const texts = updates.flatMap((u) =>
          (u.kind === 'inbound' || u.kind === 'echo') && u.message.content.type === 'text'
            ? [u.message.content.text]
            : [],
        )
        expect(texts).toContain('I am still here')
        expect(texts).toContain('So am I')
        expect(updates).toContainEqual(
          expect.objectContaining({ kind: 'status', report: expect.objectContaining({ ourId: 'c.m' }) }),
        )
      },
    ),
    { numRuns: 500 },
  )
})

test('hundreds of bad items, in every kind of place at once, cost no good neighbour', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const updates = parseWebhook(strangeWebhooks(seed, 400)(numbered(seed), '1065550100'))
      expect(updates.filter(isFlawed)).toEqual([])
      const id = `wamid.good.${seed}`
      expect(updates.filter((u) => u.kind === 'inbound' && u.message.providerId === id)).toHaveLength(1)
    }),
    { numRuns: 25 },
  )
})

test('whichever fields of an item are broken, it is kept one way or another', () => {
  const lists = { messages: goodMessage, statuses: goodStatus, message_echoes: goodEcho }
  const brokenItem = fc
    .constantFrom(...Object.entries(lists))
    .chain(([list, good]) =>
      fc
        .dictionary(fc.constantFrom(...Object.keys(good)), anyJson, { minKeys: 1, maxKeys: 3 })
        .map((broken) => ({ list, item: { ...good, ...broken } })),
    )
  fc.assert(
    fc.property(brokenItem, ({ list, item }) => {
      const updates = parseWebhook(webhook({ [list]: [item] }))
      expect(updates.length).toBeGreaterThan(0)
      expect(updates.filter(isFlawed)).toEqual([])
    }),
    { numRuns: 1_000 },
  )
})

test('the same payload says the same, however often it is read', () => {
  fc.assert(
    fc.property(anyJson, (body) => {
      expect(parseWebhook(body)).toEqual(parseWebhook(body))
    }),
  )
})

function changeOf(value: { [key: string]: Json }): { [key: string]: Json } {
  return { field: 'messages', value: { metadata: { phone_number_id: '1065550100' }, ...value } }
}
