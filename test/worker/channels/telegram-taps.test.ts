import { exports } from 'cloudflare:workers'
import { beforeAll, expect, test, vi } from 'vitest'
import type { ConversationView } from '../../../src/protocol/conversation.ts'
import { DemoWorld } from '../../support/demo-world.ts'
import type { Person } from '../../support/telegram/payloads.ts'
import { Telegram } from '../../support/telegram/stand-in.ts'

let people = 5_400_000_000
let world: DemoWorld
let telegram: Telegram

beforeAll(async () => {
  world = await DemoWorld.open()
  telegram = new Telegram({ id: 7_400, post: (request) => exports.default.fetch(request) })
  world.provider.elsewhere.set('api.telegram.org', (request) => telegram.answer(request))
  const connected = await world.hub.post('/api/channels', { kind: 'telegram', token: telegram.token })
  expect(connected.status).toBe(200)
})

/** Somebody who wrote and was asked for the style of their logo. */
async function someoneAsked(): Promise<Person> {
  people += 1
  const person = { id: people, firstName: `Rita ${people}` }
  await telegram.deliver(
    telegram.message(person, { text: 'Hi! I want to order a logo for a bakery called Sunrise' }),
  )
  await vi.waitUntil(() => telegram.taken.some(({ chatId, buttons }) => chatId === person.id && buttons), {
    timeout: 15_000,
  })
  return person
}

/** What was noted of their wishes, in their own words. */
async function told({ firstName }: Person): Promise<string[]> {
  const row = (await world.inbox()).find(({ contact }) => contact.name === firstName)
  const view = await (await world.hub.get(`/api/conversations/${row?.id}`)).json<ConversationView>()
  return view.episode?.requirements.map(({ quote }) => quote) ?? []
}

const buttonsOf = ({ id }: Person) =>
  telegram.taken.filter(({ chatId }) => chatId === id).flatMap(({ buttons }) => buttons ?? [])

test('a tap is answered at once, and its buttons go', async () => {
  const rita = await someoneAsked()
  await telegram.deliver(telegram.tap(rita, 'playful', 'tap-1'))
  await vi.waitUntil(() => !telegram.waiting.has('tap-1'))
  await vi.waitUntil(() => buttonsOf(rita).length === 0)
  await vi.waitUntil(async () => (await told(rita)).includes('playful'), { timeout: 15_000 })
})

test('a tap counts though Telegram does not take the answer to it, and once however often it comes', async () => {
  const rita = await someoneAsked()
  const tap = telegram.tap(rita, 'bold', 'tap-2')
  telegram.waiting.clear()
  expect((await telegram.deliver(tap)).status).toBe(200)
  expect((await telegram.deliver(tap)).status).toBe(200)
  await vi.waitUntil(async () => (await told(rita)).includes('bold'), { timeout: 15_000 })
  const row = (await world.inbox()).find(({ contact }) => contact.name === rita.firstName)
  const view = await (await world.hub.get(`/api/conversations/${row?.id}`)).json<ConversationView>()
  expect(view.messages.filter(({ content }) => content.type === 'choice')).toHaveLength(1)
})
