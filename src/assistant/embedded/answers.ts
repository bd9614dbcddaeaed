import { FaqTopic } from '../../domain/knowledge.ts'
import { faqAbout } from '../facts/faq.ts'
import { speaksOf } from '../facts/specifics.ts'
import { cuePhrases } from '../languages/cues.ts'
import type { Phrasebook } from '../languages/pack.ts'
import type { Turn } from '../turn.ts'
import { alike } from '../understanding/alike.ts'
import { numbersInWords } from '../understanding/number-words.ts'
import type { Segment } from '../understanding/segments.ts'
import type { Topic } from '../understanding/topics.ts'
import { wordsOf } from '../understanding/words.ts'
import { namesTime, requestedDays, wantsNoLimit } from './asked-for.ts'
import { delivery } from './delivery.ts'
import { askWhich, isSayable, serviceLines } from './lists.ts'
import {
  type Answer,
  isStay,
  lineWith,
  listPackages,
  namedPackages,
  namesExtra,
  type Offer,
  ofPackage,
  packageFact,
  type Question,
  scope,
  serviceFact,
} from './offers.ts'

function price(question: Question): Answer {
  const { say, segment } = question
  if (asksForTerm(question)) return null
  const packages = segment.mentions.some(({ kind }) => kind === 'package' || kind === 'service')
  if (namesExtra(question) && !packages) return extras(question)
  const [only, ...others] = namedPackages(question)
  if (only && others.length === 0) {
    const line = lineWith(question, isStay(only.service) ? stayPrice : say.onePackage, say.includesOf)(only)
    return line === null ? null : [line, ...forHowLong(question)]
  }
  return priceList(question)
}

function priceList(question: Question): Answer {
  if (asksForTerm(question)) return null
  const { say } = question
  const line = (offer: Offer) =>
    isStay(offer.service)
      ? lineWith(question, stayLine, stayIncludes)(offer)
      : lineWith(question, say.packageLine, say.includesOf)(offer)
  const list = listPackages(question, say.pricesOf, line)
  return list && [...list, ...forHowLong(question)]
}

/** "For six weeks", "3 or 4 nights": for how long a night's price holds, and what both come to, only the seller can tell. */
function asksForTerm(question: Question): boolean {
  if (!scope(question).some(isStay)) return false
  const { told, words, language } = question.segment
  const isNumber = (word = '') => word === '_n_' || numbersInWords(word, language).length > 0
  const either = cuePhrases(language, 'either')
  const weeks = cuePhrases(language, 'weeks')
  return (
    words.some((word, at) => either.test(word) && isNumber(words[at - 1]) && isNumber(words[at + 1])) ||
    [wordsOf(told), words].some((said) => said.some((word) => weeks.test(word)))
  )
}

/** "How much for 3 nights?" gets the price and, in the seller's words, what it is for: the sum is nobody's to invent. */
function forHowLong(question: Question): string[] {
  const stays = scope(question).filter((service) => isStay(service) && service.offered.length > 0)
  return question.segment.words.includes('_n_')
    ? stays.map((service) => `{{${serviceFact(service)}.offered}}`)
    : []
}

/** A night's price by itself: there is nothing to deliver, and no round of changes to it. */
const stayPrice = (item: string) => `{{${item}.name}}: {{${item}.price}}`
const stayLine = (item: string) => `• ${stayPrice(item)}`
const stayIncludes = (item: string) => `• {{${item}.name}} ({{${item}.price}}): {{${item}.includes}}`

/** What a package holds, by its price. */
const includesLine = (say: Phrasebook) => (offer: Offer) =>
  ofPackage(isStay(offer.service) ? stayIncludes : say.includesOf)(offer)

function includes(question: Question): Answer {
  const { say } = question
  const list = listPackages(question, say.pricesOf, includesLine(say))
  const chosen = namedPackages(question).length === 1
  if (namesExtra(question) && list) return [...list, ...(extras(question) ?? [])]
  return list && !chosen ? [...list, say.whichPackage] : list
}

function revisions(question: Question): Answer {
  if (wantsNoLimit(question.segment)) return unlimitedRevisions(question)
  const { say } = question
  return byService(question, (each) => {
    const list = listPackages(each, say.revisionsOf, ofPackage(say.revisionsLine))
    return list && [...list, ...extraRounds(each)]
  })
}

/** What is said of each service by itself, so that no sentence about one stands under another. */
function byService(question: Question, answer: (question: Question) => Answer): Answer {
  const lines = scope(question).flatMap(
    (service) => answer({ ...question, turn: { ...question.turn, service } }) ?? [],
  )
  return lines.length > 0 ? lines : null
}

function extraRounds(question: Question): string[] {
  return scope(question)
    .filter(({ revisions }) => revisions.extraRound !== null)
    .map((service) => question.say.extraRound(serviceFact(service)))
}

function unlimitedRevisions(question: Question): Answer {
  const { say } = question
  if (scope(question).some(({ revisions }) => revisions.unlimited === 'ask')) return null
  const all = scope(question).flatMap((service) => service.packages.map((item) => ({ service, item })))
  const line = ({ service, item }: (typeof all)[number]) => say.revisionsLine(packageFact(service, item))
  const unlimited = all.filter(({ item }) => item.revisions === 'unlimited')
  if (unlimited.length > 0) return [say.unlimitedYes, ...unlimited.map(line)]
  if (all.length === 0) return null
  const included = scope(question).flatMap((service) => [
    ...all.filter((each) => each.service === service).map(line),
    ...extraRounds({ ...question, turn: { ...question.turn, service } }),
  ])
  return [say.unlimitedNo, ...included]
}

function services(question: Question): Answer {
  const { say, segment, turn } = question
  const offered = turn.input.knowledge.services.filter((service) =>
    segment.mentions.some(({ kind, serviceId }) => kind === 'service' && serviceId === service.id),
  )
  if (offered.length > 0) {
    return offered.map((service) =>
      (segment.isQuestion ? say.serviceYes : say.serviceLine)(serviceFact(service)),
    )
  }
  if (segment.mentions.some(({ kind }) => kind === 'add-on')) return extras(question)
  return [say.servicesOf, ...serviceLines(turn, say)]
}

function extras(question: Question): Answer {
  const { say, segment } = question
  const named = new Set(segment.mentions.filter(({ kind }) => kind === 'add-on').map(({ id }) => id))
  const lines = scope(question).flatMap((service) => {
    const items = service.addOns.filter(({ id }) => named.size === 0 || named.has(id))
    if (items.length === 0) return []
    const line = (item: (typeof items)[number]) =>
      say.addOnLine(`${serviceFact(service)}.add-on.${item.id}`, item.extraDays > 0)
    return [say.addOnsOf(serviceFact(service)), ...items.map(line)]
  })
  if (lines.length === 0) return [say.noAddOns]
  if (isSayable(lines, question.turn)) return lines
  const services = scope(question)
  return services.length > 1 ? askWhich(services, question.turn, say) : null
}

const fromFaq =
  (topic: FaqTopic) =>
  ({ turn, segment }: Question): Answer => {
    const faq = faqAbout(turn.input.knowledge, topic)
    return faq && speaksOf(faq, turn.input.knowledge, segment) ? [`{{faq.${faq.id}.answer}}`] : null
  }

/** "Do you have a room for tonight?": whether one thing is free at one time is in nobody's records. */
export function asksForDay(segment: Segment): boolean {
  const names = segment.mentions.some(({ kind }) => kind === 'service' || kind === 'package')
  return names && (requestedDays(segment) !== null || namesTime(segment))
}

const answers: Partial<Record<Topic, (question: Question) => Answer>> = {
  ...Object.fromEntries(FaqTopic.options.map((topic) => [topic, fromFaq(topic)])),
  price,
  packages: (question) => (namedPackages(question).length === 1 ? includes(question) : priceList(question)),
  includes,
  delivery,
  rush: delivery,
  revisions,
  'unlimited-revisions': unlimitedRevisions,
  services,
  'add-ons': extras,
  recommendation: (question) => {
    const { say } = question
    if (choosesOwn(question)) return null
    const list = listPackages(question, say.pricesOf, includesLine(say))
    const added = namesExtra(question) ? (extras(question) ?? []) : []
    return list && [say.recommendation, ...list, ...added]
  },
  availability: (question) => (asksForDay(question.segment) ? null : fromFaq('availability')(question)),
  bot: ({ say, turn }) => [say.bot(turn.input.assistant.name)],
}

/** "Help me choose the name": what the client is asked to write is no package to recommend. */
function choosesOwn(question: Question): boolean {
  const { words, mentions } = question.segment
  const labels = scope(question).flatMap(({ requirements }) =>
    requirements.flatMap(({ type, label }) =>
      type === 'text' ? [label.text, ...Object.values(label.variants)].flatMap(wordsOf) : [],
    ),
  )
  return words.some((word, at) => {
    if (mentions.some(({ start, end }) => at >= start && at < end)) return false
    return (
      !question.segment.commonWords.has(word) &&
      labels.some((label) => label === word || alike(label, word) > 0)
    )
  })
}

/** The answer to one topic of a sentence, from the seller's records alone; null when they hold none. */
export function answerTopic(question: Question): Answer {
  return answers[question.topic]?.(question) ?? null
}

/** Topics that have an answer of their own, as opposed to courtesies and what people decide. */
export const isAnswerable = (topic: Topic): boolean => answers[topic] !== undefined

/** The lines that decline what the seller does not do, and what there is instead. */
export function decline(entries: readonly string[], turn: Turn, say: Phrasebook): string[] {
  return [...entries.map((entry) => say.declined(entry)), say.insteadOffers, ...serviceLines(turn, say)]
}
