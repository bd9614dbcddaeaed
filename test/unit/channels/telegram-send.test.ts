import { beforeEach, describe, expect, test } from 'vitest'
import type { SendRequest, SendResult } from '../../../src/channels/channel.ts'
import { telegramApi } from '../../../src/channels/telegram/api.ts'
import { createTelegramSender } from '../../../src/channels/telegram/send.ts'
import type { Person } from '../../support/telegram/payloads.ts'
import { type Mood, Telegram } from '../../support/telegram/stand-in.ts'

const maria: Person = { id: 5_123_456_789, firstName: 'Maria' }
let telegram: Telegram

beforeEach(() => {
  telegram = new Telegram({ id: 700, post: () => Promise.reject(new Error('nothing is posted here')) })
  telegram.chatOf(maria)
})

const sendFile = () => Promise.reject(new Error('no file is sent here'))

function send(
  text: string,
  { to = maria.id, token = telegram.token, ...more }: Options = {},
): Promise<SendResult> {
  const api = telegramApi({
    apiUrl: 'https://api.telegram.org',
    token,
    fetch: (input, init) => Promise.race([telegram.answer(new Request(input, init)), givenUp(init)]),
    timeoutMs: 50,
  })
  const request: SendRequest = {
    accountId: '700',
    to: [{ kind: 'user', value: String(to) }],
    content: { type: 'text', text },
    ourId: 'conversation.1-message',
    ...more,
  }
  return createTelegramSender({ botId: '700', api, sendFile }).send(request)
}

/** As the network's own fetch does; Node collects the signal of a request that nothing else listens to (24, November 2026). */
function givenUp({ signal }: RequestInit = {}): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
}

type Options = { to?: number; token?: string } & Partial<Omit<SendRequest, 'to'>>

describe('a text', () => {
  test('goes out as it is: nothing in it is markup', async () => {
    const text = 'Custa *R$ 450* <b>hoje</b> _sim_ [x](y)'
    expect(await send(text)).toEqual({ kind: 'accepted', providerId: '1' })
    expect(telegram.taken).toEqual([{ chatId: maria.id, messageId: 1, text }])
  })

  test('longer than Telegram takes goes out in parts, in order', async () => {
    const text = Array.from({ length: 300 }, (_, n) => `Frase número ${n} do orçamento.`).join(' ')
    expect(await send(text)).toMatchObject({ kind: 'accepted' })
    expect(telegram.taken.length).toBe(3)
    expect(telegram.taken.map((part) => part.text).join(' ')).toBe(text)
  })

  test('of which only a part got through is not repeated, and the seller is told', async () => {
    let sends = 0
    const api = telegramApi({
      apiUrl: 'https://api.telegram.org',
      token: telegram.token,
      fetch: (input, init) => {
        sends += 1
        if (sends === 2) telegram.mood = { refuses: 429, description: 'Too Many Requests', retryAfter: 3 }
        return telegram.answer(new Request(input, init))
      },
    })
    const result = await createTelegramSender({ botId: '700', api, sendFile }).send({
      accountId: '700',
      to: [{ kind: 'user', value: String(maria.id) }],
      content: { type: 'text', text: 'palavra '.repeat(1_000) },
      ourId: 'c.m',
    })
    expect(result).toMatchObject({ kind: 'refused', next: 'never', code: 'telegram-in-part' })
    expect(telegram.taken).toHaveLength(1)
  })
})

test('choices stand as buttons under the last part of a question', async () => {
  const options = [
    { id: '4-abc.0', title: 'clássico' },
    { id: '4-abc.1', title: 'divertido' },
  ]
  const text = `${'Frase do orçamento. '.repeat(300)}Qual estilo?`
  const content = { type: 'text', text, choices: { label: 'Ver opções', options } } as const
  expect(await send('', { content: { ...content } })).toMatchObject({ kind: 'accepted' })
  expect(telegram.taken.map(({ buttons }) => buttons?.map((button) => button.text))).toEqual([
    undefined,
    ['clássico', 'divertido'],
  ])
})

describe('Telegram refuses', () => {
  test.each<[string, Mood, object]>([
    [
      'too many messages: as long as it asks for',
      { refuses: 429, description: 'Too Many Requests: retry after 17', retryAfter: 17 },
      { next: 'retry', afterMs: 17_000, code: 'telegram-too-fast' },
    ],
    [
      'too many messages, without a wait to speak of: no try is burned',
      { refuses: 429, description: 'Too Many Requests: retry after 0', retryAfter: 0 },
      { next: 'retry', afterMs: 5_000, code: 'telegram-too-fast' },
    ],
    [
      'a client who deleted their account',
      { refuses: 403, description: 'Forbidden: user is deactivated' },
      { next: 'never', code: 'telegram-deactivated' },
    ],
    [
      'a person who never wrote to the bot',
      { refuses: 403, description: "Forbidden: bot can't initiate conversation with a user" },
      { next: 'never', code: 'telegram-no-chat' },
    ],
    [
      'something nobody here knows, in its own words',
      { refuses: 400, description: 'Bad Request: TOPIC_CLOSED' },
      { next: 'never', code: 'telegram-400', message: 'Telegram: Bad Request: TOPIC_CLOSED' },
    ],
  ])('%s', async (_, mood, expected) => {
    telegram.mood = mood
    expect(await send('Oi')).toMatchObject({ kind: 'refused', ...expected })
    expect(telegram.taken).toEqual([])
  })

  test('a client who blocked the bot, an unknown chat, an old token', async () => {
    telegram.membership(maria, 'blocks')
    expect(await send('Oi')).toMatchObject({ next: 'never', code: 'telegram-blocked' })
    expect(await send('Oi', { to: 99 })).toMatchObject({ next: 'never', code: 'telegram-no-chat' })
    const token = '700:AAE-a-token-that-was-revoked-long-ago'
    expect(await send('Oi', { token })).toMatchObject({ next: 'never', code: 'telegram-token' })
    expect(telegram.taken).toEqual([])
  })
})

test.each<Mood>([
  'takes it and hangs',
  'takes it and drops the answer',
  'takes it and breaks',
  'never gets it',
])('when Telegram %s, nobody knows whether the client has it', async (mood) => {
  telegram.mood = mood
  expect(await send('Oi')).toMatchObject({ kind: 'unknown' })
})

test('that an answer is being written is shown, and a sign that is refused rejects', async () => {
  const api = telegramApi({
    apiUrl: 'https://api.telegram.org',
    token: telegram.token,
    fetch: (input, init) => telegram.answer(new Request(input, init)),
  })
  const { typing } = createTelegramSender({ botId: '700', api, sendFile })
  const to = [{ kind: 'user' as const, value: String(maria.id) }]
  await typing?.show({ accountId: '700', to, messageId: '1' })
  expect(telegram.calls).toEqual(['sendChatAction'])
  telegram.token = '700:AAE-a-token-that-replaced-the-other'
  await expect(typing?.show({ accountId: '700', to, messageId: '1' })).rejects.toThrow('did not take')
})

test('what is certain to be refused is not asked for', async () => {
  expect(await send('Oi', { accountId: '701' })).toMatchObject({ next: 'never', code: 'wrong-account' })
  expect(await send('  \n ')).toMatchObject({ next: 'never', code: 'telegram-empty' })
  expect(telegram.calls).toEqual([])
})
