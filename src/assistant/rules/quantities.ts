import type { Knowledge, Package, Requirement, SellerText, Service } from '../../domain/knowledge.ts'
import { type CueList, cuePhrases } from '../languages/cues.ts'
import { allPacks } from '../languages/index.ts'
import { alike } from '../understanding/alike.ts'
import { anyLetter, hanCharacters, letters } from '../understanding/characters.ts'
import { Phrases } from '../understanding/phrases.ts'
import type { Segment } from '../understanding/segments.ts'
import { fold, foldPhrase, isHan, keepingLately, lengthOf, wordsOf } from '../understanding/words.ts'
import { handOff, type Rule } from './rule.ts'

/** How many of a thing the largest package holds, by what the thing is called. */
type Limits = ReadonlyMap<string, number>

type Patterns = { counted: RegExp; isTime: Phrases }
let compiled: Patterns | null = null

/** Every language's words: what a package holds is written in the seller's, the question in the client's. */
function patterns(): Patterns {
  if (compiled) return compiled
  const all = (list: CueList) => allPacks.flatMap(({ cues }) => cues?.[list] ?? []).map(foldPhrase)
  const of = `(?:(?:${all('of').join('|')})\\s*)?`
  const thousands = `(?<thousands>\\s?(?:${all('thousands').join('|')})(?!${anyLetter.source}))?`
  const thing = `(?<thing>[${letters}][${letters}${hanCharacters}]{2,}|[${hanCharacters}]{1,3})`
  compiled = {
    counted: new RegExp(`(?<!\\d)(?<digits>\\d+(?:[.,]\\d{3})*)${thousands}\\s*${of}${thing}`, 'gu'),
    isTime: new Phrases(all('days'), all('weeks')),
  }
  return compiled
}

/** Things counted in a text, apart from days and weeks: those are when it is wanted, not how much of it. */
function countsIn(folded: string): { count: number; thing: string }[] {
  if (!anyNumber.test(folded)) return []
  const { counted, isTime } = patterns()
  return [...inDigits(folded).matchAll(counted)].flatMap(({ groups }) => {
    const { digits = '', thousands, thing = '' } = groups ?? {}
    if (isTime.test(thing)) return []
    return [{ count: Number(digits.replace(/[.,]/g, '')) * (thousands ? 1000 : 1), thing }]
  })
}

const anyNumber = /[\d二两三四五六七八九十百千万]/

const hanDigits = '零一二三四五六七八九'
const hanUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 }

/** Chinese numbers in digits, whole or half in digits already: "两万", "3千", "二十". */
function inDigits(text: string): string {
  return text.replace(
    /\d*[二两三四五六七八九十百千万][一二两三四五六七八九十百千万\d]*|\d+[十百千万]/gu,
    (number) => {
      let [total, section, last] = [0, 0, 0]
      for (const part of number.replaceAll('两', '二').match(/\d+|\D/gu) ?? []) {
        const unit = hanUnits[part]
        if (unit === undefined) last = /\d/.test(part) ? Number(part) : hanDigits.indexOf(part)
        else if (unit === 10_000) [total, section, last] = [(total + section + last || 1) * unit, 0, 0]
        else [section, last] = [section + (last || 1) * unit, 0]
      }
      return String(total + section + last)
    },
  )
}

/** What many trades count, by its names: a seller's packages may not be written in the client's language. */
const countedEverywhere: ReadonlyArray<readonly string[]> = [
  ['words', 'palavras', 'palabras', 'mots', 'worter', 'parole', 'слова', 'слов', '字', '词', 'كلمه', 'كلمات'],
  ['pages', 'paginas', 'seiten', 'pagine', 'страниц', '页', 'صفحه', 'صفحات'],
  [
    'products',
    'items',
    'produtos',
    'productos',
    'produits',
    'articles',
    'produkte',
    'artikel',
    'prodotti',
    'товаров',
    'товары',
    '商品',
    '产品',
    'منتج',
    'منتجات',
  ],
  ['photos', 'fotos', 'foto', 'fotografias', 'bilder', 'фото', 'фотографий', '照片', 'صوره', 'صور'],
  [
    'people',
    'guests',
    'portions',
    'persone',
    'ospiti',
    'invitati',
    'porzioni',
    '人',
    '人份',
    '位',
    'شخص',
    'اشخاص',
    'ضيف',
    'ضيوف',
    'حصه',
    'حصص',
  ],
  ['minutes', 'minuti', '分钟', 'دقيقه', 'دقائق', 'دقايق'],
]

/** Whether two runs of Chinese characters begin with the same word: "分钟以", "分钟的". */
const shareWord = (a: string, b: string) => a.length > 1 && a.slice(0, 2) === b.slice(0, 2)

/** Whether two words name the same thing, across endings, typing errors and languages. */
export function sameThing(a: string, b: string): boolean {
  if (alike(a, b) > 0 || (isHan(a) && (a.startsWith(b) || b.startsWith(a) || shareWord(a, b)))) return true
  const namedByA = kindsOf(a)
  return namedByA.length > 0 && kindsOf(b).some((names) => namedByA.includes(names))
}

/** What a word names of the things that are counted everywhere, by all their names. */
const kindsOf = keepingLately((word): readonly (readonly string[])[] =>
  countedEverywhere.filter((names) =>
    names.some((name) => alike(name, word) > 0 || (isHan(name) && word.startsWith(name))),
  ),
)

const limits = new WeakMap<Knowledge, ReadonlyMap<Service, Limits>>()

function limitsOf(knowledge: Knowledge): ReadonlyMap<Service, Limits> {
  let known = limits.get(knowledge)
  if (!known) {
    known = new Map(knowledge.services.map((service) => [service, mostHeld(service.packages)]))
    limits.set(knowledge, known)
  }
  return known
}

const spellings = ({ text, variants }: SellerText) => [text, ...Object.values(variants)]

/** How many of each thing the largest of some packages holds. */
function mostHeld(packages: readonly Package[]): Limits {
  const most = new Map<string, number>()
  const items = packages.flatMap(({ includes }) => includes.flatMap(spellings))
  for (const { count, thing } of items.flatMap((item) => countsIn(fold(item))))
    most.set(thing, Math.max(most.get(thing) ?? 0, count))
  return most
}

const held = new WeakMap<Package, Limits>()

function heldBy(item: Package): Limits {
  const known = held.get(item) ?? mostHeld([item])
  held.set(item, known)
  return known
}

/**
 * The smallest package that holds as many of a thing as a sentence counts: "the one with 6 pages". Null where it
 * counts nothing that packages hold, or more than any.
 */
export function packageHolding({ folded }: Pick<Segment, 'folded'>, { packages }: Service): Package | null {
  const counts = countsIn(folded)
  const room = (item: Package, { count, thing }: (typeof counts)[number]) =>
    [...heldBy(item)].flatMap(([name, limit]) => (sameThing(name, thing) && limit >= count ? [limit] : []))
  const roomy = packages.flatMap((item) => {
    const rooms = counts.flatMap((count) => room(item, count))
    return rooms.length > 0 ? [{ item, limit: Math.min(...rooms) }] : []
  })
  const [smallest] = roomy.sort((a, b) => a.limit - b.limit)
  return smallest?.item ?? null
}

/** More of something than any package holds is made to measure, which only the seller can price. */
export const moreThanAnyPackage: Rule = ({ segments, service, input }) => {
  const known = [...limitsOf(input.knowledge)].filter(([each]) => service === null || each === service)
  const tooMany = (segment: Segment) =>
    exceeds(segment, known) || countsService(segment, known) || givesEach(segment)
  return segments.some(tooMany) ? handOff('quantity', 'custom-request') : null
}

/** Whether a sentence counts something that packages hold a number of: "only 2 hours" of a photographer. */
export function countsContents({ folded }: Segment, service: Service, knowledge: Knowledge): boolean {
  const names = [...(limitsOf(knowledge).get(service)?.keys() ?? [])]
  return countsIn(folded).some(({ thing }) => names.some((name) => sameThing(name, thing)))
}

/** Whether a word names something that many trades count, or that this seller's packages hold a number of. */
export function isCounted(word: string, knowledge: Knowledge): boolean {
  const names = [...limitsOf(knowledge).values()].flatMap((limits) => [...limits.keys()])
  return [...names, ...countedEverywhere.flat()].some((name) => sameThing(name, word))
}

/** So many of one service have a price of their own. */
const several = 3

/** A longer question changes more than the number, in words. */
const longestFollowUp = 10

/**
 * "How much for 5 logos?": packages are priced for one. What packages hold a number of, or the seller asks the number
 * of, is no number of services: "the one with 6 pages", "for 3 nights".
 */
function countsService(segment: Segment, known: readonly (readonly [Service, Limits])[]): boolean {
  const { folded, words, mentions } = segment
  const isWithin = (thing: string) =>
    lengthOf(words) <= longestFollowUp &&
    known.some(
      ([service, each]) =>
        [...each.keys()].some((name) => sameThing(name, thing)) ||
        service.requirements.some(
          (requirement) => requirement.type === 'quantity' && asksNumberOf(requirement, thing),
        ),
    )
  return countsIn(folded).some(
    ({ count, thing }) =>
      count >= several &&
      !isWithin(thing) &&
      mentions.some(
        ({ kind, start, end }) =>
          kind === 'service' &&
          (isHan(thing)
            ? thing.includes(words.slice(start, end).join(''))
            : alike(words[start] ?? '', thing) > 0),
      ),
  )
}

/** "We have 12 shops and every one needs its own logo": so many of one service, counted by who gets them. */
function givesEach({ folded, language, mentions }: Segment): boolean {
  return (
    cuePhrases(language, 'eachOwn').test(folded) &&
    mentions.some(({ kind }) => kind === 'service') &&
    countsIn(folded).some(({ count }) => count >= several)
  )
}

/** Whether a requirement's label names a thing: the price of a room is asked by the night. */
const asksNumberOf = ({ label }: Requirement, thing: string): boolean =>
  spellings(label).some((spelling) => wordsOf(spelling).some((word) => alike(word, thing) > 0))

function exceeds({ folded }: Segment, known: readonly (readonly [Service, Limits])[]): boolean {
  return countsIn(folded).some(({ count, thing }) => {
    const most = known.flatMap(([, each]) =>
      [...each].flatMap(([name, limit]) => (sameThing(name, thing) ? [limit] : [])),
    )
    return most.length > 0 && count > Math.max(...most)
  })
}
