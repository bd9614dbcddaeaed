import { type Knowledge, namesOf, type SellerText, type Subject } from '../../domain/knowledge.ts'
import { type ClientLanguage, clientLanguages } from '../../domain/language.ts'
import { trades } from '../languages/trades.ts'
import { isInflected, isMistyped } from './alike.ts'
import { isEveryday } from './classifier.ts'
import { inLatinLetters } from './transliteration.ts'
import { bareForms, fold, stem, wordsOf } from './words.ts'

/** A thing of the seller's that a client may name. `serviceId` is null for rules, which hold everywhere. */
export type Mention = {
  kind: 'service' | 'package' | 'add-on' | 'not-offered' | 'rule'
  id: string
  serviceId: string | null
  /** Positions of its words in the segment; `end` is exclusive. */
  start: number
  end: number
  /** It is meant by what it is like, not named: "the cheapest". */
  described?: true
}

export type Thing = Omit<Mention, 'start' | 'end'>

/** Names by their stems; a name of several words is found as a whole, the longest first. */
export type SubjectIndex = { byName: ReadonlyMap<string, readonly Thing[]>; longest: number }

/** The names of an index by their first letter, for words that are not spelled like any. */
const initials = new WeakMap<SubjectIndex, ReadonlyMap<string, readonly (readonly string[])[]>>()

const indexes = new WeakMap<Knowledge, SubjectIndex>()

/** What the seller's things are called, indexed once per document. */
export function subjectsOf(knowledge: Knowledge): SubjectIndex {
  let index = indexes.get(knowledge)
  if (!index) {
    index = buildIndex(knowledge)
    indexes.set(knowledge, index)
  }
  return index
}

function buildIndex(knowledge: Knowledge): SubjectIndex {
  const byName = new Map<string, Thing[]>()
  let longest = 1
  const add = (names: readonly string[], thing: Thing) => {
    for (const name of names) {
      const words = wordsOf(name)
      if (words.length === 0) continue
      longest = Math.max(longest, words.length)
      const key = words.map(stem).join(' ')
      const things = byName.get(key) ?? []
      const known = things.some((each) => each.id === thing.id && each.kind === thing.kind)
      if (!known) byName.set(key, [...things, thing])
    }
  }
  const plainNames = (text: SellerText) => [text.text, ...Object.values(text.variants)]
  const subject = (about: Subject, thing: Thing) =>
    add([...namesOf(about), ...usualNames(about, knowledge.sourceLanguage)], thing)

  for (const service of knowledge.services) {
    const serviceId = service.id
    subject(service.name, { kind: 'service', id: serviceId, serviceId })
    for (const { says, faqId } of service.contextPatterns ?? [])
      if (faqId === null) add(namesOf(says), { kind: 'service', id: serviceId, serviceId })
    for (const item of service.packages)
      add(plainNames(item.name), { kind: 'package', id: item.id, serviceId })
    for (const item of service.addOns) subject(item.name, { kind: 'add-on', id: item.id, serviceId })
    for (const item of service.notOffered)
      subject(item.topic, { kind: 'not-offered', id: item.id, serviceId })
  }
  for (const rule of knowledge.handoffRules)
    subject(rule.when, { kind: 'rule', id: rule.id, serviceId: null })
  return { byName, longest }
}

/** What a subject is usually called in the languages its seller has no word for it in. */
function usualNames(subject: Subject, source: ClientLanguage): string[] {
  const silent = clientLanguages.filter(
    (each) => each !== source && !subject.variants[each] && !subject.terms[each]?.length,
  )
  const known = new Set(namesOf(subject).map(fold))
  return trades
    .filter((trade) => trade[source].some((name) => known.has(fold(name))))
    .flatMap((trade) => silent.flatMap((language) => trade[language]))
}

/**
 * Every mention in a sentence's words, left to right, without overlaps between different names: as it is
 * spelled, or else with another ending or a typing error, where no everyday word is meant.
 */
export function mentionsIn(words: readonly string[], index: SubjectIndex): readonly Mention[] {
  const read = readings.get(index) ?? new WeakMap<readonly string[], readonly Mention[]>()
  readings.set(index, read)
  const found = read.get(words) ?? findMentions(words, index)
  read.set(words, found)
  return found
}

/** The mentions in words that are still in memory: rules and checks look at the same ones. */
const readings = new WeakMap<SubjectIndex, WeakMap<readonly string[], readonly Mention[]>>()

function findMentions(words: readonly string[], index: SubjectIndex): Mention[] {
  const stems = words.map(stem)
  const found: Mention[] = []
  for (let start = 0; start < stems.length; ) {
    const named =
      namedAt(stems, start, index) ??
      nearlyNamedAt(words, start, index) ??
      borrowedNamedAt(words, start, index)
    for (const thing of named?.things ?? [])
      found.push({ ...thing, start, end: start + (named?.length ?? 0) })
    start += named?.length ?? 1
  }
  return found
}

type Named = { things: readonly Thing[]; length: number }

const firstWords = new WeakMap<SubjectIndex, ReadonlySet<string>>()

/** The stems that names begin with: hardly any word of a sentence is one. */
function firstWordsOf(index: SubjectIndex): ReadonlySet<string> {
  let known = firstWords.get(index)
  if (!known) {
    known = new Set([...index.byName.keys()].map((name) => name.split(' ')[0] ?? ''))
    firstWords.set(index, known)
  }
  return known
}

/** The longest name that begins at a word. */
function namedAt(stems: readonly string[], start: number, index: SubjectIndex): Named | null {
  if (!firstWordsOf(index).has(stems[start] ?? '')) return null
  const { byName, longest } = index
  for (let length = Math.min(longest, stems.length - start); length > 0; length--) {
    const things = byName.get(stems.slice(start, start + length).join(' '))
    if (things) return { things, length }
  }
  return null
}

/** The longest name that the words from one on are inflections or typing errors of. */
function nearlyNamedAt(words: readonly string[], start: number, index: SubjectIndex): Named | null {
  const first = words[start] ?? ''
  const forms = bareForms(first)
  if (first.length < shortestGuess && forms.length < 2) return null
  let best: readonly string[] | null = null
  for (const form of forms) {
    for (const name of namesByInitial(index).get(form.charAt(0)) ?? []) {
      if (name.length <= (best?.length ?? 0)) continue
      if (name.every((part, at) => meansWord(words[start + at] ?? '', part))) best = name
    }
  }
  const things = best && index.byName.get(best.join(' '))
  return best && things ? { things, length: best.length } : null
}

/** A name of Latin letters that a client writes in Cyrillic ones: "логотип". */
function borrowedNamedAt(words: readonly string[], start: number, index: SubjectIndex): Named | null {
  const first = words[start] ?? ''
  if (first.length < shortestGuess - 1 || isEveryday(first) || inLatinLetters(first) === null) return null
  const spelled = words.map((word) => inLatinLetters(word) ?? word)
  return namedAt(spelled.map(stem), start, index) ?? nearlyNamedAt(spelled, start, index)
}

/** Shorter words are too easily another. */
const shortestGuess = 5

/** No ending is longer that makes another form of a word: "logo", "loguinhos". */
const longestEnding = 4

const meansWord = (word: string, part: string): boolean =>
  bareForms(word).some((form) => meansForm(form, part))

function meansForm(word: string, part: string): boolean {
  if (word === part) return true
  if (word[0] !== part[0] || Math.abs(word.length - part.length) > longestEnding) return false
  if ((word.endsWith('s') && stem(word) === part) || isDiminutive(word, part)) return true
  if (Math.min(word.length, part.length) < shortestGuess - 1) return false
  // What everyone writes in any case is no misspelling, but it may be a case of a name.
  if (isInflected(word, part) && (inflecting.test(word) || !isEveryday(word))) return true
  if (arabic.test(word) && word.length < longestRoot) return false
  return isMistyped(word, part) && !isEveryday(word)
}

/** Spanish and Portuguese make anything small and dear: "perrito" is a "perro", "cachorrinho" a "cachorro". */
const diminutive = /^(.{3,})(?:it|inh)[oa]s?$/
const shortestRoot = 3

function isDiminutive(word: string, part: string): boolean {
  if (!part.startsWith(word.slice(0, shortestRoot))) return false
  const [, root] = diminutive.exec(word) ?? []
  return root !== undefined && part.length === root.length + 1 && part.startsWith(root) && /[oa]$/.test(part)
}

/** Shorter Arabic words that differ in a letter are different words. */
const longestRoot = 7
const arabic = /\p{Script=Arabic}/u
/** Scripts of languages that inflect names too. */
const inflecting = /\p{Script=Cyrillic}|\p{Script=Arabic}/u

function namesByInitial(index: SubjectIndex): ReadonlyMap<string, readonly (readonly string[])[]> {
  let known = initials.get(index)
  if (!known) {
    const names = [...index.byName.keys()].map((name) => name.split(' '))
    known = Map.groupBy(names, ([first = '']) => first.charAt(0))
    initials.set(index, known)
  }
  return known
}

const marks: Partial<Record<Mention['kind'], string>> = {
  service: '_service_',
  package: '_package_',
  'add-on': '_addon_',
  'not-offered': '_service_',
}

/** The words with each mention as one mark, which is how the classifier learned to read them. */
export function maskMentions(words: readonly string[], mentions: readonly Mention[]): string[] {
  const out: string[] = []
  for (let at = 0; at < words.length; ) {
    const mention = mentions.find((each) => each.start === at && marks[each.kind] !== undefined)
    out.push(mention ? (marks[mention.kind] ?? '') : (words[at] ?? ''))
    at = mention ? mention.end : at + 1
  }
  return out
}
