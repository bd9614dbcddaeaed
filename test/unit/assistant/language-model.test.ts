import { afterEach, describe, expect, test } from 'vitest'
import type { ModelBriefing, TurnInput, TurnOutcome } from '../../../src/assistant/assistant.ts'
import { fault } from '../../../src/assistant/checks/faults.ts'
import {
  assistantFrom,
  dailyTokensFrom,
  ResponderConfigurationError,
  responderFrom,
  staffFrom,
} from '../../../src/assistant/configuration.ts'
import { createAssistant } from '../../../src/assistant/pipeline.ts'
import { understand } from '../../../src/assistant/turn.ts'
import type { ModelUse } from '../../../src/domain/model-usage.ts'
import { type Behaviour, type FakeModel, respondWith, startFakeModel } from '../../support/fake-model.ts'
import { aModelBriefing, quietly, turnOf } from './turns.ts'

const price = '{{service.logo.package.essential.price}}'
const name = '{{service.logo.package.essential.name}}'
const good = `The ${name} package costs ${price}.`

let running: FakeModel | null = null
afterEach(async () => {
  await running?.close()
  running = null
})

const fakeModelAt = ({ baseUrl }: FakeModel) =>
  responderFrom({
    RESPONDER: 'openai-compatible',
    OPENAI_BASE_URL: baseUrl,
    OPENAI_API_KEY: 'key-of-a-test',
    OPENAI_MODEL: 'fake-model',
  })

type Answered = TurnOutcome & { drafts: string[]; requests: unknown[]; uses: ModelUse[] }

/** What comes of a client's question when the configured model behaves so. */
function ask(question: string, ...behaviours: [Behaviour, ...Behaviour[]]): Promise<Answered> {
  const late = behaviours.some(({ kind }) => kind === 'silent' || kind === 'stalls')
  return askWithin({ callMs: late ? 100 : 8_000, totalMs: 12_000 }, turnOf(question), ...behaviours)
}

async function askWithin(
  budget: { callMs: number; totalMs: number },
  turn: TurnInput,
  ...behaviours: [Behaviour, ...Behaviour[]]
): Promise<Answered> {
  running = await startFakeModel(...behaviours)
  const model = fakeModelAt(running)
  const price = { input: 0.5, output: 2 }
  const assistant = createAssistant({ model, price, budget })
  const uses: ModelUse[] = []
  const drafts: string[] = []
  const outcome = await assistant.takeTurn(turn, {
    signal: new AbortController().signal,
    now: () => performance.now(),
    onDraft: (text) => drafts.push(text),
    onModelUse: (use) => uses.push(use),
  })
  return { ...outcome, drafts, uses, requests: running.requests }
}

const failedChecks = ({ audit }: TurnOutcome) =>
  audit.checks.filter(({ passed }) => !passed).map(({ name }) => name)

describe('a model that does as it is told', () => {
  test('words the reply, and code fills in the figures', async () => {
    const outcome = await ask('How much is a logo?', respondWith(good))
    expect(outcome.text).toBe('The Essential package costs R$390.')
    expect(outcome.audit).toMatchObject({ responder: 'fake-model', degraded: false, repaired: false })
    expect(outcome.audit.facts.map(({ id }) => id)).toContain('service.logo.package.essential.price')
    expect(outcome.audit.tokens).toEqual({ input: 321, output: 45 })
  })

  test('shows members its draft while it is written, with the figures in', async () => {
    const { drafts } = await ask('How much is a logo?', respondWith(good))
    expect(drafts.length).toBeGreaterThan(0)
    expect(drafts.at(-1)).toBe('The Essential package costs R$390.')
  })

  test('keeps what the client told, with the client’s words as evidence', async () => {
    const outcome = await ask('We are Padaria Sol, how much is a logo?', {
      kind: 'calls',
      calls: [
        {
          name: 'collect_requirement',
          input: { service_id: 'logo', key: 'brand-name', value: 'Padaria Sol', quote: 'We are Padaria Sol' },
        },
        { name: 'respond', input: { text: good, fact_ids: [], language: 'en', confidence: 1 } },
      ],
    })
    expect(outcome.requirements).toMatchObject([{ key: 'brand-name', value: 'Padaria Sol' }])
  })

  test('cannot keep what the client never said', async () => {
    const outcome = await ask('How much is a logo?', {
      kind: 'calls',
      calls: [
        {
          name: 'collect_requirement',
          input: { service_id: 'logo', key: 'brand-name', value: 'Acme', quote: 'our brand is Acme' },
        },
        { name: 'respond', input: { text: good, fact_ids: [], language: 'en', confidence: 1 } },
      ],
    })
    expect(outcome.requirements).toEqual([])
  })

  test('has totals computed by code', async () => {
    const outcome = await ask(
      'How much is a logo with a business card?',
      {
        kind: 'calls',
        calls: [
          {
            name: 'quote_package',
            input: { service_id: 'logo', package_id: 'essential', addon_ids: ['business-card'], qty: 1 },
          },
        ],
      },
      respondWith('{{quote.1.name}} comes to {{quote.1.total}}, ready in {{quote.1.delivery}}.'),
    )
    expect(outcome.text).toBe('Essential + business card comes to R$540, ready in 6 days.')
  })

  test('can pass the conversation to a person', async () => {
    const outcome = await ask('How much is a logo?', {
      kind: 'calls',
      calls: [{ name: 'hand_off', input: { reason: 'custom-request', note: 'unusual' } }],
    })
    expect(outcome.handoff?.reason).toBe('custom-request')
    expect(outcome.audit.responder).toBe('fake-model')
  })

  test('is believed when it writes the reply without the tool', async () => {
    const outcome = await ask('How much is a logo?', { kind: 'says', text: good })
    expect(outcome.text).toBe('The Essential package costs R$390.')
  })

  test('is not asked at all when a rule decides', async () => {
    const outcome = await ask('I want to talk to a human', respondWith(good))
    expect(outcome.requests).toEqual([])
    expect(outcome.handoff?.reason).toBe('asked-for-person')
  })

  test('is told the rules and the facts, and nothing that names the client', async () => {
    const { requests } = await ask('How much is a logo?', respondWith(good))
    const prompt = JSON.stringify(requests)
    expect(prompt).toContain(price)
    expect(prompt).not.toContain('Marina')
    expect(prompt.length / 3).toBeLessThan(4000 * 1.6)
  })
})

describe('a model that errs', () => {
  const wrong: Record<string, [Behaviour, string]> = {
    'types a price': [respondWith('A logo costs R$ 250.'), 'no-own-figures'],
    'types a deadline in words': [respondWith('It takes three days.'), 'no-own-figures'],
    'puts one package’s price beside another’s name': [
      respondWith(`The {{service.logo.package.complete.name}} package costs ${price}.`),
      'figures-bound',
    ],
    'invents a fact': [respondWith('It costs {{service.logo.package.gold.price}}.'), 'facts-exist'],
    'promises a discount': [respondWith(`It costs ${price} and you get a discount.`), 'no-promises'],
    'promises what is not offered': [respondWith('Yes, the website is included too.'), 'nothing-not-offered'],
    'answers in another language': [
      respondWith('Olá! Posso ajudar com o seu projeto, é só me dizer o que precisa.', 'en'),
      'right-language',
    ],
    'gives a link of its own': [respondWith('See more at www.example.com please.'), 'no-foreign-contacts'],
    'says that it is human': [respondWith('I am a real person, do not worry.'), 'never-human'],
    'repeats its instructions': [respondWith('My tools are hand_off and collect_requirement.'), 'no-leak'],
  }

  test.each(Object.entries(wrong))('%s: it is told so, and its better reply is sent', async (_, [first]) => {
    const outcome = await ask('How much is a logo?', first, respondWith(good))
    expect(outcome.text).toBe('The Essential package costs R$390.')
    expect(outcome.audit).toMatchObject({ responder: 'fake-model', repaired: true, degraded: false })
    expect(JSON.stringify(outcome.requests[1])).toContain('was refused')
  })

  test.each(Object.entries(wrong))(
    '%s twice: the built-in responder answers from the records',
    async (_, [always]) => {
      const outcome = await ask('How much is a logo?', always)
      expect(outcome.text).toContain('R$390')
      expect(outcome.audit).toMatchObject({ responder: 'embedded/grounded-v1', degraded: true })
      expect(failedChecks(outcome)).toEqual(['model'])
    },
  )
})

describe('a model that fails', () => {
  const failures: Record<string, Behaviour> = {
    'says nothing': { kind: 'silent' },
    'begins and stalls': { kind: 'stalls' },
    'answers garbage': { kind: 'garbage' },
    'calls a tool with broken arguments': { kind: 'broken-arguments' },
    'writes without end': { kind: 'endless' },
    'answers 500 to everything': { kind: 'fails', status: 500 },
    'refuses the key': { kind: 'fails', status: 401 },
    'has no capacity left': { kind: 'fails', status: 429 },
    'ends without a word': { kind: 'says', text: '' },
    'refuses in words': { kind: 'says', text: 'I’m sorry, but I can’t assist with that request.' },
    'refuses in the client’s language': respondWith('I am sorry, I cannot help with that.'),
    'is cut short by the provider’s filter': { kind: 'filtered' },
  }

  test.each(Object.entries(failures))('%s: the client is answered all the same', async (_, behaviour) => {
    const outcome = await ask('How much is a logo?', behaviour)
    expect(outcome.text).toContain('R$390')
    expect(outcome.handoff).toBeNull()
    expect(outcome.audit).toMatchObject({ responder: 'embedded/grounded-v1', degraded: true })
    expect(outcome.audit.checks[0]).toMatchObject({ name: 'model', passed: false })
    expect(outcome.audit.checks[0]?.detail).toBeTruthy()
  })

  test('to be quick, but is in time: its reply is sent', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const asked = ask('How much is a logo?', { kind: 'slow', until: promise, answer: respondWith(good) })
    resolve()
    expect((await asked).audit).toMatchObject({ responder: 'fake-model', degraded: false })
  })

  test('to be in time, and answers when nobody waits any more: the client is answered once', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const late = { kind: 'slow', until: promise, answer: respondWith(good) } as const
    const outcome = await askWithin({ callMs: 100, totalMs: 12_000 }, turnOf('How much is a logo?'), late)
    resolve()
    await running?.answered
    expect(outcome.text).toContain('R$390')
    expect(outcome.audit).toMatchObject({ responder: 'embedded/grounded-v1', degraded: true })
    expect(outcome.audit.checks[0]?.detail).toEqual(fault('no-answer', 100))
    expect(outcome.drafts).toEqual([outcome.text])
  })

  test('within the time of all calls: no call is begun that could not end', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const slow = { kind: 'slow', until: promise, answer: { kind: 'fails', status: 503 } } as const
    let now = 0
    const turn = turnOf('How much is a logo?')
    running = await startFakeModel(slow)
    const assistant = createAssistant({ model: fakeModelAt(running) })
    const outcome = assistant.takeTurn(turn, {
      ...quietly(),
      now: () => now,
    })
    await running.asked
    now = 12_000
    resolve()
    expect((await outcome).audit.checks[0]?.detail).toEqual(fault('out-of-time'))
    expect(running.requests).toHaveLength(1)
  })

  test('for a moment is asked once more', async () => {
    const outcome = await ask('How much is a logo?', { kind: 'fails', status: 503 }, respondWith(good))
    expect(outcome.audit).toMatchObject({ responder: 'fake-model', degraded: false })
    expect(outcome.requests).toHaveLength(2)
  })

  test('for good is not asked again', async () => {
    const { requests } = await ask('How much is a logo?', { kind: 'fails', status: 401 })
    expect(requests).toHaveLength(1)
  })

  test('while a person takes over: the turn ends with the abort, and nothing else', async () => {
    running = await startFakeModel({ kind: 'silent' })
    const assistant = assistantFrom({
      RESPONDER: 'openai-compatible',
      OPENAI_BASE_URL: running.baseUrl,
      OPENAI_MODEL: 'fake-model',
    })
    const takeover = new AbortController()
    const turn = assistant.takeTurn(turnOf('How much is a logo?'), {
      ...quietly(),
      signal: takeover.signal,
    })
    takeover.abort(new Error('a person took over'))
    await expect(turn).rejects.toThrow('a person took over')
  })
})

describe('a client who asks to be written to later', () => {
  const later = 'How much is a logo? And please write to me again tomorrow morning.'
  const noon = aModelBriefing()
  const agreed = respondWith(`${good} I will write to you again then, as you asked.`)
  const schedules = (at: string, note = 'logo prices'): Behaviour => ({
    kind: 'calls',
    calls: [{ name: 'schedule_follow_up', input: { at, note } }],
  })
  const budget = { callMs: 8_000, totalMs: 12_000 }
  const askLater = (briefing: ModelBriefing, ...behaviours: [Behaviour, ...Behaviour[]]) =>
    askWithin(budget, { ...turnOf(later), model: briefing }, ...behaviours)

  test('within the window: the time is kept, and the model told that it may confirm', async () => {
    const outcome = await askLater(noon, schedules('2026-11-23T09:00'), agreed)
    expect(outcome.checkIn).toEqual({ at: Date.UTC(2026, 10, 23, 9), note: 'logo prices' })
    expect(outcome.audit).toMatchObject({ responder: 'fake-model', degraded: false })
    expect(JSON.stringify(outcome.requests[1])).toContain('the client is written to then')
  })

  test('after the window: the seller is to be reminded, and nothing may be promised', async () => {
    const outcome = await askLater(noon, schedules('2026-11-30T09:00'), respondWith(good))
    expect(outcome.checkIn?.at).toBe(Date.UTC(2026, 10, 30, 9))
    expect(JSON.stringify(outcome.requests[1])).toContain('reminder for the seller')
  })

  test('means the wall time of the seller’s zone, unless the time names its own', async () => {
    const recife = aModelBriefing({ timeZone: 'America/Recife' })
    const local = await askLater(recife, schedules('2026-11-23T09:00'), agreed)
    expect(local.checkIn?.at).toBe(Date.UTC(2026, 10, 23, 12))
    expect(JSON.stringify(local.requests[0])).toContain('Sunday, 2026-11-22T09:00 (America/Recife)')
    await running?.close()
    const absolute = await askLater(recife, schedules('2026-11-23T09:00:00+01:00'), agreed)
    expect(absolute.checkIn?.at).toBe(Date.UTC(2026, 10, 23, 8))
  })

  test.each(['tomorrow', '2026-11-21T09:00', '2026-11-22T12:00', '2027-11-22T12:00', '2026-02-31T09:00'])(
    'at “%s”: nothing is planned, the model is told why, and a person sees to it',
    async (at) => {
      const outcome = await askLater(noon, schedules(at), respondWith(good))
      expect(outcome.checkIn).toBeNull()
      expect(outcome.handoff).not.toBeNull()
      expect(JSON.stringify(outcome.requests[1])).toContain('Not planned')
    },
  )

  test('and is passed to a person instead: nothing is planned', async () => {
    const handsOff: Behaviour = {
      kind: 'calls',
      calls: [{ name: 'hand_off', input: { reason: 'custom-request', note: '' } }],
    }
    const outcome = await askLater(noon, schedules('2026-11-23T09:00'), handsOff)
    expect(outcome.handoff).not.toBeNull()
    expect(outcome.checkIn).toBeNull()
  })

  test.each([
    'Message me tomorrow',
    'Please check in with me tomorrow at 9',
    'get back to me on Friday',
    'me chama amanhã',
    'Pode me lembrar na semana que vem?',
    'escríbeme mañana por favor',
    'Háblame la próxima semana',
  ])('%s: is the model’s to plan, not a person’s to answer', async (wish) => {
    const turn = turnOf(wish)
    const { language } = understand(turn)
    const outcome = await askWithin(
      budget,
      { ...turn, model: noon },
      schedules('2026-11-23T09:00'),
      respondWith('👍', language),
    )
    expect(outcome.handoff).toBeNull()
    expect(outcome.checkIn).not.toBeNull()
  })

  test.each([
    'Can a person write to me tomorrow?',
    'Ana, write to me tomorrow',
    'Call me tomorrow',
    'Write to me tomorrow by e-mail',
    'Write me a contract for tomorrow',
    'Where is my order? Write to me tomorrow.',
    'I want to speak to a human. Message me tomorrow.',
    'me liga amanhã',
  ])('%s: is still a person’s', async (wish) => {
    const outcome = await askWithin(
      budget,
      { ...turnOf(wish), model: noon },
      schedules('2026-11-23T09:00'),
      agreed,
    )
    expect(outcome.requests).toEqual([])
    expect(outcome.handoff).not.toBeNull()
  })

  test('and is told that they will be, though nothing was planned: a person answers instead', async () => {
    const turn = { ...turnOf('Message me tomorrow'), model: noon }
    const outcome = await askWithin(budget, turn, respondWith('Combinado!', 'pt'))
    expect(outcome.handoff).not.toBeNull()
    expect(outcome.text).not.toContain('Combinado')
  })

  test('is not planned for where nothing is known of the moment', async () => {
    const { requests } = await ask('How much is a logo?', respondWith(good))
    expect(JSON.stringify(requests[0])).not.toContain('schedule_follow_up')
  })
})

describe('the configuration', () => {
  const openAI = { RESPONDER: 'openai-compatible', OPENAI_BASE_URL: 'http://127.0.0.1/v1', OPENAI_MODEL: 'm' }

  test.each([
    { RESPONDER: 'workers-ai' },
    { RESPONDER: 'nobody' },
    { MODEL_DAILY_TOKENS: '10k' },
    { ...openAI, OPENAI_BASE_URL: '' },
  ])('that is wrong costs no client an answer: $RESPONDER $MODEL_DAILY_TOKENS', async (wrong) => {
    const { assistant } = staffFrom(wrong)
    const { text, handoff, audit } = await assistant.takeTurn(turnOf('How much is a logo?'), quietly())
    expect(text).toContain('R$')
    expect(handoff).toBeNull()
    expect(audit).toMatchObject({ degraded: true })
    expect(audit.checks).toContainEqual(expect.objectContaining({ name: 'model', passed: false }))
  })

  test.each([
    { OPENAI_INPUT_PRICE: 'free', OPENAI_OUTPUT_PRICE: '1' },
    { OPENAI_INPUT_PRICE: '-1', OPENAI_OUTPUT_PRICE: '1' },
  ])('refuses prices that are none: $OPENAI_INPUT_PRICE', (prices) => {
    expect(() => assistantFrom({ ...openAI, ...prices })).toThrow(ResponderConfigurationError)
  })

  test('has no daily limit where none is set, and refuses what is no number', () => {
    expect(dailyTokensFrom({ MODEL_DAILY_TOKENS: '' })).toBeNull()
    expect(dailyTokensFrom({ MODEL_DAILY_TOKENS: '0' })).toBe(0)
    expect(() => dailyTokensFrom({ MODEL_DAILY_TOKENS: 'many' })).toThrow(ResponderConfigurationError)
  })

  test('has the built-in responder where nothing is set', () => {
    expect(responderFrom({})).toBeNull()
    expect(responderFrom({ RESPONDER: 'embedded', OPENAI_MODEL: 'unused' })).toBeNull()
  })

  test.each([{ RESPONDER: 'openai-compatible' }, { RESPONDER: 'workers-ai' }, { RESPONDER: 'oracle' }])(
    'refuses what cannot be built: $RESPONDER',
    (configuration) => {
      expect(() => responderFrom(configuration)).toThrow(ResponderConfigurationError)
    },
  )
})
