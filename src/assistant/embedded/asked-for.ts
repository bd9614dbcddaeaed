import type { ClientLanguage } from '../../domain/language.ts'
import { type CueList, cuePhrases, cuesOf } from '../languages/cues.ts'
import { numbersInWords } from '../understanding/number-words.ts'
import { Phrases } from '../understanding/phrases.ts'
import type { Segment } from '../understanding/segments.ts'

type Deadlines = {
  /** Days from now, each of them a word for it: the longest first, so that "day after tomorrow" is not "tomorrow". */
  relative: readonly number[]
  /** The words, each a group named by its place. */
  relativeWords: Phrases
  counted: ReadonlyArray<readonly [daysPerUnit: number, words: Phrases]>
}

const deadlines = new Map<ClientLanguage, Deadlines>()

function deadlinesIn(language: ClientLanguage): Deadlines {
  const known = deadlines.get(language)
  if (known) return known
  const cues = cuesOf(language)
  const relative = cues
    .flatMap(({ relativeDays }) =>
      relativeDays.flatMap(([days, words]) => words.map((word) => ({ days, word }))),
    )
    .sort((a, b) => b.word.length - a.word.length)
  const counted = (list: CueList) =>
    new Phrases([`(\\d+)\\s*-?\\s*(?:${cues.flatMap((each) => each[list]).join('|')})`])
  const found: Deadlines = {
    relative: relative.map(({ days }) => days),
    relativeWords: new Phrases(relative.map(({ word }, at) => `(?<at${at}>${word})`)),
    counted: [
      [1 / 24, counted('hours')],
      [1, counted('days')],
      [7, counted('weeks')],
    ],
  }
  deadlines.set(language, found)
  return found
}

/**
 * Within how many days a sentence wants something: 0 for today, 1 for tomorrow or 24 hours. Null when it
 * names no time, or one that needs a calendar ("by Friday"), which is not decided here.
 */
export function requestedDays({ folded, language }: Pick<Segment, 'folded' | 'language'>): number | null {
  const { relative, relativeWords, counted } = deadlinesIn(language)
  for (const [daysPerUnit, words] of /\d/.test(folded) ? counted : []) {
    const match = words.first(folded)
    if (match?.[1]) return Math.floor(Number(match[1]) * daysPerUnit)
  }
  let longest = relative.length
  for (let match = relativeWords.first(folded); match; match = relativeWords.first(folded, match.index + 1)) {
    const [place = ''] = Object.entries(match.groups ?? {}).find(([, word]) => word !== undefined) ?? []
    longest = Math.min(longest, Number(place.slice('at'.length)))
  }
  return relative[longest] ?? null
}

/**
 * Whether a sentence wants something by a time that is not decided here: "by Friday", "12/05", "in ten days",
 * "this week", "sooner".
 */
export function namesTime({ folded, language }: Pick<Segment, 'folded' | 'language'>): boolean {
  if (/(?<!\d)\d{1,2}[/.]\d{1,2}(?!\d)/.test(folded)) return true
  const asksForTime = cuePhrases(language, 'howLong').test(folded)
  return !asksForTime && cuePhrases(language, 'calendar', 'days', 'weeks', 'sooner').test(folded)
}

/** Whether a sentence about changes wants as many as it takes. */
export function wantsNoLimit({ folded, language }: Segment): boolean {
  return cuePhrases(language, 'noLimit').test(folded)
}

/** Whether a sentence wants several of what it names at a word: "two extra concepts". */
export function countsMention({ words, folded, language }: Segment, start: number): boolean {
  const before = words.slice(Math.max(0, start - 2), start)
  const several =
    before.includes('_n_') && (folded.match(/\d+/g) ?? []).some((digits) => Number(digits) !== 1)
  return several || numbersInWords(before.join(' '), language).length > 0
}
