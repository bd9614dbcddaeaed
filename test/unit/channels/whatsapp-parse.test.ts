import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Update } from '../../../src/channels/channel.ts'
import { parseWebhook } from '../../../src/channels/whatsapp/parse.ts'
import { type Json, status, textEcho, textMessage, webhook } from '../../support/whatsapp/payloads.ts'

const account = '1065550100'
const at = 1_795_312_800_000
const ana = { phone: '5511987650001', userId: 'BR.13491208655302741918', name: 'Ana' }
const bruno = { phone: '351912345678', userId: 'PT.88120045530017', name: 'Bruno' }

const user = (value: string) => ({ kind: 'user', value }) as const
const phone = (value: string) => ({ kind: 'phone', value }) as const

function fixture(name: string): Update[] {
  const file = new URL(`../../fixtures/whatsapp/${name}.json`, import.meta.url)
  return parseWebhook(JSON.parse(readFileSync(file, 'utf8')))
}

/** The single update of a change that carries one message. */
function parseOne(item: Json, contacts: Parameters<typeof webhook>[1] = {}): Update {
  const [update, ...others] = parseWebhook(webhook({ messages: [item] }, contacts))
  expect(others).toEqual([])
  if (update === undefined) throw new Error('nothing was parsed')
  return update
}

describe('a batch of several people, numbers and kinds', () => {
  const updates = fixture('batch-two-people')

  test('every item of every change of every entry is given, in order', () => {
    expect(updates.map(({ kind, accountId }) => [kind, accountId])).toEqual([
      ['inbound', account],
      ['inbound', account],
      ['status', account],
      ['inbound', '1065550200'],
    ])
  })

  test('each message has its own sender and name, whatever the order of contacts', () => {
    expect(updates.flatMap((u) => (u.kind === 'inbound' ? [[u.profileName, u.from]] : []))).toEqual([
      ['Ana Luísa 🎨', [user('BR.13491208655302741918'), phone('5511987650001')]],
      ['Bruno Azevedo', [user('PT.88120045530017'), phone('351912345678')]],
      ['Chen', [phone('8613800138000')]],
    ])
  })

  test('the message that came twice in the payload is given once', () => {
    const ids = updates.flatMap((u) => (u.kind === 'inbound' ? [u.message.providerId] : []))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('a text has its words and the provider’s time', () => {
    expect(updates[0]).toMatchObject({
      message: {
        at,
        content: { type: 'text', text: 'Olá! Vocês fazem azulejos <pintados> à mão?' },
        fromAd: false,
      },
    })
  })
})

describe('who wrote', () => {
  test('somebody with a user name and no phone number', () => {
    expect(fixture('username-only')).toMatchObject([
      { kind: 'inbound', from: [user('US.44120998123400771265')], profileName: 'Dana' },
    ])
  })

  test('a user id standing where the phone number used to be is not read as a phone', () => {
    expect(fixture('user-id-in-from')).toMatchObject([
      { kind: 'inbound', from: [user('US.44120998123400771265')], profileName: 'Dana' },
    ])
  })

  test('somebody named only in the contacts', () => {
    expect(fixture('sender-in-contacts-only')).toMatchObject([
      {
        kind: 'inbound',
        from: [user('DE.9917263540011')],
        profileName: 'Emil',
        message: {
          content: {
            type: 'contacts',
            names: ['+49 1512 3456789'],
            cards: [{ name: null, phones: ['+49 1512 3456789'] }],
          },
        },
      },
    ])
  })

  test('nobody: kept for the operator, and the neighbour is not lost', () => {
    const [nobody, somebody] = fixture('without-sender')
    expect(nobody).toMatchObject({ kind: 'ignored', reason: 'no-sender', accountId: account })
    expect(nobody).toMatchObject({ raw: expect.stringContaining('who am I?') })
    expect(somebody).toMatchObject({ kind: 'inbound', from: [phone('5511987650001')] })
  })

  test.each([
    ['a number with a plus', '+5511987650001'],
    ['a number with punctuation', '+55 (11) 98765-0001'],
    ['a JSON number', 5511987650001],
  ])('%s is digits', (_, from) => {
    const item = { ...textMessage('Oi', { id: 'wamid.1', at, from: {} }), from }
    expect(parseOne(item)).toMatchObject({ from: [phone('5511987650001')] })
  })

  test('a phone in the message and a user id in its contact belong together', () => {
    const item = textMessage('Oi', { id: 'wamid.1', at, from: { phone: ana.phone } })
    expect(parseOne(item, { contacts: [ana] })).toMatchObject({
      from: [user(ana.userId), phone(ana.phone)],
      profileName: 'Ana',
    })
  })

  test('a contact that shares no address and contradicts nothing completes a message that stands alone', () => {
    const item = textMessage('Oi', { id: 'wamid.1', at, from: { phone: ana.phone } })
    expect(parseOne(item, { contacts: [{ userId: ana.userId, name: 'Ana' }] })).toMatchObject({
      from: [user(ana.userId), phone(ana.phone)],
    })
  })

  test('a lone contact is not guessed for two senders', () => {
    const messages = [
      textMessage('Oi', { id: 'wamid.1', at, from: { phone: ana.phone } }),
      textMessage('Bom dia', { id: 'wamid.2', at, from: { phone: bruno.phone } }),
    ]
    expect(
      parseWebhook(webhook({ messages }, { contacts: [{ userId: ana.userId, name: 'Ana' }] })),
    ).toMatchObject([
      { from: [phone(ana.phone)], profileName: null },
      { from: [phone(bruno.phone)], profileName: null },
    ])
  })

  test('another person’s contact gives neither name nor address', () => {
    const item = textMessage('Oi', { id: 'wamid.1', at, from: { phone: ana.phone } })
    expect(parseOne(item, { contacts: [bruno] })).toMatchObject({
      from: [phone(ana.phone)],
      profileName: null,
    })
  })

  test('without a profile name the user name stands in', () => {
    const item = textMessage('Oi', { id: 'wamid.1', at, from: { userId: ana.userId } })
    const contacts = [{ userId: ana.userId, name: '  ', username: 'ana.paints' }]
    expect(parseOne(item, { contacts })).toMatchObject({ profileName: 'ana.paints' })
  })

  test('a parent’s id counts only where the person has none', () => {
    const item = textMessage('Oi', { id: 'wamid.1', at, from: {} })
    const parent = 'BR.ENT.11815799212886844830'
    expect(parseOne({ ...item, from_parent_user_id: parent })).toMatchObject({ from: [user(parent)] })
    expect(parseOne({ ...item, from_parent_user_id: parent, from_user_id: ana.userId })).toMatchObject({
      from: [user(ana.userId)],
    })
  })
})

describe('what becomes of a message', () => {
  test('a click on an ad is remembered', () => {
    expect(fixture('ad-click')).toMatchObject([{ kind: 'inbound', message: { fromAd: true } }])
  })

  test('a referral by a post is no ad', () => {
    const from = { phone: ana.phone }
    const extra = { referral: { source_type: 'post', source_id: '12' } }
    expect(parseOne(textMessage('Oi', { id: 'wamid.1', at, from, extra }))).toMatchObject({
      message: { fromAd: false },
    })
  })

  test('a group’s message opens no conversation', () => {
    expect(fixture('group-message')).toMatchObject([{ kind: 'ignored', reason: 'group-message' }])
  })

  test('an owner’s echo goes to the person it was written to', () => {
    expect(fixture('owner-echo')).toEqual([
      {
        kind: 'echo',
        accountId: account,
        to: [user('BR.13491208655302741918'), phone('5511987650001')],
        message: {
          providerId: 'wamid.HBgNNTUxMTk4NzY1MDAwMRUCABEYEkVDSE8',
          at: 1_795_313_300_000,
          content: { type: 'text', text: 'Oi Ana, aqui é a Marta. Já te respondo!' },
          fromAd: false,
        },
      },
    ])
  })

  test('an echo in a group or to nobody is ignored', () => {
    const echo = textEcho('Oi', { id: 'wamid.1', at, to: {} })
    const inGroup = { ...textEcho('Oi', { id: 'wamid.2', at, to: ana }), group_id: 'g' }
    expect(parseWebhook(webhook({ message_echoes: [echo, inGroup] }))).toMatchObject([
      { kind: 'ignored', reason: 'no-sender' },
      { kind: 'ignored', reason: 'group-message' },
    ])
  })

  test('a time that cannot be read is taken from the entry', () => {
    const item = { ...textMessage('Oi', { id: 'wamid.1', at, from: ana }), timestamp: 'soon' }
    const payload = { entry: [{ time: at / 1000, changes: [changeWith({ messages: [item] })] }] }
    expect(parseWebhook(payload)).toMatchObject([{ kind: 'inbound', message: { at } }])
    expect(parseOne(item)).toMatchObject({ kind: 'ignored', reason: 'malformed-item' })
  })

  test('NUL and half a surrogate pair do not reach the store', () => {
    const item = textMessage('a\0b\ud83c!', { id: 'wamid.1', at, from: ana })
    expect(parseOne(item, { contacts: [{ ...ana, name: 'A\0na\udfa8' }] })).toMatchObject({
      profileName: 'Ana\ufffd',
      message: { content: { type: 'text', text: 'ab\ufffd!' } },
    })
  })
})

describe('a changed number or id', () => {
  test('links the old number to the new one, the new first, and leaves a line', () => {
    const addresses = [phone('5521955550009'), phone('5511987650001')]
    const body = 'User Ana Luísa changed from 5511987650001 to 5521955550009'
    expect(fixture('changed-number')).toMatchObject([
      { kind: 'link', accountId: account, addresses },
      { kind: 'inbound', from: addresses, message: { content: { type: 'notice', text: body } } },
    ])
  })

  test('links the previous user id to the new one', () => {
    const addresses = [user('BR.20000000000000000002'), user('BR.13491208655302741918')]
    expect(fixture('changed-user-id')).toMatchObject([
      { kind: 'link', addresses },
      { kind: 'inbound', from: addresses, message: { content: { type: 'notice' } } },
    ])
  })

  test('without the previous id, the phone number it came from is the link', () => {
    const item = {
      ...textMessage('', { id: 'wamid.1', at, from: { phone: ana.phone } }),
      type: 'system',
      system: { type: 'user_changed_user_id', user_id: 'BR.2' },
    }
    expect(parseWebhook(webhook({ messages: [item] }))).toMatchObject([
      { kind: 'link', addresses: [user('BR.2'), phone(ana.phone)] },
      { kind: 'inbound' },
    ])
  })

  test('another system message is a line and no link', () => {
    const item = {
      ...textMessage('', { id: 'wamid.1', at, from: { phone: ana.phone } }),
      type: 'system',
      system: { type: 'customer_identity_changed', body: 'Ana’s security code changed', user_id: ana.userId },
    }
    expect(parseOne(item)).toMatchObject({
      kind: 'inbound',
      message: { content: { type: 'notice', text: 'Ana’s security code changed' } },
    })
  })

  test('a change of nobody known is ignored', () => {
    const item = {
      id: 'wamid.1',
      timestamp: '1795312800',
      type: 'system',
      system: { type: 'user_changed_number' },
    }
    expect(parseOne(item)).toMatchObject({ kind: 'ignored', reason: 'no-sender' })
  })
})

describe('statuses', () => {
  const facts = { id: 'wamid.9', at, to: ana, ourId: 'c-1.m-2' }

  test.each(['sent', 'delivered', 'read', 'played'] as const)('%s', (state) => {
    expect(parseWebhook(webhook({ statuses: [status(state, facts)] }))).toEqual([
      {
        kind: 'status',
        accountId: account,
        to: [user(ana.userId), phone(ana.phone)],
        report: {
          providerId: 'wamid.9',
          ourId: 'c-1.m-2',
          at,
          state,
          error: null,
          pricing: { category: 'service', free: false, freeEntry: false },
        },
      },
    ])
  })

  test.each([
    [
      { type: 'regular', category: 'marketing_lite' },
      { category: 'marketing', free: false, freeEntry: false },
    ],
    [
      { type: 'free_customer_service', category: 'service' },
      { category: 'service', free: true, freeEntry: false },
    ],
    [
      { type: 'free_entry_point', category: 'utility' },
      { category: 'utility', free: true, freeEntry: true },
    ],
    [
      { billable: false, category: 'referral_conversion' },
      { category: 'service', free: true, freeEntry: true },
    ],
    [
      { type: 'regular', category: 'novelty' },
      { category: null, free: false, freeEntry: false },
    ],
    [{ type: 7, category: ['service'] }, undefined],
    ['free of charge', undefined],
  ])('what it costs, as Meta writes it: %j', (pricing, told) => {
    const [update] = parseWebhook(webhook({ statuses: [status('sent', { ...facts, pricing })] }))
    expect(update).toMatchObject({ kind: 'status', report: { state: 'sent' } })
    expect(update?.kind === 'status' && update.report.pricing).toEqual(told)
  })

  test('the free entry it counts to, and when that ends', () => {
    const conversation = {
      id: 'c',
      origin: { type: 'referral_conversion' },
      expiration_timestamp: '1795572000',
    }
    const [update] = parseWebhook(webhook({ statuses: [status('sent', { ...facts, conversation })] }))
    expect(update).toMatchObject({
      report: { conversation: { freeEntry: true, expiresAt: 1_795_572_000_000 } },
    })
  })

  test('a failure has its code and a sentence; an unknown status is kept raw', () => {
    expect(fixture('failed-status')).toMatchObject([
      {
        kind: 'status',
        report: {
          state: 'failed',
          ourId: 'c-41.m-9',
          error: { code: '131047', message: expect.stringContaining('24 hours') },
        },
      },
      { kind: 'ignored', reason: 'unknown-type', raw: expect.stringContaining('warning') },
    ])
  })

  test('a failure of a kind we do not know has the provider’s words', () => {
    const error = { code: 139999, title: 'Strange', details: 'Something new happened.' }
    expect(parseWebhook(webhook({ statuses: [status('failed', { ...facts, error })] }))).toMatchObject([
      { report: { error: { code: '139999', message: 'Something new happened.' } } },
    ])
  })

  test('without recipient or our id it is still given', () => {
    expect(
      parseWebhook(webhook({ statuses: [status('sent', { id: 'wamid.9', at, to: {} })] })),
    ).toMatchObject([{ kind: 'status', to: [], report: { ourId: null } }])
  })
})

describe('what is not for us is kept for the operator', () => {
  test('a field we do not handle', () => {
    const change = { field: 'account_alerts', value: { alert_severity: 'WARNING' } }
    expect(parseWebhook({ entry: [{ id: '1', changes: [change] }] })).toMatchObject([
      { kind: 'ignored', accountId: null, reason: 'other-field', raw: expect.stringContaining('WARNING') },
    ])
  })

  test.each(['errors', 'calls', 'constructor'])('an unknown list beside known ones: %s', (list) => {
    const messages = [textMessage('Oi', { id: 'wamid.1', at, from: ana })]
    expect(parseWebhook(webhook({ messages, [list]: [{ code: 131053 }] }))).toMatchObject([
      { kind: 'inbound' },
      { kind: 'ignored', reason: 'other-field', raw: expect.stringContaining('131053') },
    ])
  })

  test('a client’s message under the echoes’ field is not taken for the owner’s', () => {
    const change = changeWith({ messages: [textMessage('Oi', { id: 'wamid.1', at, from: ana })] })
    expect(
      parseWebhook({ entry: [{ changes: [{ ...change, field: 'smb_message_echoes' }] }] }),
    ).toMatchObject([{ kind: 'ignored', reason: 'other-field' }])
  })

  test('another product’s webhook', () => {
    expect(parseWebhook({ object: 'page', entry: [{ id: '1', messaging: [] }] })).toMatchObject([
      { kind: 'ignored', reason: 'other-field' },
    ])
  })

  test.each([null, [], 'x', 7, true])('a body that is %j', (body) => {
    expect(parseWebhook(body)).toMatchObject([{ kind: 'ignored', reason: 'malformed-item' }])
  })

  test('a list given as a single thing is read as one', () => {
    const change = changeWith({ messages: textMessage('Oi', { id: 'wamid.1', at, from: ana }) })
    expect(parseWebhook({ entry: { changes: change } })).toMatchObject([{ kind: 'inbound' }])
  })

  test('an item nested a hundred thousand deep', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
    const good = textMessage('Oi', { id: 'wamid.1', at, from: ana })
    const updates = parseWebhook({ entry: [{ changes: [changeWith({ messages: [deep, good] })] }] })
    expect(updates).toMatchObject([{ kind: 'ignored', reason: 'malformed-item' }, { kind: 'inbound' }])
  })
})

function changeWith(lists: Record<string, unknown>) {
  return { field: 'messages', value: { metadata: { phone_number_id: account }, ...lists } }
}
