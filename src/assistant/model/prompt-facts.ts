import { searchFaqs } from '../facts/faq.ts'
import type { Turn } from '../turn.ts'

const longestValue = 300
/** What a seller says about themselves and their work gives way to what a client may be told as a figure. */
const prose = new Set(['headline', 'bio', 'description'])

type Line = { field: string; text: string }

function linesOf(id: string, { facts, language }: Turn): Line[] {
  return Object.entries(facts.get(id)?.fields ?? {}).map(([field, value]) => ({
    field,
    text: `{{${id}.${field}}} = ${value(language).slice(0, longestValue)}`,
  }))
}

/** The records in question, as lines of a prompt, those first that are missed most. */
export function recordLines(turn: Turn): string[] {
  const ids = [...turn.facts.keys()].filter((id) => !id.startsWith('faq.') && isRelevant(id, turn))
  const lines = ids.flatMap((id) => linesOf(id, turn))
  const isProse = ({ field }: Line) => prose.has(field)
  return [...lines.filter((line) => !isProse(line)), ...lines.filter(isProse)].map(({ text }) => text)
}

/** The seller's answers, as lines of a prompt: `nearest` first, where it is known, and then by the words they share. */
export function answerLines(turn: Turn, nearest: readonly string[] | null): string[] {
  const { knowledge } = turn.input
  const alike = searchFaqs(knowledge, turn.texts.map(({ text }) => text).join(' ')).map(({ faq }) => faq.id)
  const ids = new Set([...(nearest ?? []), ...alike, ...knowledge.faqs.map(({ id }) => id)])
  return [...ids].flatMap((id) => linesOf(`faq.${id}`, turn).map(({ text }) => text))
}

/** Everything of the service it is about; of the others, that they exist. */
function isRelevant(id: string, { service }: Turn): boolean {
  if (id.includes('.requirement.')) return false
  if (!service || id.startsWith(`service.${service.id}.`)) return true
  return !/^service\.[^.]+\.(package|add-on|rush|revisions)/.test(id)
}
