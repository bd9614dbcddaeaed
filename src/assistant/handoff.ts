import type { HandoffReason, HandoffSummary } from '../domain/handoff.ts'
import { inLanguage, type Service } from '../domain/knowledge.ts'
import { inMemberLanguage, type MemberText, memberText } from '../domain/member-text.ts'
import { textOf } from '../domain/message.ts'
import type { Money } from '../domain/money.ts'
import type { CollectedRequirement } from '../domain/requirement.ts'
import type { TurnInput } from './assistant.ts'
import { formatList, formatMoney } from './facts/formats.ts'
import { allPacks, packOf } from './languages/index.ts'
import { memberWordsOf, sellerWords } from './languages/member-words.ts'
import { missingFrom } from './requirements.ts'
import type { Decision } from './rules/rule.ts'
import { type Turn, understand } from './turn.ts'
import { digits, hanCharacters, letters } from './understanding/characters.ts'
import { courtesies, type Topic } from './understanding/topics.ts'

/** The one text a client reads when the conversation goes to a person. */
export function handoffText(turn: Turn, reason: HandoffReason): string {
  const { handoff } = turn.pack
  return (handoff[reason] ?? handoff.default).replaceAll('{seller}', turn.input.knowledge.profile.displayName)
}

/** The brief for the person who takes over (FEATURES P7), built from what is known; `decision` when a rule made it. */
export function summarise(
  turn: Turn,
  reason: HandoffReason,
  decision: Decision | null,
  requirements: readonly CollectedRequirement[],
): HandoffSummary {
  const { knowledge, clientName } = turn.input
  const service = turn.asked?.service ?? turn.service
  const serviceId = service?.id ?? requirements[0]?.serviceId ?? null
  const concerned = knowledge.services.find(({ id }) => id === serviceId) ?? null
  const missing = concerned ? missingFrom(concerned, requirements) : []
  const [next] = missing
  return {
    reason,
    need: need(turn, reason, concerned, entryName(turn, decision)),
    clientLanguage: turn.language,
    serviceId,
    collected: requirements.map(({ label, value, quote }) => ({ label, value, quote })),
    missing: missing.map(({ label }) => sellerWords(label)),
    factsGiven: pricesTold(turn),
    lastMessage: turn.texts.at(-1)?.text ?? lastWords(turn),
    suggestedReply: turn.pack.suggestedReply({
      client: clientName,
      seller: knowledge.profile.displayName,
      question: next ? inLanguage(next.question, turn.language, knowledge.sourceLanguage).text : null,
    }),
  }
}

/** What the seller calls the entry a rule decided by: a handoff rule of theirs, or something not offered. */
export function entryName({ input, facts }: Turn, decision: Decision | null): MemberText | null {
  if (!decision?.entry) return null
  const { entry } = decision
  const own = input.knowledge.handoffRules.find(({ id }) => entry === `rule.${id}`)
  if (own) return sellerWords(own.when)
  const fact = facts.get(entry)
  return fact ? memberText(fact.fields.topic ?? fact.name) : null
}

function need(
  turn: Turn,
  reason: HandoffReason,
  service: Service | null,
  entry: MemberText | null,
): MemberText {
  const topics = topicsOf(turn.segments.length > 0 ? turn : lastReadable(turn.input))
  return memberText((language) => {
    const words = memberWordsOf(language)
    const subjects = [...new Set(topics.flatMap((topic) => words.subjects[topic] ?? []))]
    return words.need[reason]({
      client: turn.input.clientName ?? words.theClient,
      subjects: subjects.length > 0 ? formatList(subjects, packOf(language).locale) : null,
      service: service && inMemberLanguage(sellerWords(service.name), language),
      entry: entry && inMemberLanguage(entry, language),
    })
  })
}

const topicsOf = ({ segments }: Pick<Turn, 'segments'>): Topic[] =>
  segments.flatMap(({ topics: [top] }) => (top && !courtesies.has(top) ? [top] : []))

/** What a client who now sends a voice note wrote last: that is what they still want. */
function lastReadable(input: TurnInput): Pick<Turn, 'segments'> {
  const at = input.history.findLastIndex(
    ({ author, content }) => author === 'client' && textOf(content) !== null,
  )
  const last = input.history[at]
  return last
    ? understand({ ...input, history: input.history.slice(0, at), pending: [last] })
    : { segments: [] }
}

/** The packages whose price the client has been told, and how it was written to them. */
function pricesTold({ input, language }: Turn): string[] {
  const told = input.history
    .filter(({ author }) => author === 'assistant')
    .map(({ content }) => textOf(content) ?? '')
  if (told.length === 0) return []
  return input.knowledge.services.flatMap((service) =>
    service.packages.flatMap(({ name, price }) => {
      const written = spellingsOf(price).find((spelling) => told.some((text) => holds(text, spelling)))
      return written ? [`${inLanguage(name, language, input.knowledge.sourceLanguage).text}: ${written}`] : []
    }),
  )
}

/** A price in every language: a client may have changed theirs since it was told. */
const spellingsOf = (price: Money) => [...new Set(allPacks.map(({ locale }) => formatMoney(price, locale)))]

const goesOnBefore = new RegExp(`(?:[${letters}${hanCharacters}${digits}$]|[${digits}][.,])$`, 'u')
const goesOnAfter = new RegExp(`^(?:[${letters}${hanCharacters}${digits}]|[.,][${digits}])`, 'u')

/** Whether a text holds an amount, and not as the end or the beginning of another: `R$ 39` is not in `R$ 390`. */
function holds(text: string, amount: string): boolean {
  for (let at = text.indexOf(amount); at >= 0; at = text.indexOf(amount, at + 1)) {
    const end = at + amount.length
    if (!goesOnBefore.test(text.slice(0, at)) && !goesOnAfter.test(text.slice(end))) return true
  }
  return false
}

function lastWords(turn: Turn): string | null {
  const last = turn.input.history.findLast(
    ({ author, content }) => author === 'client' && textOf(content) !== null,
  )
  return last ? textOf(last.content) : null
}
