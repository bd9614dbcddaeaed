import type { ClientLanguage } from '../../domain/language.ts'
import { cuePhrases, cuesOf } from '../languages/cues.ts'
import { isChatWord } from '../languages/everyday-words.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { isSmallWord } from '../languages/telling-words.ts'
import { isSlip } from './alike.ts'
import { anyLetter, digits, hanCharacters } from './characters.ts'
import { commonWordsOf, scoreTopics, type TopicScores, vocabularyFrom, vocabularyOf } from './classifier.ts'
import { splitCompounds } from './compounds.ts'
import { Phrases } from './phrases.ts'
import { type Mention, maskMentions, mentionsIn, type SubjectIndex } from './subjects.ts'
import { courtesies, handoffTopics, type Topic } from './topics.ts'
import { bareForms, fold, isHan, wordsOf } from './words.ts'

/** One sentence of a client's burst, and what it is taken to be about. */
export type Segment = {
  messageId: string
  /** The language it is written in. */
  language: ClientLanguage
  /** As the client wrote it, without invisible characters. */
  text: string
  /** What the client told before it in the same burst, where it is a question; else empty. */
  told: string
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

/** A picture ends a sentence in chats. Chinese puts no space after a mark, and compatibility forms have turned its own marks into ours. */
const sentenceEnd =
  /(?<=[.!?…؟؛。;])\s+|(?<=\S)\s+(?=[¿¡])|(?<=[。؟])|(?<=[!?;])(?=\p{Script=Han})|(?<=\p{Extended_Pictographic}\uFE0F?)\s+|\n+/u
const anyDigit = new RegExp(`[${digits}]`, 'u')
/** German writes "the 15th" as "15.", which ends no sentence. */
const germanSentenceEnd = new RegExp(`(?<!(?<!\\d)\\d{1,2}\\.)(?:${sentenceEnd.source})`, 'u')

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
    .split(pack.language === 'de' ? germanSentenceEnd : sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => anyLetter.test(sentence) || anyDigit.test(sentence))
    .flatMap((sentence) => splitQuestions(read(sentence), read, pack))
}

/**
 * A sentence that joins two questions is read as two, when each half is clear by itself and they differ:
 * "how much is a logo and how long does it take". A greeting before a comma is read by itself, and so is what is
 * told before a question: "my son is eight, do you teach children?"
 */
function splitQuestions(whole: Segment, read: (piece: string) => Segment, pack: LanguagePack): Segment[] {
  const greeted = whole.text.match(/^[^,،]{2,40}(?:,\s+|،\s*|,(?=\p{Script=Han}))/u)?.[0]
  if (greeted && whole.text.length > greeted.length) {
    const greeting = read(greeted)
    const rest = whole.text.slice(greeted.length)
    if (isCourtesy(greeting)) return [greeting, ...splitQuestions(read(rest), read, pack)]
  }
  const pieces = whole.text.split(jointsOf(whole.language)).filter((piece) => wordsOf(piece).length >= 2)
  if (pieces.length < 2) return [whole]
  const parts = pieces.map(read)
  const subjects = new Set(parts.map((part) => part.topics[0]))
  const clear = parts.every((part) => isClear(part) && part.topics[0] !== 'details' && !isBareName(part))
  const joined = parts.slice(0, -1).every(({ folded }) => startsQuestion(folded, pack)) || parts.length === 2
  if (clear && joined && subjects.size === parts.length) return parts
  return splitBeforeQuestion(whole, read, pack) ?? [whole]
}

/** So many words make what is told, or asked, beside another question. */
const shortestClause = 3

/** Two clauses, the last of which opens as a question does. */
function splitBeforeQuestion(
  { text, language }: Segment,
  read: (piece: string) => Segment,
  pack: LanguagePack,
): Segment[] | null {
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
  const spelled = wordsOf(text)
  const words = pack.language === 'de' ? splitCompounds(spelled, subjects) : spelled
  const folded = fold(text)
  const mentions = mentionsIn(words, subjects)
  const scores: TopicScores = pack.phrases
    ? scoreTopics(maskMentions(words.map(taughtForm(pack.language)), mentions), pack.language)
    : new Map()
  const ranked = [...scores].filter(([, score]) => score >= possible).sort(([, a], [, b]) => b - a)
  const best = ranked[0]?.[1] ?? 0
  return {
    messageId,
    language: pack.language,
    text,
    told: '',
    folded,
    words,
    mentions,
    isQuestion: /[?？؟]/.test(text) || startsQuestion(folded, pack) || asks(folded, pack),
    topics: ranked.filter(([, score]) => score >= likely || score === best).map(([topic]) => topic),
    scores,
    strangeWords: strangeWords(words, mentions, pack.language, known),
    commonWords: commonWordsOf(pack.language),
  }
}

/** A word as it was taught, where it was without what is written onto it here. */
const taughtForm = (language: ClientLanguage) => (word: string) =>
  bareForms(word).find((form) => vocabularyOf(language).has(form)) ?? word

const openings = new Map<LanguagePack, Phrases>()

/** Whether a text opens as a question does, whatever marks stand before its first word. */
function startsQuestion(folded: string, pack: LanguagePack): boolean {
  const found = openings.get(pack) ?? new Phrases(pack.cues?.questionWords ?? [])
  openings.set(pack, found)
  const opening = found.first(folded)
  return opening !== null && !anyLetter.test(folded.slice(0, opening.index))
}

const asking = new Map<LanguagePack, Phrases>()

/** Whether a text asks without opening as a question does: "the small one is how much". */
function asks(folded: string, pack: LanguagePack): boolean {
  const found = asking.get(pack) ?? new Phrases(pack.cues?.asking ?? [])
  asking.set(pack, found)
  return found.test(folded)
}

const joints = new Map<ClientLanguage, RegExp>()
/** A space in Chinese stands for a mark. */
const betweenHan = `(?<=[${hanCharacters}])\\s+(?=[${hanCharacters}])`

/** Commas, and the words that join sentences. */
function jointsOf(language: ClientLanguage): RegExp {
  let pattern = joints.get(language)
  if (!pattern) {
    const words = cuesOf(language).flatMap((cues) => cues.joints)
    // What is written onto the next word is only looked at, never taken from it.
    const ahead = words.filter((word) => word.startsWith('(?='))
    const spaced = words.filter((word) => !isHan(word) && !ahead.includes(word))
    const others = words.filter(isHan)
    const joint = [...spaced.map((word) => `${word}\\s+`), ...ahead].map((word) => `|\\s+${word}`).join('')
    pattern = new RegExp(
      `\\s*,(?:\\s+|(?=[${hanCharacters}]))|${betweenHan}|\\s*(?:${['[、،]', ...others].join('|')})\\s*${joint}`,
      'giu',
    )
    joints.set(language, pattern)
  }
  return pattern
}

/** "kkk", "haha", "jajaja", "rsrs": letters for laughing, and no thing. */
const laughter = /^(?:k{2,}|(?:h[aei]|j[aei]|rs|he|lo)+[hjl]?)$/u

function strangeWords(
  words: readonly string[],
  mentions: readonly Mention[],
  language: ClientLanguage,
  known: ReadonlySet<string>,
): string[] {
  const vocabulary = vocabularyOf(language)
  // Two Latin letters among Chinese characters are a name of something: "VR".
  const shortest = language === 'zh' ? 2 : 3
  return words.filter((word, at) => {
    if (word.startsWith('_') || (word.length < shortest && !isHan(word))) return false
    if (bareForms(word).some((form) => vocabulary.has(form) || known.has(form))) return false
    if (mentions.some((mention) => at >= mention.start && at < mention.end)) return false
    if (isSmallWord(word, language) || isChatWord(word, language) || laughter.test(word)) return false
    return word.length < 6 || !vocabularyFrom(word.charAt(0), language).some((each) => isSlip(word, each))
  })
}
