import { beforeEach, describe, expect, test } from 'vitest'
import { telegramApi } from '../../../src/channels/telegram/api.ts'
import { acknowledge, type Press, pressIn } from '../../../src/channels/telegram/press.ts'
import type { Person } from '../../support/telegram/payloads.ts'
import { Telegram } from '../../support/telegram/stand-in.ts'

const maria: Person = { id: 5_123_456_789, firstName: 'Maria' }
let telegram: Telegram

beforeEach(() => {
  telegram = new Telegram({ id: 700, post: () => Promise.reject(new Error('nothing is posted here')) })
  telegram.chatOf(maria)
})

const api = (method: string, parameters?: Record<string, unknown>) =>
  telegramApi({
    apiUrl: 'https://api.telegram.org',
    token: telegram.token,
    fetch: (input, init) => telegram.answer(new Request(input, init)),
  })(method, parameters)

function send(reply_markup: unknown) {
  return api('sendMessage', { chat_id: maria.id, text: 'Which?', reply_markup })
}

/** Maria taps a button of a question she got. */
async function pressed(): Promise<Press> {
  await send({ inline_keyboard: [[{ text: 'playful', callback_data: '4-abc.2' }]] })
  const press = pressIn(telegram.tap(maria, 'playful', '998877'))
  if (press === null) throw new Error('a press was not recognised')
  return press
}

describe('a press', () => {
  test('is answered, so that the button waits no longer, and the buttons go', async () => {
    const press = await pressed()
    expect(telegram.waiting).toContain('998877')
    expect(await acknowledge(api, press)).toMatchObject([{ kind: 'done' }, { kind: 'done' }])
    expect(telegram.waiting.size).toBe(0)
    expect(telegram.taken).toEqual([{ chatId: maria.id, messageId: 1, text: 'Which?' }])
  })

  test('that Telegram tells again is refused, and nobody minds', async () => {
    const press = await pressed()
    await acknowledge(api, press)
    expect(await acknowledge(api, press)).toMatchObject([
      { kind: 'refused', code: 400 },
      { kind: 'refused', code: 400 },
    ])
  })

  test('under a message that is gone is answered all the same', async () => {
    const { id } = await pressed()
    expect(await acknowledge(api, { id, message: null })).toMatchObject([{ kind: 'done' }])
  })

  test('is none of any other update', () => {
    expect(pressIn(telegram.message(maria, { text: 'Oi' }))).toBeNull()
    for (const nonsense of [null, 7, {}, { callback_query: {} }]) expect(pressIn(nonsense)).toBeNull()
    expect(pressIn({ update_id: 1, callback_query: { id: 5, message: 'gone' } })).toEqual({
      id: '5',
      message: null,
    })
  })
})

describe('Telegram takes no keyboard', () => {
  test.each([
    ['whose button says nothing', [[{ text: ' ', callback_data: 'a' }]]],
    ['whose button does nothing', [[{ text: 'a' }]]],
    ['whose button carries more than 64 bytes', [[{ text: 'a', callback_data: 'é'.repeat(33) }]]],
    ['whose button carries nothing', [[{ text: 'a', callback_data: '' }]]],
    ['of 101 buttons', Array.from({ length: 101 }, () => [{ text: 'a', callback_data: 'a' }])],
  ])('%s', async (_, inline_keyboard) => {
    expect(await send({ inline_keyboard })).toMatchObject({ kind: 'refused', code: 400 })
    expect(telegram.taken).toEqual([])
  })
})
