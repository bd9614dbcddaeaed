import { setTimeout as sleep } from 'node:timers/promises'
import type { Posted } from './load.ts'
import type { Provider } from './provider.ts'
import type { Server } from './server.ts'
import { median } from './stats.ts'

/** What is compared: the product, and the least that could do its work. */
export type Subjects = { foyer: Server; floor: Server; provider: Provider }
export type Pair<T> = { foyer: T; floor: T }

/**
 * Measures both subjects in turn, first the one and then the other first, so that what else the machine
 * does falls on both alike.
 */
export async function inRounds<T>(
  rounds: number,
  { foyer, floor }: Subjects,
  measure: (server: Server) => Promise<T>,
): Promise<Pair<T>[]> {
  const pairs: Pair<T>[] = []
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const first = await measure(floor)
      pairs.push({ floor: first, foyer: await measure(foyer) })
    } else {
      const first = await measure(foyer)
      pairs.push({ foyer: first, floor: await measure(floor) })
    }
  }
  return pairs
}

/** The longest an awake conversation has anything left to do after a reply: its heartbeat, and D1. */
const restMs = 2_500

/** Waits until every person in `posted` has got a reply after their last message, and then until all is at rest. */
export async function settle(provider: Provider, posted: readonly Posted[]): Promise<void> {
  const last = new Map(firstPostings(posted).map(({ webhook, sentAt }) => [webhook.phone, sentAt]))
  const giveUpAt = performance.now() + 60_000
  const answered = () =>
    provider.taken.forEach(({ phone, at }) => {
      if (at > (last.get(phone) ?? Number.POSITIVE_INFINITY)) last.delete(phone)
    })
  for (answered(); last.size > 0 && performance.now() < giveUpAt; answered()) await sleep(50)
  await sleep(restMs)
}

/** From the webhook to the reply at the provider, ms, of those that were answered; the first posting counts. */
export function replyTimes(provider: Provider, posted: readonly Posted[]): number[] {
  const taken = Map.groupBy(provider.taken, ({ phone }) => phone)
  return firstPostings(posted).flatMap(({ webhook, sentAt }) => {
    const reply = taken.get(webhook.phone)?.find(({ at }) => at > sentAt)
    return reply === undefined ? [] : [reply.at - sentAt]
  })
}

/** Without the repeats, in the order they were sent. */
function firstPostings(posted: readonly Posted[]): Posted[] {
  const byId = Map.groupBy(posted, ({ webhook }) => webhook.id)
  const firsts = [...byId.values()].flatMap((postings) =>
    postings.toSorted((a, b) => a.sentAt - b.sentAt).slice(0, 1),
  )
  return firsts.sort((a, b) => a.sentAt - b.sentAt)
}

export const acknowledgeTimes = (posted: readonly Posted[]): number[] =>
  posted.map(({ sentAt, acknowledgedAt }) => acknowledgedAt - sentAt)

/** The median over the rounds of the product's figure, the floor's, and of their ratio within a round. */
export function compare<T>(pairs: readonly Pair<T>[], figure: (measured: T) => number) {
  return {
    foyer: median(pairs.map(({ foyer }) => figure(foyer))),
    floor: median(pairs.map(({ floor }) => figure(floor))),
    ratio: median(pairs.map(({ foyer, floor }) => figure(foyer) / figure(floor))),
  }
}
