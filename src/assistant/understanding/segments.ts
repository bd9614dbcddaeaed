import type { ClientLanguage } from '../../domain/language.ts'
import { isChatWord } from '../languages/everyday-words.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { isSmallWord } from '../languages/telling-words.ts'
import { isSlip } from './alike.ts'
import { anyLetter, digits } from './characters.ts'
import { commonWordsOf, isTaught, scoreTopics, slippedFrom, type TopicScores } from './classifier.ts'
import { splitQuestions } from './clauses.ts'
import { splitCompounds } from './compounds.ts'
import { ownBusiness, type WordSpan } from './own-business.ts'
import { asks, startsQuestion } from './questions.ts'
import { type Mention, maskMentions, mentionsIn, type SubjectIndex } from './subjects.ts'
import { topics as allTopics, likely, type Topic } from './topics.ts'
import { bareForms, fold, isHan, stem, wordsOf } from './words.ts'

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
  /** What the work is for, which is no subject of the sentence; null when it does not tell. */
  business: WordSpan | null
  /** Words that belong neither to questions of the trade nor to the seller's things. */
  strangeWords: readonly string[]
  /** Words of its language that are mere grammar. */
  commonWords: ReadonlySet<string>
}

/** Below `likely` a topic is taken from here up, where it is the best. */
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
  const business = ownBusiness(words, folded, mentions, pack.language)
  const isBusiness = (at: number) => business !== null && at >= business.start && at < business.end
  const asked = words.map((word, at) => (isBusiness(at) ? '' : word))
  const taught = asked.map((word) => (word === '' ? '' : taughtForm(pack.language)(word)))
  const scores: TopicScores = pack.phrases
    ? scoreTopics(
        maskMentions(taught, mentions).filter((word) => word !== ''),
        pack.language,
      )
    : new Map()
  const scoreOf = (topic: Topic) => scores.get(topic) ?? 0
  const ranked = allTopics
    .filter((topic) => scoreOf(topic) >= possible)
    .sort((a, b) => scoreOf(b) - scoreOf(a))
  const best = ranked[0] === undefined ? 0 : scoreOf(ranked[0])
  return {
    messageId,
    language: pack.language,
    text,
    told: '',
    folded,
    words,
    mentions,
    isQuestion: /[?？؟]/.test(text) || startsQuestion(folded, pack) || asks(folded, pack),
    topics: ranked.filter((topic) => scoreOf(topic) >= likely || scoreOf(topic) === best),
    scores,
    business,
    strangeWords: strangeWords(asked, mentions, pack.language, known),
    commonWords: commonWordsOf(pack.language),
  }
}

/** A word as it was taught, where it was without what is written onto it here. */
const taughtForm = (language: ClientLanguage) => (word: string) =>
  bareForms(word).find((form) => isTaught(form, language)) ?? word

/** "kkk", "haha", "jajaja", "rsrs": letters for laughing, and no thing. */
const laughter = /^(?:k{2,}|(?:h[aei]|j[aei]|rs|he|lo)+[hjl]?)$/u

/** No slip in a shorter word can be told from another word. */
const shortestSlip = 4

function strangeWords(
  words: readonly string[],
  mentions: readonly Mention[],
  language: ClientLanguage,
  known: ReadonlySet<string>,
): string[] {
  // Two Latin letters among Chinese characters are a name of something: "VR".
  const shortest = language === 'zh' ? 2 : 3
  return words.filter((word, at) => {
    if (word.startsWith('_') || (word.length < shortest && !isHan(word))) return false
    if (bareForms(word).some((form) => isTaught(form, language) || known.has(form) || known.has(stem(form))))
      return false
    if (mentions.some((mention) => at >= mention.start && at < mention.end)) return false
    if (isSmallWord(word, language) || isChatWord(word, language) || laughter.test(word)) return false
    return word.length < shortestSlip || !slippedFrom(word, language).some((each) => isSlip(word, each))
  })
}
