import type { HandoffReason } from '../../domain/handoff.ts'
import { coverageOf } from '../facts/coverage.ts'
import { cuePhrases } from '../languages/cues.ts'
import { learnFrom } from '../requirements.ts'
import type { Turn } from '../turn.ts'
import type { Segment } from '../understanding/segments.ts'
import { courtesies, handoffTopics, type Topic } from '../understanding/topics.ts'
import { handOff, type Rule } from './rule.ts'

/** How sure the classifier must be of a topic that ends the turn: more so when an answer was asked for. */
const sure = 0.38
const verySure = 0.8
/** So sure that a sentence is understood. */
const clear = 0.7
/** The same of what is told beside a question, and beside one that is understood. */
const sureBeside = 0.5
const sureBesideClear = 0.75
/** So sure that nothing else can be meant. */
const certain = 0.97
/** Below this the seller's question that a sentence most likely asks is better evidence. */
const doubtful = 0.55
/** How likely one of several topics must be by itself to be the reason. */
const particular = 0.18

/** Orders, deals, custom work and what is off-topic: a person's business, whatever a model would say. */
export const personsBusiness: Rule = (turn) => {
  for (const segment of turn.segments) {
    const [likeliest] = personsTopics(segment)
    if (!likeliest || isNameAlone(segment)) continue
    const [topic, reason] = likeliest
    if (likelihoodOfPerson(segment) < sureFrom(topic, segment, turn)) continue
    // A little of everything is nothing in particular: that is asked back.
    if (score(segment, topic) < particular) continue
    if (isCovered(segment, topic, turn)) continue
    if (topic === 'existing-order' && tellsWhatIsAsked(segment, turn)) continue
    const canRefuse = topic === 'negotiation' && turn.input.knowledge.discounts === 'fixed'
    if (!canRefuse || namesAmount(segment)) return handOff(topic, reason)
  }
  return null
}

/** The name of what is sold and nothing else asks for what the records say of it. */
function isNameAlone({ words, mentions }: Segment): boolean {
  return mentions.some(({ kind, start, end }) => kind !== 'not-offered' && start === 0 && end >= words.length)
}

/** "Two rooms, arriving 3 March" gives what the seller asks every client for: on first contact it is no order yet. */
function tellsWhatIsAsked(segment: Segment, turn: Turn): boolean {
  const names = segment.mentions.some(({ kind }) => kind === 'service' || kind === 'package')
  if (segment.isQuestion || !names || turn.input.history.length > 0) return false
  if (score(segment, 'existing-order') >= verySure) return false
  return learnFrom({ ...turn, segments: [segment] }).length > 0
}

/** What is wanted, and for how much, is a matter wherever it is told. */
const wanted: ReadonlySet<Topic> = new Set(['custom', 'negotiation'])

function sureFrom(topic: Topic, segment: Segment, turn: Turn): number {
  // What is told where something was asked for is an answer, of whatever kind.
  if (turn.asked && !segment.isQuestion) return topic === 'out-of-scope' ? certain : verySure
  if (isBesideClear(segment, turn)) return sureBesideClear
  return isTold(segment, turn) && !wanted.has(topic) ? sureBeside : sure
}

/** What is told beside a question is mostly what it is about: "my boss hasn't confirmed it yet". */
function isTold({ isQuestion }: Segment, { segments }: Turn): boolean {
  return !isQuestion && segments.some((each) => each.isQuestion)
}

/** What is told beside a question that is understood is what the question is about, and seldom a matter of its own. */
export function isBesideClear(segment: Segment, { segments }: Turn): boolean {
  return !segment.isQuestion && segments.some((each) => each.isQuestion && isClear(each))
}

function isClear({ topics: [top], scores }: Segment): boolean {
  return (
    top !== undefined && !handoffTopics.has(top) && !courtesies.has(top) && (scores.get(top) ?? 0) >= clear
  )
}

/** Topics a sentence may seem to have because the seller's trade was never taught, though the records answer it. */
const uncertain: ReadonlySet<Topic> = new Set(['out-of-scope', 'custom', 'off-platform', 'existing-order'])

/** Whether the records answer a sentence that looks like a person's business. */
function isCovered(segment: Segment, topic: Topic, { input: { knowledge } }: Turn): boolean {
  const { mentions } = segment
  const named = mentions.some(({ kind }) => kind === 'not-offered')
  if (named && score(segment, topic) < (segment.isQuestion ? verySure : sure)) return true
  if (!uncertain.has(topic)) return false
  // "The file never came" is told, not asked: no answer in the records is meant.
  if (topic === 'existing-order' && (!segment.isQuestion || score(segment, topic) >= doubtful)) return false
  const { faq, likeliest, included } = coverageOf(segment, knowledge)
  if (faq?.sure || (faq && topic === 'off-platform')) return true
  if (likeliest && segment.told !== '' && score(segment, topic) < doubtful) return true
  const isOwn = mentions.some(({ kind }) => kind === 'add-on' || kind === 'package')
  if (topic === 'custom' && isOwn && segment.isQuestion && segment.strangeWords.length === 0)
    return score(segment, topic) < doubtful
  if (topic !== 'out-of-scope' || !segment.isQuestion) return false
  const names = (kinds: readonly string[]) => segment.mentions.some(({ kind }) => kinds.includes(kind))
  return faq !== null || names(['package', 'add-on', 'not-offered']) || (included && names(['service']))
}

/** "Could you throw in the card?": wanting a thing for nothing is haggling, unless the records speak of it. */
export const wantsForFree: Rule = ({ segments, input: { knowledge } }) => {
  const asked = segments.some(
    (segment) =>
      cuePhrases(segment.language, 'freebies').test(segment.folded) && !coverageOf(segment, knowledge).faq,
  )
  if (!asked) return null
  return knowledge.discounts === 'fixed'
    ? { rule: 'fixed-prices', entry: null, action: 'compose' }
    : handOff('negotiation', 'negotiation')
}

/** A client who only asks for a discount where prices are fixed can be told so. */
export const fixedPrices: Rule = (turn) => {
  if (turn.input.knowledge.discounts !== 'fixed') return null
  const asks = turn.segments.some(
    (segment) => score(segment, 'negotiation') >= doubtful && !namesAmount(segment),
  )
  return asks ? { rule: 'fixed-prices', entry: null, action: 'compose' } : null
}

/** How likely it is that a sentence is about any of a person's topics. */
export function likelihoodOfPerson(segment: Segment): number {
  return personsTopics(segment).reduce((sum, [topic]) => sum + score(segment, topic), 0)
}

/** The topics of people, the likeliest first. */
function personsTopics(segment: Segment): [Topic, HandoffReason][] {
  return [...handoffTopics].sort(([a], [b]) => score(segment, b) - score(segment, a))
}

const score = ({ scores }: Segment, topic: Topic) => scores.get(topic) ?? 0
const namesAmount = ({ words, folded }: Segment) =>
  words.includes('_money_') || words.includes('_n_') || hanAmount.test(folded)
/** An amount in Chinese numerals: "三千块". */
const hanAmount = /[一二两三四五六七八九十百千万](?:块|元|欧|刀|美)/u
