import { findPhoneNumbersInText } from 'libphonenumber-js/min'
import { find as findLinks } from 'linkifyjs'
import { normalise } from '../understanding/normalise.ts'
import { withoutNames } from './names.ts'

/** What stands where personal data stood. */
export const marks = [
  '[email]',
  '[link]',
  '[handle]',
  '[address]',
  '[phone]',
  '[card]',
  '[document]',
  '[number]',
  '[name]',
] as const
export type Mark = (typeof marks)[number]

const mark = /\[(?:email|link|handle|address|phone|card|document|number|name)\]/gu

/** Whether personal data was taken out of a text. */
export function wasRedacted(text: string): boolean {
  return text.search(mark) >= 0
}

/** The text without its marks. */
export function withoutMarks(text: string): string {
  return text.replace(mark, ' ')
}

/**
 * A text without personal data: e-mail addresses, links, handles, postal addresses, phone, card and document
 * numbers, and `names`. Rather too much is taken than too little: any run of seven digits goes, because what
 * libraries call an invalid number can be somebody's. Braces are undone, so that no text of a client's can
 * name a fact.
 */
export function redact(text: string, names: readonly string[]): string {
  const plain = normalise(text).replace(/\{\{+/g, '{').replace(/\}\}+/g, '}')
  const steps = [
    withoutLinks,
    withoutHandles,
    withoutPostalAddresses,
    withoutDocuments,
    withoutPhones,
    withoutOtherNumbers,
  ]
  return withoutNames(
    steps.reduce((left, step) => step(left), plain),
    names,
  )
}

function withoutLinks(text: string): string {
  if (!/[@.:]/.test(text)) return withoutSpelledOutEmails(text)
  const found = findLinks(text)
  const replaced = found.reduceRight(
    (left, { type, start, end }) =>
      `${left.slice(0, start)}${type === 'email' ? '[email]' : '[link]'}${left.slice(end)}`,
    text,
  )
  return withoutSpelledOutEmails(
    replaced
      .replace(addressLike, withoutEmail)
      .replace(/(?<![a-z\d+.-])[a-z\d+.-]+:\/\/\S+|www\.\S+/giu, '[link]'),
  )
}

/** Words joined by at signs. Each is tried from its first letter alone, or a long one took the square of its length. */
const addressLike = /(?<![^\s@<>[\](),;:])(?:mailto:)?[^\s@<>[\](),;:]+(?:@[^\s@<>[\](),;:]+)+/gu

/** What is left of words joined by at signs: the marks behind them, where one of the words is a domain. */
function withoutEmail(words: string): string {
  const [, ...hosts] = words.split('@')
  if (!hosts.some(isDomain)) return words
  return `[email]${/(?<=[\p{L}\p{N}])[^\p{L}\p{N}]*$/u.exec(words)?.[0] ?? ''}`
}

function isDomain(word: string): boolean {
  const dot = word.indexOf('.', 1)
  return dot > 0 && /[\p{L}\p{N}]/u.test(word.slice(dot))
}

function withoutSpelledOutEmails(text: string): string {
  return text.replace(
    /(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]+\s+(?:arroba|\(at\)|\[at\]|at)\s+[\p{L}\p{N}-]+\s*(?:\.|ponto|punto|dot|point|punkt)\s*[\p{L}]{2,}(?:\s*(?:\.|ponto|punto|dot)\s*[\p{L}]{2,})?(?:[._+-]*[\p{L}\p{N}]+)*/giu,
    '[email]',
  )
}

const network =
  /(?<![\p{L}\p{N}])(instagram|insta|ig|telegram|tg|skype|discord|tik ?tok|twitter|facebook|face|linkedin|snap(?:chat)?|usuário|usuario|username|user|perfil|pix|chave(?: pix)?)(\s*(?:[:=]|é|eh|e'|is|es)\s*)(?!\[)["“']?[^\s,;"”']+/giu

function withoutHandles(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}])@[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu, '[handle]')
    .replace(/(?<![\p{L}\p{N}])[\p{L}\p{N}_.]{2,32}#\p{Nd}{4}(?!\p{Nd})/gu, '[handle]')
    .replace(network, '$1$2[handle]')
}

/** The rest of a line, or of a sentence that does not end in an abbreviation. */
const toTheEnd = `[^\\n!?;]{2,120}?(?=[\\n!?;]|(?<=[\\p{L}\\p{N}]{3})\\.(?:\\s|$)|$)`
const outset = '(?<![\\p{L}\\p{N}])'
/** Words a street's name begins with: a name or a number follows. */
const street = new RegExp(
  `${outset}(?:rua|avenida|av\\.?|avda\\.?|alameda|travessa|rodovia|praça|praca|calle|plaza|boulevard|viale|piazza|улица|ул\\.)\\s+${toTheEnd}`,
  'giu',
)
/** The same for words that mean other things too: there must be a number. */
const perhapsStreet = new RegExp(
  `${outset}(?:r\\.|al\\.|estrada|largo|quadra|carrera|paseo|camino|rue|bd\\.|allée|via|corso|strada)\\s+(?=[^\\n!?;]{0,70}?\\p{Nd})${toTheEnd}`,
  'giu',
)
const numberedStreet =
  /(?<![\p{L}\p{N}])\p{Nd}{1,5}[a-z]?\s+(?:[\p{L}'’.]+\s+){1,4}?(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|court|ct|boulevard|blvd|way|terrace|square|place|highway|hwy)(?![\p{L}\p{N}])[^\n!?;]{0,80}?(?=[\n!?;]|(?<=[\p{L}\p{N}]{3})\.(?:\s|$)|$)/giu
const germanStreet =
  /(?<![\p{L}\p{N}])[\p{L}.-]*(?:straße|strasse|str\.|weg|platz|gasse|allee|ufer)\s+\p{Nd}{1,4}\s?[a-z]?(?![\p{L}\p{N}])(?:,?\s*\p{Nd}{5}(?:\s+\p{Lu}\p{L}+)?)?/giu
const postcode =
  /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{2}\s\d{5})(?![\p{L}\p{N}])/gu
const labelledPostcode =
  /(?<![\p{L}\p{N}])(cep|zip(?: code)?|postcode|postal code|código postal|codigo postal|cp|plz|cap)(\s*:?\s*)[\p{Nd}][\p{Nd}.\s-]{2,9}\p{Nd}/giu

function withoutPostalAddresses(text: string): string {
  return text
    .replace(street, (line) => (/\p{Nd}|\s\p{Lu}/u.test(line) ? '[address]' : line))
    .replace(perhapsStreet, '[address]')
    .replace(numberedStreet, '[address]')
    .replace(germanStreet, '[address]')
    .replace(labelledPostcode, '$1$2[address]')
    .replace(postcode, '[address]')
}

const seven = /(?:\p{Nd}\P{L}*?){7}/u

function withoutPhones(text: string): string {
  if (!seven.test(text)) return text
  return findPhoneNumbersInText(text).reduceRight(
    (left, { startsAt, endsAt }) => `${left.slice(0, startsAt)}[phone]${left.slice(endsAt)}`,
    text,
  )
}

const labelledDocument =
  /(?<![\p{L}\p{N}])(rg|cpf|cnpj|cnh|passaporte|passport|pasaporte|dni|nif|nie|curp|rfc|ssn|cédula|cedula|documento|document|iban|id)(\s*(?:(?:n[ºo°.]{0,2}|number|número|no)(?![\p{L}]))?\s*(?:[:#]|é|is|es)?\s*)(?=[\p{L}./-]*\p{Nd})[\p{L}\p{N}][\p{L}\p{N}./-]{3,}/giu
const iban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){2,7}(?:\s?[A-Z\d]{1,4})?(?![\p{L}\p{N}])/giu
const companyNumber = /(?<![\p{L}\p{N}])[A-Z\d]{2}\.[A-Z\d]{3}\.[A-Z\d]{3}\/[A-Z\d]{4}-\d{2}(?!\d)/giu
const digitRun =
  /[+(]?\p{Nd}(?:[\s.\-‐‑‒–—−/()·:,_*|]{0,3}\p{Nd}){6,}(?:\s?-\s?[xX](?![\p{L}\p{N}]))?(?:\s?(?:x|ext\.?|ramal)\s?\p{Nd}{1,6})?/giu
/** Letters and at least four digits in one word: passports, orders, licence plates. */
const coded = /(?<![\p{L}\p{N}[])(?=[\p{L}\p{N}-]*\p{L})(?=(?:[\p{L}-]*\p{Nd}){4})[\p{L}\p{N}-]{6,}/gu

function withoutDocuments(text: string): string {
  return text
    .replace(iban, '[document]')
    .replace(companyNumber, '[document]')
    .replace(digitRun, (run) => markOf(run) ?? run)
}

function withoutOtherNumbers(text: string): string {
  return text
    .replace(digitRun, '[number]')
    .replace(labelledDocument, '$1$2[document]')
    .replace(coded, '[document]')
}

/** A card number by its check digit, a document by its shape (CPF, CNPJ, SSN), null when it is neither. */
function markOf(run: string): Mark | null {
  const digits = run.replace(/\P{Nd}/gu, '')
  const mayBeCard = digits.length >= 13 && digits.length <= 19 && !run.startsWith('+')
  if (mayBeCard && passesLuhn(digits)) return '[card]'
  const shape = run.trim().replace(/\p{Nd}/gu, '0')
  const isDocument = ['000.000.000-00', '000000000-00', '00.000.000/0000-00', '000-00-0000'].includes(shape)
  return isDocument ? '[document]' : null
}

/** The check digit of card numbers (ISO/IEC 7812-1, annex B). */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = at % 2 === 0 ? Number(digit) : Number(digit) * 2
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
