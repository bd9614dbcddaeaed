import { setTimeout as sleep } from 'node:timers/promises'
import { balance, balanceLine } from '../ledger.ts'
import { arrive, type Posted, post } from '../load.ts'
import { newPeople, reports, says } from '../people.ts'
import { type Line, ms } from '../report.ts'
import { replyTimes, type Subjects, settle } from '../rounds.ts'
import { quantile } from '../stats.ts'

/** Whole turns, each reply with its three reports, at a provider that refuses one message in ten with 503. */
export async function faults({ foyer, provider }: Subjects): Promise<Line[]> {
  const people = newPeople(40)
  const reported: Promise<unknown>[] = []
  const from = provider.taken.length
  const refusedBefore = provider.refused
  provider.mood = { delayMs: 0, refuses: 0.1 }
  provider.onTaken = ({ phone, wamid, ourId }) => {
    const report = async () => {
      await sleep(20)
      for (const webhook of await reports(phone, wamid, ourId)) await post(foyer.url, webhook)
    }
    reported.push(report())
  }
  const posted: Posted[] = []
  for (let turn = 0; turn < 3; turn++) {
    posted.push(...(await arrive(foyer.url, await Promise.all(people.map((person) => says(person))), 8)))
  }
  await settle(provider, posted)
  await Promise.all(reported)
  provider.onTaken = null
  provider.mood = { delayMs: 0, refuses: 0 }
  const found = await balance(foyer, posted, provider.taken.slice(from))
  return [
    balanceLine('whole turns, 10 % of sends refused by 503: lost / twice / re-ordered', found),
    {
      what: `the same: webhook to reply p99, with ${provider.refused - refusedBefore} refusals waited out`,
      foyer: ms(quantile(replyTimes(provider, posted), 0.99)),
    },
  ]
}
