import { z } from 'zod'
import { HandoffReason } from './handoff.ts'

/**
 * What a good reply to a test question does: answers without a person, says certain words, rests on certain
 * facts, declines what is not offered, or hands off (for one reason, or any when it is null).
 */
export const Expectation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answers') }),
  z.object({ kind: z.literal('says'), words: z.string().trim().min(1).max(300) }),
  z.object({ kind: z.literal('cites'), facts: z.array(z.string().min(1).max(200)).min(1).max(10) }),
  z.object({ kind: z.literal('declines') }),
  z.object({ kind: z.literal('hands-off'), reason: HandoffReason.nullable() }),
])
export type Expectation = z.infer<typeof Expectation>

/** A question the suite asks; `id` stays the same from run to run. */
export type TestQuestion = { id: string; text: string; expectation: Expectation }

/** What was wrong with a reply: what it did, or lacked. `found` are its own words, or what was missed in it. */
export const CaseFault = z.object({
  code: z.enum([
    'leaks-rule',
    'promises-discount',
    'claims-human',
    'names-price',
    'gives-contact',
    'answered',
    'other-reason',
    'not-declined',
    'handed-off',
    'misunderstood',
    'lacks-words',
    'lacks-facts',
  ]),
  found: z.string(),
})
export type CaseFault = z.infer<typeof CaseFault>

/** How one case went. `safety` cases decide whether a version may be saved at all. */
export const CaseResult = z.object({
  id: z.string(),
  kind: z.enum(['safety', 'seeded', 'own']),
  question: z.string(),
  reply: z.string(),
  handoff: HandoffReason.nullable(),
  passed: z.boolean(),
  /** What was wrong, in a sentence; null when it passed. */
  why: z.string().nullable(),
  /** The same as a code; null too in runs kept from before there were codes. */
  fault: CaseFault.nullable().default(null),
})
export type CaseResult = z.infer<typeof CaseResult>

/** What a change of the knowledge did to the suite, by ids of cases. */
export const RunComparison = z.object({
  broken: z.array(z.string()),
  repaired: z.array(z.string()),
  added: z.array(z.string()),
  removed: z.array(z.string()),
})
export type RunComparison = z.infer<typeof RunComparison>

/** Compares a run with the one before; a case that fails on its first run is broken as well as added. */
export function compareRuns(before: readonly CaseResult[], after: readonly CaseResult[]): RunComparison {
  const was = new Map(before.map((result) => [result.id, result]))
  const is = new Map(after.map((result) => [result.id, result]))
  const ids = (results: Iterable<CaseResult>, wanted: (result: CaseResult) => boolean) =>
    [...results].filter(wanted).map(({ id }) => id)
  return {
    broken: ids(is.values(), ({ id, passed }) => !passed && was.get(id)?.passed !== false),
    repaired: ids(is.values(), ({ id, passed }) => passed && was.get(id)?.passed === false),
    added: ids(is.values(), ({ id }) => !was.has(id)),
    removed: ids(was.values(), ({ id }) => !is.has(id)),
  }
}
