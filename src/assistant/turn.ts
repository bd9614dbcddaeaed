import type { Knowledge, Requirement, SellerText, Service } from '../domain/knowledge.ts'
import type { ClientLanguage } from '../domain/language.ts'
import { textOf } from '../domain/message.ts'
import type { TurnInput, TurnMessage } from './assistant.ts'
import { type FactBook, factsOf } from './facts/book.ts'
import { clientNamesOf } from './facts/short-names.ts'
import { mixedWith } from './languages/cues.ts'
import { packOf } from './languages/index.ts'
import type { LanguagePack } from './languages/pack.ts'
import { isSmallWord } from './languages/telling-words.ts'
import { chooseLanguage, languageRequest } from './understanding/language.ts'
import { normalise } from './understanding/normalise.ts'
import { type Segment, segmentsOf } from './understanding/segments.ts'
import { type Mention, mentionsIn } from './understanding/subjects.ts'
import { fold, lengthOf, phrasePattern, wordsOf } from './understanding/words.ts'

/** A client's message that has words. */
export type ClientText = { messageId: string; text: string }

/** A turn's input, read: everything rules and responders look at, derived once and never changed. */
export type Turn = {
  input: TurnInput
  language: ClientLanguage
  /** The client asked for this language by name. */
  languageRequested: boolean
  /** The language the client seems to write in, which the seller may not answer in. */
  written: ClientLanguage
  pack: LanguagePack
  /** The languages the client's words may be in: the one they seem to be, the reply's, and those people mix in. */
  reading: readonly LanguagePack[]
  facts: FactBook
  texts: readonly ClientText[]
  /** The sentences of the texts, in order. */
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
  const silent = input.pending.filter(({ content }) => normalise(textOf(content) ?? '') === '')
  const isFile = ({ content }: TurnMessage) =>
    content.type === 'media' && (content.media === 'image' || content.media === 'document')

  const { language, requested, written } = chooseLanguage({
    texts: texts.map(({ text }) => text),
    spoken: input.episode.language,
    supported: input.assistant.languages,
    home: input.knowledge.sourceLanguage,
  })
  const pack = packOf(language)
  const subjects = clientNamesOf(input.knowledge)
  const known = wordsOfSeller(input.knowledge)
  const writing = packOf(written ?? language)
  const reading = [...new Set([language, written ?? language].flatMap(mixedWith))].map(packOf)
  const read = texts
    .flatMap(({ messageId, text }) => segmentsOf(text, messageId, writing, subjects, known))
    .filter((segment) => !(requested && asksForLanguageOnly(segment)))
  const segments = read.map((segment, at) => withSubject(segment, read[at - 1]))
  return {
    input,
    language,
    languageRequested: requested,
    written: written ?? language,
    pack,
    reading,
    facts: factsOf(input.knowledge),
    texts,
    segments,
    files: silent.filter(isFile),
    unreadable: silent.filter((message) => !isFile(message)),
    service: serviceMeant(input, segments),
    asked: requirementAsked(input),
    suspicious: isSuspicious(texts, segments, reading),
  }
}

const longestFollowUp = 5

/** "Do you have an album? How much?": a short question without a subject is about the one before it. */
function withSubject(segment: Segment, before: Segment | undefined): Segment {
  const [top] = segment.topics
  const bare = segment.mentions.length === 0 && lengthOf(segment.words) <= longestFollowUp
  if (!bare || (top !== 'price' && top !== 'add-ons' && top !== 'delivery')) return segment
  return {
    ...segment,
    mentions: before?.mentions.filter(({ kind }) => kind === 'add-on' || kind === 'package') ?? [],
  }
}

/**
 * "Can you speak Spanish?" is answered by the language of the reply; "how much, in Spanish please" and "can you
 * answer my landlord in Spanish" are not.
 */
function asksForLanguageOnly({ folded, commonWords, language }: Segment): boolean {
  const request = languageRequest(folded)
  if (!request) return false
  const rest = wordsOf(folded.replace(request.words, ' '))
  return rest.every((word) => commonWords.has(word) || isSmallWord(word, language))
}

const sellerWords = new WeakMap<Knowledge, ReadonlySet<string>>()

/** Every word of the seller's own texts. */
function wordsOfSeller(knowledge: Knowledge): ReadonlySet<string> {
  let words = sellerWords.get(knowledge)
  if (!words) {
    words = new Set(wordsOf(JSON.stringify(knowledge)))
    sellerWords.set(knowledge, words)
  }
  return words
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
  for (const service of input.knowledge.services) {
    const requirement = service.requirements.find(({ question }) =>
      spellings(question).some((spelling) => said.includes(spelling)),
    )
    if (requirement) return { service, requirement }
  }
  return null
}

const commands = new Map<LanguagePack, RegExp>()

function commandsOf(pack: LanguagePack): RegExp {
  const pattern = commands.get(pack) ?? phrasePattern(pack.lexicon.injection)
  commands.set(pack, pattern)
  return pattern
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
