import { acknowledgedAt, takenByOurId } from './judges/judge.ts'
import { expectedSessions } from './judges/statement.ts'
import { silencesOf } from './judges/takeover.ts'
import { memberActs, phases, type Recording, type Sent } from './recording.ts'

/** Someone who wrote again after this had long been out of memory, ms: the platform lets go after 10 s. */
const longGoneMs = 11_000

/** What befell a run, by name; each of these must have happened, or the run has proved less than it says. */
export function coverageOf(recording: Recording): Map<string, number> {
  const { heard, echoes, posted, sent, acts, kills, outages, watched, conversations, counts } = recording
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
    ['conversations in a second instance, with no kill between', broughtBack(recording)],
    ['database refused', outages.length],
    ['webhooks answered 503', tally(posted.map(({ status }) => status === 503))],
    ['deliveries repeated', tally([...deliveries.values()].map(({ length }) => length > 1))],
    ['messages overtaken by later ones', overtaken(recording)],
    ['refused with 429 or 5xx', tally(sent.map(({ refused }) => refused === 130429 || refused === 131016))],
    ['plain 429 with Retry-After', tally(sent.map((one) => isPlain429(one) && one.retryAfterMs !== null))],
    ['plain 429 without Retry-After', tally(sent.map((one) => isPlain429(one) && one.retryAfterMs === null))],
    ['time-outs, taken', tally(sent.map((one) => isTimeOut(one, recording) && one.taken !== null))],
    ['time-outs, not taken', tally(sent.map((one) => isTimeOut(one, recording) && one.taken === null))],
    ['5xx after the message was taken', tally(sent.map((one) => is5xx(one) && one.taken !== null))],
    ['5xx, not taken', tally(sent.map((one) => is5xx(one) && one.taken === null))],
    ['free text the provider refused as too late', tally(sent.map(({ refused }) => refused === 131047))],
    ['outcomes unknown', tally(sent.map(({ endedAt, toldAt }) => endedAt !== null && toldAt === null))],
    [
      'outcomes unknown, and taken',
      tally(sent.map(({ taken, toldAt }) => taken !== null && toldAt === null)),
    ],
    ['messages taken twice', tally([...times.values()].map(({ length }) => length > 1))],
    ...memberActs.map(
      (kind) => [`${kind} done`, tally(acts.map((act) => act.kind === kind && isAnswered(act)))] as const,
    ),
    ['takeovers by the owner’s phone', tally(silencesOf(recording).map(({ by }) => by === 'phone'))],
    [
      'echoes of our own sends',
      tally(echoes.map(({ id, by }) => by === 'product' && acknowledgedAt(recording, 'echo', id) !== null)),
    ],
    ...(['telegram', 'webhook'] as const).map(
      (channel) =>
        [
          `messages on ${channel}`,
          tally(recording.elsewhere.heard.map((one) => one.channel === channel)),
        ] as const,
    ),
    ['messages of ours on other channels', recording.elsewhere.carried.length],
    ['forgeries posted there', recording.elsewhere.forged.length],
    ['posted more than once there', tally(recording.elsewhere.heard.map(({ copies }) => copies !== 'once'))],
    ['alarms rung while they are late', rungWhile(recording, (lateMs) => lateMs > 0)],
    ['alarms rung while they are early', rungWhile(recording, (lateMs) => lateMs < 0)],
    ['templates that were free because of an ad', freeTemplates(recording)],
    ['conversations that became part of another', recording.moved.length],
    [
      'files of clients that are here',
      tally(recording.files.ofClients.map(({ state }) => state === 'stored')),
    ],
    [
      'files of clients that are gone',
      tally(recording.files.ofClients.map(({ state }) => state === 'failed')),
    ],
    [
      'files of ours the provider took',
      tally(sent.map(({ taken }) => taken !== null && taken.sha256 !== null)),
    ],
    ['sessions charged', expectedSessions(recording).active],
    ['screens that came back', tally(watched.map(({ connections }) => connections > 1))],
    ...expected.map((name) => [name, counts[name] ?? 0] as const),
  ])
}

function isPlain429({ status, refused }: Sent): boolean {
  return status === 429 && refused === null
}

function is5xx({ status, refused }: Sent): boolean {
  return status !== null && status >= 500 && refused === null
}

function rungWhile({ alarms, alarmClock }: Recording, holds: (lateMs: number) => boolean): number {
  return alarms.filter(({ at }) => holds(alarmClock.findLast((turn) => turn.at <= at)?.lateMs ?? 0)).length
}

function freeTemplates({ sent, posted }: Recording): number {
  const templates = new Set(sent.flatMap(({ ourId, isFreeText }) => (isFreeText ? [] : [ourId])))
  const free = posted.flatMap(({ items }) =>
    items.filter((item) => item.free === true && templates.has(item.ourId ?? '')),
  )
  return new Set(free.map(({ ourId }) => ourId)).size
}

/** A kill closes the connection too. */
function isTimeOut({ givenUpAt }: Sent, { kills }: Recording): boolean {
  return givenUpAt !== null && !kills.some(({ at }) => Math.abs(at - givenUpAt) < 1_000)
}

/** How many conversations the runtime had let go of, so that another instance went on in the same process. */
function broughtBack({ instances, kills }: Recording): number {
  const process = ({ at }: { at: number }) => kills.filter((kill) => kill.at < at).length
  const beginnings = Map.groupBy(instances, ({ object }) => object)
  return [...beginnings.values()].filter((of) => new Set(of.map(process)).size < of.length).length
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
  ...each('send', ['unreadable taken', 'turn-away']),
  ...each('telegram', [
    'refuses 429',
    'refuses 403',
    'takes it and drops the answer',
    'takes it and breaks',
    'never gets it',
  ]),
  ...each('webhook channel', ['refuses 503', 'takes it and drops the answer', 'never gets it']),
  ...each('model', ['calls', 'says', 'fails', 'garbage', 'broken-arguments', 'filtered', 'stalls', 'silent']),
  ...each('file', ['gone', 'broken-off', 'damaged', 'turned-away', 'slow', 'asked for in vain']),
  ...each('upload', ['refused', 'lost', 'answer-lost']),
  'numbers changed',
  'answers from the owner’s phone',
  'assistant switched off',
  'provider’s clock wrong',
  'windows crossed with a slow clock',
  'windows crossed with a fast clock',
  'sockets cut',
]
