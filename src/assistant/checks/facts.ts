import { referencesIn, withoutFacts } from '../facts/placeholders.ts'
import type { Check } from './check.ts'
import { fault } from './faults.ts'

/** Every fact a reply refers to is in the seller's records, and no placeholder is malformed. */
export const factsExist: Check = ({ template, facts, citedIds }) => {
  const unknown = referencesIn(template, facts).find(({ known }) => !known)
  if (unknown) return fault('no-such-fact', `${unknown.id}.${unknown.field}`)
  const cited = citedIds.find(
    (id) => facts(id) === undefined && facts(id.replace(/\.[A-Za-z]+$/, '')) === undefined,
  )
  if (cited) return fault('no-such-fact', cited)
  // Braces in a seller's own text are a part of it, and filled in with nothing.
  return /\{\{|\}\}/.test(withoutFacts(template)) ? fault('broken-placeholder') : null
}
