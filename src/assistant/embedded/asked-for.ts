import type { ClientLanguage } from '../../domain/language.ts'
import { type CueList, cuePattern, cuesOf } from '../languages/cues.ts'
import type { Segment } from '../understanding/segments.ts'
import { phrasePattern } from '../understanding/words.ts'

type Patterns = {
  /** Any of the words below: most sentences hold none. */
  anyRelative: RegExp
  /** Longest first, so that "day after tomorrow" is not "tomorrow". */
  relative: ReadonlyArray<readonly [days: number, pattern: RegExp]>
  counted: ReadonlyArray<readonly [daysPerUnit: number, pattern: RegExp]>
}

const patterns = new Map<ClientLanguage, Patterns>()

function deadlinePatterns(language: ClientLanguage): Patterns {
  const known = patterns.get(language)
  if (known) return known
  const cues = cuesOf(language)
  const relative = cues
    .flatMap(({ relativeDays }) =>
      relativeDays.flatMap(([days, words]) => words.map((word) => ({ days, word }))),
    )
    .sort((a, b) => b.word.length - a.word.length)
  const counted = (list: CueList) =>
    phrasePattern([`(\\d+)\\s*-?\\s*(?:${cues.flatMap((each) => each[list]).join('|')})`])
  const compiled: Patterns = {
    anyRelative: phrasePattern(relative.map(({ word }) => word)),
    relative: relative.map(({ days, word }) => [days, phrasePattern([word])] as const),
    counted: [
      [1 / 24, counted('hours')],
      [1, counted('days')],
      [7, counted('weeks')],
    ],
  }
  patterns.set(language, compiled)
  return compiled
}

/**
 * Within how many days a sentence wants something: 0 for today, 1 for tomorrow or 24 hours. Null when it
 * names no time, or one that needs a calendar ("by Friday"), which is not decided here.
 */
export function requestedDays({ folded, language }: Segment): number | null {
  const { anyRelative, relative, counted } = deadlinePatterns(language)
  for (const [daysPerUnit, pattern] of counted) {
    const match = folded.match(pattern)
    if (match?.[1]) return Math.floor(Number(match[1]) * daysPerUnit)
  }
  if (!anyRelative.test(folded)) return null
  return relative.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}

/**
 * Whether a sentence wants something by a time that is not decided here: "by Friday", "12/05", "in ten days",
 * "this week", "sooner".
 */
export function namesTime({ folded, language }: Segment): boolean {
  if (/(?<!\d)\d{1,2}[/.]\d{1,2}(?!\d)/.test(folded)) return true
  const asksForTime = cuePattern(language, 'howLong').test(folded)
  return !asksForTime && cuePattern(language, 'calendar', 'days', 'weeks', 'sooner').test(folded)
}

/** Whether a sentence about changes wants as many as it takes. */
export function wantsNoLimit({ folded, language }: Segment): boolean {
  return cuePattern(language, 'noLimit').test(folded)
}
