import { setTimeout as sleep } from 'node:timers/promises'
import { type Posted, post } from '../load.ts'
import { newPeople, says } from '../people.ts'
import type { Provider } from '../provider.ts'
import { compared, type Line } from '../report.ts'
import { compare, inRounds, type Subjects, settle } from '../rounds.ts'
import type { Server } from '../server.ts'
import { median } from '../stats.ts'

/** The product takes its changes to D1 60 ms after the first of them: until then it has done none of that. */
const beforeD1Ms = 60
/** By then everything that follows from a message is done but its heartbeat. */
const afterMs = 400

/** `reply` is null when the machine was so busy that no reply left before the work on D1. */
type Costs = { reply: number | null; all: number }

/**
 * CPU of a message that comes alone, until its reply has left and D1 has not begun, and with D1. A machine
 * so busy that the reply comes later spoils a sample, which is left out.
 */
export async function alone(rounds: number, subjects: Subjects, ledger: Posted[]): Promise<Line[]> {
  const { provider, foyer } = subjects
  const pairs = await inRounds(rounds, subjects, async (server) => {
    const people = newPeople(15)
    const note = (posted: Posted) => {
      if (server === foyer) ledger.push(posted)
    }
    const first = await costs(server, provider, people, note)
    return { first, awake: await costs(server, provider, people, note) }
  })
  const untilReply = (what: string, of: (round: (typeof pairs)[number]['foyer']) => Costs): Line => {
    const clean = pairs.filter(({ foyer, floor }) => of(foyer).reply !== null && of(floor).reply !== null)
    if (clean.length === 0) return { what, foyer: 'the machine is too busy' }
    return compared(
      what,
      compare(clean, (round) => of(round).reply ?? 0),
      2,
    )
  }
  return [
    untilReply('awake conversation: CPU until the reply has left', ({ awake }) => awake),
    compared(
      'awake conversation: CPU with the work on D1',
      compare(pairs, ({ awake }) => awake.all),
      2.5,
    ),
    untilReply('first message: CPU until the reply has left', ({ first }) => first),
    compared(
      'first message: CPU with the work on D1',
      compare(pairs, ({ first }) => first.all),
    ),
  ]
}

async function costs(
  server: Server,
  provider: Provider,
  people: string[],
  note: (posted: Posted) => void,
): Promise<Costs> {
  const reply: number[] = []
  const all: number[] = []
  const everything: Posted[] = []
  for (const person of people) {
    const webhook = await says(person)
    const cpuBefore = server.cpuMs()
    const start = performance.now()
    provider.onTaken = ({ at }) => {
      if (at < start + beforeD1Ms) reply.push(server.cpuMs() - cpuBefore)
    }
    const posted = await post(server.url, webhook)
    await sleep(Math.max(0, start + afterMs - performance.now()))
    all.push(server.cpuMs() - cpuBefore)
    everything.push(posted)
    note(posted)
  }
  provider.onTaken = null
  await settle(provider, everything)
  return { reply: reply.length > 0 ? median(reply) : null, all: median(all) }
}
