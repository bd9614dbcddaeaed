import { takenByOurId } from './judges/judge.ts'
import { memberActs, phases, type Recording } from './recording.ts'

/** Someone who wrote again after this had long been out of memory, ms: the platform lets go after 10 s. */
const longGoneMs = 11_000

/** What befell a run, by name; each of these must have happened, or the run has proved less than it says. */
export function coverageOf(recording: Recording): Map<string, number> {
  const { heard, posted, sent, acts, kills, outages, watched, conversations, counts } = recording
  const tally = (of: boolean[]) => of.filter(Boolean).length
  const acknowledged = posted.filter(({ status }) => status === 200)
  const deliveries = Map.groupBy(
    acknowledged.flatMap(({ items }) => items),
    ({ kind, id }) => `${kind}:${id}`,
  )
  const times = takenByOurId(recording)
  return new Map<string, number>([
    ['clients', conversations.length],
    ['messages heard', heard.length],
    ['messages the provider took', sent.filter(({ taken }) => taken !== null).length],
    ...phases.map((phase) => [`kills: ${phase}`, tally(kills.map((kill) => kill.phase === phase))] as const),
    ['clients back after 11 s', tally(heard.map((each, i) => isBack(heard.slice(0, i), each)))],
    ['database refused', outages.length],
    ['webhooks answered 503', tally(posted.map(({ status }) => status === 503))],
    ['deliveries repeated', tally([...deliveries.values()].map(({ length }) => length > 1))],
    ['messages overtaken by later ones', overtaken(recording)],
    ['refused with 429 or 5xx', tally(sent.map(({ refused }) => refused === 130429 || refused === 131016))],
    ['outcomes unknown', tally(sent.map(({ over, toldAt }) => over && toldAt === null))],
    [
      'outcomes unknown, and taken',
      tally(sent.map(({ taken, toldAt }) => taken !== null && toldAt === null)),
    ],
    ['messages taken twice', tally([...times.values()].map(({ length }) => length > 1))],
    ...memberActs.map(
      (kind) => [`${kind} done`, tally(acts.map((act) => act.kind === kind && isAnswered(act)))] as const,
    ),
    ['screens that came back', tally(watched.map(({ connections }) => connections > 1))],
    ...expected.map((name) => [name, counts[name] ?? 0] as const),
  ])
}

/** One that was carried out just before a kill is refused when it is asked for again, and has been done. */
function isAnswered({ status }: Recording['acts'][number]): boolean {
  return status === 200 || status === 409
}

function isBack(before: Recording['heard'], { phone, at }: Recording['heard'][number]): boolean {
  const last = before.findLast((other) => other.phone === phone)
  return last !== undefined && at - last.at > longGoneMs
}

/** How many messages were acknowledged only after a later one of the same person. */
function overtaken({ heard, posted }: Recording): number {
  const at = new Map<string, number>()
  for (const { items, status, answeredAt } of posted) {
    if (status !== 200 || answeredAt === null) continue
    for (const { id } of items) at.set(id, Math.min(at.get(id) ?? Number.POSITIVE_INFINITY, answeredAt))
  }
  return heard.filter(({ id, phone }, i) =>
    heard.slice(i + 1).some((later) => later.phone === phone && (at.get(later.id) ?? 0) < (at.get(id) ?? 0)),
  ).length
}

const each = (what: string, kinds: string[]) => kinds.map((kind) => `${what} ${kind}`)

/** Counted where they are brought about. */
const expected = [
  'rounds of calamities',
  ...each('webhook', ['lost', 'answer-lost', 'twice', 'late']),
  ...each('send', [
    'refuse 130429',
    'refuse 131016',
    'refuse 131026',
    'fail-later 131026',
    'slow',
    'trickle',
  ]),
  ...each('send', ['server-error taken', 'server-error not taken', 'drop taken', 'drop not taken', 'lost']),
  ...each('send', ['hang taken', 'unreadable taken']),
  ...each('model', ['calls', 'says', 'fails', 'garbage', 'broken-arguments', 'filtered', 'stalls', 'silent']),
  'answers from the owner’s phone',
  'assistant switched off',
  'clock skewed',
  'sockets cut',
]
