import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SendRequest } from '../../../src/channels/channel.ts'
import { publicAddress } from '../../../src/channels/webhook/address.ts'
import { parseInbound } from '../../../src/channels/webhook/parse.ts'
import { createWebhookSender } from '../../../src/channels/webhook/send.ts'
import {
  newSecret,
  rotationMs,
  signMessage,
  verifyMessage,
  type WebhookCredentials,
  withNewSecret,
} from '../../../src/channels/webhook/signature.ts'
import { storedFile } from '../../../src/domain/file.ts'
import { MessageContent } from '../../../src/domain/message.ts'
import { nextAttemptAt } from '../../../src/domain/webhook-schedule.ts'
import type { FileLink } from '../../../src/protocol/files.ts'
import { WebhookReply } from '../../../src/protocol/webhook.ts'
import { signed, WebhookReceiver } from '../../support/webhook/receiver.ts'

const now = Date.UTC(2026, 10, 22, 9)
const minute = 60_000
beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const credentials = (): WebhookCredentials => ({
  url: 'https://crm.example/foyer',
  secret: newSecret(),
  previous: null,
})

describe('a signature', () => {
  const body = '{"id":"1","from":{"id":"maria"},"text":"Oi 👋"}'

  test('of the standard’s own example is the one it says', () => {
    // Standard Webhooks, test vector of its reference libraries.
    const example = { url: '', secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', previous: null }
    const message = {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      at: 1_614_265_330_000,
      body: '{"test": 2432232314}',
    }
    expect(signMessage(example, message)).toEqual({
      'webhook-id': message.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })

  test('of the other side’s making counts, and of nobody else’s', async () => {
    const ours = credentials()
    const headers = await signed(ours.secret, body, { id: 'a', at: now })
    expect(verifyMessage(ours, headers, body, now)).toBe(true)
    expect(verifyMessage(ours, headers, `${body} `, now)).toBe(false)
    expect(verifyMessage(credentials(), headers, body, now)).toBe(false)
    expect(verifyMessage(ours, { ...headers, 'webhook-id': 'b' }, body, now)).toBe(false)
    expect(verifyMessage(ours, { ...headers, 'webhook-timestamp': String(now / 1000 + 1) }, body, now)).toBe(
      false,
    )
  })

  test.each(['', 'v1', 'v1,', 'v1,AAAA', 'v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=', 'nonsense'])(
    'that is %j is none',
    async (signature) => {
      const ours = credentials()
      const headers = await signed(ours.secret, body, { id: 'a', at: now })
      expect(verifyMessage(ours, { ...headers, 'webhook-signature': signature }, body, now)).toBe(false)
      const { 'webhook-timestamp': _, ...without } = headers
      expect(verifyMessage(ours, without, body, now)).toBe(false)
    },
  )

  test('older than five minutes, or from later than in five, is a replay', async () => {
    const ours = credentials()
    const at = async (moment: number) =>
      verifyMessage(ours, await signed(ours.secret, body, { id: 'a', at: moment }), body, now)
    expect(await at(now - 5 * minute)).toBe(true)
    expect(await at(now - 5 * minute - 1_000)).toBe(false)
    expect(await at(now + 5 * minute)).toBe(true)
    expect(await at(now + 5 * minute + 1_000)).toBe(false)
  })

  test('while the secret is replaced, both count, and what goes out carries both', async () => {
    const before = credentials()
    const after = withNewSecret(before, now)
    expect(after.secret).not.toBe(before.secret)
    const old = await signed(before.secret, body, { id: 'a', at: now })
    expect(verifyMessage(after, old, body, now)).toBe(true)
    expect(verifyMessage(after, old, body, now + rotationMs)).toBe(false)
    const sent = signMessage(after, { id: 'a', at: now, body })
    expect(sent['webhook-signature'].split(' ')).toHaveLength(2)
    expect(verifyMessage(before, sent, body, now)).toBe(true)
    expect(
      signMessage(after, { id: 'a', at: now + rotationMs, body })['webhook-signature'].split(' '),
    ).toHaveLength(1)
  })
})

describe('an address to post to', () => {
  const onlyPublic = { allowLoopback: false }

  test.each(['https://crm.example/in?x=1', 'https://xn--mnchen-3ya.example/', 'https://a.b.example:8443/'])(
    '%s may be',
    (url) => expect(publicAddress(url, onlyPublic)?.href).toBe(url),
  )

  test.each([
    'http://crm.example/in',
    'ftp://crm.example/',
    'https://user:secret@crm.example/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://a.localhost/',
    'https://intranet/',
    'https://printer.local/',
    'https://printer.local../',
    'https://127.0.0.1../',
    'https://db.internal/',
    'https://nas.home.arpa/',
    'https://127.0.0.1/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://0177.1/',
    'https://10.0.0.8/',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fd00::1]/',
    'https://１２７.０.０.１/',
    'javascript:alert(1)',
    'crm.example',
    '',
  ])('%s may not be', (url) => expect(publicAddress(url, onlyPublic)).toBeNull())

  test('on a development machine it may be this machine, and no other', () => {
    expect(publicAddress('http://127.0.0.1:9999/in', { allowLoopback: true })).not.toBeNull()
    expect(publicAddress('http://10.0.0.8/in', { allowLoopback: true })).toBeNull()
    expect(publicAddress('http://crm.example/in', { allowLoopback: true })).toBeNull()
  })
})

describe('what a seller’s system posts', () => {
  const context = { accountId: 'channel-1', receivedAt: now }
  const message = {
    id: 'order-1',
    from: { id: 'maria', name: 'Maria' },
    text: 'Oi',
    at: '2026-11-22T08:59:00Z',
  }

  test('is a message of a person', () => {
    expect(parseInbound(message, context)).toEqual({
      wrongs: [],
      updates: [
        {
          kind: 'inbound',
          accountId: 'channel-1',
          from: [{ kind: 'user', value: 'maria' }],
          profileName: 'Maria',
          message: {
            providerId: 'order-1',
            at: now - minute,
            content: { type: 'text', text: 'Oi' },
            fromAd: false,
          },
        },
      ],
    })
  })

  test('may carry a file by its address, ids as numbers, and no time or a time in ms', () => {
    const media = { kind: 'image', url: 'https://crm.example/a.png', caption: 'assim' }
    const { updates } = parseInbound({ id: 7, from: { id: 12 }, media }, context)
    expect(updates).toMatchObject([
      {
        from: [{ value: '12' }],
        profileName: null,
        message: {
          providerId: '7',
          at: now,
          content: { type: 'media', media: 'image', providerMediaId: media.url, caption: 'assim' },
        },
      },
    ])
    expect(parseInbound({ ...message, at: now - 5 }, context).updates).toMatchObject([
      { message: { at: now - 5 } },
    ])
  })

  test('cannot be from later than now', () => {
    expect(parseInbound({ ...message, at: '2099-01-01T00:00:00Z' }, context).updates).toMatchObject([
      { message: { at: now } },
    ])
  })

  test('of a client who tapped a choice names it', () => {
    const { updates } = parseInbound({ ...message, text: 'playful', choice: '4-abc.2' }, context)
    expect(updates).toMatchObject([
      { message: { content: { type: 'choice', text: 'playful', payload: '4-abc.2' } } },
    ])
    expect(parseInbound({ ...message, text: undefined, choice: '4-abc.2' }, context).updates).toEqual([])
  })

  test('of several, those that are usable are taken and the others named with their place', () => {
    const { updates, wrongs } = parseInbound(
      { messages: [message, { id: '2', text: 'from nobody' }, null, { ...message, id: '4' }] },
      context,
    )
    expect(updates.map((u) => u.kind === 'inbound' && u.message.providerId)).toEqual(['order-1', '4'])
    expect(wrongs.map(({ path }) => path)).toEqual(['messages.1.from', 'messages.2'])
  })

  test.each([
    ['no content', { ...message, text: undefined }],
    ['an empty text', { ...message, text: '  ' }],
    ['a file that is not on the web', { ...message, text: undefined, media: { url: 'file:///etc/passwd' } }],
    ['a time that is none', { ...message, at: 'yesterday' }],
    ['an empty id', { ...message, id: ' ' }],
  ])('with %s is not usable', (_, body) => {
    const { updates, wrongs } = parseInbound(body, context)
    expect(updates).toEqual([])
    expect(wrongs.length).toBeGreaterThan(0)
  })

  test('whatever it is, each message is either taken whole or named', () => {
    const item = fc.oneof(
      fc.anything(),
      fc.record({ id: fc.anything(), from: fc.anything(), text: fc.anything(), at: fc.anything() }),
      fc.record({
        id: fc.string(),
        from: fc.record({ id: fc.string() }),
        text: fc.string({ unit: 'binary' }),
      }),
    )
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), (messages) => {
        const { updates, wrongs } = parseInbound({ messages }, context)
        const wrong = new Set(wrongs.map(({ path }) => path.split('.')[1]))
        expect(updates.length + wrong.size).toBe(messages.length)
        for (const update of updates) {
          if (update.kind !== 'inbound') throw new Error('only messages come of messages')
          expect(MessageContent.safeParse(update.message.content).error).toBeUndefined()
          expect(update.message.at).toBeLessThanOrEqual(now)
        }
      }),
    )
  })
})

describe('a reply', () => {
  const request: SendRequest = {
    accountId: 'channel-1',
    to: [{ kind: 'user', value: 'maria' }],
    content: { type: 'text', text: 'Custa R$ 450.' },
    ourId: 'conversation-1.1-abc',
  }

  const link: FileLink = { url: 'https://foyer.example/files/file-1?signature=x', expiresAt: now }

  function senderTo(
    receiver: WebhookReceiver,
    ours: WebhookCredentials,
    linkTo: () => Promise<FileLink | null> = async () => link,
  ) {
    const attempts: unknown[] = []
    const sender = createWebhookSender({
      accountId: 'channel-1',
      credentials: ours,
      fetch: (input, init) => receiver.answer(new Request(input, init)),
      now: Date.now,
      timeoutMs: 50,
      linkTo,
      attempted: async (event, { status }) => {
        attempts.push([event.id, status])
      },
    })
    return { sender, attempts }
  }

  test('is posted signed, under the same id every time', async () => {
    const ours = credentials()
    const receiver = new WebhookReceiver(ours.secret)
    const { sender, attempts } = senderTo(receiver, ours)
    receiver.mood = { answers: 500 }
    expect(await sender.send(request)).toMatchObject({ kind: 'refused', next: 'retry', code: 'webhook-500' })
    receiver.mood = 'accepts'
    expect(await sender.send(request)).toEqual({ kind: 'accepted', providerId: 'msg_conversation-1_1-abc' })
    expect(receiver.taken).toEqual([
      {
        id: 'msg_conversation-1_1-abc',
        type: 'message.reply',
        data: {
          channel: 'channel-1',
          conversation: 'conversation-1',
          to: { id: 'maria' },
          text: 'Custa R$ 450.',
        },
      },
    ])
    expect(attempts).toEqual([
      ['msg_conversation-1_1-abc', 500],
      ['msg_conversation-1_1-abc', 200],
    ])
  })

  test('that can be answered with one tap names its choices', async () => {
    const ours = credentials()
    const receiver = new WebhookReceiver(ours.secret)
    const options = [
      { id: '4-abc.0', title: 'classic' },
      { id: '4-abc.1', title: 'playful' },
    ]
    const content = { type: 'text', text: 'Which style?', choices: { label: 'Options', options } } as const
    await senderTo(receiver, ours).sender.send({ ...request, content: { ...content } })
    expect(receiver.taken[0]?.data).toMatchObject({ text: 'Which style?', choices: options })
  })

  describe('that is a file', () => {
    const facts = { type: 'application/pdf', size: 1200, width: null, height: null }
    const content: SendRequest['content'] = {
      type: 'media',
      media: 'document',
      providerMediaId: null,
      mimeType: facts.type,
      fileName: 'Plano.pdf',
      caption: 'Como combinamos',
      file: storedFile('file-1', facts),
    }

    test('says where it can be fetched, until when, and what it is', async () => {
      const ours = credentials()
      const receiver = new WebhookReceiver(ours.secret)
      expect(await senderTo(receiver, ours).sender.send({ ...request, content })).toMatchObject({
        kind: 'accepted',
      })
      expect(receiver.taken.map(({ data }) => WebhookReply.parse(data))).toEqual([
        {
          channel: 'channel-1',
          conversation: 'conversation-1',
          to: { id: 'maria' },
          media: {
            kind: 'document',
            url: link.url,
            expiresAt: new Date(now).toISOString(),
            mimeType: 'application/pdf',
            size: 1200,
            fileName: 'Plano.pdf',
            caption: 'Como combinamos',
          },
        },
      ])
    })

    test('waits while nobody knows where it can be fetched, and fails without one', async () => {
      const ours = credentials()
      const receiver = new WebhookReceiver(ours.secret)
      const { sender } = senderTo(receiver, ours, async () => null)
      expect(await sender.send({ ...request, content })).toMatchObject({ next: 'retry', reason: 'not-ready' })
      const { file: _, ...without } = content
      expect(await sender.send({ ...request, content: without })).toMatchObject({
        next: 'never',
        reason: 'file-gone',
      })
      expect(receiver.posted).toEqual([])
    })
  })

  test.each([
    [{ answers: 410 }, { kind: 'refused', next: 'never', code: 'webhook-gone' }],
    [{ answers: 302 }, { kind: 'refused', next: 'retry', code: 'webhook-302' }],
    [
      { answers: 503, retryAfter: '0' },
      { kind: 'refused', next: 'retry', afterMs: 30_000 },
    ],
    [
      { answers: 429, retryAfter: '90' },
      { kind: 'refused', next: 'retry', afterMs: 90_000 },
    ],
    ['takes it and hangs', { kind: 'unknown' }],
    ['takes it and drops the answer', { kind: 'unknown' }],
    ['never gets it', { kind: 'unknown' }],
  ] as const)('to a system that %j is %j', async (mood, expected) => {
    const ours = credentials()
    const receiver = new WebhookReceiver(ours.secret)
    receiver.mood = mood
    expect(await senderTo(receiver, ours).sender.send(request)).toMatchObject(expected)
  })
})

test('an event is posted again ever later for three days, then given up; a longer wait that is asked for counts', () => {
  const waits = Array.from({ length: 10 }, (_, n) => nextAttemptAt(n + 1, 0, null))
  expect(waits.at(-1)).toBeNull()
  const told = waits.flatMap((wait) => wait ?? [])
  expect(told).toEqual([...told].sort((a, b) => a - b))
  expect(told.reduce((a, b) => a + b, 0)).toBeGreaterThan(3 * 24 * 60 * minute)
  expect(nextAttemptAt(1, now, 20_000)).toBe(now + 20_000)
  expect(nextAttemptAt(1, now, 1_000)).toBe(now + 5_000)
})
