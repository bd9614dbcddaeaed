import { Knowledge, SellerText, Subject } from '../../../../src/domain/knowledge.ts'
import type { ClientLanguage } from '../../../../src/domain/language.ts'

/** A seller's texts in one more language, by their words in the source language; a subject brings its other terms. */
export type Translation = Readonly<Record<string, string | readonly [name: string, ...terms: string[]]>>

/** The records with a translation added. Throws where the translation knows a text the seller never wrote. */
export function translate(
  knowledge: Knowledge,
  language: ClientLanguage,
  translation: Translation,
): Knowledge {
  const left = new Set(Object.keys(translation))
  const translated: unknown = JSON.parse(JSON.stringify(knowledge), (_, value: unknown) => {
    const written = SellerText.safeParse(value).data
    const found = written && translation[written.text]
    if (!found) return value
    left.delete(written.text)
    const [name, ...terms] = typeof found === 'string' ? [found] : found
    const text: SellerText = { ...written, variants: { ...written.variants, [language]: name } }
    const subject = Subject.safeParse(value).data
    return subject ? { ...text, terms: { ...subject.terms, [language]: terms } } : text
  })
  if (left.size > 0) throw new Error(`${knowledge.profile.displayName} never wrote ${[...left].join(', ')}.`)
  return Knowledge.parse(translated)
}
