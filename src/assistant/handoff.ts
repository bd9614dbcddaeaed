import type { HandoffReason, HandoffSummary } from '../domain/handoff.ts'
import { inLanguage, type Service } from '../domain/knowledge.ts'
import { textOf } from '../domain/message.ts'
import type { CollectedRequirement } from '../domain/requirement.ts'
import { formatList, formatMoney } from './facts/formats.ts'
import { packOf } from './languages/index.ts'
import { memberWordsOf } from './languages/member-words.ts'
import { missingFrom } from './requirements.ts'
import type { Turn } from './turn.ts'
import { courtesies, type Topic } from './understanding/topics.ts'

/** The one text a client reads when the conversation goes to a person. */
export function handoffText(turn: Turn, reason: HandoffReason): string {
  const { handoff } = turn.pack
  return (handoff[reason] ?? handoff.default).replaceAll('{seller}', turn.input.knowledge.profile.displayName)
}

/** The brief for the person who takes over (FEATURES P7), in their language, built from what is known. */
export function summarise(
  turn: Turn,
  reason: HandoffReason,
  topics: readonly string[],
  requirements: readonly CollectedRequirement[],
): HandoffSummary {
  const { knowledge, assistant, clientName } = turn.input
  const language = assistant.memberLanguage
  const service = turn.asked?.service ?? turn.service
  const serviceId = service?.id ?? requirements[0]?.serviceId ?? null
  const concerned = knowledge.services.find(({ id }) => id === serviceId) ?? null
  const missing = concerned ? missingFrom(concerned, requirements) : []
  const last = turn.texts.at(-1)?.text ?? lastWords(turn)
  const [next] = missing
  return {
    reason,
    need: need(turn, topics, concerned),
    clientLanguage: turn.language,
    serviceId,
    collected: requirements.map(({ serviceId: id, key, value, quote }) => ({
      label: labelOf(turn, id, key),
      value,
      quote,
    })),
    missing: missing.map(({ label }) => inLanguage(label, language, knowledge.sourceLanguage).text),
    factsGiven: pricesTold(turn),
    lastMessage: last,
    suggestedReply: turn.pack.suggestedReply({
      client: clientName,
      seller: knowledge.profile.displayName,
      question: next ? inLanguage(next.question, turn.language, knowledge.sourceLanguage).text : null,
    }),
  }
}

function need(turn: Turn, topics: readonly string[], service: Service | null): string {
  const { knowledge, assistant, clientName } = turn.input
  const words = memberWordsOf(assistant.memberLanguage)
  const named = topics
    .filter((topic) => !courtesies.has(topic as Topic))
    .flatMap((topic) => words.subjects[topic as Topic] ?? [])
  const subjects =
    named.length > 0
      ? formatList([...new Set(named)], packOf(assistant.memberLanguage).locale)
      : words.somethingElse
  const name = service && inLanguage(service.name, assistant.memberLanguage, knowledge.sourceLanguage).text
  return words.need(clientName ?? words.theClient, subjects, name)
}

function labelOf(turn: Turn, serviceId: string, key: string): string {
  const { knowledge, assistant } = turn.input
  const service = knowledge.services.find(({ id }) => id === serviceId)
  const requirement = service?.requirements.find((each) => each.key === key)
  return requirement
    ? inLanguage(requirement.label, assistant.memberLanguage, knowledge.sourceLanguage).text
    : key
}

/** The packages whose price the assistant has already told. */
function pricesTold(turn: Turn): string[] {
  const { knowledge, history, assistant } = turn.input
  const told = history
    .filter(({ author }) => author === 'assistant')
    .map(({ content }) => textOf(content) ?? '')
  const locale = packOf(assistant.memberLanguage).locale
  return knowledge.services.flatMap((service) =>
    service.packages.flatMap((item) => {
      const spoken = formatMoney(item.price, turn.pack.locale)
      const name = inLanguage(item.name, assistant.memberLanguage, knowledge.sourceLanguage).text
      return told.some((text) => text.includes(spoken)) ? [`${name}: ${formatMoney(item.price, locale)}`] : []
    }),
  )
}

function lastWords(turn: Turn): string | null {
  const last = turn.input.history.findLast(
    ({ author, content }) => author === 'client' && textOf(content) !== null,
  )
  return last ? textOf(last.content) : null
}
