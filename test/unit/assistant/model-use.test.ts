import type { LanguageModelV4 } from '@ai-sdk/provider'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { TurnInput } from '../../../src/assistant/assistant.ts'
import { fault } from '../../../src/assistant/checks/faults.ts'
import { responderFrom } from '../../../src/assistant/configuration.ts'
import { createAssistant } from '../../../src/assistant/pipeline.ts'
import type { ModelUse } from '../../../src/domain/model-usage.ts'
import { type Behaviour, type FakeModel, respondWith, startFakeModel } from '../../support/fake-model.ts'
import { aModelBriefing, quietly, turnOf } from './turns.ts'

const good = respondWith(
  'The {{service.logo.package.essential.name}} package costs {{service.logo.package.essential.price}}.',
)
const asked = 'How much is a logo?'

let running: FakeModel | null = null
afterEach(async () => {
  await running?.close()
  running = null
})

async function modelThat(...behaviours: [Behaviour, ...Behaviour[]]): Promise<LanguageModelV4 | null> {
  running = await startFakeModel(...behaviours)
  return responderFrom({
    RESPONDER: 'openai-compatible',
    OPENAI_BASE_URL: running.baseUrl,
    OPENAI_MODEL: 'fake-model',
  })
}

/** What is counted when a client is answered, and the answer. */
async function answer(model: LanguageModelV4 | null, input: TurnInput = turnOf(asked)) {
  const uses: ModelUse[] = []
  const assistant = createAssistant({ model, price: { input: 0.5, output: 2 } })
  const outcome = await assistant.takeTurn(input, { ...quietly(), onModelUse: (use) => uses.push(use) })
  return { outcome, uses }
}

const once = { model: 'fake-model', calls: 1, failures: 0, inputTokens: 321, outputTokens: 45 }

describe('what a model is asked is counted', () => {
  test('with its tokens, and what they cost in millionths of a dollar', async () => {
    const { uses } = await answer(await modelThat(good))
    expect(uses).toEqual([{ ...once, costMicros: Math.round(321 * 0.5 + 45 * 2) }])
  })

  test('without a price: the tokens are known, their cost is not', async () => {
    const uses: ModelUse[] = []
    const assistant = createAssistant({ model: await modelThat(good) })
    await assistant.takeTurn(turnOf(asked), { ...quietly(), onModelUse: (use) => uses.push(use) })
    expect(uses).toEqual([{ ...once, costMicros: null }])
  })

  test('each call of a reply that takes two', async () => {
    const quote: Behaviour = {
      kind: 'calls',
      calls: [{ name: 'quote_package', input: { service_id: 'logo', package_id: 'essential' } }],
    }
    const { outcome, uses } = await answer(
      await modelThat(quote, respondWith('{{quote.1.name}}: {{quote.1.total}}.')),
    )
    expect(uses).toMatchObject([{ calls: 2, failures: 0, inputTokens: 642, outputTokens: 90 }])
    expect(outcome.audit.tokens).toEqual({ input: 642, output: 90 })
  })

  test('also a reply that is refused, and the better one after it', async () => {
    const { outcome, uses } = await answer(await modelThat(respondWith('A logo costs R$ 250.'), good))
    expect(uses).toMatchObject([once, once])
    expect(outcome.audit.tokens).toEqual({ input: 642, output: 90 })
  })

  test('also a call that fails, and the one more try', async () => {
    const { uses } = await answer(await modelThat({ kind: 'fails', status: 503 }, good))
    expect(uses).toMatchObject([{ calls: 1, failures: 1, inputTokens: 0, outputTokens: 0 }, once])
  })

  test('also an answer that is of no use, whose tokens are known all the same', async () => {
    const { outcome, uses } = await answer(await modelThat({ kind: 'says', text: '' }))
    expect(uses).toMatchObject([{ calls: 1, failures: 1, inputTokens: 321, outputTokens: 45 }])
    expect(outcome.audit).toMatchObject({ degraded: true, tokens: { input: 321, output: 45 } })
  })

  test('also one nobody needs any more, which is no failure of the model’s', async () => {
    const uses: ModelUse[] = []
    const takeover = new AbortController()
    const model = await modelThat({ kind: 'silent' })
    const turn = createAssistant({ model }).takeTurn(turnOf(asked), {
      ...quietly(),
      signal: takeover.signal,
      onModelUse: (use) => uses.push(use),
    })
    await running?.asked
    takeover.abort(new Error('a person took over'))
    await expect(turn).rejects.toThrow('a person took over')
    expect(uses).toMatchObject([{ calls: 1, failures: 0, inputTokens: 0 }])
  })

  test('nothing, when a rule or the built-in responder answers', async () => {
    const model = await modelThat(good)
    expect((await answer(model, turnOf('I want to talk to a human'))).uses).toEqual([])
    expect((await answer(null)).uses).toEqual([])
  })
})

describe('the daily budget of tokens', () => {
  const withLeft = (tokensLeft: number | null) => ({
    ...turnOf(asked),
    model: aModelBriefing({ tokensLeft }),
  })

  test('used up: the built-in responder answers, and the audit says why', async () => {
    const { outcome, uses } = await answer(await modelThat(good), withLeft(0))
    expect(running?.requests).toEqual([])
    expect(uses).toEqual([])
    expect(outcome.text).toContain('R$390')
    expect(outcome.audit).toMatchObject({ responder: 'embedded/grounded-v1', degraded: true })
    expect(outcome.audit.checks[0]).toEqual({
      name: 'model',
      passed: false,
      detail: fault('out-of-budget'),
    })
  })

  test.each([[1], [null]])('with %s left the model answers', async (tokensLeft) => {
    const { outcome } = await answer(await modelThat(good), withLeft(tokensLeft))
    expect(outcome.audit).toMatchObject({ responder: 'fake-model', degraded: false })
  })

  test('says nothing of the built-in responder where that is what is configured', async () => {
    const { outcome } = await answer(null, withLeft(0))
    expect(outcome.audit.degraded).toBe(false)
  })
})

describe('the time of a call', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  const silent: LanguageModelV4 = {
    specificationVersion: 'v4',
    provider: 'test',
    modelId: 'silent',
    supportedUrls: {},
    doGenerate: () => new Promise(() => undefined),
    doStream: () => new Promise(() => undefined),
  }

  test('is eight seconds', async () => {
    const turn = answer(silent)
    await vi.advanceTimersByTimeAsync(8_000)
    const { outcome, uses } = await turn
    expect(outcome.audit.checks[0]?.detail).toEqual(fault('no-answer', 8000))
    expect(uses).toMatchObject([{ calls: 1, failures: 1 }])
  })
})

describe('Workers AI', () => {
  const binding = (run: () => Promise<unknown>) => {
    let calls = 0
    // The SDK asks nothing of the binding but to run a model.
    const AI = {
      run: () => {
        calls += 1
        return run()
      },
    } as unknown as Ai
    const model = responderFrom({ RESPONDER: 'workers-ai', AI, WORKERS_AI_MODEL: '@cf/test/model' })
    return { model, calls: () => calls }
  }

  test('out of capacity is asked once more, and then the built-in responder answers', async () => {
    const full = binding(() => Promise.reject(new Error('3040: Capacity temporarily exceeded')))
    const { outcome, uses } = await answer(full.model)
    expect(full.calls()).toBe(2)
    expect(outcome.text).toContain('R$390')
    expect(outcome.audit).toMatchObject({ responder: 'embedded/grounded-v1', degraded: true })
    expect(uses).toMatchObject([{ failures: 1 }, { failures: 1 }])
  })

  test('that does not know the model is not asked again', async () => {
    const unknown = binding(() => Promise.reject(new Error('5007: No such model @cf/test/model')))
    await answer(unknown.model)
    expect(unknown.calls()).toBe(1)
  })
})
