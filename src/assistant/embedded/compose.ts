import type { HandoffReason } from '../../domain/handoff.ts'
import type { CollectedRequirement } from '../../domain/requirement.ts'
import { mayBeCommand } from '../checks/form.ts'
import type { Phrasebook } from '../languages/pack.ts'
import type { QuotePackage } from '../model/tools.ts'
import { learnFrom } from '../requirements.ts'
import { speaksOfPerson } from '../rules/person.ts'
import { type Turn, tellsOwnTrade } from '../turn.ts'
import type { Segment } from '../understanding/segments.ts'
import { courtesies, type Topic } from '../understanding/topics.ts'

import { requestedDays } from './asked-for.ts'
import { mayBeCustom } from './doubts.ts'
import { isSendable, serviceLines } from './lists.ts'
import { closing, nextStep } from './next-step.ts'
import { quotesFor } from './quotes.ts'
import { type Reading, read } from './reading.ts'

/** What the built-in responder says: a text with placeholders, or a handoff. `sure` is false when it had to ask back. */
export type Composition = { learned: CollectedRequirement[] } & (
  | { kind: 'respond'; text: string; topics: Topic[]; sure: boolean; quotes: readonly QuotePackage[] }
  | { kind: 'handoff'; reason: HandoffReason; topics: Topic[] }
)

const longestQuote = 80

/** Composes the reply to a turn from the seller's records and the language's phrases. Deterministic. */
export function compose(turn: Turn): Composition {
  const learned = learnFrom(turn)
  const say = turn.pack.phrases
  if (!say || turn.segments.some(({ scores }) => scores.size === 0)) {
    return { kind: 'handoff', reason: 'language-not-ready', topics: [], learned }
  }
  const { asked: quotes, quote } = quotesFor(turn.input.knowledge)
  const readings = turn.segments.map((segment) => ({
    segment,
    reading: read(segment, turn, say, learned, quote),
  }))
  const topics = [
    ...new Set(readings.flatMap(({ reading }) => (reading.kind === 'unclear' ? [] : [reading.topic]))),
  ]
  const blocked = readings.map(({ reading }) => reading).find((reading) => reading.kind === 'handoff')
  if (blocked) return { kind: 'handoff', reason: blocked.reason, topics, learned }

  const answers = readings.flatMap(({ reading }) => (reading.kind === 'answered' ? reading.lines : []))
  const unclear = readings.filter(
    ({ segment, reading }) => reading.kind === 'unclear' && !isTold(segment, learned, turn),
  )
  if (tellsOnly(readings.map(({ reading }) => reading)) && learned.length === 0 && turn.asked === null) {
    if (speaksOfPerson(turn)) return { kind: 'handoff', reason: 'asked-for-person', topics, learned }
    // Who begins with what they do gets to know what there is; from then on nothing was understood.
    const sure = turn.input.episode.turns === 0 && turn.segments.some(tellsWish)
    const lines = sure ? [say.noted, say.servicesOf, ...serviceLines(turn, say)] : [say.noted, say.askNeed]
    return { kind: 'respond', text: lines.join('\n'), topics, sure, learned, quotes }
  }
  const next = nextStep(turn, learned, topics)
  if (next.kind === 'complete' && answers.length === 0 && unclear.length === 0) {
    return { kind: 'handoff', reason: 'requirements-complete', topics, learned }
  }

  const lines = turn.texts.length === 0 ? silentLines(turn, say, learned.length > 0) : [...answers]
  if (lines.length === 0) {
    const noted = learned.length > 0 || (unclear.length > 0 && topics.includes('goodbye'))
    lines.push(...courtesyLines(turn, say, topics, noted, next.kind === 'ask'))
  }
  const end = closing(next, topics, turn, say)
  const asksBack = unclear.filter(({ segment }) => segment.isQuestion || lines.length === 0)
  const clear = asksBack.length === 0 && lines.length + end.length > 0
  if (clear) lines.push(...(isSendable([...lines, ...end], turn) ? end : []))
  else if (lines.length === 0) {
    if (speaksOfPerson(turn)) return { kind: 'handoff', reason: 'asked-for-person', topics, learned }
    lines.push(say.clarify)
  } else lines.push(...asksBack.map(({ segment }) => clarifyPart(segment, turn, say)))
  if (!isSendable(lines, turn)) return { kind: 'handoff', reason: 'low-confidence', topics, learned }
  const sure = clear && (turn.texts.length > 0 || turn.unreadable.length === 0)
  return { kind: 'respond', text: [...new Set(lines)].join('\n'), topics, sure, learned, quotes }
}

/** Nothing is asked or ordered, and what is told is nothing the work needs: only its writer knows what it is for. */
function tellsOnly(readings: readonly Reading[]): boolean {
  const tells = (reading: Reading) => reading.kind === 'interest' && reading.topic === 'details'
  return readings.some(tells) && readings.every((reading) => tells(reading) || reading.kind === 'courtesy')
}

/** Tells what the client does, or wants of what is sold, as far as it goes. */
function tellsWish(segment: Segment): boolean {
  // Two unknown words beside the name of what is sold tell of another matter: "my neighbour is loud at night".
  const names = segment.mentions.some(({ kind }) => kind === 'service') && segment.strangeWords.length < 2
  return tellsOwnTrade(segment) || (names && !mayBeCustom(segment) && requestedDays(segment) === null)
}

/** A statement that was taken as a requirement, or that tells something beside an answered question. */
function isTold(segment: Segment, learned: readonly CollectedRequirement[], turn: Turn): boolean {
  if (learned.some(({ quote }) => quote.includes(segment.text))) return true
  return !segment.isQuestion && turn.segments.some(({ isQuestion }) => isQuestion)
}

function courtesyLines(
  turn: Turn,
  say: Phrasebook,
  topics: readonly Topic[],
  noted: boolean,
  asking: boolean,
): string[] {
  if (turn.languageRequested && topics.every((topic) => courtesies.has(topic))) return [say.languageYes]
  if (noted) return [say.noted]
  if (topics.includes('order')) return asking ? [say.letsStart] : []
  if (topics.includes('details')) return [say.noted]
  if (topics.includes('goodbye')) return [say.bye]
  if (topics.includes('how-are-you')) return [say.fine]
  if (topics.includes('greeting')) return [turn.input.episode.disclosed ? say.hello : say.askNeed]
  if (topics.includes('thanks')) return [say.welcome, say.anythingElse]
  if (topics.includes('yes') || topics.includes('no') || topics.includes('unsure'))
    return [say.noted, say.anythingElse]
  return []
}

/** What is said to a burst without a word in it; `wanted`: it is the file that was asked for. */
function silentLines(turn: Turn, say: Phrasebook, wanted: boolean): string[] {
  if (turn.unreadable.length > 0) return [say.cannotOpen]
  return wanted ? [say.fileReceived] : [say.fileReceived, say.askNeed]
}

/** Asks about one sentence beside an answer; it is repeated only when short and without anything that acts. */
function clarifyPart(segment: Segment, turn: Turn, say: Phrasebook): string {
  const { text } = segment
  const acts = mayBeCommand(segment, turn) || /[{}<>@/\\]|\p{N}/u.test(text)
  const repeatable = !acts && text.length <= longestQuote
  return repeatable ? say.clarifyPart(text) : say.clarify
}
