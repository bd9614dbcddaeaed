import { fill } from '../hub.ts'
import { arrive } from '../load.ts'
import { newPeople, says } from '../people.ts'
import type { Provider } from '../provider.ts'
import { compared, type Line } from '../report.ts'
import { acknowledgeTimes, compare, inRounds, settle } from '../rounds.ts'
import { type Server, startFoyer } from '../server.ts'
import { median } from '../stats.ts'

/** Acknowledgements with 100,000 conversations in D1 against ten; here the floor is the product with ten. */
export async function crowded(rounds: number, script: string, provider: Provider): Promise<Line[]> {
  const few = await startFoyer('few', script, provider)
  const many = await startFoyer('many', script, provider)
  try {
    fill(few, 10)
    fill(many, 100_000)
    // V8 optimizes over the first hundreds of messages; a server that is slow for that queues more than it serves.
    for (const server of [few, many, few, many]) await measure(server, provider)
    const pairs = await inRounds(rounds, { foyer: many, floor: few, provider }, (server) =>
      measure(server, provider),
    )
    const line = (what: string, read: (measured: { first: number; awake: number }) => number) =>
      compared(`100,000 conversations against 10: ${what} acknowledge p50`, compare(pairs, read), 1.2)
    return [line('first message', ({ first }) => first), line('awake conversation', ({ awake }) => awake)]
  } finally {
    await Promise.all([few.stop(), many.stop()])
  }
}

async function measure(server: Server, provider: Provider): Promise<{ first: number; awake: number }> {
  const people = newPeople(60)
  const acknowledge = async (perSecond: number) => {
    const posted = await arrive(
      server.url,
      await Promise.all(people.map((person) => says(person))),
      perSecond,
    )
    await settle(provider, posted)
    return median(acknowledgeTimes(posted))
  }
  return { first: await acknowledge(5), awake: await acknowledge(10) }
}
