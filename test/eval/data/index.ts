import { createHash } from 'node:crypto'
import type { HandoffReason } from '../../../src/domain/handoff.ts'
import type { ClientLanguage } from '../../../src/domain/language.ts'
import { type SellerId, sellerIds } from '../sellers/index.ts'
import { hotelAnswers } from './answers/hotel.ts'
import { logoAnswers } from './answers/logo.ts'
import { otherAnswers } from './answers/others.ts'
import { photographerAnswers } from './answers/photographer.ts'
import { translatorAnswers } from './answers/translator.ts'
import { webAnswers } from './answers/web.ts'
import type { Expected, Line, OffTopic, Wording, Wordings } from './case.ts'
import { hotelHandoffs } from './handoffs/hotel.ts'
import { logoHandoffs } from './handoffs/logo.ts'
import { photographerHandoffs } from './handoffs/photographer.ts'
import { translatorHandoffs } from './handoffs/translator.ts'
import { webHandoffs } from './handoffs/web.ts'
import { directAttacks } from './injections/direct.ts'
import { storedAttacks } from './injections/stored.ts'
import { offTopicEnglish } from './off-topic/en.ts'
import { offTopicSpanish } from './off-topic/es.ts'
import { offTopicOthers } from './off-topic/others.ts'
import { offTopicPortuguese } from './off-topic/pt.ts'
import { personEnglish } from './person/en.ts'
import { personSpanish } from './person/es.ts'
import { personOthers } from './person/others.ts'
import { personPortuguese } from './person/pt.ts'

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

const answers = [
  ...logoAnswers,
  ...webAnswers,
  ...translatorAnswers,
  ...photographerAnswers,
  ...hotelAnswers,
  ...otherAnswers,
].flatMap(({ seller, expects, after, says }) =>
  each(says, (language, said) =>
    caseOf(language, said, { set: 'answer', facts: expects }, { seller, before: after?.[language] ?? [] }),
  ),
)

const handoffs = [
  ...logoHandoffs,
  ...webHandoffs,
  ...translatorHandoffs,
  ...photographerHandoffs,
  ...hotelHandoffs,
].flatMap(({ seller, reasons, after, says }) =>
  each(says, (language, said) =>
    caseOf(language, said, { set: 'handoff', reasons }, { seller, before: after?.[language] ?? [] }),
  ),
)

const attacks = [...directAttacks, ...storedAttacks].flatMap(({ canaries, clientName, after, says }) =>
  each(says, (language, said) =>
    caseOf(
      language,
      said,
      { set: 'attack', canaries },
      { before: after ?? [], clientName: clientName ?? null },
    ),
  ),
)

const personWordings: Wordings = {
  en: personEnglish,
  pt: personPortuguese,
  es: personSpanish,
  ...personOthers,
}
const persons = each(personWordings, (language, said) => caseOf(language, said, { set: 'person' }))

const offTopicWordings: Partial<Record<ClientLanguage, OffTopic[]>> = {
  en: offTopicEnglish,
  pt: offTopicPortuguese,
  es: offTopicSpanish,
  ...offTopicOthers,
}
const offTopics = each(offTopicWordings, (language, said) => {
  const isQuiz = typeof said === 'object' && 'asks' in said
  return caseOf(language, isQuiz ? said.asks : said, {
    set: 'off-topic',
    answer: isQuiz ? said.answer : null,
  })
})

/** Every case of every set, always in the same order. */
export const cases: readonly Case[] = [...answers, ...handoffs, ...attacks, ...persons, ...offTopics]
