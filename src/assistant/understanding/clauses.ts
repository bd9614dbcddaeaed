import { cuePhrases } from '../languages/cues.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { referring } from '../languages/referring-words.ts'
import { anyLetter } from './characters.ts'
import { jointsOf, questionsWithin, startsQuestion } from './questions.ts'
import type { Segment } from './segments.ts'
import { courtesies, handoffTopics, likely } from './topics.ts'
import { fold, wordsOf } from './words.ts'

/** Reads a piece of a sentence by itself. */
type Read = (piece: string) => Segment

/**
 * A sentence that joins two questions is read as two, when each half is clear by itself and they differ:
 * "how much is a logo and how long does it take". A greeting before a comma is read by itself, and so is what is
 * told before a question: "my son is eight, do you teach children?"
 */
export function splitQuestions(whole: Segment, read: Read, pack: LanguagePack): Segment[] {
  const greeted = whole.text.match(/^[^,،]{2,40}(?:,\s+|،\s*|,(?=\p{Script=Han}))/u)?.[0]
  if (greeted && whole.text.length > greeted.length) {
    const greeting = read(greeted)
    const rest = whole.text.slice(greeted.length)
    if (isCourtesy(greeting) || isAcceptance(greeting))
      return [greeting, ...splitQuestions(read(rest), read, pack)]
  }
  const pieces = whole.text.split(jointsOf(whole.language)).filter((piece) => wordsOf(piece).length >= 2)
  if (pieces.length < 2) return splitAtQuestion(whole, read, pack) ?? [whole]
  const parts = pieces.map(read)
  const subjects = new Set(parts.map((part) => part.topics[0]))
  const clear = parts.every((part) => isClear(part) && part.topics[0] !== 'details' && !isBareName(part))
  const joined = parts.slice(0, -1).every(({ folded }) => startsQuestion(folded, pack)) || parts.length === 2
  if (clear && joined && subjects.size === parts.length) return parts
  return splitBeforeQuestion(whole, read, pack) ?? splitAtQuestion(whole, read, pack) ?? [whole]
}

/** So likely that a clause is understood by itself, and a sentence as a whole. */
const understood = 0.6
const wellUnderstood = 0.75

/** Longer sentences are no chat, in words; and so many places of one are tried: each is read anew. */
const longestChat = 60
const mostTried = 4

/** What is told, and then asked without a mark between: "we are four with the kids and how much is the suite". */
function splitAtQuestion(whole: Segment, read: Read, pack: LanguagePack): Segment[] | null {
  const { text, folded, words, language } = whole
  if (words.length > longestChat || (isUnderstood(whole, wellUnderstood) && whole.strangeWords.length === 0))
    return null
  // What ends as a statement does asks nothing in its middle.
  if (folded.length !== text.length || text.endsWith('.')) return null
  const joined = [...text.matchAll(jointsOf(language))].map(({ index, 0: joint }) => ({
    end: index,
    start: index + joint.length,
  }))
  const places = [...joined, ...questionsWithin(folded, pack).map((at) => ({ end: at, start: at }))]
    .filter(({ end, start }) => wordsOf(text.slice(0, end)).length >= 2 && start < text.length)
    .filter(({ start }) => startsQuestion(folded.slice(start), pack))
    .sort((a, b) => a.start - b.start)
  for (const { end, start } of places.slice(0, mostTried)) {
    const asked = read(text.slice(start))
    if (!isUnderstood(asked, understood) || asked.strangeWords.length > 0) continue
    const told = read(text.slice(0, end).trim())
    // "How many products | can I put in the shop": the first words of a question are no clause.
    if (told.isQuestion && wordsOf(told.text).length < shortestClause) continue
    if (isHarmless(told)) return [told, asked].flatMap((part) => splitQuestions(part, read, pack))
  }
  return null
}

function isUnderstood({ topics: [top], scores }: Segment, from: number): boolean {
  if (top === undefined || top === 'details' || courtesies.has(top) || handoffTopics.has(top)) return false
  return (scores.get(top) ?? 0) >= from
}

/** What is told of oneself, or names what is sold. */
function isHarmless({ topics: [top], scores, mentions, isQuestion }: Segment): boolean {
  if (mentions.some(({ kind }) => kind === 'service' || kind === 'package')) return true
  if (top === undefined || handoffTopics.has(top)) return false
  return top === 'details' || courtesies.has(top) || (isQuestion && (scores.get(top) ?? 0) >= understood)
}

/** So many words make what is told, or asked, beside another question. */
const shortestClause = 3

/** Two clauses, the last of which opens as a question does. */
function splitBeforeQuestion({ text, language }: Segment, read: Read, pack: LanguagePack): Segment[] | null {
  if (!/[?？؟]/.test(text)) return null
  for (const { index, 0: joint } of [...text.matchAll(jointsOf(language))].reverse()) {
    const [before, after] = [text.slice(0, index), text.slice(index + joint.length)]
    if (!startsQuestion(fold(after), pack)) continue
    if ([before, after].some((clause) => wordsOf(clause).length < shortestClause)) continue
    const [told, asked] = [read(before), read(after)]
    const isSecond = startsQuestion(told.folded, pack)
    if (isSecond ? !(isClear(told) && isClear(asked)) : isCondition(told)) continue
    return [...splitQuestions(told, read, pack), asked]
  }
  return null
}

/** "Within two days but without the album, what is it then?": what is asked depends on it. */
function isCondition({ topics: [top] }: Segment): boolean {
  return top !== undefined && top !== 'details' && !courtesies.has(top) && !handoffTopics.has(top)
}

function isClear(part: Segment): boolean {
  const [top] = part.topics
  return (
    top !== undefined &&
    !isCourtesy(part) &&
    // "Not this one but that one" is one answer.
    top !== 'no' &&
    !(handoffTopics.has(top) && (part.scores.get(top) ?? 0) < likely)
  )
}

/** "…and the Complete": a name by itself belongs to what stands before it. */
function isBareName({ words, mentions, commonWords, folded, language }: Segment): boolean {
  const asks = cuePhrases(language, 'questionWords').test(folded)
  const isName = !asks && mentions.some(({ kind }) => kind === 'package')
  return (
    isName &&
    words.every(
      (word, at) =>
        commonWords.has(word) ||
        mentions.some(({ kind, start, end }) => kind === 'package' && at >= start && at < end),
    )
  )
}

/** "Deal, how do I pay?", "sweet, I'll think about it": a yes or a good word, and what is said after it. */
function isAcceptance({ folded, words, language }: Segment): boolean {
  if (words.length > longestAcceptance) return false
  return referring(language, 'accepts').test(folded) || isPraise(folded, language)
}

/** Nothing but a good word: "great photos, …" praises something. */
const isPraise = (folded: string, language: Segment['language']): boolean =>
  !anyLetter.test(referring(language, 'praises').replace(folded, ' '))

/** No yes in more words is nothing but a yes. */
const longestAcceptance = 4

function isCourtesy({ topics: [top], scores }: Segment): boolean {
  return top !== undefined && courtesies.has(top) && (scores.get(top) ?? 0) >= likely
}
