import type { ClientLanguage } from '../../domain/language.ts'
import { decimalsOf, inWholeUnits, type Money } from '../../domain/money.ts'
import { Phrases } from '../understanding/phrases.ts'
import { keepingLately } from '../understanding/words.ts'
import { numbersIn, type Span } from './numbers.ts'

/**
 * An amount of money; null where its currency is left open. `named`: a sign, a code or a word says that it is money.
 * `ranged`: one end of "500 to 800".
 */
export type AmountFound = Span & { money: Money | null; named: boolean; ranged: boolean }

/** What currencies are called by clients of any language, in the words they say, and which ones may be meant. */
const called: ReadonlyArray<readonly [codes: readonly string[], words: readonly string[]]> = [
  [
    ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'],
    [
      'dol(lars?|s)?',
      'bucks?',
      'dólar(es)?',
      'dollari',
      'доллар\\p{l}*',
      'دولار\\p{l}*',
      '美元',
      '美金',
      '刀',
    ],
  ],
  [['EUR'], ['euros?', 'balles', 'евро', 'يورو', '欧元']],
  [['BRL'], ['reais', 'real', 'réaux', 'contos?', 'pilas?', 'реал\\p{l}*', '雷亚尔']],
  [
    ['GBP', 'EGP', 'LBP'],
    ['pounds?', 'quid', 'libras?', 'livres sterling', 'pfund', 'sterline', 'фунт\\p{l}*'],
  ],
  [['CHF'], ['francs?', 'franken', 'franchi', 'франк\\p{l}*']],
  [['RUB'], ['руб\\p{l}*', 'р', 'rubel', 'rublos?', 'roubles?']],
  [['CNY'], ['元', '块钱?', '人民币', 'rmb', 'yuan']],
  [['JPY'], ['yen(es)?', 'иен\\p{l}*', '日元']],
  [['MXN', 'ARS', 'COP', 'CLP', 'UYU', 'PHP', 'DOP'], ['pesos?']],
  [
    ['SAR', 'QAR', 'OMR', 'YER'],
    ['ريال\\p{l}*', 'riyals?'],
  ],
  [
    ['AED', 'MAD'],
    ['درهم', 'دراهم', 'dirhams?'],
  ],
  [['EGP'], ['جنيه\\p{l}*']],
  [
    ['KWD', 'JOD', 'IQD', 'BHD', 'TND', 'DZD', 'LYD'],
    ['دينار', 'دنانير', 'dinars?'],
  ],
  [
    ['TRY', 'SYP', 'LBP'],
    ['ليرة', 'liras?'],
  ],
]
const words = called.map(([codes, spellings]) => [codes, new Phrases(spellings)] as const)

/** The currencies a folded word may mean; null where it means none. */
const currenciesCalled = keepingLately(
  (word): readonly string[] | null => words.find(([, names]) => names.test(word))?.[0] ?? null,
)

const signs: Readonly<Record<string, readonly string[]>> = {
  us$: ['USD'],
  r$: ['BRL'],
  mx$: ['MXN'],
  ca$: ['CAD'],
  a$: ['AUD'],
  '€': ['EUR'],
  '£': ['GBP', 'EGP', 'LBP'],
  '¥': ['JPY', 'CNY'],
  '₽': ['RUB'],
  '₹': ['INR'],
  '₺': ['TRY'],
}
const signBefore = /(?:us|r|mx|ca|a)?\p{Sc}(?=\s?$)/u
const signAfter = /^\s?((?:us|r|mx|ca|a)?\p{Sc})/u
const codeBefore = /(?<!\p{L})([a-z]{3})(?=\s?$)/u
const wordAfter = /^\s?(?:(?<lead>us|u\.s\.|american|canadian|australian)\s+|(?:de|of)\s+)?(?<word>\p{L}+)/u

/** Whether a folded word is what some currency is called. */
export const isCurrency = (word: string): boolean => currenciesCalled(word) !== null

/** The amounts in a folded text: numbers with a currency, and bare ones, which may be something else. */
export function amountsIn(folded: string, language: ClientLanguage, sellers: string): AmountFound[] {
  return numbersIn(folded, language).map(({ value, start, end, ranged }) => {
    const before = folded.slice(Math.max(0, start - 5), start)
    const after = folded.slice(end, end + 40)
    const candidates = currenciesOf(before, after, sellers)
    const currency = candidates === null ? sellers : oneOf(candidates, sellers)
    return {
      money: currency === null ? null : moneyOf(value, currency),
      named: candidates !== null,
      start,
      end,
      ranged,
    }
  })
}

/** The currencies that what stands around a number may mean; null when nothing there means one. */
function currenciesOf(before: string, after: string, sellers: string): readonly string[] | null {
  const [sign] = signBefore.exec(before) ?? signAfter.exec(after)?.slice(1) ?? []
  const [, code = ''] = codeBefore.exec(before) ?? []
  const { lead = '', word = '' } = wordAfter.exec(after)?.groups ?? {}
  const own = leads[lead]
  if (own) return [own]
  if (isCode(code, sellers)) return [code.toUpperCase()]
  if (isCode(word, sellers)) return [word.toUpperCase()]
  const named = currenciesCalled(word)
  if (named) return named
  if (sign === undefined) return null
  return signs[sign] ?? (sign === '$' ? dollarsFor(sellers) : [])
}

const leads: Readonly<Record<string, string>> = {
  us: 'USD',
  'u.s.': 'USD',
  american: 'USD',
  canadian: 'CAD',
  australian: 'AUD',
}

const codes = new Set([
  ...called.flatMap(([each]) => each),
  'INR',
  'PLN',
  'SEK',
  'NOK',
  'DKK',
  'CZK',
  'UAH',
  'PEN',
])
/** "cop", "try", "all": three letters are a code where they are one of these, or the seller's. */
const alsoWords = new Set(['COP', 'TRY', 'CAD', 'MAD', 'PEN'])

function isCode(letters: string, sellers: string): boolean {
  const code = letters.toUpperCase()
  return code === sellers || (codes.has(code) && !alsoWords.has(code))
}

/** The seller's currency, where it is among those that may be meant; the first, where it is the one most mean. */
function oneOf(candidates: readonly string[], sellers: string): string | null {
  if (candidates.includes(sellers)) return sellers
  const [first] = candidates
  const known = first === 'USD' || first === 'GBP' || candidates.length === 1
  return known ? (first ?? null) : null
}

/** A bare "$" is the seller's dollar or peso; beside an R$ it could be either, and elsewhere it is the dollar. */
function dollarsFor(sellers: string): readonly string[] {
  const own = narrowSign(sellers)
  if (own === '$') return [sellers]
  return own.includes('$') ? [] : ['USD']
}

function narrowSign(currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  return format.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? ''
}

/** An amount in the smallest unit; null where the currency has none so small. */
function moneyOf(value: number, currency: string): Money | null {
  const minor = value * 10 ** decimalsOf(currency)
  const whole = Math.round(minor)
  return Math.abs(minor - whole) < 1e-6 && Number.isSafeInteger(whole) ? { minor: whole, currency } : null
}

/** An amount as `amountsIn` reads it back: "1490.5 BRL". */
export function writtenMoney(money: Money): string {
  return `${inWholeUnits(money)} ${money.currency}`
}
