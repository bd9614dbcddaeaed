import type { Faq, Knowledge, SellerText } from '../../domain/knowledge.ts'
import type { ClientLanguage } from '../../domain/language.ts'
import type { LearnedAnswer } from '../../domain/learning.ts'
import { factsOf } from '../facts/book.ts'
import { fillIn, sourceOf } from '../facts/placeholders.ts'

const merged = new WeakMap<Knowledge, { learned: readonly LearnedAnswer[]; knowledge: Knowledge }>()

/**
 * The seller's knowledge with approved learned answers as further questions and answers: found, cited and
 * audited like any other, as `faq.learned-<id>`. Their placeholders are filled from the seller's own facts;
 * an answer that names a fact which is no longer there is left out. The same two arguments give the same
 * object, so that what is derived from a document is derived once.
 */
export function withLearnedAnswers(knowledge: Knowledge, learned: readonly LearnedAnswer[]): Knowledge {
  if (learned.length === 0) return knowledge
  const known = merged.get(knowledge)
  if (known?.learned === learned) return known.knowledge
  const faqs = learned.flatMap((answer) => faqOf(answer, knowledge) ?? [])
  const whole = { ...knowledge, faqs: [...knowledge.faqs, ...faqs] }
  merged.set(knowledge, { learned, knowledge: whole })
  return whole
}

function faqOf(learned: LearnedAnswer, knowledge: Knowledge): Faq | null {
  const { sourceLanguage } = knowledge
  const language = learned.language ?? sourceLanguage
  const facts = sourceOf(factsOf(knowledge))
  const text = fillIn(learned.answer.text, facts, language)
  if (text.includes('{{')) return null
  return {
    id: `learned-${learned.id}`,
    topic: null,
    question: inItsLanguage(learned.question.text, language, sourceLanguage),
    answer: inItsLanguage(text, language, sourceLanguage),
  }
}

/** A text that is not in the document's language stands as the variant it is, too. */
function inItsLanguage(text: string, language: ClientLanguage, source: ClientLanguage): SellerText {
  return { text, variants: language === source ? {} : { [language]: text } }
}
