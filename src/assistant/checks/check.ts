import type { ClientLanguage } from '../../domain/language.ts'
import type { MemberText } from '../../domain/member-text.ts'
import { textOf } from '../../domain/message.ts'
import { type FactSource, withoutFacts } from '../facts/placeholders.ts'
import type { Turn } from '../turn.ts'
import { normalise } from '../understanding/normalise.ts'

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

/** The responder's own words: without facts, and without what it quotes from the client. */
export function ownWords({ template, turn }: Draft): string {
  const said = clientWords(turn)
  return withoutFacts(template).replace(/“([^”]*)”/g, (quoted, inner: string) =>
    said.includes(inner) ? ' ' : quoted,
  )
}

/** Everything the client wrote in this conversation. */
export function clientWords(turn: Turn): string {
  const earlier = turn.input.history.filter(({ author }) => author === 'client')
  return [
    ...earlier.map(({ content }) => normalise(textOf(content) ?? '')),
    ...turn.texts.map(({ text }) => text),
  ].join('\n')
}

/** A text in clauses, the reach of a negation. */
export function clausesOf(text: string): string[] {
  return text.split(/[.!?;:,。！？；，、…\n]+|\s[—–-]\s/u).filter((clause) => clause.trim() !== '')
}
