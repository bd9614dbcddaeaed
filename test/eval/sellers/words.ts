import type {
  Faq,
  FaqTopic,
  HandoffRule,
  NotOffered,
  Package,
  Subject,
} from '../../../src/domain/knowledge.ts'

const written = ['en', 'pt', 'es'] as const
type Written = (typeof written)[number]

/** The same words in English, Portuguese and Spanish. */
export type Words = readonly [en: string, pt: string, es: string]
/** Other words for a subject, per language. */
export type Terms = Partial<Record<Written, string[]>>

/** Builders for what a seller wrote in one language and translated into the two others. */
export function writing(source: Written) {
  const say = (...words: Words) => {
    const inLanguage = { en: words[0], pt: words[1], es: words[2] }
    const { [source]: text, ...variants } = inLanguage
    return { text, variants }
  }
  const subject = (words: Words, terms: Terms = {}): Subject => ({ ...say(...words), terms })
  return {
    say,
    subject,
    faq: (id: string, topic: FaqTopic | null, question: Words, answer: Words): Faq => ({
      id,
      topic,
      question: say(...question),
      answer: say(...answer),
    }),
    not: (id: string, response: NotOffered['response'], words: Words, terms: Terms): NotOffered => ({
      id,
      topic: subject(words, terms),
      response,
    }),
    rule: (id: string, words: Words, terms: Terms): HandoffRule => ({ id, when: subject(words, terms) }),
    includes: (...items: Words[]): Package['includes'] => items.map((item) => say(...item)),
  }
}

/** Whole units of a currency that has cents. */
export const amount = (currency: string) => (units: number) => ({ minor: units * 100, currency })
