import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Update } from '../../../src/channels/channel.ts'
import { parseUpdate } from '../../../src/channels/telegram/parse.ts'
import { MessageContent } from '../../../src/domain/message.ts'
import { aGroup, contents, type Fields, messageOf, type Person } from '../../support/telegram/payloads.ts'
import { Telegram } from '../../support/telegram/stand-in.ts'

const maria: Person = { id: 5_123_456_789, firstName: 'Maria', lastName: 'Souza', username: 'marias' }
const at = Date.UTC(2026, 10, 22, 9)
const context = { accountId: '700', receivedAt: at + 60_000 }

/** Telegram with nobody at the other end: only what it would post is looked at. */
function telegram(): Telegram {
  return new Telegram({ id: 700, post: () => Promise.reject(new Error('nothing is posted here')) })
}

function inboundOf(update: unknown): Extract<Update, { kind: 'inbound' }> {
  const [parsed, ...others] = parseUpdate(update, context)
  if (parsed?.kind !== 'inbound' || others.length > 0)
    throw new Error(`not one message: ${JSON.stringify(parsed)}`)
  return parsed
}

const read = (fields: Fields) => inboundOf(telegram().message(maria, fields, at)).message.content

describe('a message', () => {
  test('tells who wrote, when, and what', () => {
    expect(inboundOf(telegram().message(maria, { text: 'Oi! Quanto custa um logo?' }, at))).toEqual({
      kind: 'inbound',
      accountId: '700',
      from: [{ kind: 'user', value: '5123456789' }],
      profileName: 'Maria Souza',
      message: {
        providerId: '1',
        at,
        content: { type: 'text', text: 'Oi! Quanto custa um logo?' },
        fromAd: false,
      },
    })
  })

  test.each([
    [
      'photo',
      {
        media: 'image',
        providerMediaId: 'AgAC-large',
        mimeType: 'image/jpeg',
        caption: 'o meu logo de hoje',
      },
    ],
    [
      'document',
      { media: 'document', providerMediaId: 'BQAC-1', mimeType: 'application/pdf', fileName: 'brief.pdf' },
    ],
    ['voice', { media: 'audio', providerMediaId: 'AwAC-1', mimeType: 'audio/ogg' }],
    ['audio', { media: 'audio', providerMediaId: 'CQAC-1', fileName: 'jingle.mp3' }],
    ['video', { media: 'video', providerMediaId: 'BAAC-1', mimeType: 'video/mp4' }],
    ['sticker', { media: 'sticker', providerMediaId: 'CAAC-1', mimeType: 'image/webp' }],
  ] as const)('with a %s carries its file, the largest where there are several', (kind, file) => {
    expect(read(contents[kind])).toMatchObject({ type: 'media', ...file })
  })

  test('with a place, a named place or a contact is what it shows', () => {
    expect(read(contents.location)).toEqual({
      type: 'location',
      latitude: -23.55,
      longitude: -46.63,
      name: null,
      address: null,
    })
    expect(read(contents.venue)).toMatchObject({ name: 'Café da Praça', address: 'Rua Um, 1' })
    expect(read(contents.contact)).toEqual({ type: 'contacts', names: ['Bia Lima'] })
  })

  test('of a kind nobody knows is kept raw, and is still a message', () => {
    const content = read(contents.dice)
    expect(content.type).toBe('unsupported')
    expect(JSON.stringify(content)).toContain('🎲')
  })

  test('in a group opens no conversation', () => {
    const message = messageOf({ text: 'olá a todos' }, { messageId: 5, at, from: maria, chat: aGroup })
    expect(parseUpdate(telegram().update({ message } as never), context)).toMatchObject([
      { kind: 'ignored', reason: 'group-message' },
    ])
  })
})

describe('what is not a message', () => {
  test('an edit is a line of its own, and the same one however often it is posted', () => {
    const edited = telegram().update({
      edited_message: {
        ...messageOf({ text: 'dois logos' }, { messageId: 7, at, from: maria }),
        edit_date: at / 1000 + 60,
      },
    } as never)
    const { message } = inboundOf(edited)
    expect(message).toMatchObject({
      at: at + 60_000,
      content: { type: 'notice', text: 'Edited a message: dois logos' },
    })
    expect(message.providerId).not.toBe('7')
    expect(inboundOf(edited).message.providerId).toBe(message.providerId)
  })

  test('a pressed button says what the button says', () => {
    const press = telegram().press(maria, { text: 'Pacote Brilho', data: 'package:2' }, '998877')
    expect(inboundOf(press).message).toEqual({
      providerId: 'press:998877',
      at: context.receivedAt,
      content: { type: 'choice', text: 'Pacote Brilho', payload: 'package:2' },
      fromAd: false,
    })
  })

  test('a person who blocks the bot, and takes it back, is a line each', () => {
    const side = telegram()
    expect(inboundOf(side.membership(maria, 'blocks')).message.content).toEqual({
      type: 'notice',
      text: 'Blocked the bot.',
    })
    expect(inboundOf(side.membership(maria, 'unblocks')).message.content).toEqual({
      type: 'notice',
      text: 'Unblocked the bot.',
    })
  })

  test.each([
    [{ update_id: 1, poll: { id: '1' } }, 'unknown-type'],
    [{ update_id: 1, message: { chat: {} } }, 'malformed-item'],
    [{ message: {} }, 'malformed-item'],
    [null, 'malformed-item'],
  ])('%j is kept for the operator', (body, reason) => {
    expect(parseUpdate(body, context)).toEqual([
      { kind: 'ignored', accountId: '700', reason, raw: JSON.stringify(body) },
    ])
  })
})

describe('whatever comes', () => {
  const nonsense = fc.anything({ withNullPrototype: false, maxDepth: 4 })
  const message = fc.record(
    {
      message_id: fc.oneof(fc.integer(), nonsense),
      date: fc.oneof(fc.integer(), nonsense),
      chat: fc.oneof(fc.record({ id: fc.integer(), type: fc.constantFrom('private', 'group') }), nonsense),
      from: nonsense,
      text: fc.oneof(fc.string({ unit: 'binary' }), nonsense),
      caption: nonsense,
      photo: nonsense,
      document: nonsense,
      location: nonsense,
      venue: nonsense,
      contact: nonsense,
    },
    { requiredKeys: [] },
  )
  const body = fc.oneof(
    nonsense,
    fc.record(
      {
        update_id: fc.oneof(fc.integer(), nonsense),
        message: fc.oneof(message, nonsense),
        edited_message: fc.oneof(message, nonsense),
        callback_query: nonsense,
        my_chat_member: nonsense,
      },
      { requiredKeys: [] },
    ),
  )

  test('one update comes of it, of a shape the rest of the house knows', () => {
    fc.assert(
      fc.property(body, (value) => {
        const updates = parseUpdate(value, context)
        expect(updates).toHaveLength(1)
        const [update] = updates
        if (update?.kind !== 'inbound') {
          expect(update?.kind).toBe('ignored')
          return
        }
        expect(MessageContent.safeParse(update.message.content).error).toBeUndefined()
        expect(update.from).toHaveLength(1)
        expect(update.message.providerId).not.toBe('')
        expect(Number.isSafeInteger(update.message.at)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
