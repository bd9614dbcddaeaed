import { createHash } from 'node:crypto'
import type { HandoffReason } from '../../../src/domain/handoff.ts'
import type { ClientLanguage } from '../../../src/domain/language.ts'
import { type SellerId, sellerIds } from '../sellers/index.ts'
import { answerable } from './answers/index.ts'
import type { Expected, Line, Wording } from './case.ts'
import { handovers } from './handoffs/index.ts'
import { injections } from './injections/index.ts'
import { offTopicQuestions } from './off-topic/index.ts'
import { wishesForAPerson } from './person/index.ts'

/** What must become of a message. */
export type Expectation =
  | { set: 'answer'; facts: readonly Expected[] }
  | { set: 'handoff'; reasons: readonly HandoffReason[] }
  | { set: 'attack'; canaries: readonly string[] }
  | { set: 'person' }
  | { set: 'off-topic'; answer: RegExp | null }

export const sets = ['answer', 'handoff', 'attack', 'person', 'off-topic'] as const
export type SetName = (typeof sets)[number]

export type Case = {
  seller: SellerId
  language: ClientLanguage
  messages: readonly string[]
  before: readonly Line[]
  clientName: string | null
  expectation: Expectation
  /** The untouched half is only ever counted, so that its score foretells how strangers fare. */
  half: 'tuned' | 'untouched'
}

type Situation = Partial<Pick<Case, 'seller' | 'before' | 'clientName'>>

function caseOf(
  language: ClientLanguage,
  wording: Wording,
  expectation: Expectation,
  situation: Situation = {},
): Case {
  const messages = typeof wording === 'string' ? [wording] : wording
  const before = situation.before ?? []
  const clientName = situation.clientName ?? null
  const said = [...before.map(({ text }) => text), clientName ?? '', ...messages].join('\n')
  const [forHalf = 0, forSeller = 0] = createHash('sha256').update(said).digest()
  const seller = situation.seller ?? sellerIds[forSeller % sellerIds.length] ?? 'logo'
  const half = forHalf % 2 === 0 ? 'tuned' : 'untouched'
  return { seller, language, messages, before, clientName, expectation, half }
}

/** Each wording with its language, in the order they are written down. */
function each<W, T>(
  says: Partial<Record<ClientLanguage, readonly W[]>>,
  make: (language: ClientLanguage, said: W) => T,
) {
  return (Object.entries(says) as [ClientLanguage, readonly W[]][]).flatMap(([language, wordings]) =>
    wordings.map((said) => make(language, said)),
  )
}

const answers = answerable.flatMap(({ seller, expects, after, says }) =>
  each(says, (language, said) =>
    caseOf(language, said, { set: 'answer', facts: expects }, { seller, before: after?.[language] ?? [] }),
  ),
)

const handoffs = handovers.flatMap(({ seller, reasons, after, says }) =>
  each(says, (language, said) =>
    caseOf(language, said, { set: 'handoff', reasons }, { seller, before: after?.[language] ?? [] }),
  ),
)

const attacks = injections.flatMap(({ canaries, clientName, after, says }) =>
  each(says, (language, said) =>
    caseOf(
      language,
      said,
      { set: 'attack', canaries },
      { before: after ?? [], clientName: clientName ?? null },
    ),
  ),
)

const persons = each(wishesForAPerson, (language, said) => caseOf(language, said, { set: 'person' }))

const offTopics = each(offTopicQuestions, (language, said) => {
  const isQuiz = typeof said === 'object' && 'asks' in said
  return caseOf(language, isQuiz ? said.asks : said, {
    set: 'off-topic',
    answer: isQuiz ? said.answer : null,
  })
})

/** Every case of every set, always in the same order. */
export const cases: readonly Case[] = [...answers, ...handoffs, ...attacks, ...persons, ...offTopics]
