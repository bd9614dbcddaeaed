import { type SQL, sql } from 'drizzle-orm'
import { contact, identity } from './schema.ts'

/** Letters of names in the Latin script, by what people type for them: SQLite folds only the case of ASCII. */
const typedFor = {
  a: 'áàâãäå',
  ae: 'æ',
  c: 'ç',
  e: 'éèêë',
  i: 'íìîï',
  n: 'ñ',
  o: 'óòôõö',
  oe: 'œ',
  u: 'úùûü',
  y: 'ýÿ',
}

const plainOf = new Map(
  Object.entries(typedFor).flatMap(([plain, letters]) =>
    [...letters, ...letters.toUpperCase()].map((letter): [string, string] => [letter, plain]),
  ),
)

/** The contact's name without case and accents. */
const foldedName = sql.raw(
  [...plainOf].reduce(
    (name, [letter, plain]) => `replace(${name}, '${letter}', '${plain}')`,
    `lower(coalesce("contact"."name", ''))`,
  ),
)

/** As `foldedName` folds. */
const folded = (words: string): string =>
  words
    // Composes what the table can fold; elsewhere composing may rewrite a name that is stored as it is typed.
    .replace(/[A-Za-z]\p{M}+/gu, (letter) => letter.normalize('NFC'))
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/\P{ASCII}/gu, (letter) => plainOf.get(letter) ?? letter)

/**
 * Whether the row of `contact` is of somebody whose name, or an address that members see, has `search` in it. Letters of
 * Portuguese, Spanish, French, Italian and German match whatever their case and accents, all others as they are written.
 * Three figures or more, with no letter among them, are looked for in addresses too.
 */
export function contactHas(search: string): SQL {
  const digits = /\p{L}/u.test(search) ? '' : search.replace(/\D/g, '')
  const inName = sql`instr(${foldedName}, ${folded(search)}) > 0`
  const inAddress = sql`EXISTS (SELECT 1 FROM ${identity} WHERE ${identity.workspaceId} = ${contact.workspaceId}
    AND ${identity.contactId} = ${contact.id} AND ${identity.kind} <> 'visitor'
    AND instr(${identity.address}, ${digits}) > 0)`
  return digits.length >= 3 ? sql`(${inName} OR ${inAddress})` : inName
}
