import { expect, it } from 'vitest'
import { searchFaqs } from '../../../src/assistant/facts/faq.ts'
import { withLearnedAnswers } from '../../../src/assistant/learning/answers.ts'
import { measure, noStyle, profileOf } from '../../../src/assistant/learning/style.ts'
import type { ChatMessage, LearnedAnswer } from '../../../src/domain/learning.ts'
import { demoKnowledge } from '../../../src/local/demo/knowledge.ts'

const said = (from: 'client' | 'person', ...texts: string[]): ChatMessage[] =>
  texts.map((text, at) => ({ position: at + 1, from, at, text }))

it('The style is what people wrote, counted; clients count for nothing', () => {
  const chats = [
    [
      ...said('client', 'OI!!! 😊😊'),
      ...said('person', 'Olá! Tudo bem com você? 😊', 'Você prefere azul?', 'Abraços!'),
    ],
    [...said('client', 'Quero um logo'), ...said('person', 'Bom dia, podemos começar quando você quiser.')],
  ]
  expect(profileOf(chats.reduce(measure, noStyle))).toEqual({
    chats: 2,
    messages: 4,
    wordsPerMessage: 4,
    messagesPerTurn: 2,
    emojiRate: 0.25,
    exclamationRate: 0.5,
    greeting: {
      share: 1,
      habits: [
        { phrase: 'bom dia', share: 0.5 },
        { phrase: 'ola', share: 0.5 },
      ],
    },
    closing: { share: 0.5, habits: [{ phrase: 'abracos', share: 0.5 }] },
    address: { formality: 'informal', markers: [{ word: 'voce', times: 3 }] },
    languages: [{ language: 'pt', share: 1 }],
  })
})

it.each([
  ['¿Cómo está usted? Le escribo a usted con gusto.', 'formal'],
  ['¿Cómo estás tú? Te escribo con gusto.', 'informal'],
  ['Tú decides y usted también, con mucho gusto.', 'mixed'],
])('The words for "you" tell how formal it is: %s', (text, formality) => {
  expect(profileOf(measure(noStyle, said('person', text)))?.address.formality).toBe(formality)
})

it('Where no person wrote there is no style', () => {
  expect(profileOf(measure(noStyle, said('client', 'Oi')))).toBeNull()
})

const learned = (answer: string): LearnedAnswer => ({
  id: 'a1',
  language: 'en',
  question: { text: 'Can you join our weekly stand-up?', variants: {} },
  answer: { text: answer, variants: {} },
  sourceRefs: [],
})

it('An approved answer is found like the seller’s own, with its figures from the records', () => {
  const answers = [learned('Joining costs as much as {{service.logo.package.essential.price}}.')]
  const knowledge = withLearnedAnswers(demoKnowledge, answers)
  const [match] = searchFaqs(knowledge, 'could you join the weekly standup')
  expect(match?.faq.id).toBe('learned-a1')
  expect(match?.faq.answer.text).toMatch(/^Joining costs as much as \D*\d/)
  expect(withLearnedAnswers(demoKnowledge, answers)).toBe(knowledge)
})

it('An answer that names a fact which is gone is left out', () => {
  expect(withLearnedAnswers(demoKnowledge, [learned('It is {{service.gone.price}}.')]).faqs).toEqual(
    demoKnowledge.faqs,
  )
  expect(withLearnedAnswers(demoKnowledge, [])).toBe(demoKnowledge)
})
