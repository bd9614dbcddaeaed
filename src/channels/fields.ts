import { z } from 'zod'

const longestRaw = 100_000
/**
 * More than any provider lets a person write, in UTF-16 units. A row of the database holds 2 MB (D1, limits, November 2026):
 * what a signed webhook of several MB says in one field would otherwise never find room.
 */
export const longestText = 20_000
const longestLabel = 250

/** Text that SQLite keeps whole: NUL cuts its `length()`, a lone surrogate is stored as something else. */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}

/** At most so many UTF-16 units of a text, no character of it in halves. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  return text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')
}

/** The JSON of an item for the operator to read, at most `longest` characters. Never throws. */
export function rawOf(item: unknown, longest = longestRaw): string {
  try {
    return (JSON.stringify(item) ?? 'null').slice(0, longest)
  } catch (error) {
    // JSON.parse takes any depth, JSON.stringify recurses: a body of nested brackets gets here.
    return JSON.stringify(`not kept: ${error instanceof Error ? error.message : 'not serialisable'}`)
  }
}

/** A value that stands alone counts as a list of one, so that it is judged and not lost. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** A field whose absence or nonsense must not cost the item it stands in. */
export function lenient<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined)
}

export const text = z.string().transform((value) => cut(cleanText(value), longestText))

/** What names something: a person, a file, its type. */
export const label = z.string().transform((value) => cut(cleanText(value), longestLabel))

/** An id; sometimes written as a JSON number. */
export const id = z
  .union([z.string(), z.int()])
  .transform((value) => cleanText(String(value)).trim())
  .pipe(z.string().min(1).max(512))

/** A number; sometimes written as a string. */
export const number = z.union([z.number(), z.string().trim().min(1).transform(Number)]).pipe(z.number())

const year2100InSeconds = 4_102_444_800

/** A provider time: seconds, usually as a string. Gives ms. */
export const instant = number
  .pipe(z.number().positive().lt(year2100InSeconds))
  .transform((seconds) => Math.round(seconds * 1000))
