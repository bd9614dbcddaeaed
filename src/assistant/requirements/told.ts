import type { Requirement, SellerText } from '../../domain/knowledge.ts'
import type { ClientLanguage } from '../../domain/language.ts'
import { type CueList, cuePhrases, cuesOf } from '../languages/cues.ts'
import { allPacks } from '../languages/index.ts'
import { referring } from '../languages/referring-words.ts'
import { alike } from '../understanding/alike.ts'
import { Phrases } from '../understanding/phrases.ts'
import type { Segment } from '../understanding/segments.ts'
import { fold, wordsOf } from '../understanding/words.ts'

/** "the style is minimalist", "nome da marca: Lua": a value after the seller's own name for the thing. */
export function namedValue({ label }: Requirement, segment: Segment): string | null {
  const value = after(segment, openingsOf(label, segment.language))
  return value ? value.replace(/[.!]+$/, '') : null
}

const openings = new WeakMap<SellerText, Map<ClientLanguage, Phrases>>()

/** A label and what stands between it and its value. */
function openingsOf(label: SellerText, language: ClientLanguage): Phrases {
  const known = openings.get(label) ?? new Map<ClientLanguage, Phrases>()
  openings.set(label, known)
  let found = known.get(language)
  if (!found) {
    const copulas = cuesOf(language).flatMap((cues) => cues.copulas)
    found = new Phrases([`(?:${asWritten(label).join('|')})\\s*(?::|=|(?:${copulas.join('|')}))`])
    known.set(language, found)
  }
  return found
}

const spellings = new WeakMap<SellerText, Phrases>()

/** The seller's words in every language they are written in. */
export function spellingsOf(text: SellerText): Phrases {
  const found = spellings.get(text) ?? new Phrases(asWritten(text))
  spellings.set(text, found)
  return found
}

/** The same as phrases, to be found as they stand. */
const asWritten = ({ text, variants }: SellerText) => [text, ...Object.values(variants)].map(escaped)

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What follows the first of some phrases in a sentence, as the client wrote it; null when nothing does. */
function after({ text, folded }: Segment, phrases: Phrases): string | null {
  const match = phrases.first(folded)
  if (!match) return null
  const rest = folded.slice(match.index + match[0].length)
  const written = folded.length === text.length && rest.length > 0 ? text.slice(-rest.length) : rest
  return written.replace(/^[\s:="“«'「《]+/u, '') || null
}

/** A part of a sentence's folded text as the client wrote it. */
export function written(
  { text, folded }: Pick<Segment, 'text' | 'folded'>,
  start: number,
  end: number,
): string {
  // Folding hardly ever changes the length; where it does, the folded words must do.
  return (folded.length === text.length ? text : folded).slice(start, end)
}

const labelsOf = ({ label }: Requirement) => [label.text, ...Object.values(label.variants)].map(fold)

const labelCues = new Map<CueList, Phrases>()
const labelledBy = new WeakMap<Requirement, Map<CueList, boolean>>()

/** Whether the seller's label, in whatever language, holds one of the cues; looked for once. */
function labelled(requirement: Requirement, list: CueList): boolean {
  const known = labelledBy.get(requirement) ?? new Map<CueList, boolean>()
  labelledBy.set(requirement, known)
  let isLabelled = known.get(list)
  if (isLabelled === undefined) {
    const words = labelCues.get(list) ?? new Phrases(...allPacks.map(({ cues }) => cues?.[list] ?? []))
    labelCues.set(list, words)
    isLabelled = labelsOf(requirement).some((label) => words.test(label))
    known.set(list, isLabelled)
  }
  return isLabelled
}

/** The requirement is what something is called. */
const isName = (requirement: Requirement) => labelled(requirement, 'nameLabels')
/** The requirement is what the client does. */
const isTrade = (requirement: Requirement) => labelled(requirement, 'tradeLabels')

/** What a sentence says the thing asked for is called: "a bakery called Pão da Vila". */
export function nameFor(requirement: Requirement, segment: Segment): string | null {
  return isName(requirement) ? nameIn(segment) : null
}

const jointPatterns = new Map<ClientLanguage, RegExp>()

function jointsIn(language: ClientLanguage): RegExp {
  let pattern = jointPatterns.get(language)
  if (!pattern) {
    const joints = cuesOf(language).flatMap((cues) => cues.joints)
    pattern = new RegExp(`\\s(?:${joints.join('|')})\\s(?=\\p{Ll})`, 'iu')
    jointPatterns.set(language, pattern)
  }
  return pattern
}

function nameIn(segment: Segment): string | null {
  const called = after(segment, cuePhrases(segment.language, 'called'))
  const [name = ''] = called?.match(/^[^"”»」》'.,;!?،؛؟。，！？\n]{1,60}/u) ?? []
  // "Lua and I need it soon": what is joined on in small letters is another sentence.
  const [before = ''] = name.trim().split(jointsIn(segment.language))
  return before === '' ? null : before
}

/** No denial is longer, in words. */
const longestDenial = 6

/** "No domain yet": whoever says that they have none has answered whether they have one. */
export function deniedOf({ label }: Requirement, segment: Segment): string | null {
  const { folded, language, mentions, text, words } = segment
  if (words.length > longestDenial || !referring(language, 'lacks').test(folded)) return null
  const names = asWritten(label)
    .flatMap(wordsOf)
    .filter((word) => word.length >= shortestName)
  const isService = (at: number) =>
    mentions.some(({ kind, start, end }) => kind === 'service' && at >= start && at < end)
  return words.some((word, at) => !isService(at) && names.some((name) => alike(name, word) > 0)) ? text : null
}

/** Shorter words of a label are mere grammar. */
const shortestName = 4

/** A name or a trade told in passing: "it's for a bakery called Sunrise". */
export function toldOf(requirement: Requirement, segment: Segment): string | null {
  if (isName(requirement)) return nameIn(segment)
  if (!isTrade(requirement)) return null
  const { language } = segment
  const forOwn = cuePhrases(language, 'forOwn')
  const own = forOwn.first(segment.folded)
  const rest = after(segment, forOwn)
  if (!own || !rest) return null
  const [determiner] = written(segment, own.index, own.index + own[0].length).match(/\p{L}+$/u) ?? []
  const [until = ''] = rest.match(/^[^.,;!?،؛؟。，！？\n]{1,60}/u) ?? []
  const called = cuePhrases(language, 'called').first(fold(until))
  const thing = until.slice(0, called?.index).trim()
  if (thing === '') return null
  // What the work is for may be another of the seller's things: "for my website".
  const sold = segment.mentions.some(({ start, end }) =>
    wordsOf(thing).join(' ').endsWith(segment.words.slice(start, end).join(' ')),
  )
  if (sold) return null
  return determiner ? `${determiner} ${thing}` : thing
}
