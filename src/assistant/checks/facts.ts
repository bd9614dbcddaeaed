import { referencesIn, withoutFacts } from '../facts/placeholders.ts'
import { mentionsIn, subjectsOf } from '../understanding/subjects.ts'
import { wordsOf } from '../understanding/words.ts'
import type { Check } from './check.ts'
import { fault } from './faults.ts'

/** Every fact a reply refers to is in the seller's records, and no placeholder is left in the text. */
export const factsExist: Check = ({ template, facts, citedIds, text }) => {
  const unknown = referencesIn(template, facts).find(({ known }) => !known)
  if (unknown) return fault('no-such-fact', `${unknown.id}.${unknown.field}`)
  const cited = citedIds.find(
    (id) => facts(id) === undefined && facts(id.replace(/\.[A-Za-z]+$/, '')) === undefined,
  )
  if (cited) return fault('no-such-fact', cited)
  return /\{\{|\}\}/.test(text) ? fault('broken-placeholder') : null
}

const figures = new Set(['price', 'delivery', 'revisions', 'includes'])

/** A package's figures stand beside that package's name, not another's. */
export const figuresBound: Check = ({ template, facts, turn }) => {
  for (const line of template.split(/\n|(?<=[.!?;])\s/)) {
    const references = referencesIn(line, facts).filter(({ id }) => id.includes('.package.'))
    const literal = mentionsIn(wordsOf(withoutFacts(line)), subjectsOf(turn.input.knowledge))
    const named = new Set([
      ...references.filter(({ field }) => field === 'name').map(({ id }) => id),
      ...literal
        .filter(({ kind }) => kind === 'package')
        .map(({ id, serviceId }) => `service.${serviceId}.package.${id}`),
    ])
    const stray = references.find(({ id, field }) => figures.has(field) && named.size > 0 && !named.has(id))
    if (stray) return fault('figure-of-another', `${stray.id}.${stray.field}`)
  }
  return null
}
