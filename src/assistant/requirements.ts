import type { Requirement, SellerText, Service } from '../domain/knowledge.ts'
import type { ClientLanguage } from '../domain/language.ts'
import type { CollectedRequirement } from '../domain/requirement.ts'
import { type CueList, cuePattern, cuesOf } from './languages/cues.ts'
import { allPacks } from './languages/index.ts'
import { sellerWords } from './languages/member-words.ts'
import type { Turn } from './turn.ts'
import type { Segment } from './understanding/segments.ts'
import { fold, foldPhrase, phrasePattern, wordsOf } from './understanding/words.ts'

/** What must still be asked before an offer, in the seller's order. */
export function missingFrom(service: Service, collected: readonly CollectedRequirement[]): Requirement[] {
  const known = new Set(collected.filter((each) => each.serviceId === service.id).map(({ key }) => key))
  return service.requirements.filter(({ key, required }) => required && !known.has(key))
}

/** What was known, with what was just learned taking the place of older answers. */
export function withLearned(
  known: readonly CollectedRequirement[],
  learned: readonly CollectedRequirement[],
): CollectedRequirement[] {
  const replaced = (old: CollectedRequirement) =>
    learned.some(({ serviceId, key }) => serviceId === old.serviceId && key === old.key)
  return [...known.filter((old) => !replaced(old)), ...learned]
}

/** What the client's messages say about the requirements: the answer to the open question, and what they volunteer. */
export function learnFrom(turn: Turn): CollectedRequirement[] {
  if (turn.suspicious) return []
  const learned: CollectedRequirement[] = []
  if (turn.asked) {
    const { service, requirement } = turn.asked
    const answer = answerTo(requirement, turn)
    if (answer) learned.push(collected(service, requirement, answer))
  }
  const service = turn.asked?.service ?? turn.service
  if (!service) return learned
  const known = new Set([...turn.input.episode.requirements, ...learned].map(({ key }) => key))
  for (const requirement of service.requirements.filter(({ key }) => !known.has(key))) {
    const told = turn.segments.filter(({ isQuestion }) => !isQuestion)
    const found = told.map((segment) => volunteered(requirement, segment)).find((each) => each !== null)
    if (found) learned.push(collected(service, requirement, found))
  }
  return learned
}

type Answer = Pick<CollectedRequirement, 'value' | 'quote' | 'messageId'>

function collected(service: Service, { key, label }: Requirement, answer: Answer): CollectedRequirement {
  return { serviceId: service.id, key, label: sellerWords(label), ...answer }
}

const answerOf = ({ text, messageId }: Segment, value = text): Answer => ({ value, quote: text, messageId })

/** Replies that answer nothing. */
const evasive = new Set(['unsure', 'thanks', 'goodbye', 'greeting', 'how-are-you', 'no', 'yes'])
const longestAnswer = 500

function answerTo(requirement: Requirement, turn: Turn): Answer | null {
  const told = turn.segments.filter((segment) => {
    const [top] = segment.topics
    if (segment.isQuestion) return false
    if (!top || top === 'details') return true
    return (segment.scores.get(top) ?? 0) < (evasive.has(top) ? 0.5 : 0.65)
  })
  const [first] = told
  if (!first) return null
  if (requirement.type !== 'text') {
    const typed = told.map((segment) => typedValue(requirement, segment)).find((each) => each !== null)
    return typed ?? null
  }
  const message = turn.texts.find(({ messageId }) => messageId === first.messageId)
  const whole = told.filter(({ messageId }) => messageId === first.messageId).length
  const segments = turn.segments.filter(({ messageId }) => messageId === first.messageId).length
  const text = message && whole === segments ? message.text : first.text
  const name = isName(requirement) ? nameIn(first) : null
  if (name) return { value: name, quote: text, messageId: first.messageId }
  return text.length > longestAnswer ? null : { value: text, quote: text, messageId: first.messageId }
}

/** What a sentence says of a requirement nobody has asked about yet. */
function volunteered(requirement: Requirement, segment: Segment): Answer | null {
  if (requirement.type === 'text') return namedValue(requirement, segment) ?? toldOf(requirement, segment)
  if (requirement.type === 'money' && !cuePattern(segment.language, 'budget').test(segment.folded))
    return null
  return typedValue(requirement, segment)
}

const amounts = new Map<string, RegExp>()

/** An amount of money, with or without its currency. */
function amountPattern(language: ClientLanguage): RegExp {
  let pattern = amounts.get(language)
  if (!pattern) {
    const currencies = cuesOf(language).flatMap((cues) => cues.currencies)
    const after = ['\\p{Sc}', 'usd', 'brl', 'eur', ...currencies.map(foldPhrase)].join('|')
    pattern = new RegExp(`(?:r\\$|us\\$|\\p{Sc})?\\s?\\d[\\d.,]*\\s?(?:${after})?`, 'u')
    amounts.set(language, pattern)
  }
  return pattern
}

/** What a pattern finds in a sentence's folded text, as the client wrote it. */
function foundIn({ text, folded }: Segment, pattern: RegExp): string | null {
  const match = folded.match(pattern)
  if (!match) return null
  const [found] = match
  // Folding hardly ever changes the length; where it does, the folded words must do.
  return folded.length === text.length ? text.slice(match.index, (match.index ?? 0) + found.length) : found
}

const calendarDate = /\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?/

function typedValue(requirement: Requirement, segment: Segment): Answer | null {
  const { text, folded } = segment
  switch (requirement.type) {
    case 'choice': {
      const chosen = requirement.choices.filter((choice) => choicePattern(choice).test(folded))
      const [only] = chosen
      return only && chosen.length === 1 ? answerOf(segment, only.text) : null
    }
    case 'date': {
      const found = text.match(calendarDate)?.[0] ?? dateWords(segment)
      return found ? answerOf(segment, found) : null
    }
    case 'money': {
      const found = foundIn(segment, amountPattern(segment.language))
      return found ? answerOf(segment, found.trim()) : null
    }
    case 'quantity': {
      const found = text.match(/\p{N}+/u)?.[0]
      return found && !calendarDate.test(text) ? answerOf(segment, found) : null
    }
    case 'link': {
      const found = text.match(/https?:\/\/\S+|www\.\S+/i)?.[0]
      return found ? answerOf(segment, found) : null
    }
    case 'text':
    case 'file':
      return null
  }
}

/** "the style is minimalist", "nome da marca: Lua": a value after the seller's own name for the thing. */
function namedValue({ label }: Requirement, segment: Segment): Answer | null {
  const value = after(segment, valuePattern(label, segment.language))
  return value ? answerOf(segment, value.replace(/[.!]+$/, '')) : null
}

const valuePatterns = new WeakMap<SellerText, Map<ClientLanguage, RegExp>>()

/** A label and what stands between it and its value. */
function valuePattern(label: SellerText, language: ClientLanguage): RegExp {
  const patterns = valuePatterns.get(label) ?? new Map<ClientLanguage, RegExp>()
  valuePatterns.set(label, patterns)
  let pattern = patterns.get(language)
  if (!pattern) {
    const copulas = cuesOf(language).flatMap((cues) => cues.copulas)
    pattern = phrasePattern([`(?:${spellingsOf(label).join('|')})\\s*(?::|=|(?:${copulas.join('|')}))`])
    patterns.set(language, pattern)
  }
  return pattern
}

const choicePatterns = new WeakMap<SellerText, RegExp>()

function choicePattern(choice: SellerText): RegExp {
  const pattern = choicePatterns.get(choice) ?? phrasePattern(spellingsOf(choice))
  choicePatterns.set(choice, pattern)
  return pattern
}

/** The seller's words in every language they are written in, to be found as they stand. */
const spellingsOf = ({ text, variants }: SellerText) => [text, ...Object.values(variants)].map(escaped)

/** What follows a pattern in a sentence, as the client wrote it; null when nothing does. */
function after({ text, folded }: Segment, pattern: RegExp): string | null {
  const match = folded.match(pattern)
  if (!match) return null
  const rest = folded.slice((match.index ?? 0) + match[0].length)
  const written = folded.length === text.length && rest.length > 0 ? text.slice(-rest.length) : rest
  return written.replace(/^[\s:="“«'「《]+/u, '') || null
}

const labelsOf = ({ label }: Requirement) => [label.text, ...Object.values(label.variants)].map(fold)

const labelCues = new Map<CueList, RegExp>()

/** Whether the seller's label, in whatever language, holds one of the cues. */
function labelled(requirement: Requirement, list: CueList): boolean {
  const words = labelCues.get(list) ?? phrasePattern(allPacks.flatMap(({ cues }) => cues?.[list] ?? []))
  labelCues.set(list, words)
  return labelsOf(requirement).some((label) => words.test(label))
}

/** The requirement is what something is called. */
const isName = (requirement: Requirement) => labelled(requirement, 'nameLabels')
/** The requirement is what the client does. */
const isTrade = (requirement: Requirement) => labelled(requirement, 'tradeLabels')

/** What a sentence says something is called: "a bakery called Pão da Vila". */
function nameIn(segment: Segment): string | null {
  const called = after(segment, cuePattern(segment.language, 'called'))
  const [name = ''] = called?.match(/^[^"”»」》'.,;!?。，！？\n]{1,60}/u) ?? []
  // "Lua and I need it soon": what is joined on in small letters is another sentence.
  const joints = cuesOf(segment.language).flatMap((cues) => cues.joints)
  const [before = ''] = name.trim().split(new RegExp(`\\s(?:${joints.join('|')})\\s(?=\\p{Ll})`, 'iu'))
  return before === '' ? null : before
}

/** A name or a trade told in passing: "it's for a bakery called Sunrise". */
function toldOf(requirement: Requirement, segment: Segment): Answer | null {
  if (isName(requirement)) {
    const name = nameIn(segment)
    return name ? answerOf(segment, name) : null
  }
  if (!isTrade(requirement)) return null
  const { language } = segment
  const own = foundIn(segment, cuePattern(language, 'forOwn'))
  const rest = after(segment, cuePattern(language, 'forOwn'))
  if (!own || !rest) return null
  const [determiner] = own.match(/\p{L}+$/u) ?? []
  const [until = ''] = rest.match(/^[^.,;!?。，！？\n]{1,60}/u) ?? []
  const called = fold(until).search(cuePattern(language, 'called'))
  const thing = (called < 0 ? until : until.slice(0, called)).trim()
  if (thing === '') return null
  // What the work is for may be another of the seller's things: "for my website".
  const sold = segment.mentions.some(({ start, end }) =>
    wordsOf(thing).join(' ').endsWith(segment.words.slice(start, end).join(' ')),
  )
  return sold ? null : answerOf(segment, determiner ? `${determiner} ${thing}` : thing)
}

function dateWords(segment: Segment): string | null {
  const times = cuePattern(segment.language, 'calendar').source
  const day = '\\d{1,2}(?:st|nd|rd|th|º|er|\\.)?\\s+(?:(?:of|de|di)\\s+)?'
  return foundIn(segment, new RegExp(`(?:${day})?${times}(?:\\s+\\d{1,2}(?:st|nd|rd|th)?)?`, 'u'))
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
