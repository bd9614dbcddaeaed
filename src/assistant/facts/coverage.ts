import type { Faq, Knowledge, Package } from '../../domain/knowledge.ts'
import { alike } from '../understanding/alike.ts'
import { commonWordsOf, isEveryday } from '../understanding/classifier.ts'
import type { Segment } from '../understanding/segments.ts'
import { isTelling, sensesOf } from '../understanding/senses.ts'
import type { Mention } from '../understanding/subjects.ts'
import type { Topic } from '../understanding/topics.ts'
import { fold, isHan, wordsOf } from '../understanding/words.ts'
import { type FaqMatch, searchFaqs } from './faq.ts'
import { wordingsOf } from './specifics.ts'
import { unknownThings } from './unknown-things.ts'

/** How near a client's question must be to one of the seller's to get its answer, and how far ahead of the next. */
const near = 0.43
const ahead = 0.1
/** So near that it says more than what a sentence seems to be about. */
const veryNear = 0.55

/** From here up the nearest question is meant where a sentence says nothing else, if the next is so much further. */
const leading = 0.2
const lead = 1.5

/** What the seller's records hold on a sentence, whatever it seems to be about. */
export type Coverage = {
  /** The seller's question it asks, and how many words of it were neither taught nor are the seller's. */
  faq: { faq: Faq; sure: boolean; unread: number } | null
  /** The one it asks most likely, if it asks anything of the seller's. */
  likeliest: Faq | null
  /** The one that shares most with it, however little. */
  nearest: Faq | null
  /** Words of it that name what the packages include. */
  included: boolean
}

const coverages = new WeakMap<Segment, { knowledge: Knowledge; coverage: Coverage }>()

/** What the records hold on a sentence; worked out once. */
export function coverageOf(segment: Segment, knowledge: Knowledge): Coverage {
  const known = coverages.get(segment)
  if (known?.knowledge === knowledge) return known.coverage
  const coverage = { ...nearestFaq(segment, knowledge), included: namesIncluded(segment, knowledge) }
  coverages.set(segment, { knowledge, coverage })
  return coverage
}

/** Without what is declined anyway: "do you have parking and a pool?". */
function nearestFaq(segment: Segment, knowledge: Knowledge): Omit<Coverage, 'included'> {
  const { text, told, language, words, mentions } = segment
  const declined = mentions.filter(({ kind }) => kind === 'not-offered')
  const rest = words.filter((_, at) => !declined.some(({ start, end }) => at >= start && at < end))
  const asked = declined.length > 0 ? rest.join(' ') : text
  const [best, second] = searchFaqs(knowledge, asked, { language, told }).filter((match) =>
    sharesWord(match, knowledge, words, mentions),
  )
  if (!best) return { faq: null, likeliest: null, nearest: null }
  const nearest = best.score >= akin ? best.faq : null
  const next = second?.score ?? 0
  const [only, ...others] = best.shared
  const one = others.length === 0 ? only : undefined
  const leads =
    (best.inQuestion || best.shared.length > 1) && best.score >= leading && best.score >= lead * next
  const unread = segment.strangeWords.filter((word) => !best.shared.includes(word))
  // One word is enough where nothing speaks for another matter: "will it rain tomorrow?" is no question of the trade.
  const tells = best.inQuestion && best.shared.some(isTelling)
  const isAlone =
    one !== undefined && ((isEveryday(one) && sensesOf(one).size === 0) || (mayBeElse(segment) && !tells))
  // A word of a matter that clients ask sellers about says more than the strange words beside it.
  const onMatter = best.shared.filter((word) => sensesOf(word).size > 0).length
  const isRead = unread.length === 0 || unread.length < best.shared.length + onMatter
  const [top] = segment.topics
  const isAsked = declined.length === 0 && !(top && neverSellers.has(top))
  const isTold = !segment.isQuestion && (best.shared.length + onMatter < 2 || unread.length > 0)
  // "We eat vegan. How much is the suite?" asks for a price, whatever was told before it.
  const isPrice = top === 'price' && !best.shared.some((word) => words.includes(word))
  // "It is written by hand, can you read it?" shares a matter with "Is it made by hand?", and asks about a thing unknown.
  const unknown = unknownThings(segment, knowledge).filter((word) => !best.shared.includes(word))
  const isVague = one !== undefined && !best.isLiteral && unknown.length > 0 && !tells
  // "Only breakfast, or dinner too?" asks for the dinner: what is unknown of it says as much as what is known.
  const outweighing = best.shared.length + (tells ? 1 : 0)
  const isOutweighed = unknown.length >= outweighing && !isBorneOut(segment, best.faq)
  const isMeant = leads && isRead && !isAlone && !isVague && !isOutweighed
  const likeliest = isAsked && isMeant && !isTold && !isPrice ? best.faq : null
  if (best.score < near || best.score - next < ahead) return { faq: null, likeliest, nearest }
  const sure = best.score >= veryNear
  // One word that everybody uses is no likeness: "may" is a month, too.
  if ((!sure || declined.length > 0) && one && isEveryday(one)) return { faq: null, likeliest, nearest }
  // "How do I write a will" shares a word with "Who writes the texts?" and is about something else.
  const isSaid = one && !segment.isQuestion && words.length > longestName && best.faq.topic !== top
  if (isSaid) return { faq: null, likeliest: null, nearest: null }
  if (one && isElse(segment)) return { faq: null, likeliest: null, nearest: null }
  return { faq: { faq: best.faq, sure, unread: unread.length }, likeliest, nearest }
}

/** In so many words a seller's question is asked by naming what it is about: "wifi please". */
const longestName = 2

/** From here up the nearest question bears out what a sentence seems to be about. */
const akin = 0.2

/** How likely another matter may be beside one shared word. */
const elsewhere = 0.12

/** Told from the seller's questions by their words, not by what they share with them. */
const neverSellers: ReadonlySet<Topic> = new Set([
  'existing-order',
  'negotiation',
  'person',
  'unlimited-revisions',
  'bot',
])

/** Whether a sentence is about the matter of one of the seller's questions by all its words, not by those it shares. */
const isBorneOut = ({ scores }: Segment, { topic }: Faq): boolean =>
  topic !== null && (scores.get(topic) ?? 0) >= 0.5

const mayBeElse = ({ scores }: Segment): boolean =>
  (['out-of-scope', 'bot'] as const).some((topic) => (scores.get(topic) ?? 0) >= elsewhere)

/** So likely that it is out of the trade that one shared word says nothing. */
const isElse = ({ scores }: Segment): boolean => (scores.get('out-of-scope') ?? 0) >= 0.55

/**
 * Chinese is compared by the character, and one character is a part of many words ("airport", "car park"): two that
 * stand together in both texts make a word. The name of what is sold is none, it is in any question. Other languages
 * share whole words anyway.
 */
function sharesWord(
  { faq, shared }: FaqMatch,
  knowledge: Knowledge,
  words: readonly string[],
  mentions: readonly Mention[],
): boolean {
  const isName = (at: number) =>
    mentions.some(({ kind, start, end }) => kind === 'service' && at >= start && at < end)
  if (!shared.every(isHan)) return shared.some((word) => !isName(words.indexOf(word)))
  const texts = wordingsOf(faq, knowledge)
  return words.some((word, at) => {
    const next = words[at + 1] ?? ''
    if ((isName(at) && isName(at + 1)) || !isHan(word) || !isHan(next)) return false
    return (
      shared.includes(word) && shared.includes(next) && texts.some((text) => fold(text).includes(word + next))
    )
  })
}

/** The words of what packages include, and the matters they are about. */
type Included = { words: ReadonlySet<string>; matters: ReadonlySet<number> }

const included = new WeakMap<Knowledge, Included>()

function includedIn(knowledge: Knowledge): Included {
  let found = included.get(knowledge)
  if (!found) {
    const items = knowledge.services.flatMap(({ packages }) =>
      packages.flatMap((item: Package) => item.includes),
    )
    const all = items.flatMap(({ text, variants }) => [text, ...Object.values(variants)]).flatMap(wordsOf)
    const english = commonWordsOf('en')
    const words = all.filter((word) => word.length > 3 && !word.startsWith('_') && !english.has(word))
    found = { words: new Set(words), matters: new Set(words.flatMap((word) => [...sensesOf(word)])) }
    included.set(knowledge, found)
  }
  return found
}

function namesIncluded({ words, mentions, commonWords }: Segment, knowledge: Knowledge): boolean {
  const known = includedIn(knowledge)
  return words.some((word, at) => {
    if (commonWords.has(word)) return false
    if (mentions.some(({ start, end }) => at >= start && at < end)) return false
    if ([...sensesOf(word)].some((sense) => known.matters.has(sense))) return true
    return word.length >= 4 && [...known.words].some((each) => alike(word, each) > 0)
  })
}
