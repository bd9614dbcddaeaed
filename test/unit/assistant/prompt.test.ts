import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { TurnContext, TurnInput } from '../../../src/assistant/assistant.ts'
import { responderFrom } from '../../../src/assistant/configuration.ts'
import { inputBudget, promptFor } from '../../../src/assistant/model/prompt.ts'
import { estimateTokens } from '../../../src/assistant/model/tokens.ts'
import { createAssistant } from '../../../src/assistant/pipeline.ts'
import { understand } from '../../../src/assistant/turn.ts'
import type { Faq, Knowledge } from '../../../src/domain/knowledge.ts'
import type { StyleProfile } from '../../../src/domain/learning.ts'
import { demoKnowledge } from '../../../src/local/demo/knowledge.ts'
import { type FakeModel, respondWith, startFakeModel } from '../../support/fake-model.ts'
import { aModelBriefing, message, quietly, turnOf } from './turns.ts'

const plain = { violations: [], nearest: null }

const faq = (id: string, question: string, answer: string): Faq => ({
  id,
  topic: null,
  question: { text: question, variants: {} },
  answer: { text: answer, variants: {} },
})

/** A seller with so many answers that a prompt holds a part of them. */
const talkative: Knowledge = {
  ...demoKnowledge,
  faqs: Array.from({ length: 120 }, (_, at) =>
    faq(`about-${at}`, `What about matter ${at}?`, `Of matter ${at} much can be said. `.repeat(8)),
  ),
}

const longChat = Array.from({ length: 40 }, (_, at) =>
  message(at % 2 ? 'assistant' : 'client', `Message ${at} of a long chat. `.repeat(30), `h${at}`),
)

const style: StyleProfile = {
  chats: 50,
  messages: 300,
  wordsPerMessage: 8,
  messagesPerTurn: 1.2,
  emojiRate: 0.6,
  exclamationRate: 0.01,
  greeting: { share: 0.9, habits: [{ phrase: 'oi, tudo bem?', share: 0.8 }] },
  closing: { share: 0.02, habits: [] },
  address: { formality: 'informal', markers: [{ word: 'você', times: 40 }] },
  languages: [{ language: 'pt', share: 1 }],
}

let running: FakeModel | null = null
afterEach(async () => {
  await running?.close()
  running = null
})

/** The one request that is made for a turn, as the provider gets it. */
async function requestFor(input: TurnInput, context: Partial<TurnContext> = {}): Promise<string> {
  running = await startFakeModel(respondWith('Good to hear from you.'))
  const model = responderFrom({
    RESPONDER: 'openai-compatible',
    OPENAI_BASE_URL: running.baseUrl,
    OPENAI_MODEL: 'fake-model',
  })
  await createAssistant({ model }).takeTurn(input, { ...quietly(), ...context })
  return JSON.stringify(running.requests[0])
}

describe('what a model is sent stays within 4,000 tokens', () => {
  test('of a seller with much to say, in a long chat, asked at length', async () => {
    const input = {
      ...turnOf(`How much is a logo? ${'I would like to know. '.repeat(200)}`, {
        knowledge: talkative,
        history: longChat,
      }),
      model: aModelBriefing({ style }),
    }
    const request = await requestFor(input)
    expect(estimateTokens(request)).toBeGreaterThan(inputBudget * 0.7)
    expect(estimateTokens(request)).toBeLessThanOrEqual(inputBudget)
  })

  test('whatever the seller and the client have written', () => {
    const words = fc.array(fc.constantFrom('logo', 'preço', '你好', 'цена', 'a'.repeat(50), '😀'), {
      maxLength: 400,
    })
    const text = words.map((each) => each.join(' ').slice(0, 1900) || 'logo')
    const seller = fc.record({ rules: fc.array(text, { maxLength: 20 }), answers: fc.array(text) })
    fc.assert(
      fc.property(seller, fc.array(text, { maxLength: 12 }), text, ({ rules, answers }, chat, question) => {
        const knowledge: Knowledge = {
          ...demoKnowledge,
          profile: {
            ...demoKnowledge.profile,
            generalRules: rules.map((rule) => ({ text: rule, variants: {} })),
          },
          faqs: answers.map((answer, at) => faq(`f${at}`, answer, answer)),
        }
        const history = chat.map((each, at) => message('client', each, `h${at}`))
        const turn = understand({
          ...turnOf(question, { knowledge, history }),
          model: aModelBriefing({ style }),
        })
        const { instructions, messages } = promptFor(turn, plain)
        const contents = messages.map(({ content }) => JSON.stringify(content))
        const sum = [instructions, ...contents].reduce((tokens, each) => tokens + estimateTokens(each), 0)
        expect(sum).toBeLessThanOrEqual(inputBudget)
      }),
      { numRuns: 60 },
    )
  })
})

describe('what gives way', () => {
  const said = (input: TurnInput) =>
    promptFor(understand(input), plain).messages.map(({ content }) => String(content).slice(0, 12))

  test('is the oldest message first, and never one between two others', () => {
    const all = said(turnOf('How much is a logo?', { knowledge: talkative, history: longChat }))
    expect(all.length).toBeGreaterThan(1)
    expect(all.length).toBeLessThan(11)
    const newest = longChat.slice(-(all.length - 1)).map(({ content }) => content)
    expect(all.slice(0, -1)).toEqual(
      newest.map((content) => (content.type === 'text' ? content.text.slice(0, 12) : '')),
    )
  })

  test('is never a figure of the service it is about', () => {
    const { instructions } = promptFor(
      understand(turnOf('How much is a logo?', { knowledge: talkative, history: longChat })),
      plain,
    )
    for (const { id } of demoKnowledge.services.find((service) => service.id === 'logo')?.packages ?? []) {
      for (const field of ['name', 'price', 'delivery', 'revisions', 'includes']) {
        expect(instructions).toContain(`{{service.logo.package.${id}.${field}}}`)
      }
    }
  })

  test('are the answers farthest from the question', () => {
    const turn = understand(turnOf('Tell me of matter 117', { knowledge: talkative }))
    const nearest = ['about-93', 'about-117']
    const { instructions } = promptFor(turn, { violations: [], nearest })
    expect(instructions).toContain('{{faq.about-93.answer}}')
    expect(instructions).toContain('{{faq.about-117.answer}}')
    expect(instructions).not.toContain('{{faq.about-80.answer}}')
  })

  test('are none of the answers, when all of them fit', () => {
    const { instructions } = promptFor(understand(turnOf('Hello there')), plain)
    for (const { id } of demoKnowledge.faqs) expect(instructions).toContain(`{{faq.${id}.answer}}`)
  })
})

describe('the search by meaning', () => {
  const question = 'How much is a logo?'

  test('is asked for where there are more answers than fit, and what it finds comes first', async () => {
    const asked: string[] = []
    const request = await requestFor(turnOf(question, { knowledge: talkative }), {
      nearestQuestions: async (text) => {
        asked.push(text)
        return ['about-7']
      },
    })
    expect(asked).toEqual([question])
    expect(request).toContain('{{faq.about-7.answer}}')
  })

  test('that fails leaves the answers that share the client’s words', async () => {
    const last = faq('last', 'Do you make a logo for a boat?', 'A logo for a boat is a logo.')
    const knowledge = { ...talkative, faqs: [...talkative.faqs, last] }
    const request = await requestFor(turnOf(question, { knowledge }), { nearestQuestions: async () => null })
    expect(request).toContain('{{faq.last.answer}}')
  })

  test('is left out where everything fits', async () => {
    await requestFor(turnOf('Hello there'), {
      nearestQuestions: () => Promise.reject(new Error('nobody should ask')),
    })
  })
})

describe('the approved style', () => {
  const lines = (some: Partial<StyleProfile>) => {
    const input = {
      ...turnOf('How much is a logo?'),
      model: aModelBriefing({ style: { ...style, ...some } }),
    }
    return promptFor(understand(input), plain).instructions
  }

  test('becomes short instructions', () => {
    const told = lines({})
    for (const each of ['very short', 'informally', 'Use an emoji', 'no exclamation', 'Greet']) {
      expect(told).toContain(each)
    }
    const other = lines({ wordsPerMessage: 60, emojiRate: 0, address: { formality: 'formal', markers: [] } })
    for (const each of ['room to explain', 'formally', 'Use no emoji']) expect(other).toContain(each)
  })

  test('is never a fact, nor anybody’s phrase', () => {
    const facts = lines({}).split('Facts (placeholder = value):')[1] ?? ''
    expect(facts).not.toContain('informally')
    expect(lines({})).not.toContain('tudo bem')
  })

  test('says nothing where there is none', () => {
    expect(promptFor(understand(turnOf('How much is a logo?')), plain).instructions).not.toContain('emoji')
  })
})
