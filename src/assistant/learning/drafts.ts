import type { ClientLanguage } from '../../domain/language.ts'
import { blocking, type ChatRef, type Concern, keyOf, type LearningSource } from '../../domain/learning.ts'
import { wordCount } from '../understanding/words.ts'
import { concernsOf, languageOf } from './concerns.ts'
import { Groups, SAME_ANSWER, SAME_QUESTION } from './groups.ts'
import type { Pair } from './pairs.ts'
import { vectorOf } from './similarity.ts'

/** A pair and the chat it is from. `n` orders all pairs of a training: newest chats first. */
export type SourcedPair = Pair & { n: number; chat: ChatRef; startedAt: number }

/** A question and its best answer, for a member to review. */
export type AnswerDraft = {
  question: string
  answer: string
  language: ClientLanguage | null
  concerns: Concern[]
  /** In how many chats it was asked, and in how many answered like this. */
  asked: number
  support: number
  sources: LearningSource[]
}

/** The most drafts a member is asked to review at once. */
const MOST_DRAFTS = 200
const MOST_SOURCES = 20

/** Finds the group of each question, in the order of `n`; resumes after the questions it is given as known. */
export function questionGroups(leaders: readonly { n: number; question: string }[]): Groups {
  const groups = new Groups(SAME_QUESTION)
  for (const { n, question } of leaders) groups.add(n, vectorOf(question))
  return groups
}

/** Whether a question is one of those already reviewed. */
export function matcherOf(questions: readonly string[]): (question: string) => boolean {
  const groups = new Groups(SAME_QUESTION)
  for (const [at, question] of questions.entries()) groups.add(at, vectorOf(question))
  return (question) => groups.find(vectorOf(question)) !== null
}

/**
 * One draft from all pairs that ask the same: the answer given in most chats; of its wordings the one with
 * the fewest concerns, then the newest. Depends on the pairs alone, whatever their order.
 */
export function draftFrom(pairs: readonly SourcedPair[]): AnswerDraft {
  const ordered = [...pairs].sort((a, b) => a.n - b.n)
  const groups = new Groups(SAME_ANSWER)
  const byAnswer = new Map<number, SourcedPair[]>()
  for (const pair of ordered) {
    const group = groups.add(pair.n, vectorOf(pair.answer))
    byAnswer.set(group, [...(byAnswer.get(group) ?? []), pair])
  }
  const [best = ordered] = [...byAnswer.values()].sort((a, b) => chatsOf(b) - chatsOf(a))
  const chosen = leastDoubtful(best)
  const question = shortest(best.map((pair) => pair.question))
  return {
    question,
    answer: chosen.answer,
    language: languageOf(`${question}\n${chosen.answer}`),
    concerns: concernsOf(question, chosen.answer),
    asked: chatsOf(ordered),
    support: chatsOf(best),
    sources: [chosen, ...best.filter((pair) => pair !== chosen)]
      .slice(0, MOST_SOURCES)
      .map(({ chat, startedAt, positions }) => ({ ref: chat, startedAt, positions })),
  }
}

/** The drafts most chats support, as many as a person can review. */
export function bestDrafts(drafts: readonly AnswerDraft[]): AnswerDraft[] {
  return [...drafts]
    .sort((a, b) => b.support - a.support || b.asked - a.asked || (a.question < b.question ? -1 : 1))
    .slice(0, MOST_DRAFTS)
}

function chatsOf(pairs: readonly SourcedPair[]): number {
  return new Set(pairs.map(({ chat }) => keyOf(chat))).size
}

function leastDoubtful(pairs: readonly SourcedPair[]): SourcedPair {
  const doubts = (pair: SourcedPair) => blocking(concernsOf(pair.question, pair.answer)).length
  const [first, ...others] = pairs.map((pair) => ({ pair, doubts: doubts(pair) }))
  if (first === undefined) throw new Error('a group of answers has one at least')
  return others.reduce((best, each) => (each.doubts < best.doubts ? each : best), first).pair
}

/** The shortest wording that is still a sentence. */
function shortest(questions: readonly string[]): string {
  const sentences = questions.filter((question) => wordCount(question) >= 3)
  const [first = ''] = sentences.length > 0 ? sentences : questions
  return sentences.reduce((best, each) => (each.length < best.length ? each : best), first)
}
