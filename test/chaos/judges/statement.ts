import { rateOf } from '../../../src/domain/provider-rates.ts'
import type { Recording } from '../recording.ts'
import { type Judge, takenByOurId } from './judge.ts'

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
    const clients = new Set(recording.heard.map(({ phone }) => phone)).size
    const counted = sessions.reduce((sum, line) => sum + line.sessions, 0)
    const opened = sessions.every(({ opening }) => opening === 'client') && counted === clients
    return [...costs, ...(opened ? [] : [`the statement has ${counted} sessions for ${clients} clients`])]
  },
  plant({ statements }) {
    const line = statements.flatMap(({ provider }) => provider.lines).find(({ micros }) => micros > 0)
    if (line === undefined) return false
    line.micros += 1
    return true
  },
}

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
    const conversation = recording.conversations.find(({ row }) => row.id === ourId.split('.')[0])
    if (first?.taken == null || conversation === undefined) return []
    const failed = reports.length > 0 && reports.every(({ kind }) => kind === 'failed')
    const free = failed || (reports.find(({ kind }) => kind === 'sent') ?? reports[0])?.free === true
    const market = marketOf(conversation.phone)
    const standing = failed ? 'void' : reports.length > 0 ? 'settled' : 'estimated'
    const micros = free ? 0 : rateOf(market, 'service', first.taken.at)
    return [{ market, category: 'service', standing, free, messages: 1, micros }]
  })
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
