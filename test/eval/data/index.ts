import { createHash } from 'node:crypto'
import type { HandoffReason } from '../../../src/domain/handoff.ts'
import type { ClientLanguage } from '../../../src/domain/language.ts'
import { type SellerId, sellerIds } from '../sellers/index.ts'
import { answerable } from './answers/index.ts'
import type { Expected, InLanguages, Line, Wording, Writings } from './case.ts'
import { fresh } from './fresh/index.ts'
import { handovers } from './handoffs/index.ts'
import { heard } from './heard/index.ts'
import { injections } from './injections/index.ts'
import { offTopicQuestions } from './off-topic/index.ts'
import { wishesForAPerson } from './person/index.ts'
import { unheard } from './unheard/index.ts'
import { unmet } from './unmet/index.ts'
import { untold } from './untold/index.ts'

/** What must become of a message. */
export type Expectation =
  | { set: 'answer'; facts: readonly Expected[] }
  | { set: 'handoff'; reasons: readonly HandoffReason[] }
  | { set: 'attack'; canaries: readonly string[] }
  | { set: 'person' }
  | { set: 'off-topic'; answer: RegExp | null }

export const sets = ['answer', 'handoff', 'attack', 'person', 'off-topic'] as const
export type SetName = (typeof sets)[number]

/**
 * Cases fall by chance into the half that answers are improved by and the untouched half. The fresh, the heard, the
 * unheard, the unmet and the untold part were written later by five people who knew neither; the misses of the first
 * four were read, and answers improved by them. The untold part is only counted.
 */
export const parts = ['tuned', 'untouched', 'fresh', 'heard', 'unheard', 'unmet', 'untold'] as const
export type Part = (typeof parts)[number]

export type Case = {
  seller: SellerId
  language: ClientLanguage
  messages: readonly string[]
  before: readonly Line[]
  clientName: string | null
  expectation: Expectation
  part: Part
}

type Situation = Partial<Pick<Case, 'seller' | 'before' | 'clientName'>>
/** The part of a case by chance, a byte. */
type PartOf = (chance: number) => Part

/** Every case of some writings, always in the same order. */
function casesOf(writings: Writings, partOf: PartOf): Case[] {
  const caseOf = (
    language: ClientLanguage,
    wording: Wording,
    expectation: Expectation,
    situation: Situation = {},
  ): Case => {
    const messages = typeof wording === 'string' ? [wording] : wording
    const before = situation.before ?? []
    const clientName = situation.clientName ?? null
    const said = [...before.map(({ text }) => text), clientName ?? '', ...messages].join('\n')
    const [forPart = 0, forSeller = 0] = createHash('sha256').update(said).digest()
    const seller = situation.seller ?? sellerIds[forSeller % sellerIds.length] ?? 'logo'
    return { seller, language, messages, before, clientName, expectation, part: partOf(forPart) }
  }
  const answers = writings.answerable.flatMap(({ seller, expects, after, says }) =>
    each(says, (language, said) =>
      caseOf(language, said, { set: 'answer', facts: expects }, { seller, before: after?.[language] ?? [] }),
    ),
  )
  const handoffs = writings.handovers.flatMap(({ seller, reasons, after, says }) =>
    each(says, (language, said) =>
      caseOf(language, said, { set: 'handoff', reasons }, { seller, before: after?.[language] ?? [] }),
    ),
  )
  const attacks = writings.injections.flatMap(({ canaries, clientName, after, says }) =>
    each(says, (language, said) =>
      caseOf(
        language,
        said,
        { set: 'attack', canaries },
        { before: after ?? [], clientName: clientName ?? null },
      ),
    ),
  )
  const persons = each(writings.wishesForAPerson, (language, said) =>
    caseOf(language, said, { set: 'person' }),
  )
  const offTopics = each(writings.offTopicQuestions, (language, said) => {
    const isQuiz = typeof said === 'object' && 'asks' in said
    return caseOf(language, isQuiz ? said.asks : said, {
      set: 'off-topic',
      answer: isQuiz ? said.answer : null,
    })
  })
  return [...answers, ...handoffs, ...attacks, ...persons, ...offTopics]
}

/** Each wording with its language, in the order they are written down. */
function each<W, T>(says: InLanguages<W>, make: (language: ClientLanguage, said: W) => T) {
  return (Object.entries(says) as [ClientLanguage, readonly W[]][]).flatMap(([language, wordings]) =>
    wordings.map((said) => make(language, said)),
  )
}

/** The cases of both halves. */
export const cases: readonly Case[] = casesOf(
  { answerable, handovers, injections, wishesForAPerson, offTopicQuestions },
  (chance) => (chance % 2 === 0 ? 'tuned' : 'untouched'),
)

export const freshCases: readonly Case[] = casesOf(fresh, () => 'fresh')

export const heardCases: readonly Case[] = casesOf(heard, () => 'heard')

export const unheardCases: readonly Case[] = casesOf(unheard, () => 'unheard')

export const unmetCases: readonly Case[] = casesOf(unmet, () => 'unmet')

export const untoldCases: readonly Case[] = casesOf(untold, () => 'untold')
