import type { LanguagePack } from '../languages/pack.ts'
import { commonWordsOf, scoreTopics, type TopicScores, vocabularyOf } from './classifier.ts'
import { type Mention, maskMentions, mentionsIn, type SubjectIndex } from './subjects.ts'
import { courtesies, type Topic, topics } from './topics.ts'
import { fold, phrasePattern, wordsOf } from './words.ts'

/** One sentence of a client's burst, and what it is taken to be about. */
export type Segment = {
  messageId: string
  /** As the client wrote it, without invisible characters. */
  text: string
  folded: string
  words: readonly string[]
  mentions: readonly Mention[]
  isQuestion: boolean
  /** Likely topics, best first. */
  topics: readonly Topic[]
  scores: TopicScores
  /** Words that belong neither to questions of the trade nor to the seller's things. */
  strangeWords: readonly string[]
  /** Words of its language that are mere grammar. */
  commonWords: ReadonlySet<string>
}

/** A topic is taken from here up; between the two, only beside a better one or with other evidence. */
const likely = 0.5
const possible = 0.3

const sentenceEnd = /(?<=[.!?…؟。！？;])\s+|(?<=[。！？؟])|\n+/u
const joints = /\s*,\s+|\s+(?:and|e|y|mas|but|pero|also|também|también)\s+/iu

/**
 * The sentences of a text, each classified. `pack` is of the language it is written in: where that has no
 * training sentences there are no topics. `known` holds further words of the seller's.
 */
export function segmentsOf(
  text: string,
  messageId: string,
  pack: LanguagePack,
  subjects: SubjectIndex,
  known: ReadonlySet<string>,
): Segment[] {
  const read = (piece: string) => segment(piece, messageId, pack, subjects, known)
  return text
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .flatMap((sentence) => splitQuestions(read(sentence), read))
}

/**
 * A sentence that joins two questions is read as two, when each half is clear by itself and they differ:
 * "how much is a logo and how long does it take". A greeting before a comma is read by itself.
 */
function splitQuestions(whole: Segment, read: (piece: string) => Segment): Segment[] {
  const greeted = whole.text.match(/^[^,]{2,40},\s+/)?.[0]
  if (greeted && whole.text.length > greeted.length) {
    const greeting = read(greeted)
    const rest = whole.text.slice(greeted.length)
    if (isCourtesy(greeting)) return [greeting, ...splitQuestions(read(rest), read)]
  }
  const pieces = whole.text.split(joints).filter((piece) => wordsOf(piece).length >= 2)
  if (pieces.length < 2) return [whole]
  const parts = pieces.map(read)
  const subjects = new Set(parts.map((part) => part.topics[0]))
  const clear = parts.every((part) => part.topics[0] && !isCourtesy(part))
  return clear && subjects.size === parts.length ? parts : [whole]
}

function isCourtesy({ topics: [top], scores }: Segment): boolean {
  return top !== undefined && courtesies.has(top) && (scores.get(top) ?? 0) >= likely
}

function segment(
  text: string,
  messageId: string,
  pack: LanguagePack,
  subjects: SubjectIndex,
  known: ReadonlySet<string>,
): Segment {
  const words = wordsOf(text)
  const folded = fold(text)
  const mentions = mentionsIn(words, subjects)
  const scores: TopicScores = pack.phrases ? scoreTopics(maskMentions(words, mentions)) : new Map()
  const ranked = topics
    .map((topic) => ({ topic, score: scores.get(topic) ?? 0 }))
    .filter(({ score }) => score >= possible)
    .sort((a, b) => b.score - a.score)
  const best = ranked[0]?.score ?? 0
  return {
    messageId,
    text,
    folded,
    words,
    mentions,
    isQuestion: /[?？؟]/.test(text) || startsQuestion(pack).test(folded),
    topics: ranked.filter(({ score }) => score >= likely || score === best).map(({ topic }) => topic),
    scores,
    strangeWords: strangeWords(words, mentions, pack.language, known),
    commonWords: commonWordsOf(pack.language),
  }
}

const openings = new Map<string, RegExp>()

function startsQuestion(pack: LanguagePack): RegExp {
  let pattern = openings.get(pack.language)
  if (!pattern) {
    const words = pack.questions?.questionWords ?? []
    pattern = new RegExp(`^[^\\p{L}]*${phrasePattern(words).source}`, 'u')
    openings.set(pack.language, pattern)
  }
  return pattern
}

function strangeWords(
  words: readonly string[],
  mentions: readonly Mention[],
  language: string,
  known: ReadonlySet<string>,
): string[] {
  const vocabulary = vocabularyOf(language)
  return words.filter((word, at) => {
    if (word.startsWith('_') || word.length < 3 || vocabulary.has(word) || known.has(word)) return false
    if (mentions.some((mention) => at >= mention.start && at < mention.end)) return false
    return !isMistyped(word, vocabulary)
  })
}

/** Whether a long word is one letter away from a known one that begins alike. */
function isMistyped(word: string, vocabulary: ReadonlySet<string>): boolean {
  if (word.length < 6) return false
  for (const known of vocabulary) {
    if (known[0] === word[0] && Math.abs(known.length - word.length) <= 1 && oneEditApart(word, known))
      return true
  }
  return false
}

function oneEditApart(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const restA = a.length - start - end
  const restB = b.length - start - end
  if (Math.max(restA, restB) <= 1) return true
  return restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
}
