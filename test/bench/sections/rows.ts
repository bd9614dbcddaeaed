import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { post } from '../load.ts'
import { newPeople, reports, says } from '../people.ts'
import type { Provider } from '../provider.ts'
import { atMost, type Line } from '../report.ts'
import { startFoyer } from '../server.ts'

const Rows = z.record(z.string(), z.number())
type Rows = z.infer<typeof Rows>

const turns = 5

/** Rows a turn writes (a message, its reply, three statuses), as the platform bills them. */
export async function rows(script: string, provider: Provider): Promise<Line[]> {
  const server = await startFoyer('rows', script, provider)
  const written = async () => Rows.parse(await (await fetch(`${server.url}/hooks/rows`)).json())
  const [person = ''] = newPeople(1)
  const turn = async () => {
    const repliesBefore = provider.taken.length
    await post(server.url, await says(person))
    await provider.untilTaken(repliesBefore + 1)
    // A real provider's statuses come a little apart, and so does a client's next message.
    for (const taken of provider.taken.slice(repliesBefore)) {
      for (const webhook of await reports(person, taken.wamid, taken.ourId)) {
        await sleep(300)
        await post(server.url, webhook)
      }
    }
    await sleep(2_500)
  }
  try {
    const before = await written()
    await turn()
    const afterFirst = await written()
    for (let n = 0; n < turns; n++) await turn()
    const first = difference(before, afterFirst, 1)
    const later = difference(afterFirst, await written(), turns)
    const total = (of: Rows, where: string) =>
      Object.entries(of).reduce((sum, [table, count]) => sum + (table.startsWith(where) ? count : 0), 0)
    return [
      ...[...new Set([...Object.keys(later), ...Object.keys(first)])].sort().map((table) => ({
        what: table,
        foyer: rounded(later[table] ?? 0),
        floor: `first turn ${rounded(first[table] ?? 0)}`,
      })),
      {
        what: 'rows a turn, in the conversation object',
        foyer: rounded(total(later, 'object')),
        goal: atMost(20, total(later, 'object')),
      },
      { what: 'rows a turn, in D1', foyer: rounded(total(later, 'D1')), goal: atMost(8, total(later, 'D1')) },
    ]
  } finally {
    await server.stop()
  }
}

const rounded = (count: number) => count.toFixed(1).replace(/\.0$/, '')

function difference(before: Rows, after: Rows, over: number): Rows {
  return Object.fromEntries(
    Object.entries(after).map(([table, count]) => [table, (count - (before[table] ?? 0)) / over]),
  )
}
