import { afterEach, describe, expect, test } from 'vitest'
import type { TurnOutcome } from '../../../src/assistant/assistant.ts'
import {
  assistantFrom,
  ResponderConfigurationError,
  responderFrom,
} from '../../../src/assistant/configuration.ts'
import { createAssistant } from '../../../src/assistant/pipeline.ts'
import { type Behaviour, type FakeModel, respondWith, startFakeModel } from '../../support/fake-model.ts'
import { turnOf } from './turns.ts'

const price = '{{service.logo.package.essential.price}}'
const name = '{{service.logo.package.essential.name}}'
const good = `The ${name} package costs ${price}.`

let running: FakeModel | null = null
afterEach(async () => {
  await running?.close()
  running = null
})

/** What comes of a client's question when the configured model behaves so. */
async function ask(
  question: string,
  ...behaviours: [Behaviour, ...Behaviour[]]
): Promise<TurnOutcome & { drafts: string[]; requests: unknown[] }> {
  running = await startFakeModel(...behaviours)
  const model = responderFrom({
    RESPONDER: 'openai-compatible',
    OPENAI_BASE_URL: running.baseUrl,
    OPENAI_API_KEY: 'key-of-a-test',
    OPENAI_MODEL: 'fake-model',
  })
  const late = behaviours.some(({ kind }) => kind === 'silent' || kind === 'stalls')
  const assistant = createAssistant({ model, budget: { callMs: late ? 100 : 8_000, totalMs: 12_000 } })
  const drafts: string[] = []
  const outcome = await assistant.takeTurn(turnOf(question), {
    signal: new AbortController().signal,
    now: () => performance.now(),
    onDraft: (text) => drafts.push(text),
  })
  return { ...outcome, drafts, requests: running.requests }
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
      respondWith('Together that is {{quote.1.total}}, ready in {{quote.1.delivery}}.'),
    )
    expect(outcome.text).toBe('Together that is R$540, ready in 6 days.')
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
    'refuses to answer': { kind: 'says', text: '' },
  }

  test.each(Object.entries(failures))('%s: the client is answered all the same', async (_, behaviour) => {
    const outcome = await ask('How much is a logo?', behaviour)
    expect(outcome.text).toContain('R$390')
    expect(outcome.handoff).toBeNull()
    expect(outcome.audit).toMatchObject({ responder: 'embedded/grounded-v1', degraded: true })
    expect(outcome.audit.checks[0]).toMatchObject({ name: 'model', passed: false })
    expect(outcome.audit.checks[0]?.detail).toBeTruthy()
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
      signal: takeover.signal,
      now: () => performance.now(),
      onDraft: () => undefined,
    })
    takeover.abort(new Error('a person took over'))
    await expect(turn).rejects.toThrow('a person took over')
  })
})

describe('the configuration', () => {
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
