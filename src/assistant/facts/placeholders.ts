import type { ClientLanguage } from '../../domain/language.ts'
import type { Fact, FactBook } from './book.ts'

/** Facts a turn may speak of: the seller's, and prices computed during the turn. */
export type FactSource = (id: string) => Fact | undefined

export const sourceOf =
  (book: FactBook, computed: ReadonlyMap<string, Fact> = new Map()): FactSource =>
  (id) =>
    computed.get(id) ?? book.get(id)

const placeholder = /\{\{\s*([a-z0-9.-]+)\.([A-Za-z]+)\s*\}\}/g

export type Reference = { id: string; field: string; known: boolean }

/** The facts a text refers to, each once, in order. */
export function referencesIn(template: string, facts: FactSource): Reference[] {
  const found = new Map<string, Reference>()
  for (const [key, id = '', field = ''] of template.matchAll(placeholder)) {
    found.set(key, { id, field, known: facts(id)?.fields[field] !== undefined })
  }
  return [...found.values()]
}

/** A text in order: what is written between placeholders, and what those refer to. */
export function piecesOf(template: string): (string | Omit<Reference, 'known'>)[] {
  const pieces: (string | Omit<Reference, 'known'>)[] = []
  let from = 0
  for (const { 0: whole, 1: id = '', 2: field = '', index } of template.matchAll(placeholder)) {
    pieces.push(template.slice(from, index), { id, field })
    from = index + whole.length
  }
  return [...pieces, template.slice(from)]
}

/** The text with every known placeholder replaced by its fact. Unknown ones stay, for the checks to find. */
export function fillIn(template: string, facts: FactSource, language: ClientLanguage): string {
  return template.replace(placeholder, (whole, id: string, field: string) => {
    const value = facts(id)?.fields[field]
    return value ? value(language) : whole
  })
}

/** The responder's own words: the text with each placeholder replaced by `mark`. */
export function withoutFacts(template: string, mark = ' '): string {
  return template.replace(placeholder, mark)
}
