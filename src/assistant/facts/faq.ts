import type { Faq, FaqTopic, Knowledge } from '../../domain/knowledge.ts'
import { commonWordsOf } from '../understanding/classifier.ts'
import { stem, wordsOf } from '../understanding/words.ts'

/** A question of the seller's by the stems of its telling words, one set per language it is written in. */
type Entry = { faq: Faq; questions: ReadonlyArray<ReadonlySet<string>>; answer: ReadonlySet<string> }

const indexes = new WeakMap<Knowledge, readonly Entry[]>()
const languages = ['en', 'pt', 'es'] as const

function isTelling(word: string): boolean {
  return (
    !word.startsWith('_') &&
    word.length > 2 &&
    !languages.some((language) => commonWordsOf(language).has(word))
  )
}

const tellingStems = (text: string) => new Set(wordsOf(text).filter(isTelling).map(stem))

function entriesOf(knowledge: Knowledge): readonly Entry[] {
  let entries = indexes.get(knowledge)
  if (!entries) {
    entries = knowledge.faqs.map((faq) => ({
      faq,
      questions: [faq.question.text, ...Object.values(faq.question.variants)].map(tellingStems),
      answer: tellingStems([faq.answer.text, ...Object.values(faq.answer.variants)].join(' ')),
    }))
    indexes.set(knowledge, entries)
  }
  return entries
}

export type FaqMatch = { faq: Faq; score: number }

/**
 * Questions of the seller's nearest to a client's, best first. `score` is how well the telling words of both
 * cover each other, 0 to 1: 1 when the client asks the very question.
 */
export function searchFaqs(knowledge: Knowledge, question: string): FaqMatch[] {
  const asked = tellingStems(question)
  if (asked.size === 0) return []
  const shared = (words: ReadonlySet<string>) => [...asked].filter((word) => words.has(word)).length
  return entriesOf(knowledge)
    .map(({ faq, questions, answer }) => {
      const overlaps = questions.map((words) => (2 * shared(words)) / (words.size + asked.size || 1))
      return { faq, score: Math.max(...overlaps, (0.5 * shared(answer)) / asked.size) }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
}

/** The seller's answer on a subject, if there is one. */
export function faqAbout(knowledge: Knowledge, topic: FaqTopic): Faq | null {
  return knowledge.faqs.find((faq) => faq.topic === topic) ?? null
}
