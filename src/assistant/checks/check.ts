import type { ClientLanguage } from '../../domain/language.ts'
import type { MemberText } from '../../domain/member-text.ts'
import { textOf } from '../../domain/message.ts'
import { type FactSource, withoutFacts } from '../facts/placeholders.ts'
import { figureWords } from '../languages/figure-words.ts'
import type { Turn } from '../turn.ts'
import { normalise } from '../understanding/normalise.ts'
import { Phrases } from '../understanding/phrases.ts'
import { fold } from '../understanding/words.ts'

/** A reply as it is checked: the responder's template, and the text a client would read. */
export type Draft = {
  turn: Turn
  facts: FactSource
  template: string
  /** Fact ids the responder says it used. */
  citedIds: readonly string[]
  language: ClientLanguage
  /** What the client would read, disclosure included. */
  text: string
  /** The disclosure the text must carry; null when the client already knows. */
  disclosure: string | null
  /** The instructions the responder was given; null for the built-in one, which has none. */
  instructions: string | null
}

/** Finds what is wrong with a draft; null when nothing is. */
export type Check = (draft: Draft) => MemberText | null

/**
 * The responder's own words: without facts, and without what it quotes from the client where it tells what they wrote
 * or asks about it. Quoted anywhere else ("Yes, it is “50 dollars”") a client's words are the responder's, too.
 */
export function ownWords(draft: Draft): string {
  let words = own.get(draft)
  if (words === undefined) {
    words = sentencesOf(draft.template)
      .map((sentence) => ownWordsIn(sentence, draft))
      .join('')
    own.set(draft, words)
  }
  return words
}

/** Most checks look at them: they are put together once. */
const own = new WeakMap<Draft, string>()

/** The responder's own words in one sentence of its template. */
export function ownWordsIn(sentence: string, { turn, language }: Draft): string {
  const said = clientWords(turn)
  const bare = withoutFacts(sentence)
  const mayQuote = (inner: string) => recounts(bare, language) || asksAbout(bare, inner, turn)
  return bare.replace(/“([^”]*)”/g, (quoted, inner: string) =>
    said.includes(inner) && mayQuote(inner) ? ' ' : quoted,
  )
}

/** The responder's words without anything that is the client's, which may be in another language. */
export function wordsBesideQuotes({ template, turn }: Draft): string {
  const said = clientWords(turn)
  return withoutFacts(template).replace(/“([^”]*)”/g, (quoted, inner: string) =>
    said.includes(inner) ? ' ' : quoted,
  )
}

const recounting = new Map<ClientLanguage, Phrases>()

/** Whether a sentence tells a client what they wrote: "you mentioned 900". */
export function recounts(sentence: string, language: ClientLanguage): boolean {
  const phrases = recounting.get(language) ?? new Phrases(figureWords[language].recounts)
  recounting.set(language, phrases)
  return phrases.test(fold(sentence))
}

/** Whether a sentence is the very one that asks a client to put their words another way. */
const asksAbout = (sentence: string, quote: string, { pack }: Turn): boolean =>
  pack.phrases !== null && pack.phrases.clarifyPart(quote).trim() === sentence.trim()

/** A text in sentences, with all that is between them. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=\n)|(?<=[.!?;؟؛])(?=\s)|(?<=[。！？；])(?!”)/u)
}

const written = new WeakMap<Turn, string>()

/** Everything the client wrote in this conversation; put together once. */
export function clientWords(turn: Turn): string {
  let words = written.get(turn)
  if (words === undefined) {
    const earlier = turn.input.history.filter(({ author }) => author === 'client')
    const texts = earlier.map(({ content }) => normalise(textOf(content) ?? ''))
    words = [...texts, ...turn.texts.map(({ text }) => text)].join('\n')
    written.set(turn, words)
  }
  return words
}

/** A text in clauses, the reach of a negation. */
export function clausesOf(text: string): string[] {
  return text.split(/[.!?;:,。！？；，、…\n]+|\s[—–-]\s/u).filter((clause) => clause.trim() !== '')
}
