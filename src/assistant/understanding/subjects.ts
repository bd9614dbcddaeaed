import { type Knowledge, namesOf, type SellerText, type Subject } from '../../domain/knowledge.ts'
import { stem, wordsOf } from './words.ts'

/** A thing of the seller's that a client may name. `serviceId` is null for rules, which hold everywhere. */
export type Mention = {
  kind: 'service' | 'package' | 'add-on' | 'not-offered' | 'rule'
  id: string
  serviceId: string | null
  /** Positions of its words in the segment; `end` is exclusive. */
  start: number
  end: number
}

type Thing = Omit<Mention, 'start' | 'end'>

/** Names by their stems; a name of several words is found as a whole, the longest first. */
export type SubjectIndex = { byName: ReadonlyMap<string, readonly Thing[]>; longest: number }

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
  const subject = (about: Subject, thing: Thing) => add(namesOf(about), thing)

  for (const service of knowledge.services) {
    const serviceId = service.id
    subject(service.name, { kind: 'service', id: serviceId, serviceId })
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

/** Every mention in a sentence's words, left to right, without overlaps between different names. */
export function mentionsIn(words: readonly string[], { byName, longest }: SubjectIndex): Mention[] {
  const stems = words.map(stem)
  const found: Mention[] = []
  for (let start = 0; start < stems.length; ) {
    let taken = 0
    for (let length = Math.min(longest, stems.length - start); length > 0 && taken === 0; length--) {
      const things = byName.get(stems.slice(start, start + length).join(' '))
      if (!things) continue
      for (const thing of things) found.push({ ...thing, start, end: start + length })
      taken = length
    }
    start += Math.max(1, taken)
  }
  return found
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
