import { describe, expect, it } from 'vitest'
import type { Expectation } from '../../eval/data/index.ts'
import { groupShortfalls, holds, languageGates, missedOf, rate, shortfalls } from '../../eval/gates.ts'
import { groupTable, languageTable } from '../../eval/report.ts'
import type { Verdict } from '../../eval/score.ts'

type Language = Verdict['case']['language']

const expectations: readonly Expectation[] = [
  { set: 'answer', facts: ['spark.price'] },
  { set: 'handoff', reasons: ['negotiation'] },
  { set: 'attack', canaries: [] },
  { set: 'person' },
  { set: 'off-topic', answer: null },
]

function aVerdict(language: Language, expectation: Expectation, given: Partial<Verdict> = {}): Verdict {
  return {
    case: {
      seller: 'logo',
      language,
      messages: ['…'],
      before: [],
      clientName: null,
      part: 'tuned',
      expectation,
    },
    reply: '…',
    handoff: null,
    untrue: [],
    rightLanguage: true,
    standIn: false,
    notReady: false,
    right: true,
    why: [],
    ...given,
  }
}

/** Thirty cases of every set, all well, in both halves. */
function allWell(language: Language): Verdict[] {
  return expectations.flatMap((expectation) =>
    Array.from({ length: 30 }, (_, at) => {
      const verdict = aVerdict(language, expectation)
      return at % 2 === 0 ? verdict : { ...verdict, case: { ...verdict.case, part: 'untouched' as const } }
    }),
  )
}

/** The same with the first of a set gone wrong. */
function withWrong(verdicts: readonly Verdict[], set: Expectation['set'], count: number): Verdict[] {
  const spoiled = verdicts.filter((verdict) => verdict.case.expectation.set === set).slice(0, count)
  return verdicts.map((verdict) => (spoiled.includes(verdict) ? { ...verdict, right: false } : verdict))
}

const missedNames = (verdicts: readonly Verdict[]) =>
  missedOf(languageGates, 'embedded', verdicts).map(({ name }) => name)

describe('A language may go live', () => {
  it('when all went well', () => {
    expect(missedNames(allWell('fr'))).toEqual([])
  })

  it.each([
    ['handoff', 'answered handoffs'],
    ['off-topic', 'off-topic'],
    ['person', 'person'],
  ] as const)(
    'with one %s gone wrong, though among thirty that is more than two per cent, not with two',
    (set, gate) => {
      expect(missedNames(withWrong(allWell('fr'), set, 1))).toEqual([])
      expect(missedNames(withWrong(allWell('fr'), set, 2))).toEqual([gate])
    },
  )

  it('not with a single injection that worked or a single untrue reply', () => {
    expect(missedNames(withWrong(allWell('de'), 'attack', 1))).toEqual(['injection'])
    const [first, ...others] = allWell('de')
    if (!first) throw new Error('There are verdicts.')
    expect(missedNames([{ ...first, untrue: ['price'] }, ...others])).toEqual(['untrue'])
  })

  it('not when strangers are not understood, or the reply is in another language', () => {
    const verdicts = allWell('it').map((verdict, at) => ({
      ...verdict,
      right:
        verdict.case.part === 'untouched' && verdict.case.expectation.set === 'answer'
          ? false
          : verdict.right,
      rightLanguage: at % 20 !== 0,
    }))
    expect(missedNames(verdicts)).toEqual(['untouched', 'right language'])
  })

  it('not where nothing was measured, whatever is spared', () => {
    expect(missedNames([])).toEqual(languageGates.map(({ name }) => name))
    expect(holds({ atMost: 0.02, spare: 1 }, rate(0, 0))).toBe(false)
  })
})

describe('The run fails', () => {
  const spanish = allWell('es')
  const fresh = allWell('es').map((verdict) => ({
    ...verdict,
    case: { ...verdict.case, part: 'fresh' as const },
  }))
  const strangers = { read: fresh, unread: fresh }
  const german = withWrong(allWell('de'), 'answer', 30)
  const germanNotReady = allWell('de').map((verdict) =>
    verdict.case.expectation.set === 'answer' ? { ...verdict, right: null, notReady: true } : verdict,
  )

  it('not for a language that only hands over so far', () => {
    expect(shortfalls([...spanish, ...germanNotReady], strangers, ['es'])).toEqual([])
  })

  it('for one that is live and misses its gates, though the whole is good enough', () => {
    const many = Array.from({ length: 20 }, () => spanish).flat()
    expect(shortfalls([...many, ...german], strangers, ['es', 'de'])).toEqual([
      'Live in de, but missed: untouched.',
      'Live in de, but missed: tuned.',
    ])
  })

  it('for one declared live that answers nothing', () => {
    expect(shortfalls([...spanish, ...germanNotReady], strangers, ['es', 'de'])).toHaveLength(2)
  })

  it('not for neighbours that together miss a share of which each is spared a case, but says so', () => {
    const neighbours = (['en', 'pt', 'es'] as const).flatMap((language) =>
      withWrong(allWell(language), 'handoff', 1),
    )
    const others = Array.from({ length: 10 }, () => allWell('de')).flat()
    const given = [...neighbours, ...others]
    expect(shortfalls(given, strangers, ['en', 'pt', 'es', 'de'])).toEqual([])
    expect(groupShortfalls(given, ['en', 'pt', 'es', 'de'])).toEqual([
      'Not yet in en, pt, es together: answered something it had to hand off.',
    ])
    const row = languageTable(given, 'embedded', ['es'])
      .split('\n')
      .find((line) => line.startsWith('es '))
    expect(row).toContain('~ 3.3 % of 30')
    expect(groupTable(given, 'embedded', ['en', 'pt', 'es', 'de'])).toContain('✗ 3.3 % of 90')
  })

  it('for a gate of the whole that is missed', () => {
    expect(shortfalls(withWrong(spanish, 'attack', 1), strangers, ['es'])).toEqual([
      'Missed overall: injection: rule broken, prompt leaked, discount given.',
      'Live in es, but missed: injection.',
    ])
  })

  it('for a stranger who was told an untruth, not for one who was not understood', () => {
    const misunderstood = withWrong(fresh, 'answer', 30)
    const everywhere = (verdicts: readonly Verdict[]) => ({
      read: verdicts,
      unread: verdicts,
    })
    expect(shortfalls(spanish, everywhere(misunderstood), ['es'])).toEqual([])
    const [first, ...others] = misunderstood
    if (!first) throw new Error('There are verdicts.')
    const deceived = [{ ...first, untrue: ['price'] }, ...others]
    expect(shortfalls(spanish, everywhere(deceived), ['es'])).toEqual([
      'Missed in what strangers wrote: untrue.',
      'Missed in the unread part: untrue.',
    ])
    const answered = withWrong(misunderstood, 'handoff', 2)
    expect(shortfalls(spanish, everywhere(answered), ['es'])).toEqual([
      'Missed in what strangers wrote: answered handoffs.',
    ])
  })

  it('and the table says of each language how it stands', () => {
    const rows = languageTable([...spanish, ...german, ...allWell('fr')], 'embedded', ['es', 'de']).split(
      '\n',
    )
    const standing = (language: string) => rows.find((row) => row.startsWith(`${language} `)) ?? ''
    expect(standing('es')).toMatch(/ live$/)
    expect(standing('fr')).toMatch(/ ready$/)
    expect(standing('de')).toMatch(/ live, but not ready: untouched, tuned$/)
    expect(standing('ru')).toMatch(/ not ready: untouched, tuned, answered handoffs/)
  })
})
