import { FaqTopic, type Knowledge, type Package, type Service } from '../../domain/knowledge.ts'
import { faqAbout } from '../facts/faq.ts'
import type { Phrasebook } from '../languages/pack.ts'
import type { Turn } from '../turn.ts'
import type { Segment } from '../understanding/segments.ts'
import type { Topic } from '../understanding/topics.ts'
import { requestedDays } from './deadline.ts'

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

/** Delivery times, or, when a time is asked for, whether any package makes it and what is the fastest way. */
function delivery(question: Question): Answer {
  const { say, segment, topic } = question
  const wanted = requestedDays(segment)
  const rushes = scope(question)
    .filter(({ rush }) => rush.kind === 'offered')
    .map((service) => say.rush(`${serviceFact(service)}.rush`))
  const times = listPackages(question, say.deliveriesOf, say.deliveryLine)
  if (wanted === null) {
    if (topic !== 'rush') return times
    if (scope(question).some(({ rush }) => rush.kind === 'ask')) return null
    const none = scope(question).filter(({ rush }) => rush.kind === 'not-offered')
    const refusals = rushes.length > 0 ? [] : none.map((service) => say.noRush(serviceFact(service)))
    return times && [...rushes, ...refusals, ...times]
  }
  const named = namedPackages(question)
  const candidates = scope(question).flatMap((service) => service.packages.map((item) => ({ service, item })))
  const ready = (named.length > 0 ? named : candidates).filter(({ item }) => item.deliveryDays <= wanted)
  if (ready.length > 0)
    return [say.inTime, ...ready.map(({ service, item }) => say.deliveryLine(packageFact(service, item)))]
  if (scope(question).some(({ rush }) => rush.kind === 'ask')) return null
  const withRush = scope(question).filter(
    ({ rush }) => rush.kind === 'offered' && rush.deliveryDays <= wanted,
  )
  if (withRush.length > 0) return withRush.map((service) => say.rush(`${serviceFact(service)}.rush`))
  return times && [say.notInTime, ...rushes, ...times]
}

function revisions(question: Question): Answer {
  const { say } = question
  const list = listPackages(question, say.revisionsOf, say.revisionsLine)
  return list && [...list, ...extraRounds(question)]
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
  return all.length > 0 ? [say.unlimitedNo, ...all.map(line), ...extraRounds(question)] : null
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
  ({ turn }: Question): Answer => {
    const faq = faqAbout(turn.input.knowledge, topic)
    return faq && [`{{faq.${faq.id}.answer}}`]
  }

const answers: Partial<Record<Topic, (question: Question) => Answer>> = {
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
  bot: ({ say, turn }) => [say.bot(turn.input.assistant.name)],
  ...Object.fromEntries(FaqTopic.options.map((topic) => [topic, fromFaq(topic)])),
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
