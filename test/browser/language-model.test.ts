import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { demo } from '../../src/local/demo/seed.ts'
import { ConversationList } from '../../src/protocol/api.ts'
import { ReplyAudit } from '../../src/protocol/audit.ts'
import { ConversationView } from '../../src/protocol/conversation.ts'
import { KnowledgeDraftView } from '../../src/protocol/knowledge.ts'
import { UsageView } from '../../src/protocol/model-usage.ts'
import { type FakeModel, respondWith, startFakeModel } from '../support/fake-model.ts'
import { type Foyer, startFoyer } from '../support/server.ts'

const ready = respondWith(
  'The {{service.logo.package.essential.name}} costs {{service.logo.package.essential.price}}, dear client.',
)
/** Two answers of the fake model use it up. */
const budget = 700

let model: FakeModel
let foyer: Foyer
let cookie: string

beforeAll(async () => {
  model = await startFakeModel(ready)
  foyer = await startFoyer({
    preparedState: inject('preparedState'),
    env: {
      RESPONDER: 'openai-compatible',
      OPENAI_BASE_URL: model.baseUrl,
      OPENAI_MODEL: 'fake-model',
      OPENAI_INPUT_PRICE: '0.5',
      OPENAI_OUTPUT_PRICE: '2',
      EMBEDDING_MODEL: 'fake-embedding',
      MODEL_DAILY_TOKENS: String(budget),
    },
  })
  const response = await fetch(`${foyer.url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: foyer.url },
    body: JSON.stringify({ email: demo.owner.email, password: demo.owner.password }),
  })
  cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
})
afterAll(async () => {
  await foyer?.stop()
  await model?.close()
})

async function api(path: string, method = 'GET', body?: unknown): Promise<unknown> {
  const response = await fetch(`${foyer.url}${path}`, {
    method,
    headers: { cookie, origin: foyer.url, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
  return response.json()
}

/** Somebody new asks on WhatsApp; what they are answered, and why. */
async function asks(name: string, phone: string) {
  const { journal, network } = foyer.whatsapp
  network.say({ phone, name, said: [{ type: 'text', text: 'How much is a logo?' }] })
  const received = () => journal.messages.filter(({ to }) => to.phone === phone)
  await journal.until(() => received().length > 0)
  const view = await vi.waitUntil(async () => {
    const { items } = ConversationList.parse(await api('/api/conversations'))
    const row = items.find(({ contact }) => contact.name === name)
    if (row === undefined) return null
    const whole = ConversationView.parse(await api(`/api/conversations/${row.id}`))
    return whole.messages.some(({ audit }) => audit !== null) && whole
  }, 10_000)
  const reply = view.messages.find(({ audit }) => audit !== null)
  const audit = await api(`/api/conversations/${view.summary.id}/messages/${reply?.id}/audit`)
  return { text: received()[0]?.text, audit: ReplyAudit.parse(audit) }
}

const usage = async () => UsageView.parse(await api('/api/assistant/usage'))

test('a model answers and is counted, until the day’s tokens are used up: then the built-in responder does', async () => {
  const first = await asks('Maria', '5511970000011')
  expect(first.text).toMatch(/Essential costs R\$\s?390, dear client\./)
  expect(first.audit).toMatchObject({
    responder: 'fake-model',
    degraded: false,
    tokens: { input: 321, output: 45 },
  })
  const counted = await vi.waitUntil(async () => {
    const told = await usage()
    return told.today.tokens > 0 && told
  }, 10_000)
  expect(counted.total).toEqual({
    calls: 1,
    failures: 0,
    inputTokens: 321,
    outputTokens: 45,
    costMicros: Math.round(321 * 0.5 + 45 * 2),
  })
  expect(counted.today).toMatchObject({ tokens: 366, cap: budget, remaining: budget - 366 })

  expect((await asks('João', '5511970000012')).audit).toMatchObject({ degraded: false })
  await vi.waitUntil(async () => (await usage()).today.remaining === 0, 10_000)
  const third = await asks('Rita', '5511970000013')
  expect(third.text).toContain('390')
  expect(third.text).not.toContain('dear client')
  expect(third.audit).toMatchObject({ responder: 'embedded/grounded-v1', degraded: true })
  expect(third.audit.checks[0]?.detail).toMatchObject({ en: 'The daily budget of the model is used up.' })
  expect(model.requests).toHaveLength(2)
})

test('what is published is turned into vectors, without anybody waiting for it', async () => {
  const { revision, document } = KnowledgeDraftView.parse(await api('/api/knowledge/draft'))
  const faqs = [
    {
      id: 'boats',
      topic: null,
      question: { text: 'Do you paint boats?', variants: {} },
      answer: { text: 'Ana paints no boats.', variants: {} },
    },
  ]
  const edited = KnowledgeDraftView.parse(
    await api('/api/knowledge/draft', 'PUT', { revision, document: { ...document, faqs } }),
  )
  await api('/api/knowledge/save', 'POST', { revision: edited.revision })
  await vi.waitUntil(() => model.embedded.length > 0, 10_000)
  expect(model.embedded).toEqual([['Do you paint boats?\nAna paints no boats.']])
})
