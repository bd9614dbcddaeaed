import type { Requirement, Service } from '../domain/knowledge.ts'
import type { CollectedRequirement } from '../domain/requirement.ts'
import { allPacks } from './languages/index.ts'
import type { QuestionLexicon } from './languages/pack.ts'
import type { Turn } from './turn.ts'
import type { Segment } from './understanding/segments.ts'
import { fold, phrasePattern, wordsOf } from './understanding/words.ts'

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
  return { serviceId: service.id, key, label: label.text, ...answer }
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
  const name = isName(requirement) ? nameIn(text) : null
  if (name) return { value: name, quote: text, messageId: first.messageId }
  return text.length > longestAnswer ? null : { value: text, quote: text, messageId: first.messageId }
}

/** What a sentence says of a requirement nobody has asked about yet. */
function volunteered(requirement: Requirement, segment: Segment): Answer | null {
  if (requirement.type === 'text') return namedValue(requirement, segment) ?? toldOf(requirement, segment)
  if (requirement.type === 'money' && !lexiconPattern('budget').test(segment.folded)) return null
  return typedValue(requirement, segment)
}

const amount =
  /(?:[$€£]|r\$|us\$)?\s?\d[\d.,]*\s?(?:\p{Sc}|usd|brl|eur|reais|dollars?|dolares|euros?|pesos)?/iu
const calendarDate = /\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?/

function typedValue(requirement: Requirement, segment: Segment): Answer | null {
  const { text, folded } = segment
  switch (requirement.type) {
    case 'choice': {
      const chosen = requirement.choices.filter((choice) =>
        phrasePattern([choice.text, ...Object.values(choice.variants)].map(escaped)).test(folded),
      )
      const [only] = chosen
      return only && chosen.length === 1 ? answerOf(segment, only.text) : null
    }
    case 'date': {
      const found = text.match(calendarDate)?.[0] ?? dateWords(segment)
      return found ? answerOf(segment, found) : null
    }
    case 'money': {
      const found = text.match(amount)?.[0]
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
  const names = [label.text, ...Object.values(label.variants)].map(escaped)
  const named = new RegExp(
    `(?:${names.map(fold).join('|')})\\s*(?::|=|\\bis\\b|\\be\\b|\\bes\\b)\\s*(\\S.*)$`,
    'u',
  )
  const match = segment.folded.match(named)
  const value =
    match?.[1] && segment.folded.length === segment.text.length
      ? segment.text.slice(-match[1].length)
      : match?.[1]
  return value ? answerOf(segment, value.replace(/[.!]+$/, '')) : null
}

/** Words of a label that say the requirement is what something is called. */
const nameWords = /(?<!\p{L})(?:names?|nomes?|nombres?|marca|brand)(?!\p{L})/u
/** Words of a label that say the requirement is what the client does. */
const tradeWords = /(?<!\p{L})(?:business|company|trade|industry|negocio|empresa|ramo|rubro|giro)(?!\p{L})/u

const labelsOf = ({ label }: Requirement) => [label.text, ...Object.values(label.variants)].map(fold)
const isName = (requirement: Requirement) => labelsOf(requirement).some((label) => nameWords.test(label))
const isTrade = (requirement: Requirement) => labelsOf(requirement).some((label) => tradeWords.test(label))

const calledWords =
  /(?<!\p{L})(?:called|named|(?:the |its |my )?name(?: is|'s|s)|chamad[oa]|chama-se|se chama|nome (?:e|é)|llamad[oa]|se llama|nombre es)\s*:?\s+["“«']?([^"”»'.,;!?\n]{1,60})/iu

/** What a sentence says something is called: "a bakery called Pão da Vila". */
function nameIn(text: string): string | null {
  const [before = ''] =
    text
      .match(calledWords)?.[1]
      ?.trim()
      .split(/\s(?:and|e|y|but|mas|pero)\s(?=\p{Ll})/u) ?? []
  return before === '' ? null : before
}

const forTrade =
  /(?<!\p{L})(?:for|para|pra|pro)\s+((?:an?|my|our|um|uma|minha|meu|nossa|nosso|una?|mi|nuestr[oa])\s+\p{L}[^.,;!?\n]{1,60})/iu

/** A name or a trade told in passing: "it's for a bakery called Sunrise". */
function toldOf(requirement: Requirement, segment: Segment): Answer | null {
  const { text } = segment
  if (isName(requirement)) {
    const name = nameIn(text)
    return name ? answerOf(segment, name) : null
  }
  if (!isTrade(requirement)) return null
  const called = text.search(calledWords)
  const trade = (called < 0 ? text : text.slice(0, called)).match(forTrade)?.[1]?.trim()
  // What the work is for may be another of the seller's things: "for my website".
  const sold = segment.mentions.some(({ start, end }) =>
    wordsOf(trade ?? '')
      .join(' ')
      .endsWith(segment.words.slice(start, end).join(' ')),
  )
  return trade && !sold ? answerOf(segment, trade) : null
}

function dateWords({ folded, text }: Segment): string | null {
  const months = lexiconPattern('months').source
  const dated = new RegExp(
    `(?:\\d{1,2}(?:st|nd|rd|th|º)?\\s+(?:of\\s+|de\\s+)?)?${months}(?:\\s+\\d{1,2}(?:st|nd|rd|th)?)?`,
    'u',
  )
  const match = folded.match(dated)
  if (!match || match.index === undefined) return null
  return folded.length === text.length ? text.slice(match.index, match.index + match[0].length) : match[0]
}

const patterns = new Map<string, RegExp>()

function lexiconPattern(kind: 'months' | 'budget'): RegExp {
  let pattern = patterns.get(kind)
  if (!pattern) {
    const lexicons = allPacks.flatMap(({ questions }): QuestionLexicon[] => (questions ? [questions] : []))
    pattern = phrasePattern(lexicons.flatMap((lexicon) => lexicon[kind]))
    patterns.set(kind, pattern)
  }
  return pattern
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
