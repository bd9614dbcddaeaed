import { rateOf } from '../../../src/domain/provider-rates.ts'
import type { Recording } from '../recording.ts'
import { type Judge, serviceWindowMs, takenByOurId } from './judge.ts'

/** The months' statements hold what the provider's own record says, no message more and no micro less. */
export const statement: Judge = {
  promise: 'the monthly statement is what the provider’s record says',
  breaches(recording) {
    const told = tally(
      recording.statements.flatMap(({ provider }) =>
        provider.lines.map(({ messages, micros, ...line }) => ({ ...line, messages, micros })),
      ),
    )
    const expected = tally(expectedLines(recording))
    const kinds = [...new Set([...told.keys(), ...expected.keys()])]
    const costs = kinds.flatMap((kind) =>
      told.get(kind) === expected.get(kind)
        ? []
        : [
            `the statement has ${told.get(kind) ?? 'nothing'} for ${kind}, not ${expected.get(kind) ?? 'nothing'}`,
          ],
    )
    const sessions = recording.statements.flatMap(({ sessions: { lines } }) => lines)
    const opened = expectedSessions(recording)
    const counts = (['client', 'active'] as const).flatMap((opening) => {
      const counted = sessions.filter((line) => line.opening === opening)
      const sum = counted.reduce((total, line) => total + line.sessions, 0)
      return sum === opened[opening]
        ? []
        : [`the statement has ${sum} sessions (${opening}), not ${opened[opening]}`]
    })
    const prices = sessions.flatMap(({ opening, sessions: count, free, amount }) =>
      amount.minor === (free ? 0 : count * activeMinor) && free === (opening === 'client')
        ? []
        : [`${count} sessions (${opening}) are charged ${amount.minor}`],
    )
    return [...costs, ...counts, ...prices]
  },
  plant({ statements }) {
    const line = statements.flatMap(({ provider }) => provider.lines).find(({ micros }) => micros > 0)
    if (line === undefined) return false
    line.micros += 1
    return true
  },
}

/** What a session costs that an active message opens; those of clients are free, up to 1,000 a month. */
const activeMinor = 79

/**
 * The sessions the workspace is charged for: a message opens one unless another runs, which it does for 24 h. One that a
 * template outside the window opens is active.
 */
export function expectedSessions({ conversations, heard }: Recording): { client: number; active: number } {
  const stamps = new Map(heard.map(({ id, writtenAt }) => [id, writtenAt]))
  const opened = { client: 0, active: 0 }
  for (const { phone, messages } of conversations) {
    if (!heard.some((one) => one.phone === phone)) continue
    let runsTo = Number.NEGATIVE_INFINITY
    let lastWrote = Number.NEGATIVE_INFINITY
    for (const { author, content, delivery, at, provider_id: id } of messages) {
      if (author === 'phone' || author === 'system' || neverLeft.includes(delivery)) continue
      if (author === 'client') lastWrote = Math.max(lastWrote, stamps.get(id ?? '') ?? at)
      if (at < runsTo) continue
      const isActive = content.type === 'template' && lastWrote + serviceWindowMs <= at
      opened[isActive ? 'active' : 'client'] += 1
      runsTo = at + serviceWindowMs
    }
  }
  return opened
}

const neverLeft: readonly (string | null)[] = ['failed', 'cancelled']

type Line = {
  market: string
  category: string
  standing: string
  free: boolean
  messages: number
  micros: number
}

/** A message counts once, however often it had to be sent: which copy arrived, the provider alone knows. */
function expectedLines(recording: Recording): Line[] {
  return [...takenByOurId(recording)].flatMap(([ourId, [first]]) => {
    const reports = recording.posted
      .filter(({ status }) => status === 200)
      .flatMap(({ items }) => items.filter((item) => item.ourId === ourId))
    const phone = phoneOf(recording, ourId)
    if (first?.taken == null || phone === undefined) return []
    const failed = reports.length > 0 && reports.every(({ kind }) => kind === 'failed')
    const free = failed || (reports.find(({ kind }) => kind === 'sent') ?? reports[0])?.free === true
    const market = marketOf(phone)
    const standing = failed ? 'void' : reports.length > 0 ? 'settled' : 'estimated'
    const category = first.isFreeText ? 'service' : 'utility'
    const micros = free ? 0 : rateOf(market, category, first.taken.at)
    return [{ market, category, standing, free, messages: 1, micros }]
  })
}

/** Whom a message of ours was for; its conversation may be part of another one by now. */
function phoneOf({ conversations, moved }: Recording, ourId: string): string | undefined {
  const [id] = ourId.split('.')
  const now = moved.find((one) => one.id === id)?.into ?? id
  return conversations.find(({ row }) => row.id === now)?.phone
}

/** Whose number it is, by the countries the scenario's people are from. */
function marketOf(phone: string): string {
  return phone.startsWith('55') ? 'BR' : phone.startsWith('44') ? 'GB' : 'US'
}

function tally(lines: Line[]): Map<string, string> {
  const kinds = Map.groupBy(
    lines,
    ({ market, category, standing, free }) => `${market} ${category}, ${standing}${free ? ', free' : ''}`,
  )
  return new Map(
    [...kinds].map(([kind, of]) => {
      const sum = (what: 'messages' | 'micros') => of.reduce((total, line) => total + line[what], 0)
      return [kind, `${sum('messages')} messages, ${sum('micros')} micros`]
    }),
  )
}
