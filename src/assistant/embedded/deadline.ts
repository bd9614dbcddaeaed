import { allPacks } from '../languages/index.ts'
import type { QuestionLexicon } from '../languages/pack.ts'
import type { Segment } from '../understanding/segments.ts'
import { phrasePattern } from '../understanding/words.ts'

type Patterns = {
  /** Longest first, so that "day after tomorrow" is not "tomorrow". */
  relative: ReadonlyArray<readonly [days: number, pattern: RegExp]>
  counted: ReadonlyArray<readonly [daysPerUnit: number, pattern: RegExp]>
}

let patterns: Patterns | null = null

function deadlinePatterns(): Patterns {
  if (patterns) return patterns
  const lexicons = allPacks.flatMap(({ questions }): QuestionLexicon[] => (questions ? [questions] : []))
  const relative = lexicons
    .flatMap(({ relativeDays }) =>
      relativeDays.flatMap(([days, words]) => words.map((word) => ({ days, word }))),
    )
    .sort((a, b) => b.word.length - a.word.length)
  const counted = (units: readonly string[]) =>
    new RegExp(`(\\d+)\\s*-?\\s*${phrasePattern(units).source.replace('(?<![\\p{L}\\p{N}])', '')}`, 'u')
  patterns = {
    relative: relative.map(({ days, word }) => [days, phrasePattern([word])] as const),
    counted: [
      [1 / 24, counted(lexicons.flatMap(({ hours }) => hours))],
      [1, counted(lexicons.flatMap(({ days }) => days))],
      [7, counted(lexicons.flatMap(({ weeks }) => weeks))],
    ],
  }
  return patterns
}

/**
 * Within how many days a sentence wants something: 0 for today, 1 for tomorrow or 24 hours. Null when it
 * names no time, or one that needs a calendar ("by Friday"), which is not decided here.
 */
export function requestedDays({ folded }: Segment): number | null {
  const { relative, counted } = deadlinePatterns()
  for (const [daysPerUnit, pattern] of counted) {
    const match = folded.match(pattern)
    if (match?.[1]) return Math.floor(Number(match[1]) * daysPerUnit)
  }
  return relative.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}

let times: RegExp | null = null

/** Asks for a length of time instead of naming one. */
const howLong =
  /(?<!\p{L})(?:how (?:many|long|much time|soon)|qua?nt[oa]s?|qtos?|qtas?|cua?nt[oa]s?|when|quando|cuando)(?!\p{L})/u
const spans =
  /(?<!\p{L})(?:weekend|fim de semana|finde|fin de semana|months?|mes|sooner|earlier|faster|asap|urgent\p{L}*|mais (?:rapido|cedo)|mas (?:rapido|pronto)|antes)(?!\p{L})/u

/**
 * Whether a sentence wants something by a time that is not decided here: "by Friday", "12/05", "in ten days",
 * "this week", "sooner".
 */
export function namesTime({ folded }: Segment): boolean {
  times ??= phrasePattern(
    allPacks.flatMap(({ questions }) =>
      questions ? [questions.months, questions.days, questions.weeks].flat() : [],
    ),
  )
  if (/(?<!\d)\d{1,2}[/.]\d{1,2}(?!\d)/.test(folded)) return true
  return !howLong.test(folded) && (times.test(folded) || spans.test(folded))
}
