import type { Faq, Knowledge, Package } from '../../domain/knowledge.ts'
import { alike } from '../understanding/alike.ts'
import { commonWordsOf, isEveryday } from '../understanding/classifier.ts'
import type { Segment } from '../understanding/segments.ts'
import type { Mention } from '../understanding/subjects.ts'
import { fold, isHan, wordsOf } from '../understanding/words.ts'
import { type FaqMatch, searchFaqs } from './faq.ts'

/** How near a client's question must be to one of the seller's to get its answer, and how far ahead of the next. */
const near = 0.43
const ahead = 0.1
/** So near that it says more than what a sentence seems to be about. */
const veryNear = 0.55

/** What the seller's records hold on a sentence, whatever it seems to be about. */
export type Coverage = {
  /** The seller's question it asks. */
  faq: { faq: Faq; sure: boolean } | null
  /** Words of it that name what the packages include. */
  included: boolean
}

const coverages = new WeakMap<Segment, { knowledge: Knowledge; coverage: Coverage }>()

/** What the records hold on a sentence; worked out once. */
export function coverageOf(segment: Segment, knowledge: Knowledge): Coverage {
  const known = coverages.get(segment)
  if (known?.knowledge === knowledge) return known.coverage
  const coverage = { faq: nearestFaq(segment, knowledge), included: namesIncluded(segment, knowledge) }
  coverages.set(segment, { knowledge, coverage })
  return coverage
}

/** Without what is declined anyway: "do you have parking and a pool?". */
function nearestFaq({ text, words, mentions }: Segment, knowledge: Knowledge): Coverage['faq'] {
  const declined = mentions.filter(({ kind }) => kind === 'not-offered')
  const rest = words.filter((_, at) => !declined.some(({ start, end }) => at >= start && at < end))
  const [best, second] = searchFaqs(knowledge, declined.length > 0 ? rest.join(' ') : text)
  if (!best || best.score < near || best.score - (second?.score ?? 0) < ahead) return null
  const sure = best.score >= veryNear
  if (!sharesWord(best, words, mentions)) return null
  const [only, ...others] = best.shared
  // One word that everybody uses is no likeness: "may" is a month, too.
  if ((!sure || declined.length > 0) && others.length === 0 && only && isEveryday(only)) return null
  return { faq: best.faq, sure }
}

/**
 * Chinese is compared by the character, and one character is a part of many words ("airport", "car park"): two that
 * stand together in both texts make a word. The name of what is sold is none, it is in any question. Other languages
 * share whole words anyway.
 */
function sharesWord(
  { faq, shared }: FaqMatch,
  words: readonly string[],
  mentions: readonly Mention[],
): boolean {
  if (!shared.every(isHan)) return true
  const texts = [faq.question, faq.answer].flatMap(({ text, variants }) => [text, ...Object.values(variants)])
  const isName = (at: number) =>
    mentions.some(({ kind, start, end }) => kind === 'service' && at >= start && at < end)
  return words.some((word, at) => {
    const next = words[at + 1] ?? ''
    if ((isName(at) && isName(at + 1)) || !isHan(word) || !isHan(next)) return false
    return (
      shared.includes(word) && shared.includes(next) && texts.some((text) => fold(text).includes(word + next))
    )
  })
}

const included = new WeakMap<Knowledge, ReadonlySet<string>>()

function includedWords(knowledge: Knowledge): ReadonlySet<string> {
  let words = included.get(knowledge)
  if (!words) {
    const items = knowledge.services.flatMap(({ packages }) =>
      packages.flatMap((item: Package) => item.includes),
    )
    const all = items.flatMap(({ text, variants }) => [text, ...Object.values(variants)]).flatMap(wordsOf)
    words = new Set(all.filter((word) => word.length > 3 && !word.startsWith('_')))
    included.set(knowledge, words)
  }
  return words
}

function namesIncluded({ words, mentions, commonWords }: Segment, knowledge: Knowledge): boolean {
  const known = [...includedWords(knowledge)].filter((word) => !commonWordsOf('en').has(word))
  return words.some((word, at) => {
    if (word.length < 4 || commonWords.has(word)) return false
    if (mentions.some(({ start, end }) => at >= start && at < end)) return false
    return known.some((each) => alike(word, each) > 0)
  })
}
