import type { Knowledge, Requirement, SellerText, Service } from '../domain/knowledge.ts'
import type { ClientLanguage } from '../domain/language.ts'
import { textOf } from '../domain/message.ts'
import type { LanguageReason } from '../domain/reply-audit.ts'
import type { TurnInput, TurnMessage } from './assistant.ts'
import { type FactBook, factsOf } from './facts/book.ts'
import { clientNamesOf } from './facts/short-names.ts'
import { wordsOfSeller } from './facts/unknown-things.ts'
import { cuePhrases, mixedWith } from './languages/cues.ts'
import { packOf } from './languages/index.ts'
import type { LanguagePack } from './languages/pack.ts'
import { referring } from './languages/referring-words.ts'
import { isSmallWord } from './languages/telling-words.ts'
import { focusOf, type Spoken, withReferent } from './referents.ts'
import { isMereAnswer, knownOf } from './requirements.ts'
import { namesOfSeller } from './rules/person.ts'
import { isTap, type Tap, tapsOn } from './taps.ts'
import { anyLetter } from './understanding/characters.ts'
import type { TopicScores } from './understanding/classifier.ts'
import { chooseLanguage, languageRequest } from './understanding/language.ts'
import { normalise } from './understanding/normalise.ts'
import { Phrases } from './understanding/phrases.ts'
import { type Segment, segmentsOf } from './understanding/segments.ts'
import { type Mention, mentionsIn } from './understanding/subjects.ts'
import type { Topic } from './understanding/topics.ts'
import { fold, lengthOf, wordsOf } from './understanding/words.ts'

/** A client's message that has words. */
export type ClientText = { messageId: string; text: string }

/** A turn's input, read: everything rules and responders look at, derived once and never changed. */
export type Turn = {
  input: TurnInput
  language: ClientLanguage
  languageReason: LanguageReason
  /** The client asked for this language by name. */
  languageRequested: boolean
  /** The language the client seems to write in, which the seller may not answer in. */
  written: ClientLanguage
  pack: LanguagePack
  /** The languages the client's words may be in: the one they seem to be, the reply's, and those people mix in. */
  reading: readonly LanguagePack[]
  facts: FactBook
  texts: readonly ClientText[]
  /** Those of them that answer the open question with a tap, and the others. */
  taps: readonly Tap[]
  said: readonly ClientText[]
  /** The sentences of what was said, in order. */
  segments: readonly Segment[]
  /** Pending messages without words: pictures and files, and what nobody can read here. */
  files: readonly TurnMessage[]
  unreadable: readonly TurnMessage[]
  /** The service it is about; null when several could be meant. */
  service: Service | null
  /** The requirement the assistant asked for last, when its question is still open. */
  asked: { service: Service; requirement: Requirement } | null
  /** The client's words try to command the assistant. */
  suspicious: boolean
}

/** Reads a turn's input. Pure; a few milliseconds at most. */
export function understand(input: TurnInput): Turn {
  const texts = input.pending.flatMap(({ id, content }) => {
    const text = normalise(textOf(content) ?? '')
    return text === '' ? [] : [{ messageId: id, text }]
  })
  const silent = input.pending.filter(({ id }) => !texts.some(({ messageId }) => messageId === id))
  const isFile = ({ content }: TurnMessage) =>
    content.type === 'media' && (content.media === 'image' || content.media === 'document')

  const asked = requirementAsked(input)
  const taps = tapsOn(asked, input.pending, texts)
  const said = texts.filter(({ messageId }) => !taps.some((tap) => tap.messageId === messageId))
  const telling = input.episode.language === null ? texts : typedOf(input, texts)

  const { language, reason, requested, written } = chooseLanguage({
    texts: telling.map(({ text }) => text),
    spoken: input.episode.language,
    supported: input.assistant.languages,
    home: input.knowledge.sourceLanguage,
  })
  const pack = packOf(language)
  const subjects = clientNamesOf(input.knowledge)
  const known = wordsOfSeller(input.knowledge)
  const writing = packOf(written ?? language)
  const reading = [...new Set([language, written ?? language].flatMap(mixedWith))].map(packOf)
  const read = said
    .flatMap(({ messageId, text }) => segmentsOf(text, messageId, writing, subjects, known))
    .filter((segment) => !(requested && asksForLanguageOnly(segment)))
  const inContext = read.map((segment, at) =>
    withContext(withSubject(segment, read.slice(0, at)), read.slice(0, at)),
  )
  const service = serviceMeant(input, inContext)
  const services = service ? [service] : input.knowledge.services
  const spoken: Spoken = {
    services,
    focus: focusOf(input, services, language),
    numberAsked: asked?.requirement.type === 'quantity',
  }
  const segments = inContext
    .map((segment) => asTopic(courtesyOf(segment, input.knowledge), segment))
    .map((segment) => (isAcceptance(segment) ? asTopic('order', segment) : segment))
    .map((segment) => (tellsOwnTrade(segment) ? asTopic('details', segment) : segment))
    .map((segment) => (asksPriceAndTime(segment) ? asTopic('price', segment) : segment))
    .map((segment) => withReferent(segment, spoken))
    .map((segment) =>
      asked && isMereAnswer(segment, asked, { input }) ? asTopic('details', segment) : segment,
    )
  return {
    input,
    language,
    languageReason: reason,
    languageRequested: requested,
    written: written ?? language,
    pack,
    reading,
    facts: factsOf(input.knowledge),
    texts,
    taps,
    said,
    segments,
    files: silent.filter(isFile),
    unreadable: silent.filter((message) => !isFile(message)),
    service,
    asked,
    suspicious: isSuspicious(said, segments, reading),
  }
}

/** What the client has typed: the words of a button are the seller's, and tell no client's language. */
function typedOf({ pending }: TurnInput, texts: readonly ClientText[]): readonly ClientText[] {
  const tapped = new Set(pending.filter(isTap).map(({ id }) => id))
  return texts.filter(({ messageId }) => !tapped.has(messageId))
}

/** What is known to be about one thing is about nothing else, whatever it looks like; where nothing was taught it stays so. */
function asTopic(topic: Topic | null, segment: Segment): Segment {
  return topic === null || segment.scores.size === 0
    ? segment
    : { ...segment, topics: [topic], scores: new Map([[topic, 1]]) }
}

/** "Nice!", "show, Caio", "fala Caio, blz?": a good word or a greeting, and nobody's question. */
function courtesyOf({ folded, language }: Segment, knowledge: Knowledge): Topic | null {
  const unnamed = namesOfSeller(knowledge).replace(folded, ' ')
  const rest = referring(language, 'praises').replace(unnamed, ' ')
  const says = (left: string) => anyLetter.test(left)
  if (rest !== unnamed && !says(rest)) return 'yes'
  return unnamed !== folded && !says(referring(language, 'greets').replace(rest, ' ')) ? 'greeting' : null
}

/** "Dale", "fechado": a yes to what was offered. */
function isAcceptance({ folded, language, isQuestion }: Segment): boolean {
  const rest = referring(language, 'accepts').replace(folded, ' ')
  return !isQuestion && rest !== folded && !anyLetter.test(referring(language, 'praises').replace(rest, ' '))
}

/** So sure that it is out of the trade that what a client does for a living is not meant. */
const surelyElse = 0.9
/** So likely that a person is wanted for it. */
const forSeller = 0.3

/** So likely out of the trade, or a person's business, that nothing else is made of it. */
function isForSeller(scores: TopicScores): boolean {
  const score = (topic: Topic) => scores.get(topic) ?? 0
  const forSellers = ['custom', 'person', 'existing-order', 'negotiation', 'off-platform'] as const
  const forPerson = forSellers.reduce((sum, topic) => sum + score(topic), 0)
  return score('out-of-scope') >= surelyElse || forPerson > forSeller
}

/** "Price and delivery?": the prices of packages tell their times too. */
const asksPriceAndTime = ({ folded, language, scores }: Segment): boolean =>
  !isForSeller(scores) && (scores.get('rush') ?? 0) < 0.3 && cuePhrases(language, 'priceAndTime').test(folded)

/** "I sell cakes": whatever the client's trade is, it is what the work is for. */
export function tellsOwnTrade({ isQuestion, folded, language, topics: [top], scores }: Segment): boolean {
  const isElse = top === undefined || top === 'details' || top === 'out-of-scope'
  if (isQuestion || !isElse || isForSeller(scores)) return false
  return referring(language, 'ownTrade').test(folded)
}

/** A question is asked about what was told before it: "we come by car, is there a place for it?" */
function withContext(segment: Segment, before: readonly Segment[]): Segment {
  if (!segment.isQuestion) return segment
  const told = before.filter(({ isQuestion }) => !isQuestion).map(({ text }) => text)
  return told.length > 0 ? { ...segment, told: told.join('\n') } : segment
}

const longestFollowUp = 5

/** What a short question may be about that was named before it. */
const aboutWhat: Partial<Record<Topic, readonly Mention['kind'][]>> = {
  price: ['add-on', 'package'],
  'add-ons': ['add-on', 'package'],
  delivery: ['add-on', 'package'],
  services: ['not-offered'],
}

/** "Do you have an album? How much?": a short question without a subject is about the last one before it. */
function withSubject(segment: Segment, before: readonly Segment[]): Segment {
  const [top] = segment.topics
  const bare = segment.mentions.length === 0 && lengthOf(segment.words) <= longestFollowUp
  const kinds = bare && top ? aboutWhat[top] : undefined
  if (!kinds) return segment
  const subject = before.slice(-2).findLast(({ mentions }) => mentions.length > 0)
  return { ...segment, mentions: subject?.mentions.filter(({ kind }) => kinds.includes(kind)) ?? [] }
}

/**
 * "Can you speak Spanish?" is answered by the language of the reply; "how much, in Spanish please" and "can you
 * answer my landlord in Spanish" are not.
 */
function asksForLanguageOnly({ folded, commonWords, language }: Segment): boolean {
  const request = languageRequest(folded)
  if (!request) return false
  const politeness = new Phrases(packOf(language).lexicon.politeness)
  const rest = wordsOf(politeness.replace(folded.replace(request.words, ' '), ' '))
  return rest.every((word) => commonWords.has(word) || isSmallWord(word, language))
}

/** The service named last, in these messages or before; the only one, when there is only one. */
function serviceMeant(input: TurnInput, segments: readonly Segment[]): Service | null {
  const { services } = input.knowledge
  const single = services.length === 1 ? (services[0] ?? null) : null
  const named = (mentions: readonly Mention[]) => {
    const ids = new Set(
      mentions.filter(({ kind }) => kind !== 'rule' && kind !== 'not-offered').map((each) => each.serviceId),
    )
    return ids.size === 1 ? services.find(({ id }) => ids.has(id)) : undefined
  }
  const now = segments.flatMap(({ mentions }) => mentions)
  if (now.some(({ kind }) => kind === 'service' || kind === 'package')) return named(now) ?? single
  const subjects = clientNamesOf(input.knowledge)
  for (const message of input.history.slice(-20).toReversed()) {
    if (message.author !== 'client') continue
    const before = named(mentionsIn(wordsOf(normalise(textOf(message.content) ?? '')), subjects))
    if (before) return before
  }
  return named(now) ?? single
}

/** The requirement whose question ends the assistant's last message, if that is the last one before these. */
function requirementAsked(input: TurnInput): Turn['asked'] {
  const last = input.history.at(-1)
  if (last?.author !== 'assistant') return null
  const said = textOf(last.content) ?? ''
  const spellings = ({ text, variants }: SellerText) => [text, ...Object.values(variants)]
  const asked = input.knowledge.services.flatMap((service) => {
    const requirement = service.requirements.find(({ question }) =>
      spellings(question).some((spelling) => said.includes(spelling)),
    )
    return requirement ? [{ service, requirement }] : []
  })
  return asked.length < 2 ? (asked[0] ?? null) : askedFor(asked, input)
}

/** Which of several services that ask the same was meant: the one spoken of last that did not know the answer yet. */
function askedFor(asked: readonly NonNullable<Turn['asked']>[], input: TurnInput): Turn['asked'] {
  const { requirements } = input.episode
  const open = asked.filter(({ service, requirement }) => !knownOf(service, requirement, requirements))
  const meant = serviceMeant(input, [])
  const spokenOf = (each: { service: Service }) => each.service === meant
  return open.find(spokenOf) ?? asked.find(spokenOf) ?? open[0] ?? asked[0] ?? null
}

const commands = new Map<LanguagePack, Phrases>()

function commandsOf(pack: LanguagePack): Phrases {
  const found = commands.get(pack) ?? new Phrases(pack.lexicon.injection)
  commands.set(pack, found)
  return found
}

function isSuspicious(
  texts: readonly ClientText[],
  segments: readonly Segment[],
  reading: readonly LanguagePack[],
): boolean {
  const folded = texts.map(({ text }) => fold(text))
  return (
    reading.some((pack) => folded.some((text) => commandsOf(pack).test(text))) ||
    segments.some(({ scores, topics }) => topics[0] === 'injection' && (scores.get('injection') ?? 0) > 0.7)
  )
}
