import type { HandoffReason } from '../../domain/handoff.ts'
import type { CollectedRequirement } from '../../domain/requirement.ts'
import { coverageOf } from '../facts/coverage.ts'
import { speaksOf } from '../facts/specifics.ts'
import { unknownThings } from '../facts/unknown-things.ts'
import { cuePhrases } from '../languages/cues.ts'
import type { Phrasebook } from '../languages/pack.ts'
import { askedButNotOffered } from '../rules/seller.ts'
import { likelihoodOfPerson } from '../rules/topics.ts'
import { isTap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Segment } from '../understanding/segments.ts'
import type { Mention } from '../understanding/subjects.ts'
import { courtesies, handoffTopics, type Topic } from '../understanding/topics.ts'
import { lengthOf } from '../understanding/words.ts'
import { answerTopic, asksForDay, decline, isAnswerable } from './answers.ts'
import { requestedDays } from './asked-for.ts'
import {
  affirmsUnknown,
  asksForUnknownPart,
  asksForUnknownThing,
  certain,
  certainOfOwn,
  certainOfTold,
  endsUnknown,
  faqTopics,
  followsUnknown,
  isDoubtful,
  mayBeCustom,
  ofTheOffer,
  pointsAtUnknown,
  saysNothingElse,
  saysUnread,
  slightly,
  sureFrom,
  verySure,
  wantsUnknownFeature,
} from './doubts.ts'
import type { Question } from './offers.ts'
import type { Quote } from './quotes.ts'

/** What became of one sentence. */
export type Reading =
  | { kind: 'answered'; topic: Topic; lines: string[] }
  | { kind: 'handoff'; topic: Topic; reason: HandoffReason }
  | { kind: 'courtesy'; topic: Topic }
  | { kind: 'interest'; topic: Topic }
  | { kind: 'unclear' }

/** Understands one sentence; what says nothing else is taken for the seller's question it most likely asks. */
export function read(
  segment: Segment,
  turn: Turn,
  say: Phrasebook,
  learned: readonly CollectedRequirement[],
  quote: Quote,
): Reading {
  const found = readByTopic(segment, turn, say, learned, quote)
  const { likeliest } = coverageOf(segment, turn.input.knowledge)
  if (!likeliest || turn.suspicious || !speaksOf(likeliest, turn.input.knowledge, segment)) return found
  if (mayBeCustom(segment) || !(segment.isQuestion || isToldAlone(segment, turn))) return found
  const line = `{{faq.${likeliest.id}.answer}}`
  if (found.kind === 'unclear' || found.kind === 'interest')
    return { kind: 'answered', topic: likeliest.topic ?? 'process', lines: [line] }
  // A sentence may ask two things: "how much is it, and you do it online too?"
  const also = found.kind === 'answered' && (segment.scores.get(found.topic) ?? 0) < verySure
  return also ? { ...found, lines: [...new Set([...found.lines, line])] } : found
}

function readByTopic(
  segment: Segment,
  turn: Turn,
  say: Phrasebook,
  learned: readonly CollectedRequirement[],
  quote: Quote,
): Reading {
  const asked = { segment, turn, say, quote }
  const [top] = segment.topics
  const score = top ? (segment.scores.get(top) ?? 0) : 0
  const declined = askedButNotOffered(segment, turn).map(
    ({ mention }) => `service.${mention.serviceId}.not-offered.${mention.id}`,
  )
  if (declined.length > 0) {
    const { faq } = coverageOf(segment, turn.input.knowledge)
    const also = faq?.sure ? [`{{faq.${faq.faq.id}.answer}}`] : []
    return {
      kind: 'answered',
      topic: 'services',
      lines: [...also, ...decline(declined, turn, say)],
    }
  }
  if (top === 'negotiation' && turn.input.knowledge.discounts === 'fixed' && score >= certain) {
    return { kind: 'answered', topic: top, lines: [say.fixedPrices] }
  }
  if (turn.suspicious && top === 'injection') return { kind: 'unclear' }

  if (top === 'availability' && score >= certain && asksForDay(segment)) {
    return { kind: 'handoff', topic: top, reason: 'low-confidence' }
  }
  const faq = faqFor(segment, turn)
  if (faq) return faq
  if (isJust('package', segment, turn)) return { kind: 'interest', topic: 'order' }
  const isTold = learned.some(({ quote }) => quote.includes(segment.text)) && !segment.isQuestion
  const isAnswer = isTold && turn.asked !== null
  if (!isAnswer && isJust('service', segment, turn)) return reading('packages', asked)
  if (!isAnswer && wantsService(segment, turn)) return reading('packages', asked)
  // "The price for 80 guests": what tells may ask as well, unless it is the answer that was waited for.
  const alsoAsks = top === 'price' && !isAnswer && score >= certain
  if (isTold && top !== 'rush' && !alsoAsks) {
    return { kind: 'interest', topic: 'details' }
  }
  const own = aboutOwnThings(asked)
  if (own) return own
  if (!top || (score < sureFrom(segment) && !isAnswerable(top))) return { kind: 'unclear' }
  // "Sure it will last?" asks for more than it agrees to.
  if (replies.has(top) && segment.isQuestion && saysUnread(segment)) return { kind: 'unclear' }
  if (courtesies.has(top)) return { kind: 'courtesy', topic: top }
  // "I want to buy your company": what is ordered must be something that is sold.
  if (top === 'order' && segment.mentions.length === 0 && saysUnread(segment)) return { kind: 'unclear' }
  // "Can he get to the sea view room?" names a package and orders none.
  if (top === 'order' && segment.isQuestion && score < certain) return { kind: 'unclear' }
  if (top === 'order' || (top === 'details' && !segment.isQuestion)) return { kind: 'interest', topic: top }
  return answered(asked)
}

/** What a wish may look like that says no more than what is wanted. */
const wishes: ReadonlySet<Topic> = new Set<Topic>(['services', 'details', 'price', 'packages'])

/** Scripts whose words can be told to be the seller's or unknown. */
const readable = /^[^\p{Script=Han}\p{Script=Arabic}]*$/u

/** "I need a logo for my bakery", to begin with: what there is, and for how much. */
function wantsService(segment: Segment, turn: Turn): boolean {
  const { mentions, topics, strangeWords, folded } = segment
  const [top] = topics
  const asks = turn.segments.some(
    (each) => each.isQuestion && !(each.topics[0] && courtesies.has(each.topics[0])),
  )
  if (asks || turn.asked || !readable.test(folded)) return false
  if (turn.input.episode.turns > 0 || (top && !wishes.has(top))) return false
  if (strangeWords.length > 0 || mayBeCustom(segment) || requestedDays(segment) !== null) return false
  const names = mentions.some(({ kind }) => kind === 'service')
  return names && unknownThings(segment, turn.input.knowledge).length === 0
}

/** A sentence to be answered, before it is known what about. */
type Asked = Omit<Question, 'topic'>

/** The seller's own answer, where the client asks the seller's own question. */
function faqFor(segment: Segment, turn: Turn): Reading | null {
  const { faq: match } = coverageOf(segment, turn.input.knowledge)
  if (!match) return null
  const [top] = segment.topics
  const score = top ? (segment.scores.get(top) ?? 0) : 0
  const { faq, sure, unread } = match
  if (!segment.isQuestion && (turn.asked !== null || top === 'order' || tellsBesideQuestion(segment, turn)))
    return null
  const same = faq.topic !== null && faq.topic === top
  const otherwise = top !== undefined && score >= certain && isAnswerable(top) && !faqTopics.has(top)
  if (otherwise && !same && (faq.topic !== null || !sure || score >= verySure)) return null
  const tagged = turn.input.knowledge.faqs.some(({ topic }) => topic !== null && topic === top)
  if (tagged && !same && score >= verySure) return null
  const elsewhere = top !== undefined && faqTopics.has(top) && !same && score >= certain
  if (elsewhere && !sure) return null
  const isBesideElse = !segment.isQuestion || (score >= certain && top !== 'details')
  if (!sure && (!same || saysUnread(segment)) && unread > (isBesideElse ? 0 : 1)) return null
  if (!speaksOf(faq, turn.input.knowledge, segment))
    return { kind: 'handoff', topic: faq.topic ?? 'process', reason: 'low-confidence' }
  if (!sure && top !== undefined && courtesies.has(top) && score >= certain) return null
  return { kind: 'answered', topic: faq.topic ?? 'process', lines: [`{{faq.${faq.id}.answer}}`] }
}

/** What tells of something the seller wrote about, and nothing was asked for: "we come by car". */
const isToldAlone = ({ topics: [top] }: Segment, { asked, segments }: Turn): boolean =>
  top === 'details' && asked === null && segments.every(({ isQuestion }) => !isQuestion)

/** What is told beside a question is what the question is about; by itself it may ask: "we need somewhere to park". */
const tellsBesideQuestion = ({ topics: [top] }: Segment, { segments }: Turn): boolean =>
  top === 'details' && segments.some(({ isQuestion }) => isQuestion)

/** A question in no more words goes on with what was spoken of. */
const longestFollowUp = 6

const ofPackages: ReadonlySet<Topic> = new Set<Topic>([...wishes, 'includes', 'recommendation'])

/** A question whose subject is an extra, or what a package holds, however it is put. */
function aboutOwnThings(asked: Asked): Reading | null {
  const { segment, turn } = asked
  const [top] = segment.topics
  const score = top ? (segment.scores.get(top) ?? 0) : 0
  const names = (kind: string) => segment.mentions.some((mention) => mention.kind === kind)
  const clear = top !== undefined && score >= certain && isAnswerable(top)
  const told = !segment.isQuestion && (turn.asked !== null || (top === 'details' && score >= certain))
  if (names('not-offered') || told) return null
  // "And the one with 6 pages?" asks what that one is, if it asks anything.
  const isDescribed = segment.mentions.some(({ described }) => described)
  const isNumbered = segment.words.includes('_n_') && lengthOf(segment.words) <= longestFollowUp
  const isOwn =
    likelihoodOfPerson(segment) <= slightly || (segment.isQuestion && saysNothingElse(segment, turn))
  const asksPackage = top === undefined ? lengthOf(segment.words) <= longestFollowUp : ofPackages.has(top)
  if (isDescribed && isOwn && (isNumbered || (!clear && asksPackage)) && !(top && handoffTopics.has(top)))
    return reading(top === 'includes' ? 'includes' : 'price', asked)
  // An extra beside a word nobody taught may be another extra.
  const isOther =
    !clear &&
    (segment.strangeWords.length > 0 || asksElse(segment, turn)) &&
    (top !== 'add-ons' || likelihoodOfPerson(segment) > slightly)
  if (
    names('add-on') &&
    !isOther &&
    (!clear || top === 'price' || top === 'services' || top === 'rush' || top === 'availability') &&
    !names('package')
  ) {
    return reading('add-ons', asked)
  }
  const asksContents = coverageOf(segment, turn.input.knowledge).included && segment.isQuestion
  // By when is no question of what it holds.
  if (requestedDays(segment) !== null) return null
  const isRead = !saysUnread(segment) && unknownThings(segment, turn.input.knowledge).length === 0
  if (asksContents && !clear && isRead && (names('package') || names('service'))) {
    return reading('includes', asked)
  }
  if (segment.isQuestion && !clear && names('service') && saysNothingElse(segment, turn)) {
    return reading('packages', asked)
  }
  return null
}

/** So likely that a sentence asks for what there is of an extra: what it is, and what it costs. */
const ofExtra = 0.2

/** "Is the surf teacher certified?": an unknown word beside an extra, and nothing that asks for what is known of one. */
function asksElse(segment: Segment, { input }: Turn): boolean {
  const known = ['price', 'add-ons', 'services', 'includes'] as const
  const likelihood = known.reduce((sum, topic) => sum + (segment.scores.get(topic) ?? 0), 0)
  return likelihood < ofExtra && unknownThings(segment, input.knowledge).length > 0
}

/** The answer to a topic, or a handoff where the records hold none. */
function reading(topic: Topic, asked: Asked): Reading {
  const lines = answerTopic({ ...asked, topic })
  return lines ? { kind: 'answered', topic, lines } : { kind: 'handoff', topic, reason: 'low-confidence' }
}

/** The answers to all a sentence asks, or the reason a person must give them. */
function answered(question: Asked): Reading {
  const { segment, turn } = question
  const answerable = segment.topics.filter(isAnswerable)
  const together = answerable.reduce((sum, topic) => sum + (segment.scores.get(topic) ?? 0), 0)
  // Two questions share their likelihood: neither has to be likely by itself.
  const needed = together >= verySure ? certainOfOwn : sureFrom(segment)
  const likely = answerable.filter((topic) => (segment.scores.get(topic) ?? 0) >= needed)
  const asked = [...new Set(likely.map((topic) => (isPriceOfBoth(segment, topic) ? 'price' : topic)))]
  const [topic] = asked
  if (!topic) return { kind: 'unclear' }
  // "That is all I have now" asks for nothing, whatever it is a little like; who names a time wants it kept.
  const isTold = !segment.isQuestion && requestedDays(segment) === null
  if (isTold && (segment.scores.get(topic) ?? 0) < certainOfTold) return { kind: 'unclear' }
  if (asksForUnknownThing(segment, topic, turn)) return { kind: 'handoff', topic, reason: 'out-of-scope' }
  if (asksForUnknownPart(segment, topic, turn)) return { kind: 'handoff', topic, reason: 'low-confidence' }
  const { language, folded } = segment
  if (topic === 'bot' && !cuePhrases(language, 'machines').test(folded)) {
    return { kind: 'unclear' }
  }
  const madeToMeasure =
    (wantsUnknownFeature(segment, turn) && ofTheOffer.has(topic)) ||
    (topic === 'price' && cuePhrases(language, 'perUnit').test(folded))
  if (madeToMeasure) return { kind: 'handoff', topic, reason: 'custom-request' }
  // A price wanted for what nobody taught may be another work's: "a price for the vans, too".
  const isSure = (segment.scores.get(topic) ?? 0) >= verySure
  const tellsWork = topic === 'price' && !segment.isQuestion && !isSure && segment.strangeWords.length > 0
  // "I need the logo in 3 days" asks whether it can be.
  const namesTime = topic === 'delivery' && requestedDays(segment) !== null && segment.mentions.length > 0
  const doubtful = !namesTime && isDoubtful(segment, topic, turn)
  const ofUnknown =
    ((topic === 'price' || topic === 'process') && followsUnknown(segment, turn)) ||
    pointsAtUnknown(segment, topic, turn) ||
    (!isSure && endsUnknown(segment, turn))
  if (tellsWork || doubtful || ofUnknown || affirmsUnknown(segment, topic, turn)) return { kind: 'unclear' }
  const found = asked.map((each) => answerTopic({ ...question, topic: each }))
  if (found.some((lines) => lines === null)) return { kind: 'handoff', topic, reason: 'low-confidence' }
  return { kind: 'answered', topic, lines: found.flatMap((lines) => lines ?? []) }
}

/** "How much is the small one with a card?" names what is in a package, too, and asks for its price. */
function isPriceOfBoth({ mentions, scores }: Segment, topic: Topic): boolean {
  const names = (wanted: Mention['kind']) => mentions.some(({ kind }) => kind === wanted)
  return topic === 'includes' && names('package') && names('add-on') && (scores.get('price') ?? 0) > slightly
}

/** Courtesies that answer a question. */
const replies: ReadonlySet<Topic> = new Set<Topic>(['yes', 'no', 'unsure'])

/**
 * "The Professional one", "social media": a thing named in few words is a choice, not a question; with a day, or a
 * word beside it that nobody taught, it is more than that. One that was tapped is named in as many words as it has.
 */
function isJust(kind: 'package' | 'service', segment: Segment, { input, segments }: Turn): boolean {
  const { mentions, words, isQuestion, messageId } = segment
  const isNamed = mentions.some((mention) => mention.kind === kind)
  if (isNamed && input.pending.some((message) => message.id === messageId && isTap(message))) return true
  // Beside a question it tells what that is about: "are you hiring? I am a translator too".
  if (kind === 'service' && segments.some((each) => each.isQuestion)) return false
  return (
    isNamed && !isQuestion && lengthOf(words) <= 3 && !saysUnread(segment) && requestedDays(segment) === null
  )
}
