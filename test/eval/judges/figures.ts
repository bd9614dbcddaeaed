import {
  type AddOn,
  type Knowledge,
  namesOf,
  type Package,
  type Service,
} from '../../../src/domain/knowledge.ts'
import { hanNumeral, readHanNumber } from './han-numbers.ts'
import { numbersInWords } from './number-words.ts'
import {
  afterArabicParticles,
  blank,
  fold,
  placesOf,
  proseOf,
  sentencesOf,
  spellings,
  wordCharacter,
} from './text.ts'
import { currency, faster, numberWords, oneMore, pairs, units } from './vocabulary.ts'

export type FigureKind = 'money' | 'days' | 'hours' | 'revisions' | 'percent' | 'count'

/** A figure in a reply, with what it is said of. `value` is in whole units, days for `days`. */
export type Figure = {
  kind: FigureKind
  value: number
  /** The sentence, folded, with the seller's prose blanked. */
  sentence: string
  /** The package it stands beside, or the last one named before; null when none was. */
  package: Package | null
  service: Service | null
  /** Extras named in the same sentence. */
  addOns: AddOn[]
  /** As written, to show a person. */
  quote: string
}

export type Offer = { service: Service; item: Package }

export function offersOf(knowledge: Knowledge): Offer[] {
  return knowledge.services.flatMap((service) => service.packages.map((item) => ({ service, item })))
}

/** Every figure of a reply but those inside the seller's prose and inside what is quoted from the client. */
export function figuresIn(reply: string, knowledge: Knowledge, clientWords: string): Figure[] {
  const offers = offersOf(knowledge)
  const lists = offers.flatMap(({ item }) => item.includes.flatMap(spellings))
  const open = blank(withoutQuotes(reply, clientWords), [...proseOf(knowledge), ...lists])
  const figures: Figure[] = []
  let last: Offer | null = null
  for (const sentence of sentencesOf(open)) {
    const named = mentionsOf(offers, sentence.text)
    const text = fold(sentence.text)
    const addOns = knowledge.services
      .flatMap((service) => service.addOns)
      .filter((addOn) => namesOf(addOn.name).some((name) => placesOf(fold(name), text).length > 0))
    for (const { index, value, quote, kind } of numbersIn(text)) {
      const before = named.findLast((mention) => mention.index < index)?.offer
      const offer: Offer | null = before ?? named[0]?.offer ?? last
      figures.push({
        kind,
        value,
        sentence: text,
        package: offer?.item ?? null,
        service: offer?.service ?? null,
        addOns,
        quote,
      })
    }
    last = named.at(-1)?.offer ?? last
  }
  return figures
}

/** The reply without what it quotes from the client. */
export function withoutQuotes(reply: string, clientWords: string): string {
  // A quotation may have full-width characters made plain.
  const said = clientWords.normalize('NFKC')
  return reply.replace(/[“"«„「『]([^”"»“」』]*)[”"»“」』]/g, (quoted, inner: string) =>
    said.includes(inner.replace(/…$/, '').trim().normalize('NFKC')) ? ' '.repeat(quoted.length) : quoted,
  )
}

/** Packages named in a sentence, in order. A name is a name only as the seller writes it, capital letter and all. */
function mentionsOf(offers: readonly Offer[], sentence: string): { index: number; offer: Offer }[] {
  return offers
    .flatMap((offer) =>
      spellings(offer.item.name).flatMap((name) =>
        placesOf(name, sentence).map((index) => ({ index, offer })),
      ),
    )
    .sort((a, b) => a.index - b.index)
}

type Found = { index: number; value: number; quote: string; kind: FigureKind }

const anyOf = (words: Readonly<Record<string, unknown>>) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|')
const number = new RegExp(
  [
    `(?<!${wordCharacter})\\d+(?:[.,:']\\d+|(?<=\\d) (?=\\d{3}(?!\\d))\\d{3})*`,
    `${afterArabicParticles}(?:${anyOf(numberWords)})(?=\\s+\\p{L}|-)`,
    `${afterArabicParticles}(?:${anyOf(pairs)})(?!\\p{L})`,
    hanNumeral,
  ].join('|'),
  'gv',
)
const moneyBefore = new RegExp(`${currency}\\s?$`, 'u')
const moneyAfter = new RegExp(`^\\s?${currency}`, 'u')
const percentBefore = /百分之\s?$/u

function numbersIn(text: string): Found[] {
  const spelled = numbersInWords(text)
  const others = [...text.matchAll(number)].filter(
    (match) =>
      !spelled.some(({ index, quote }) => index <= match.index && match.index < index + quote.length),
  )
  return [
    ...spelled.flatMap(({ index, quote, value }) => measured(text, index, quote, value) ?? []),
    ...others.flatMap(({ index, 0: quote }): Found[] => {
      const pair = pairs[quote]
      if (pair) return [{ index, quote: around(text, index, quote), ...pair }]
      const inWords = numberWords[quote] ?? readHanNumber(quote)
      // One is an article in most languages, and much like it in Chinese.
      if (inWords === 1) return []
      const value = inWords ?? amountOf(quote)
      const found = measured(text, index, quote, value)
      if (found) return [found]
      return inWords === undefined ? [{ index, quote: around(text, index, quote), kind: 'count', value }] : []
    }),
  ]
}

/** A number with the unit it stands before or behind; null where there is none. */
function measured(text: string, index: number, quote: string, value: number): Found | null {
  const before = text.slice(0, index)
  const after = text.slice(index + quote.length)
  const found = (kind: FigureKind, times = 1): Found => ({
    index,
    value: value * times,
    quote: around(text, index, quote),
    kind,
  })
  if (moneyBefore.test(before) || moneyAfter.test(after)) return found('money')
  if (percentBefore.test(before) || units.percent.test(after)) return found('percent')
  if (units.days.test(after)) return found('days')
  if (units.weeks.test(after)) return found('days', 7)
  if (units.hours.test(after)) return found('hours')
  return units.revisions.test(after) ? found('revisions') : null
}

const around = (text: string, index: number, quote: string) =>
  text.slice(Math.max(0, index - 4), index + quote.length + 12)

/** A number as people of any country write it: the last separator is decimal unless three digits follow it. */
export function amountOf(written: string): number {
  const digits = written.replace(/\s/g, '')
  const [, whole = '', fraction] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(digits) ?? []
  return Number(whole.replace(/[.,:']/g, '') + (fraction ? `.${fraction}` : ''))
}

const inUnits = ({ minor }: { minor: number }) => minor / 100

/** Why a figure is not what the records say of the thing it stands beside; null when it is. */
export function wrongFigure(figure: Figure, knowledge: Knowledge, clientWords: string): string | null {
  const { kind, value, sentence, addOns } = figure
  const wrong = (what: string) => `${what}: “${figure.quote.trim()}”`
  const services = figure.service ? [figure.service] : knowledge.services
  const packages = figure.package ? [figure.package] : services.flatMap((service) => service.packages)
  const saysFaster = faster.test(sentence)
  const rushes = services.flatMap(({ rush }) => (rush.kind === 'offered' ? [rush] : []))

  switch (kind) {
    case 'money': {
      const extras = addOns.map(({ price }) => inUnits(price))
      const surcharges = saysFaster ? rushes.map(({ surcharge }) => inUnits(surcharge)) : []
      const rounds = oneMore.test(sentence)
        ? services.flatMap(({ revisions }) => (revisions.extraRound ? [inUnits(revisions.extraRound)] : []))
        : []
      const prices = packages.map(({ price }) => inUnits(price))
      const known = [...prices, ...extras, ...surcharges, ...rounds]
      return known.includes(value) || isTotal(value, prices, [...extras, ...surcharges])
        ? null
        : wrong('price')
    }
    case 'days': {
      const extras = addOns.map(({ extraDays }) => extraDays)
      const deliveries = packages.map(({ deliveryDays }) => deliveryDays)
      const rush = saysFaster ? rushes.map(({ deliveryDays }) => deliveryDays) : []
      const known = [...deliveries, ...extras, ...rush]
      return known.includes(value) || isTotal(value, [...deliveries, ...rush], extras)
        ? null
        : wrong('deadline')
    }
    case 'revisions':
      return packages.some(({ revisions }) => revisions === value) ? null : wrong('revisions')
    case 'percent':
      return wrong('percentage')
    case 'hours':
      return wrong('hours')
    case 'count': {
      const said = fold(clientWords).match(/\d+(?:[.,:]\d+)*/g) ?? []
      return said.some((each) => amountOf(each) === value) ? null : wrong('figure')
    }
  }
}

/** Whether a value is one of the bases plus some of the extras. */
function isTotal(value: number, bases: readonly number[], extras: readonly number[]): boolean {
  const [extra, ...others] = extras
  if (extra === undefined) return bases.includes(value)
  return isTotal(value, bases, others) || isTotal(value - extra, bases, others)
}

const listItems = (item: Package) => item.includes.map(spellings)

/** Things a package includes that a reply puts beside another package, which does not include them. */
export function misplacedIncludes(reply: string, knowledge: Knowledge): string[] {
  const offers = offersOf(knowledge)
  return sentencesOf(reply).flatMap(({ text }) => {
    const named = new Set(mentionsOf(offers, text).map(({ offer }) => offer.item))
    const [only] = named
    if (named.size !== 1 || !only) return []
    const own = new Set(listItems(only).flat())
    const strange = offers
      .flatMap(({ item }) => listItems(item).flat())
      .filter((item) => /\d/.test(item) && !own.has(item) && placesOf(item, text).length > 0)
      .filter((item) => ![...own].some((mine) => mine.includes(item)))
    return strange.slice(0, 1).map((item) => `included: “${item}”`)
  })
}
