import type { Package, Service } from '../../domain/knowledge.ts'
import { countsContents } from '../rules/quantities.ts'
import type { Segment } from '../understanding/segments.ts'
import { fold, lengthOf } from '../understanding/words.ts'
import { namesTime, requestedDays } from './asked-for.ts'
import {
  type Answer,
  addedTo,
  isStay,
  lineWith,
  listPackages,
  namedPackages,
  namesExtra,
  type Question,
  scope,
  serviceFact,
} from './offers.ts'

/** Whether a service makes a wanted time, by its packages, by its rush, or only its seller can tell. */
type Verdict = { kind: 'ready'; items: readonly Package[] } | { kind: 'rush' | 'ask' | 'no' }

function verdict(question: Question, service: Service, items: readonly Package[], wanted: number): Verdict {
  const ready = items.filter((item) => daysOf(question, service, item) <= wanted)
  if (ready.length > 0) return { kind: 'ready', items: ready }
  const { rush } = service
  if (rush.kind === 'ask') return { kind: 'ask' }
  const rushed = rush.kind === 'offered' && items.some(({ id }) => rush.packageIds.includes(id))
  if (!rushed || rush.deliveryDays > wanted) return { kind: 'no' }
  // A rush is of a package: whether it holds for what is added to it only the seller knows.
  return { kind: namesExtra(question) ? 'ask' : 'rush' }
}

/** How long a package takes with the extras that are named. */
function daysOf(question: Question, service: Service, item: Package): number {
  const added = addedTo(question, { service, item }) ?? []
  return added.reduce((sum, { extraDays }) => sum + extraDays, item.deliveryDays)
}

/** A question in no more words goes on with what was told before it. */
const longestFollowUp = 3

/** "Need it live by Friday. Doable?": a short question is about the time that was told before it. */
function isTimed(segment: Segment): boolean {
  if (namesTime(segment)) return true
  if (lengthOf(segment.words) > longestFollowUp) return false
  const told = { language: segment.language, folded: fold(segment.told) }
  return namesTime(told) || requestedDays(told) !== null
}

/** Delivery times, or, when a time is asked for, whether any package makes it and what is the fastest way. */
export function delivery(question: Question): Answer {
  const { say, segment, topic } = question
  const { turn } = question
  // A room is not delivered: when it can be had, and for how long, is its seller's to say.
  if (scope(question).every(isStay)) return null
  // "Only 2 hours" of a photographer is how much is wanted, not by when.
  if (scope(question).some((service) => countsContents(segment, service, turn.input.knowledge))) return null
  const wanted = requestedDays(segment)
  const named = namedPackages(question)
  const services = named.length > 0 ? [...new Set(named.map(({ service }) => service))] : [...scope(question)]
  const rushed = services.filter(({ rush }) => rush.kind === 'offered')
  if (rushed.length > 0 && topic === 'rush' && wanted === null && namesExtra(question)) return null
  const rushLines = namesExtra(question)
    ? []
    : rushed.map((service) => say.rush(`${serviceFact(service)}.rush`))
  const line = lineWith(question, say.deliveryLine)
  const times = listPackages(question, say.deliveriesOf, line)
  // What is not known of one of them is not known of those that are in time.
  if (times === null) return null
  const asks = services.some(({ rush }) => rush.kind === 'ask')
  if (wanted === null) {
    // What cannot be counted here may be sooner than any package: only who does the work can tell.
    if (asks && (topic === 'rush' || isTimed(segment))) return null
    if (topic !== 'rush') return times
    const none = services.filter(({ rush }) => rush.kind === 'not-offered')
    const refusals = rushLines.length > 0 ? [] : none.map((service) => say.noRush(serviceFact(service)))
    return [...rushLines, ...refusals, ...times]
  }
  const verdicts = services.map((service) => {
    const items = named.filter((each) => each.service === service).map(({ item }) => item)
    return { service, is: verdict(question, service, items.length > 0 ? items : service.packages, wanted) }
  })
  if (verdicts.some(({ is }) => is.kind === 'ask')) return null
  // Services that differ are not one answer: each one's times are given, and no yes or no.
  if (new Set(verdicts.map(({ is }) => is.kind)).size > 1) return [...rushLines, ...times]
  const ready = verdicts.flatMap(({ service, is }) =>
    is.kind === 'ready' ? is.items.flatMap((item) => line({ service, item }) ?? []) : [],
  )
  if (ready.length > 0) return [say.inTime, ...ready]
  if (verdicts.some(({ is }) => is.kind === 'rush')) return rushLines
  return [say.notInTime, ...rushLines, ...times]
}
