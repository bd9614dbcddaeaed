import { afterEach, describe, expect, test } from 'vitest'
import type { TurnMessage } from '../../../src/assistant/assistant.ts'
import { responderFrom } from '../../../src/assistant/configuration.ts'
import { promptFor } from '../../../src/assistant/model/prompt.ts'
import { createAssistant } from '../../../src/assistant/pipeline.ts'
import { understand } from '../../../src/assistant/turn.ts'
import type { CollectedRequirement, RequirementValue } from '../../../src/domain/requirement.ts'
import { type Behaviour, type FakeModel, respondWith, startFakeModel } from '../../support/fake-model.ts'
import { message, quietly, turnOf } from './turns.ts'
import { anaWanting, wanted } from './wanting.ts'

const guests = wanted('guests', 'quantity', 'Guests', 'How many guests do you expect?')
const sketch = wanted('sketch', 'file', 'Sketch', 'Can you send a sketch?')
const style = wanted('style', 'choice', 'Style', 'Which style do you like?', ['minimalist', 'bold'])
const knowledge = anaWanting(guests, sketch, style)

let running: FakeModel | null = null
afterEach(async () => {
  await running?.close()
  running = null
})

/** A model that keeps one thing after another, each in a step of its own, and then answers. */
async function collecting(
  said: string | TurnMessage,
  ...calls: { key: string; value: string; quote: string }[]
) {
  const steps = calls.map(
    (input): Behaviour => ({
      kind: 'calls',
      calls: [{ name: 'collect_requirement', input: { service_id: 'logo', ...input } }],
    }),
  )
  const [first = respondWith('Thank you!'), ...rest] = [...steps, respondWith('Thank you!')]
  running = await startFakeModel(first, ...rest)
  const model = responderFrom({
    RESPONDER: 'openai-compatible',
    OPENAI_BASE_URL: running.baseUrl,
    OPENAI_API_KEY: 'key-of-a-test',
    OPENAI_MODEL: 'fake-model',
  })
  const history = [message('client', 'I want a logo'), message('assistant', guests.question.text)]
  const input = turnOf(typeof said === 'string' ? said : [], { knowledge, history })
  const pending = typeof said === 'string' ? input.pending : [said]
  const outcome = await createAssistant({ model }).takeTurn({ ...input, pending }, quietly())
  return { ...outcome, told: JSON.stringify(running.requests.slice(1)) }
}

describe('what a model collects', () => {
  test('is a value of its type, with the client’s words', async () => {
    const quote = 'we will be 300 guests'
    const { requirements } = await collecting(`Hi, ${quote}.`, { key: 'guests', value: '300', quote })
    expect(requirements).toMatchObject([{ value: { type: 'quantity', count: 300, unit: 'guests' }, quote }])
  })

  test.each([
    [
      'a number the client did not say',
      { key: 'guests', value: '350', quote: '300 guests' },
      'the quote says',
    ],
    ['a quote that is none', { key: 'guests', value: '300', quote: '300 people' }, 'the quote is not in'],
    ['something nobody wants', { key: 'colour', value: '300', quote: '300' }, 'no such requirement'],
    ['what is no option', { key: 'style', value: 'baroque', quote: '300 guests' }, 'name one of the options'],
    ['a file', { key: 'sketch', value: 'a sketch', quote: '300 guests' }, 'kept by itself'],
  ])('is not kept, and the model is told why: %s', async (_, call, why) => {
    const { requirements, told } = await collecting('we expect 300 guests', call)
    expect(requirements).toEqual([])
    expect(told).toContain('Not kept')
    expect(told).toContain(why)
  })

  test('may be mended in the same turn', async () => {
    const quote = '300 guests'
    const { requirements } = await collecting(
      'we expect 300 guests',
      { key: 'guests', value: '30', quote },
      { key: 'guests', value: '300', quote },
    )
    expect(requirements).toMatchObject([{ value: { count: 300 } }])
  })

  test('of two values for one thing is the later', async () => {
    const { requirements } = await collecting(
      'we expect 200 guests, no, make it 300 guests instead',
      { key: 'guests', value: '200', quote: '200 guests' },
      { key: 'guests', value: '300', quote: 'make it 300 guests instead' },
    )
    expect(requirements).toMatchObject([{ value: { count: 300 }, quote: 'make it 300 guests instead' }])
  })

  test('does not have to include the file that was wanted', async () => {
    const content = {
      type: 'media',
      media: 'document',
      providerMediaId: null,
      mimeType: null,
      fileName: 'sketch.pdf',
      caption: 'this is my sketch, do you like it?',
    } as const
    const { requirements } = await collecting({ ...message('client', '', 'the-file'), content })
    expect(requirements).toMatchObject([{ key: 'sketch', value: { type: 'file', messageId: 'the-file' } }])
  })
})

describe('what a model is told of the requirements', () => {
  const known = (key: string, value: RequirementValue): CollectedRequirement => ({
    serviceId: 'logo',
    key,
    label: key,
    value,
    quote: 'MARK of the client',
    messageId: 'm1',
  })
  const instructions = (...requirements: CollectedRequirement[]) =>
    promptFor(understand(turnOf('Hello again', { knowledge, episode: { requirements } })), {
      violations: [],
      nearest: null,
    }).instructions

  test('is what is missing and of which kind, and what may be corrected', () => {
    const told = instructions(known('guests', { type: 'quantity', count: 80, unit: null }))
    expect(told).toContain('- style (one of "minimalist", "bold"): Style')
    expect(told).not.toContain('- guests')
    expect(told).toContain('only when corrected: guests.')
    expect(told).not.toContain('MARK')
  })

  test('is that a person goes on, once all is known', () => {
    const all = [
      known('guests', '80'),
      known('style', { type: 'choice', choice: 'bold' }),
      known('sketch', { type: 'file', messageId: 'm1', name: null }),
    ]
    expect(instructions(...all)).toContain('call hand_off with requirements-complete')
  })
})
