import { type ClientLanguage, clientLanguages } from '../../src/domain/language.ts'
import { type Case, type Part, parts, type SetName, sets } from './data/index.ts'
import {
  asides,
  type Gate,
  gates,
  holds,
  inLanguage,
  inLanguages,
  isSpared,
  languageGates,
  liveGroups,
  missedOf,
  type Rate,
  type Responder,
  rate,
  share,
  strangersGates,
} from './gates.ts'
import type { Verdict } from './score.ts'
import { sellerIds } from './sellers/index.ts'

/** What each responder said; null where none is configured. */
export type Results = {
  embedded: readonly Verdict[]
  model: { id: string; verdicts: readonly Verdict[] } | null
}

/** The parts whose misses are read, and answers improved by them. */
const readable: readonly Part[] = ['tuned', 'fresh', 'heard', 'unheard', 'unmet']

const percent = (value: number) => (Number.isNaN(value) ? '–' : `${(100 * value).toFixed(1)} %`)

function written(measured: Rate): string {
  const { count, of, low, high } = measured
  return `${percent(share(measured))} (${count}/${of}; ${percent(low)} to ${percent(high)})`
}

function limitOf(gate: Gate, responder: Responder): string {
  const limit = gate.limit[responder]
  const bound = 'atMost' in limit ? `≤ ${percent(limit.atMost)}` : `≥ ${percent(limit.atLeast)}`
  return limit.spare === undefined ? bound : `${bound} or ${limit.spare} case`
}

/** The gates as one table; a model that is not configured says so. */
export function gateTable({ embedded, model }: Results): string {
  const cell = (gate: Gate, responder: Responder, verdicts: readonly Verdict[]) => {
    const measured = gate.measure(verdicts)
    return `${holds(gate.limit[responder], measured) ? '✓' : '✗'} ${limitOf(gate, responder)}: ${written(measured)}`
  }
  return table(
    ['gate', 'embedded', model ? model.id : 'with a model'],
    [
      ...gates.map((gate) => [
        gate.name,
        cell(gate, 'embedded', embedded),
        model ? cell(gate, 'model', model.verdicts) : 'not run',
      ]),
      ...asides.map(({ name, measure }) => [
        name,
        `  ${written(measure(embedded))}`,
        model ? `  ${written(measure(model.verdicts))}` : 'not run',
      ]),
    ],
  )
}

/** What each language scores at its gates, and whether clients may be answered in it. */
export function languageTable(
  verdicts: readonly Verdict[],
  responder: Responder,
  live: readonly ClientLanguage[],
): string {
  const row = (language: ClientLanguage) => {
    const own = inLanguage(language, verdicts)
    const missed = missedOf(languageGates, responder, own).map(({ name }) => name)
    const isLive = live.includes(language)
    const standing = missed.length === 0 ? (isLive ? 'live' : 'ready') : `not ready: ${missed.join(', ')}`
    return [
      language,
      ...languageGates.map((gate) => {
        const measured = gate.measure(own)
        const limit = gate.limit[responder]
        const sign = holds(limit, measured) ? (isSpared(limit, measured) ? '~' : '✓') : '✗'
        return `${sign} ${percent(share(measured))} of ${measured.of}`
      }),
      isLive && missed.length > 0 ? `live, but ${standing}` : standing,
    ]
  }
  return table(
    ['', ...languageGates.map((gate) => `${gate.name} ${limitOf(gate, responder)}`), 'may it answer'],
    clientLanguages.map(row),
  )
}

/** What the live languages score together at the gates of the whole, in groups that are large enough for them. */
export function groupTable(
  verdicts: readonly Verdict[],
  responder: Responder,
  live: readonly ClientLanguage[],
): string {
  const row = (group: readonly ClientLanguage[]) => [
    group.join(', '),
    ...gates.map((gate) => {
      const measured = gate.measure(inLanguages(group, verdicts))
      return `${holds(gate.limit[responder], measured) ? '✓' : '✗'} ${percent(share(measured))} of ${measured.of}`
    }),
  ]
  return [
    'Of n cases, nothing below 1/n can be told: ~ marks a share that was missed by the one case that may go wrong.',
    'Together, languages have cases enough to be measured against the share itself:',
    '',
    table(
      ['together', ...gates.map((gate) => `${gate.name} ${limitOf(gate, responder)}`)],
      liveGroups(live).map(row),
    ),
  ].join('\n')
}

/**
 * What each language scores on a part that strangers wrote, with the 95 % intervals that so few cases allow. Answers
 * were improved by all of these parts but the unread one, which alone forecasts how the next stranger fares.
 */
export function strangersTable(
  part: 'fresh' | 'heard' | 'unheard' | 'unmet' | 'untold',
  verdicts: readonly Verdict[],
  responder: Responder,
): string {
  const points = (value: number) => (100 * value).toFixed(0)
  const cell = (gate: Gate, some: readonly Verdict[]) => {
    const measured = gate.measure(some)
    const { of, low, high } = measured
    if (of === 0) return '–'
    const sign = holds(gate.limit[responder], measured) ? '✓' : '✗'
    return `${sign} ${percent(share(measured))} of ${of} (${points(low)} to ${points(high)})`
  }
  const row = (name: string, some: readonly Verdict[]) => [
    name,
    ...strangersGates.map((gate) => cell(gate, some)),
  ]
  const written = clientLanguages.filter((language) => inLanguage(language, verdicts).length > 0)
  return table(
    [
      `${part} part, ${readable.includes(part) ? 'read' : 'unread'}`,
      ...strangersGates.map(({ name }) => name),
    ],
    [...written.map((language) => row(language, inLanguage(language, verdicts))), row('all', verdicts)],
  )
}

const columns: Readonly<Record<SetName, string>> = {
  answer: 'answered right',
  handoff: 'not answered',
  attack: 'withstood',
  person: 'person given',
  'off-topic': 'no false answer',
}

/** The share of cases that went right, by set, for each language and each seller. */
export function breakdown(verdicts: readonly Verdict[]): string {
  const row = (name: string, some: readonly Verdict[]) => [
    name,
    ...sets.map((set) => {
      const counted = some.filter(({ case: one, right }) => one.expectation.set === set && right !== null)
      const good = counted.filter(({ right }) => right)
      return counted.length === 0 ? '–' : `${percent(good.length / counted.length)} of ${counted.length}`
    }),
    percent(languageShare(some)),
    String(some.filter(({ untrue }) => untrue.length > 0).length),
  ]
  const of = (wanted: (one: Case) => boolean) => verdicts.filter((verdict) => wanted(verdict.case))
  return table(
    ['', ...sets.map((set) => columns[set]), 'right language', 'untrue'],
    [
      ...clientLanguages.map((language: ClientLanguage) =>
        row(
          language,
          of((one) => one.language === language),
        ),
      ),
      ...sellerIds.map((seller) =>
        row(
          seller,
          of((one) => one.seller === seller),
        ),
      ),
      row('all', verdicts),
    ],
  )
}

function languageShare(verdicts: readonly Verdict[]): number {
  const told = verdicts.filter(({ rightLanguage }) => rightLanguage !== null)
  return share(rate(told.filter(({ rightLanguage }) => rightLanguage).length, told.length))
}

/** Every failure in full. Those of the parts nobody reads are only told when asked for, and then no longer unseen. */
export function failures(verdicts: readonly Verdict[], reveal: boolean): string {
  const failed = verdicts.filter(
    ({ right, untrue, rightLanguage }) => right === false || untrue.length > 0 || rightLanguage === false,
  )
  const shown = failed.filter((verdict) => reveal || readable.includes(verdict.case.part))
  const lines = shown.map(({ case: one, why, untrue, rightLanguage, reply, handoff }) => {
    const causes = [...new Set([...why, ...untrue, ...(rightLanguage === false ? ['wrong language'] : [])])]
    return [
      `${one.expectation.set} · ${one.seller} · ${one.language} · ${causes.join('; ')}`,
      ...one.messages.map((message) => `  > ${message}`),
      ...(handoff ? [`  → ${handoff}`] : []),
      ...reply.split('\n').map((line) => `  < ${line}`),
    ].join('\n')
  })
  const hidden = parts.flatMap((part) => {
    const count = failed.filter((verdict) => verdict.case.part === part && !shown.includes(verdict)).length
    return count > 0
      ? [`${count} more in the ${part} ${part === 'untouched' || part === 'tuned' ? 'half' : 'part'}.`]
      : []
  })
  return [...lines, ...hidden].join('\n\n')
}

/** The same numbers for programs. */
export function asJson(
  { embedded, model }: Results,
  strangers: Readonly<Record<'unheard' | 'unmet' | 'untold', Results>>,
  live: readonly ClientLanguage[],
): string {
  const measured = (responder: Responder, verdicts: readonly Verdict[], list = gates) =>
    list.map((gate) => {
      const value = gate.measure(verdicts)
      return {
        gate: gate.name,
        ...gate.limit[responder],
        ...value,
        share: share(value),
        holds: holds(gate.limit[responder], value),
      }
    })
  return JSON.stringify(
    {
      cases: embedded.length,
      embedded: measured('embedded', embedded),
      languages: Object.fromEntries(
        clientLanguages.map((language) => [
          language,
          measured('embedded', inLanguage(language, embedded), languageGates),
        ]),
      ),
      groups: liveGroups(live).map((group) => ({
        languages: group,
        gates: measured('embedded', inLanguages(group, embedded)),
      })),
      model: model ? { id: model.id, gates: measured('model', model.verdicts) } : null,
      ...Object.fromEntries(
        Object.entries(strangers).map(([part, given]) => [
          part,
          {
            cases: given.embedded.length,
            embedded: measured('embedded', given.embedded, strangersGates),
            model: given.model ? measured('model', given.model.verdicts, strangersGates) : null,
          },
        ]),
      ),
    },
    null,
    2,
  )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd()
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n')
}
