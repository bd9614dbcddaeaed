import type { ChatMessage } from '../../domain/learning.ts'
import { allPacks } from '../languages/index.ts'
import { fold, phrasePattern, wordCount } from '../understanding/words.ts'
import { isSmallTalk, sentencesOf, substanceOf, withoutOpening } from './small-talk.ts'

/** A client's question and a person's answer in one chat, with the numbers of the messages they are from. */
export type Pair = { question: string; answer: string; positions: number[] }

/** Questions asked at once that one answer can still be about. */
const MOST_QUESTIONS = 3
const LONGEST_QUESTION = 300
const LONGEST_ANSWER = 1500

/**
 * The questions of a chat that a person answered. What a client wrote in one go is one turn, and the words
 * of people up to the client's next are its answer; greetings, thanks and questions back are dropped.
 * `messages` are in order, redacted, and of clients and people alone.
 */
export function pairsIn(messages: readonly ChatMessage[]): Pair[] {
  const turns = turnsOf(messages)
  return turns.flatMap((turn, at) => {
    const reply = turns[at + 1]
    if (turn[0]?.from !== 'client' || reply === undefined) return []
    const question = questionIn(turn)
    const answer = answerIn(reply)
    if (question === null || answer === null) return []
    return [{ question, answer, positions: [...turn, ...reply].map(({ position }) => position) }]
  })
}

/** Messages in the runs one side wrote them in. */
function turnsOf(messages: readonly ChatMessage[]): ChatMessage[][] {
  const turns: ChatMessage[][] = []
  for (const message of messages) {
    const last = turns.at(-1)
    if (last?.[0]?.from === message.from) last.push(message)
    else turns.push([message])
  }
  return turns
}

function questionIn(turn: readonly ChatMessage[]): string | null {
  const questions = turn
    .flatMap(({ text }) => sentencesOf(text))
    .map(withoutOpening)
    .filter((sentence) => isQuestion(sentence) && !isSmallTalk(sentence))
  if (questions.length === 0 || questions.length > MOST_QUESTIONS) return null
  const question = questions.join(' ')
  return question.length <= LONGEST_QUESTION ? question : null
}

function answerIn(turn: readonly ChatMessage[]): string | null {
  const sentences = turn.flatMap(({ text }) => sentencesOf(withoutOpening(text))).map(withoutOpening)
  const telling = sentences.map((sentence) => !isSmallTalk(sentence) && !questionMark.test(sentence))
  const first = telling.indexOf(true)
  if (first < 0) return null
  // A "yes" in front of what is said belongs to it; a greeting has gone already, and what follows is dropped.
  const from = first > 0 && wordCount(sentences[first - 1] ?? '') === 1 ? first - 1 : first
  const answer = sentences.slice(from, telling.lastIndexOf(true) + 1).join(' ')
  if (answer.length > LONGEST_ANSWER || wordCount(substanceOf(answer)) < 2) return null
  return answer
}

const questionMark = /[?？؟][\p{P}\p{S}\s]*$/u
let questionWords: RegExp | null = null

/** Whether a client's sentence asks: it ends in the mark, or opens as questions do, which many leave it at. */
function isQuestion(sentence: string): boolean {
  if (questionMark.test(sentence)) return true
  questionWords ??= new RegExp(
    `^[^\\p{L}]*${phrasePattern(allPacks.flatMap(({ cues }) => cues?.questionWords ?? [])).source}`,
    'u',
  )
  return !/[.!。！]\s*$/u.test(sentence) && questionWords.test(fold(sentence))
}
