import { detect } from 'tinyld'
import type { Knowledge, SellerText } from '../../../src/domain/knowledge.ts'
import { type ClientLanguage, clientLanguages } from '../../../src/domain/language.ts'
import { withoutQuotes } from './figures.ts'
import { blank, spellings, wordsOf } from './text.ts'
import { stopWords } from './vocabulary.ts'

/** Scripts that tell a language, with how many Latin letters one of theirs outweighs: the denser, the more. */
const scripts: ReadonlyArray<readonly [ClientLanguage, RegExp, number]> = [
  ['ar', /\p{Script=Arabic}/gu, 1.5],
  ['zh', /\p{Script=Han}/gu, 3],
  ['ru', /\p{Script=Cyrillic}/gu, 1],
]

/** The language of a text by its script, else by its small words; null when neither tells. */
export function languageOf(text: string): ClientLanguage | null {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  for (const [language, pattern, weight] of scripts) {
    if ((text.match(pattern)?.length ?? 0) * weight > latin) return language
  }
  const words = wordsOf(text)
  const [first, second] = Object.entries(stopWords)
    .map(([language, known]) => ({ language, count: words.filter((word) => known.has(word)).length }))
    .sort((a, b) => b.count - a.count)
  const clear = first && second && first.count >= 2 && first.count >= 1.5 * second.count
  return clear ? nameOf(first.language) : null
}

const nameOf = (code: string) => clientLanguages.find((language) => language === code) ?? null

/**
 * Whether a reply is in a language: by its own words; where those are too few, by the version of the seller's
 * texts it quotes; at last by what `tinyld` takes it for.
 */
export function isIn(
  reply: string,
  language: ClientLanguage,
  knowledge: Knowledge,
  clientWords: string,
): boolean {
  const texts = textsOf(knowledge)
  const own = blank(withoutQuotes(reply, clientWords), [
    knowledge.profile.displayName,
    ...texts.flatMap(spellings),
  ])
  const spoken = languageOf(own)
  if (spoken !== null) return spoken === language
  const quoted = texts.filter(
    (text) => new Set(spellings(text)).size > 1 && spellings(text).some((each) => reply.includes(each)),
  )
  if (quoted.length === 0) return nameOf(detect(reply, { only: [...clientLanguages] })) === language
  return quoted.every((text) => {
    const wanted = language === knowledge.sourceLanguage ? text.text : text.variants[language]
    return wanted === undefined || reply.includes(wanted)
  })
}

/** Every text of the seller that a reply may hold. */
function textsOf({ faqs, services, profile }: Knowledge): SellerText[] {
  return [
    profile.bio,
    ...faqs.map(({ answer }) => answer),
    ...services.flatMap(({ name, description, requirements, packages, addOns, notOffered }) => [
      name,
      description,
      ...requirements.map(({ question }) => question),
      ...packages.flatMap((item) => [item.name, ...item.includes]),
      ...addOns.map((addOn) => addOn.name),
      ...notOffered.map(({ topic }) => topic),
    ]),
  ]
}
