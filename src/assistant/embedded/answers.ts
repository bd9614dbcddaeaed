import { FaqTopic, type Knowledge, type Package, type Service } from '../../domain/knowledge.ts'
import { faqAbout } from '../facts/faq.ts'
import { speaksOf } from '../facts/specifics.ts'
import type { Phrasebook } from '../languages/pack.ts'
import { countsContents } from '../rules/quantities.ts'
import type { Turn } from '../turn.ts'
import type { Segment } from '../understanding/segments.ts'
import type { Topic } from '../understanding/topics.ts'
import { namesTime, requestedDays, wantsNoLimit } from './asked-for.ts'

/** An answer's lines, with placeholders; null when the seller's records hold no answer. */
export type Answer = string[] | null

/** What an answer is composed from. */
export type Question = { topic: Topic; segment: Segment; turn: Turn; say: Phrasebook }

const serviceFact = (service: Service) => `service.${service.id}`
const packageFact = (service: Service, item: Package) => `service.${service.id}.package.${item.id}`

/** The services an answer covers: the one that is meant, or all. */
function scope({ turn }: Question): readonly Service[] {
  return turn.service ? [turn.service] : turn.input.knowledge.services
}

/** The packages a sentence names; none when it names none. */
function namedPackages({ segment, turn }: Question): { service: Service; item: Package }[] {
  return segment.mentions.flatMap((mention) => {
    if (mention.kind !== 'package') return []
    const service = turn.input.knowledge.services.find(({ id }) => id === mention.serviceId)
    const item = service?.packages.find(({ id }) => id === mention.id)
    if (!service || !item || (turn.service && turn.service !== service)) return []
    return [{ service, item }]
  })
}

/** A heading and a line for each package, for every service in question; null where there are no packages. */
function listPackages(
  question: Question,
  heading: (service: string) => string,
  line: (item: string) => string,
): Answer {
  const named = namedPackages(question)
  const lines = scope(question).flatMap((service) => {
    const chosen = named.filter((each) => each.service === service).map(({ item }) => item)
    const items = named.length > 0 ? chosen : service.packages
    if (items.length === 0) return []
    return [heading(serviceFact(service)), ...items.map((item) => line(packageFact(service, item)))]
  })
  return lines.length > 0 ? lines : null
}

function price(question: Question): Answer {
  const { say, segment } = question
  const addOns = segment.mentions.some(({ kind }) => kind === 'add-on')
  const packages = segment.mentions.some(({ kind }) => kind === 'package' || kind === 'service')
  if (addOns && !packages) return extras(question)
  const [only, ...others] = namedPackages(question)
  if (only && others.length === 0) return [say.onePackage(packageFact(only.service, only.item))]
  return listPackages(question, say.pricesOf, say.packageLine)
}

function includes(question: Question): Answer {
  const { say, segment } = question
  const list = listPackages(question, say.pricesOf, say.includesOf)
  const asksForExtra = segment.mentions.some(({ kind }) => kind === 'add-on')
  const chosen = namedPackages(question).length === 1
  if (asksForExtra && list) return [...list, ...(extras(question) ?? [])]
  return list && !chosen ? [...list, say.whichPackage] : list
}

/** Whether a service makes a wanted time, by its packages, by its rush, or only its seller can tell. */
type Verdict = { kind: 'ready'; items: readonly Package[] } | { kind: 'rush' | 'ask' | 'no' }

function verdict(service: Service, items: readonly Package[], wanted: number): Verdict {
  const ready = items.filter(({ deliveryDays }) => deliveryDays <= wanted)
  if (ready.length > 0) return { kind: 'ready', items: ready }
  const { rush } = service
  if (rush.kind === 'ask') return { kind: 'ask' }
  const rushed = rush.kind === 'offered' && items.some(({ id }) => rush.packageIds.includes(id))
  return { kind: rushed && rush.deliveryDays <= wanted ? 'rush' : 'no' }
}

/** Delivery times, or, when a time is asked for, whether any package makes it and what is the fastest way. */
function delivery(question: Question): Answer {
  const { say, segment, topic } = question
  const { turn } = question
  // "Only 2 hours" of a photographer is how much is wanted, not by when.
  if (scope(question).some((service) => countsContents(segment, service, turn.input.knowledge))) return null
  const wanted = requestedDays(segment)
  const named = namedPackages(question)
  const services = named.length > 0 ? [...new Set(named.map(({ service }) => service))] : [...scope(question)]
  const rushLines = services
    .filter(({ rush }) => rush.kind === 'offered')
    .map((service) => say.rush(`${serviceFact(service)}.rush`))
  const times = listPackages(question, say.deliveriesOf, say.deliveryLine)
  const asks = services.some(({ rush }) => rush.kind === 'ask')
  if (wanted === null) {
    // What cannot be counted here may be sooner than any package: only who does the work can tell.
    if (asks && (topic === 'rush' || namesTime(segment))) return null
    if (topic !== 'rush') return times
    const none = services.filter(({ rush }) => rush.kind === 'not-offered')
    const refusals = rushLines.length > 0 ? [] : none.map((service) => say.noRush(serviceFact(service)))
    return times && [...rushLines, ...refusals, ...times]
  }
  const verdicts = services.map((service) => {
    const items = named.filter((each) => each.service === service).map(({ item }) => item)
    return { service, is: verdict(service, items.length > 0 ? items : service.packages, wanted) }
  })
  if (verdicts.some(({ is }) => is.kind === 'ask')) return null
  // Services that differ are not one answer: each one's times are given, and no yes or no.
  if (new Set(verdicts.map(({ is }) => is.kind)).size > 1) return times && [...rushLines, ...times]
  const ready = verdicts.flatMap(({ service, is }) =>
    is.kind === 'ready' ? is.items.map((item) => say.deliveryLine(packageFact(service, item))) : [],
  )
  if (ready.length > 0) return [say.inTime, ...ready]
  if (verdicts.some(({ is }) => is.kind === 'rush')) return rushLines
  return times && [say.notInTime, ...rushLines, ...times]
}

function revisions(question: Question): Answer {
  if (wantsNoLimit(question.segment)) return unlimitedRevisions(question)
  const { say } = question
  return byService(question, (each) => {
    const list = listPackages(each, say.revisionsOf, say.revisionsLine)
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
  return [
    say.servicesOf,
    ...turn.input.knowledge.services.map((service) => say.serviceLine(serviceFact(service))),
  ]
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
  return lines.length > 0 ? lines : [say.noAddOns]
}

const fromFaq =
  (topic: FaqTopic) =>
  ({ turn, segment }: Question): Answer => {
    const faq = faqAbout(turn.input.knowledge, topic)
    return faq && speaksOf(faq, segment) ? [`{{faq.${faq.id}.answer}}`] : null
  }

/** "Do you have a room for tonight?": whether one thing is free at one time is in nobody's records. */
export function asksForDay(segment: Segment): boolean {
  const names = segment.mentions.some(({ kind }) => kind === 'service' || kind === 'package')
  return names && (requestedDays(segment) !== null || namesTime(segment))
}

const answers: Partial<Record<Topic, (question: Question) => Answer>> = {
  ...Object.fromEntries(FaqTopic.options.map((topic) => [topic, fromFaq(topic)])),
  price,
  packages: (question) => listPackages(question, question.say.pricesOf, question.say.packageLine),
  includes,
  delivery,
  rush: delivery,
  revisions,
  'unlimited-revisions': unlimitedRevisions,
  services,
  'add-ons': extras,
  recommendation: (question) => {
    const list = listPackages(question, question.say.pricesOf, question.say.includesOf)
    return list && [question.say.recommendation, ...list]
  },
  availability: (question) => (asksForDay(question.segment) ? null : fromFaq('availability')(question)),
  bot: ({ say, turn }) => [say.bot(turn.input.assistant.name)],
}

/** The answer to one topic of a sentence, from the seller's records alone; null when they hold none. */
export function answerTopic(question: Question): Answer {
  return answers[question.topic]?.(question) ?? null
}

/** Topics that have an answer of their own, as opposed to courtesies and what people decide. */
export const isAnswerable = (topic: Topic): boolean => answers[topic] !== undefined

/** The lines that decline what the seller does not do, and what there is instead. */
export function decline(entries: readonly string[], knowledge: Knowledge, say: Phrasebook): string[] {
  return [
    ...entries.map((entry) => say.declined(entry)),
    say.insteadOffers,
    ...knowledge.services.map((service) => say.serviceLine(serviceFact(service))),
  ]
}
