import type { HandoffReason } from '../../domain/handoff.ts'
import { FaqTopic, type Knowledge } from '../../domain/knowledge.ts'
import type { ClientLanguage } from '../../domain/language.ts'
import type { CollectedRequirement } from '../../domain/requirement.ts'
import { coverageOf } from '../facts/coverage.ts'
import { speaksOf } from '../facts/specifics.ts'
import { cuePattern } from '../languages/cues.ts'
import type { Phrasebook } from '../languages/pack.ts'
import { learnFrom, missingFrom, withLearned } from '../requirements.ts'
import { speaksOfPerson } from '../rules/person.ts'
import { askedButNotOffered } from '../rules/seller.ts'
import { likelihoodOfPerson } from '../rules/topics.ts'
import type { Turn } from '../turn.ts'
import { askingWordsOf } from '../understanding/classifier.ts'
import type { Segment } from '../understanding/segments.ts'
import { courtesies, handoffTopics, type Topic } from '../understanding/topics.ts'
import { isHan, lengthOf } from '../understanding/words.ts'
import { answerTopic, asksForDay, decline, isAnswerable } from './answers.ts'

/** What the built-in responder says: a text with placeholders, or a handoff. `sure` is false when it had to ask back. */
export type Composition = { learned: CollectedRequirement[] } & (
  | { kind: 'respond'; text: string; topics: Topic[]; sure: boolean }
  | { kind: 'handoff'; reason: HandoffReason; topics: Topic[] }
)

/** What became of one sentence. */
type Reading =
  | { kind: 'answered'; topic: Topic; lines: string[] }
  | { kind: 'handoff'; topic: Topic; reason: HandoffReason }
  | { kind: 'courtesy'; topic: Topic }
  | { kind: 'interest'; topic: Topic }
  | { kind: 'unclear' }

/** How sure the classifier must be of what it answers. */
const certain = 0.5
/** The same where the sentence names something the seller sells and no strange thing beside it, or nothing at all. */
const certainOfOwn = 0.35
/** So sure that nearness to one of the seller's questions does not outweigh it. */
const verySure = 0.85
/** So sure that a strange word beside it is a word of chat, and no other thing. */
const unmistakable = 0.985
const longestQuote = 80

/** Composes the reply to a turn from the seller's records and the language's phrases. Deterministic. */
export function compose(turn: Turn): Composition {
  const learned = learnFrom(turn)
  const say = turn.pack.phrases
  if (!say || turn.segments.some(({ scores }) => scores.size === 0)) {
    return { kind: 'handoff', reason: 'language-not-ready', topics: [], learned }
  }
  const readings = turn.segments.map((segment) => ({ segment, reading: read(segment, turn, say, learned) }))
  const topics = [
    ...new Set(readings.flatMap(({ reading }) => (reading.kind === 'unclear' ? [] : [reading.topic]))),
  ]
  const blocked = readings.map(({ reading }) => reading).find((reading) => reading.kind === 'handoff')
  if (blocked) return { kind: 'handoff', reason: blocked.reason, topics, learned }

  const answers = readings.flatMap(({ reading }) => (reading.kind === 'answered' ? reading.lines : []))
  const unclear = readings.filter(
    ({ segment, reading }) => reading.kind === 'unclear' && !isTold(segment, learned, turn),
  )
  const next = nextStep(turn, learned, topics)
  if (next.kind === 'complete' && answers.length === 0 && unclear.length === 0) {
    return { kind: 'handoff', reason: 'requirements-complete', topics, learned }
  }

  const lines = turn.texts.length === 0 ? silentLines(turn, say) : [...answers]
  if (lines.length === 0) {
    lines.push(...courtesyLines(turn, say, topics, learned.length > 0, next.kind === 'ask'))
  }
  const end = closing(next, topics, turn, say)
  const asksBack = unclear.filter(({ segment }) => segment.isQuestion || lines.length === 0)
  const clear = asksBack.length === 0 && lines.length + end.length > 0
  if (clear) lines.push(...end)
  else if (lines.length === 0) {
    if (speaksOfPerson(turn)) return { kind: 'handoff', reason: 'asked-for-person', topics, learned }
    lines.push(say.clarify)
  } else lines.push(...asksBack.map(({ segment }) => clarifyPart(segment, say)))
  const sure = clear && (turn.texts.length > 0 || turn.unreadable.length === 0)
  return { kind: 'respond', text: [...new Set(lines)].join('\n'), topics, sure, learned }
}

function read(
  segment: Segment,
  turn: Turn,
  say: Phrasebook,
  learned: readonly CollectedRequirement[],
): Reading {
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
      lines: [...also, ...decline(declined, turn.input.knowledge, say)],
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
  if (isJust('package', segment)) return { kind: 'interest', topic: 'order' }
  if (isJust('service', segment)) return reading('packages', segment, turn, say)
  if (learned.some(({ quote }) => quote.includes(segment.text)) && !segment.isQuestion && top !== 'rush') {
    return { kind: 'interest', topic: 'details' }
  }
  const own = aboutOwnThings(segment, turn, say)
  if (own) return own
  if (!top || (score < sureFrom(segment) && !isAnswerable(top))) return { kind: 'unclear' }
  if (courtesies.has(top)) return { kind: 'courtesy', topic: top }
  if (top === 'order' || (top === 'details' && !segment.isQuestion)) return { kind: 'interest', topic: top }
  return answered(segment, turn, say)
}

/** How sure the classifier must be of a sentence. */
function sureFrom({ mentions, strangeWords, words, commonWords }: Segment): number {
  if (words.every((word) => commonWords.has(word))) return certainOfOwn
  const ofOwn = mentions.some(({ kind }) => kind === 'package' || kind === 'service' || kind === 'add-on')
  return ofOwn && strangeWords.length === 0 ? certainOfOwn : certain
}

/** The seller's own answer, where the client asks the seller's own question. */
function faqFor(segment: Segment, turn: Turn): Reading | null {
  const { faq: match } = coverageOf(segment, turn.input.knowledge)
  if (!match) return null
  const [top] = segment.topics
  const score = top ? (segment.scores.get(top) ?? 0) : 0
  const { faq, sure } = match
  const told = !segment.isQuestion && (turn.asked !== null || top === 'details' || top === 'order')
  if (told) return null
  const same = faq.topic !== null && faq.topic === top
  const otherwise = top !== undefined && score >= certain && isAnswerable(top) && !faqTopics.has(top)
  if (otherwise && !same && (faq.topic !== null || !sure || score >= verySure)) return null
  const tagged = turn.input.knowledge.faqs.some(({ topic }) => topic !== null && topic === top)
  if (tagged && !same && score >= verySure) return null
  const elsewhere = top !== undefined && faqTopics.has(top) && !same && score >= certain
  if (elsewhere && !sure) return null
  if (!sure && !same && segment.strangeWords.length > 0) return null
  if (!speaksOf(faq, segment))
    return { kind: 'handoff', topic: faq.topic ?? 'process', reason: 'low-confidence' }
  if (!sure && top !== undefined && courtesies.has(top) && score >= certain) return null
  return { kind: 'answered', topic: faq.topic ?? 'process', lines: [`{{faq.${faq.id}.answer}}`] }
}

const faqTopics: ReadonlySet<Topic> = new Set<Topic>(FaqTopic.options)

/** A question whose subject is an extra, or what a package holds, however it is put. */
function aboutOwnThings(segment: Segment, turn: Turn, say: Phrasebook): Reading | null {
  const [top] = segment.topics
  const score = top ? (segment.scores.get(top) ?? 0) : 0
  const names = (kind: string) => segment.mentions.some((mention) => mention.kind === kind)
  const clear = top !== undefined && score >= certain && isAnswerable(top)
  const told = !segment.isQuestion && (turn.asked !== null || (top === 'details' && score >= certain))
  if (names('not-offered') || told) return null
  if (
    names('add-on') &&
    (!clear || top === 'price' || top === 'services' || top === 'rush' || top === 'availability') &&
    !names('package')
  ) {
    return reading('add-ons', segment, turn, say)
  }
  const asksContents = coverageOf(segment, turn.input.knowledge).included && segment.isQuestion
  if (asksContents && !clear && (names('package') || names('service'))) {
    return reading('includes', segment, turn, say)
  }
  if (segment.isQuestion && !clear && names('service') && saysNothingElse(segment)) {
    return reading('packages', segment, turn, say)
  }
  return null
}

/** "What rooms are there?": beside the thing itself hardly a word that is not grammar, and none that is strange. */
function saysNothingElse({ words, mentions, commonWords, strangeWords, topics }: Segment): boolean {
  const rest = words.filter(
    (word, at) => !commonWords.has(word) && !mentions.some(({ start, end }) => at >= start && at < end),
  )
  return lengthOf(rest) <= 1 && strangeWords.length === 0 && !(topics[0] && handoffTopics.has(topics[0]))
}

/** The answer to a topic, or a handoff where the records hold none. */
function reading(topic: Topic, segment: Segment, turn: Turn, say: Phrasebook): Reading {
  const lines = answerTopic({ topic, segment, turn, say })
  return lines ? { kind: 'answered', topic, lines } : { kind: 'handoff', topic, reason: 'low-confidence' }
}

/** The answers to all a sentence asks, or the reason a person must give them. */
function answered(segment: Segment, turn: Turn, say: Phrasebook): Reading {
  const answerable = segment.topics.filter(isAnswerable)
  const together = answerable.reduce((sum, topic) => sum + (segment.scores.get(topic) ?? 0), 0)
  // Two questions share their likelihood: neither has to be likely by itself.
  const needed = together >= verySure ? certainOfOwn : sureFrom(segment)
  const asked = answerable.filter((topic) => (segment.scores.get(topic) ?? 0) >= needed)
  const [topic] = asked
  if (!topic) return { kind: 'unclear' }
  if (asksForUnknownThing(segment, topic, turn)) return { kind: 'handoff', topic, reason: 'out-of-scope' }
  const { language, folded } = segment
  if (topic === 'bot' && !cuePattern(language, 'machines').test(folded)) {
    return { kind: 'unclear' }
  }
  const madeToMeasure =
    (wantsUnknownFeature(segment) && ofTheOffer.has(topic)) ||
    (topic === 'price' && cuePattern(language, 'perUnit').test(folded))
  if (madeToMeasure) return { kind: 'handoff', topic, reason: 'custom-request' }
  if (isDoubtful(segment, topic) || affirmsUnread(segment, topic)) return { kind: 'unclear' }
  const found = asked.map((each) => answerTopic({ topic: each, segment, turn, say }))
  if (found.some((lines) => lines === null)) return { kind: 'handoff', topic, reason: 'low-confidence' }
  return { kind: 'answered', topic, lines: found.flatMap((lines) => lines ?? []) }
}

/** Topics that are about a piece of work, which a sentence names or leaves to be understood. */
const ofTheWork: ReadonlySet<Topic> = new Set<Topic>([
  'delivery',
  'rush',
  'includes',
  'recommendation',
  'packages',
])

/** Mostly words nobody taught, or nearly as likely a person's business: better asked back than answered. */
function isDoubtful(segment: Segment, topic: Topic): boolean {
  const telling = segment.words.filter((word) => !segment.commonWords.has(word))
  const strange = segment.strangeWords.length
  const score = segment.scores.get(topic) ?? 0
  const foreign = strange > 0 && strange * 2 > telling.length
  const placed = segment.mentions.length > 0 || score >= (ofTheWork.has(topic) ? unmistakable : 0.8)
  return foreign || (strange > 0 && !placed) || (score < 0.7 && likelihoodOfPerson(segment) > 0.15)
}

/** Topics whose answer depends on what exactly is wanted. */
const ofTheOffer: ReadonlySet<Topic> = new Set<Topic>(['price', 'packages', 'services', 'delivery', 'rush'])
/** How many words after "with" a feature may be. */
const featureReach = 3

/** "A logo with holographic foil": a feature none of the records know makes the work another. */
function wantsUnknownFeature({ words, strangeWords, mentions, language }: Segment): boolean {
  if (strangeWords.length === 0 || mentions.length === 0) return false
  return words.some((word, at) => {
    const before = words.slice(Math.max(0, at - featureReach), at)
    return strangeWords.includes(word) && before.some((each) => cuePattern(language, 'features').test(each))
  })
}

/** A price or a service asked for by a name that nothing of the seller's has. */
function asksForUnknownThing(segment: Segment, topic: Topic, turn: Turn): boolean {
  if ((topic !== 'price' && topic !== 'services') || segment.mentions.length > 0) return false
  const taught = askingWordsOf(segment.language)
  const own = ownNames(turn.input.knowledge, segment.language)
  // Any two Chinese characters may make a word of their own: only those of the question itself are none.
  return (
    segment.strangeWords.length > 0 ||
    segment.words.some((word) => isHan(word) && !taught.has(word) && !own.includes(word))
  )
}

/** "Do you translate medical records?": a yes would be to the words nobody taught too, which may make another word. */
function affirmsUnread({ strangeWords, isQuestion }: Segment, topic: Topic): boolean {
  return topic === 'services' && isQuestion && strangeWords.some((word) => wholeWords.test(word))
}

/** Scripts whose words were taught whole, or not at all. */
const wholeWords = /\p{Script=Han}|\p{Script=Arabic}/u

/** What the seller calls what is sold, in one language. */
const ownNames = ({ services }: Knowledge, language: ClientLanguage): string =>
  services
    .flatMap(({ name, offered, packages }) => [
      ...(name.terms[language] ?? []),
      ...[name, ...offered, ...packages.map((item) => item.name)].map(
        ({ variants }) => variants[language] ?? '',
      ),
    ])
    .join(' ')

/** "The Professional one", "social media": a thing named in few words is a choice, not a question. */
function isJust(kind: 'package' | 'service', { mentions, words, isQuestion }: Segment): boolean {
  return !isQuestion && lengthOf(words) <= 3 && mentions.some((mention) => mention.kind === kind)
}

/** A statement that was taken as a requirement, or that tells something beside an answered question. */
function isTold(segment: Segment, learned: readonly CollectedRequirement[], turn: Turn): boolean {
  if (learned.some(({ quote }) => quote.includes(segment.text))) return true
  return !segment.isQuestion && turn.segments.some(({ isQuestion }) => isQuestion)
}

type Next =
  | { kind: 'ask'; question: string }
  | { kind: 'choose-service' }
  | { kind: 'complete' }
  | { kind: 'none' }

/** What follows the answer: a client who shows interest is asked for one thing that is missing. */
function nextStep(turn: Turn, learned: readonly CollectedRequirement[], topics: readonly Topic[]): Next {
  const { knowledge, episode } = turn.input
  const service = turn.asked?.service ?? turn.service
  const decided = topics.includes('order') || learned.length > 0
  const eager = knowledge.pricingStyle === 'assertive' && topics.includes('price')
  const interested = knowledge.pricingStyle === 'balanced' && topics.includes('price') && showsInterest(turn)
  const begun = episode.requirements.length > 0 && topics.length > 0
  const wants =
    topics.includes('services') &&
    turn.segments.some(
      ({ isQuestion, mentions }) => !isQuestion && mentions.some(({ kind }) => kind === 'service'),
    )
  if (!decided && !eager && !interested && !begun && !wants && !topics.includes('details'))
    return { kind: 'none' }
  if (!service) return decided || topics.includes('details') ? { kind: 'choose-service' } : { kind: 'none' }
  const [missing] = missingFrom(service, withLearned(episode.requirements, learned))
  if (!missing) return decided ? { kind: 'complete' } : { kind: 'none' }
  if (turn.asked?.requirement.key === missing.key && !decided) return { kind: 'none' }
  return { kind: 'ask', question: `{{service.${service.id}.requirement.${missing.key}.question}}` }
}

/** A client who asks the price of one package, or tells what it is for, thinks of buying. */
function showsInterest({ segments, service }: Turn): boolean {
  const packages = new Set(
    segments.flatMap(({ mentions }) =>
      mentions.flatMap((each) => (each.kind === 'package' ? [each.id] : [])),
    ),
  )
  const tells = segments.some(
    ({ isQuestion, mentions }) => !isQuestion && mentions.some(({ kind }) => kind === 'service'),
  )
  return service !== null && (packages.size === 1 || tells)
}

function closing(next: Next, topics: readonly Topic[], turn: Turn, say: Phrasebook): string[] {
  if (next.kind === 'ask') return [next.question]
  const { knowledge } = turn.input
  if (next.kind === 'choose-service') {
    return [say.whichService, ...knowledge.services.map(({ id }) => say.serviceLine(`service.${id}`))]
  }
  if (knowledge.pricingStyle === 'informative' || !turn.service) return []
  const [first] = turn.service.packages
  const middle = turn.service.packages[Math.floor(turn.service.packages.length / 2)] ?? first
  const compares =
    topics.includes('price') || topics.includes('packages') || topics.includes('recommendation')
  if (
    !compares ||
    !middle ||
    turn.segments.some(({ mentions }) => mentions.some(({ kind }) => kind === 'package'))
  )
    return []
  return knowledge.pricingStyle === 'assertive'
    ? [say.suggest(`service.${turn.service.id}.package.${middle.id}`)]
    : [say.whichFits]
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

/** What is said to a burst without a word in it. */
function silentLines(turn: Turn, say: Phrasebook): string[] {
  return turn.unreadable.length > 0 ? [say.cannotOpen] : [say.fileReceived, say.askNeed]
}

/** Asks about one sentence beside an answer; it is repeated only when short and without anything that acts. */
function clarifyPart({ text, topics }: Segment, say: Phrasebook): string {
  const repeatable =
    topics[0] !== 'injection' && text.length <= longestQuote && !/[{}<>@/\\]|\p{N}/u.test(text)
  return repeatable ? say.clarifyPart(text) : say.clarify
}
