import type { Requirement, Service } from '../domain/knowledge.ts'
import { type CollectedRequirement, type RequirementValue, sameValue } from '../domain/requirement.ts'
import { cuePhrases } from './languages/cues.ts'
import { sellerWords } from './languages/member-words.ts'
import { referring } from './languages/referring-words.ts'
import { isSmallWord } from './languages/telling-words.ts'
import { isCurrency } from './requirements/amounts.ts'
import { deniedOf, namedValue, nameFor, spellingsOf, toldOf } from './requirements/told.ts'
import { type Circumstances, clearValue, type Said, saidOf } from './requirements/values.ts'
import type { Turn } from './turn.ts'
import type { Segment } from './understanding/segments.ts'
import { lengthOf, wordsOf } from './understanding/words.ts'

/** What must still be asked before an offer, in the seller's order. */
export function missingFrom(service: Service, collected: readonly CollectedRequirement[]): Requirement[] {
  return service.requirements.filter((each) => each.required && !knownOf(service, each, collected))
}

/** What is known of a service's requirement; other services may have one of the same key. */
export function knownOf(
  { id }: Service,
  { key }: Requirement,
  collected: readonly CollectedRequirement[],
): CollectedRequirement | undefined {
  return collected.findLast((each) => each.serviceId === id && each.key === key)
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

/**
 * What the client's messages say about the requirements: what they correct, the answer to the open question, what they
 * volunteer, and the file that was wanted.
 */
export function learnFrom(turn: Turn): CollectedRequirement[] {
  if (turn.suspicious) return []
  const service = turn.asked?.service ?? turn.service
  if (!service) return []
  const corrections = correctionsIn(turn, service)
  const corrected = new Set(corrections.map(({ segment }) => segment))
  const rest = turn.segments.filter((segment) => !corrected.has(segment))
  const learned = withLearned(
    corrections.map(({ learned }) => learned),
    givenWithoutWords(turn),
  )
  const isOpen = (requirement: Requirement) => !knownOf(service, requirement, learned)
  if (turn.asked && isOpen(turn.asked.requirement)) {
    const answer = answerTo(turn.asked.requirement, rest, turn)
    if (answer) learned.push(collected(service, turn.asked.requirement, answer))
  }
  const known = [...turn.input.episode.requirements, ...learned]
  for (const requirement of service.requirements.filter((each) => !knownOf(service, each, known))) {
    const told = rest.filter((segment) => !segment.isQuestion || pricesNumber(requirement, segment))
    const found = told.map((segment) => volunteered(requirement, segment, turn, service))
    const answer = found.find((each) => each !== null)
    if (answer) learned.push(collected(service, requirement, answer))
  }
  return learned
}

/** What needs no reading, whoever responds: the answer given with a tap, and the file that was wanted. */
export function givenWithoutWords(turn: Turn): CollectedRequirement[] {
  return withLearned(filed(turn), tapped(turn))
}

/** The answer a client has given with a tap, if they have: the last of several counts. */
function tapped({ asked, taps }: Turn): CollectedRequirement[] {
  const tap = taps.at(-1)
  if (!asked || !tap) return []
  const { choice, text, messageId } = tap
  const value = { type: 'choice', choice: sellerWords(choice) } as const
  return [collected(asked.service, asked.requirement, { value, quote: text, messageId })]
}

/** The first picture or document of the burst, where one is wanted: the one asked for, or the first that is missing. */
function filed({ input, asked, service: meant }: Turn): CollectedRequirement[] {
  const service = asked?.service ?? meant
  const sent = input.pending.flatMap(({ id, content }) =>
    content.type === 'media' && (content.media === 'image' || content.media === 'document')
      ? [{ id, content }]
      : [],
  )
  const [file] = sent
  if (!service || !file) return []
  const wanted = service.requirements.filter(({ type }) => type === 'file')
  const open = wanted.find((each) => !knownOf(service, each, input.episode.requirements))
  const requirement = wanted.find((each) => each === asked?.requirement) ?? open
  if (!requirement) return []
  const value = { type: 'file', messageId: file.id, name: file.content.fileName } as const
  return [collected(service, requirement, { value, quote: file.content.caption ?? '', messageId: file.id })]
}

/** "How much for 3 nights?" tells how many there are to be. */
const pricesNumber = ({ type }: Requirement, { topics: [top] }: Segment): boolean =>
  type === 'quantity' && top === 'price'

type Answer = Pick<CollectedRequirement, 'value' | 'quote' | 'messageId'>

/** A requirement as it is kept. */
export function collected(
  service: Service,
  { key, label }: Requirement,
  answer: Answer,
): CollectedRequirement {
  return { serviceId: service.id, key, label: sellerWords(label), ...answer }
}

const answerOf = ({ text, messageId }: Segment, value: RequirementValue): Answer => ({
  value,
  quote: text,
  messageId,
})

/** When and where a message was written, for what it calls "tomorrow" and "500". */
export function circumstancesOf(
  { input }: Pick<Turn, 'input'>,
  messageId: string,
  service: Service,
  asked: boolean,
): Circumstances {
  const at = input.pending.find(({ id }) => id === messageId)?.at ?? 0
  return { service, at, timeZone: input.model?.timeZone ?? 'UTC', asked }
}

/** Replies that answer nothing. */
const evasive = new Set(['unsure', 'thanks', 'goodbye', 'greeting', 'how-are-you', 'no', 'yes'])
const longestAnswer = 500

function answerTo(requirement: Requirement, segments: readonly Segment[], turn: Turn): Answer | null {
  const told = segments.filter((segment) => {
    const [top] = segment.topics
    if (segment.isQuestion || answersElse(requirement, segment, turn)) return false
    if (!top || top === 'details') return true
    return (segment.scores.get(top) ?? 0) < (evasive.has(top) ? 0.5 : 0.65)
  })
  const [first] = told
  const service = turn.asked?.service
  if (!first || !service) return null
  if (requirement.type !== 'text') {
    return (
      told.map((segment) => read(requirement, segment, turn, service, true)).find((each) => each !== null) ??
      null
    )
  }
  const message = turn.texts.find(({ messageId }) => messageId === first.messageId)
  const whole = told.filter(({ messageId }) => messageId === first.messageId).length
  const all = turn.segments.filter(({ messageId }) => messageId === first.messageId).length
  const text = message && whole === all ? message.text : first.text
  const name = nameFor(requirement, first)
  if (name) return { value: name, quote: text, messageId: first.messageId }
  return text.length > longestAnswer ? null : { value: text, quote: text, messageId: first.messageId }
}

/** A short answer is meant as one thing alone, in words. */
const shortAnswer = 5

/** Whether a sentence is no answer to what was asked in words, but a package's choice, another answer, or none yet. */
function answersElse(requirement: Requirement, segment: Segment, turn: Turn): boolean {
  const service = turn.asked?.service
  if (requirement.type !== 'text' || !service || lengthOf(segment.words) > shortAnswer) return false
  if (nameFor(requirement, segment) !== null || deniedOf(requirement, segment) !== null) return false
  if (segment.mentions.some(({ kind }) => kind === 'package')) return true
  if (referring(segment.language, 'hesitates').test(segment.folded)) return true
  const open = service.requirements.filter(
    (each) => each !== requirement && !knownOf(service, each, turn.input.episode.requirements),
  )
  return open.some((each) =>
    each.type === 'text'
      ? deniedOf(each, segment) !== null
      : each.type !== 'money' && read(each, segment, turn, service, false) !== null,
  )
}

/**
 * Whether a sentence is a number in answer to the question for one, and nothing else: "300 guests", "about R$ 500". To
 * a reader who does not know the question it looks like an offer or like nothing of the trade.
 */
export function isMereAnswer(
  segment: Segment,
  { service, requirement }: NonNullable<Turn['asked']>,
  turn: Pick<Turn, 'input'>,
): boolean {
  const { type, label, question } = requirement
  if (segment.isQuestion || (type !== 'quantity' && type !== 'money')) return false
  const answer = read(requirement, segment, turn, service, true)
  if (answer === null) return false
  const { value } = answer
  const unit = typeof value !== 'string' && value.type === 'quantity' ? (value.unit ?? '') : ''
  const spoken = new Set(
    [label, question]
      .flatMap(({ text, variants }) => [text, ...Object.values(variants), unit])
      .flatMap(wordsOf),
  )
  const { words, language, commonWords } = segment
  return words.every(
    (word) =>
      word.startsWith('_') ||
      commonWords.has(word) ||
      spoken.has(word) ||
      isSmallWord(word, language) ||
      isCurrency(word) ||
      cuePhrases(language, 'budget').test(word),
  )
}

/** What a sentence says of a requirement nobody has asked about yet. */
function volunteered(
  requirement: Requirement,
  segment: Segment,
  turn: Turn,
  service: Service,
): Answer | null {
  if (requirement.type === 'text') {
    const value =
      namedValue(requirement, segment) ?? toldOf(requirement, segment) ?? deniedOf(requirement, segment)
    return value === null ? null : answerOf(segment, value)
  }
  if (requirement.type === 'money' && !cuePhrases(segment.language, 'budget').test(segment.folded))
    return null
  return read(requirement, segment, turn, service, false)
}

function read(
  requirement: Requirement,
  segment: Segment,
  turn: Pick<Turn, 'input'>,
  service: Service,
  asked: boolean,
): Answer | null {
  const value = clearValue(
    saidOf(requirement, segment, circumstancesOf(turn, segment.messageId, service, asked)),
  )
  return value === null ? null : answerOf(segment, value)
}

/** Sentences that say something else of what is known already: "make it 300 guests instead", "actually logo B". */
function correctionsIn(turn: Turn, service: Service): { segment: Segment; learned: CollectedRequirement }[] {
  const told = turn.segments.filter(({ isQuestion }) => !isQuestion)
  return service.requirements.flatMap((requirement) => {
    const known = knownOf(service, requirement, turn.input.episode.requirements)
    if (!known) return []
    const last = told
      .flatMap((segment) => {
        const value = corrected(requirement, segment, known.value, turn, service)
        return value === null ? [] : [{ segment, value }]
      })
      .at(-1)
    if (!last) return []
    return [
      { segment: last.segment, learned: collected(service, requirement, answerOf(last.segment, last.value)) },
    ]
  })
}

/** What a sentence says in place of a known value; null when it does not speak of it, or says the same. */
function corrected(
  requirement: Requirement,
  segment: Segment,
  known: RequirementValue,
  turn: Turn,
  service: Service,
): RequirementValue | null {
  const corrects = cuePhrases(segment.language, 'corrects').test(segment.folded)
  const byName = namedValue(requirement, segment)
  if (
    !corrects &&
    byName === null &&
    !spellingsOf(requirement.label).test(segment.folded) &&
    requirement.type !== 'quantity'
  )
    return null
  if (requirement.type === 'text') {
    const value = byName ?? (corrects ? nameFor(requirement, segment) : null)
    return value === null || sameValue(value, known) ? null : value
  }
  // A bare "make it 300" is the one number there is to correct, if there is one.
  const only = service.requirements.every((each) => each === requirement || each.type !== requirement.type)
  const asked = corrects && only && requirement.type !== 'money'
  const circumstances = circumstancesOf(turn, segment.messageId, service, asked)
  const value = clearValue(other(saidOf(requirement, segment, circumstances), known, corrects))
  return value === null || sameValue(value, known) ? null : value
}

/** "Not logo A, logo B": of two values the known one is the one that is taken back. */
function other(said: Said, known: RequirementValue, corrects: boolean): Said {
  if (!corrects || said.values.length < 2) return said
  return { values: said.values.filter((value) => !sameValue(value, known)), words: null }
}
