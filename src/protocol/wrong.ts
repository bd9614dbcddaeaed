import { z } from 'zod'

/**
 * Something that is wrong, for programs that say it in words of their own: `code` is stable, `facts` are what a sentence
 * about it needs, such as the most there may be.
 */
export const Wrong = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Wrong = z.infer<typeof Wrong>

/** Codes of values that have the wrong shape. */
export const shapeCodes = [
  'missing',
  'not-whole',
  'too-short',
  'too-long',
  'too-low',
  'too-high',
  'too-few',
  'too-many',
  'braces',
  'ids-differ',
  'unknown-id',
  'wrong-form',
  'other',
] as const
export type ShapeCode = (typeof shapeCodes)[number]

/** What a schema's issue says, as a code; `limit` is the least or the most that is taken. */
export function wrongShape(issue: z.core.$ZodIssue): { code: ShapeCode; facts: Wrong['facts'] } {
  switch (issue.code) {
    case 'invalid_type':
      return { code: issue.expected === 'int' ? 'not-whole' : 'missing', facts: {} }
    case 'too_small': {
      const limit = Number(issue.minimum)
      if (issue.origin === 'string') return limit <= 1 ? bare('missing') : limited('too-short', limit)
      return limited(issue.origin === 'array' ? 'too-few' : 'too-low', limit)
    }
    case 'too_big': {
      const limit = Number(issue.maximum)
      if (issue.origin === 'string') return limited('too-long', limit)
      return limited(issue.origin === 'array' ? 'too-many' : 'too-high', limit)
    }
    case 'invalid_format':
      return bare('wrong-form')
    case 'custom':
      return bare(shapeCodes.find((code) => code === issue.params?.code) ?? 'other')
    default:
      return bare('other')
  }
}

const bare = (code: ShapeCode) => ({ code, facts: {} })
const limited = (code: ShapeCode, limit: number) => ({ code, facts: { limit } })
