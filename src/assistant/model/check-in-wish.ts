import type { HandoffReason } from '../../domain/handoff.ts'
import { decide } from '../rules/index.ts'
import type { Decision } from '../rules/rule.ts'
import { type Turn, understand } from '../turn.ts'
import { fold, wordsOf } from '../understanding/words.ts'

const unit = '(?:hours?|days?|weeks?|horas?|dias?|semanas?)'
const when = {
  en: `(?:tomorrow|tonight|later|next \\p{L}+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:afternoon|evening)|(?:a|an|one|two|three|a few|\\d+) ${unit})`,
  pt: `(?:amanha|depois de amanha|mais tarde|outro dia|(?:semana|mes) que vem|proxim[ao] \\p{L}+|segunda|terca|quarta|quinta|sexta|sabado|domingo|(?:um|uma|dois|duas|tres|\\d+) ${unit}|hoje a (?:noite|tarde))`,
  es: `(?:manana|pasado manana|mas tarde|otro dia|(?:semana|mes) que viene|proxim[ao] \\p{L}+|lunes|martes|miercoles|jueves|viernes|sabado|domingo|(?:un|una|dos|tres|unos|\\d+) ${unit})`,
}
const again = '(?: again| back| de novo| novamente| depois| de nuevo| otra vez)?'
const courtesy = ',?(?: please| por favor)?'
const wishes = [
  `(?:write|text|message|ping|contact|remind|ask|tell|(?:check in|follow up) with|(?:get|come|write) back to|reach out to|talk to|write to) me${again}${courtesy}(?: early| on| at| in| by| around| sometime)* ${when.en}`,
  `(?:me (?:cham[ae]|chamar|escrev[ea]|escrever|lembr[ae]|lembrar|procur[ae]|procurar|contat[ae]|contatar|mand[ae](?: uma)? mensagem)|(?:fal[ae]|falar) comigo|escreva-me|lembre-me)${again}${courtesy}(?: na| no| em| daqui| a)* ${when.pt}`,
  `(?:(?:escrib[ae]|recuerd[ae]|contact[ae]|habl[ae]|avis[ae]|busc[ae])me|recuerdeme|(?:escribir|recordar|contactar|hablar|avisar)me|me (?:escribes?|escribas?|recuerdas?|contactas?|hablas?|avisas?))${again}${courtesy}(?: el| la| en| por| dentro de)* ${when.es}`,
]
const wish = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wishes.join('|')})(?![\\p{L}])`, 'u')

/** A person, a call or another way of contact: then it is not the assistant that is to write, here. */
const another =
  /(?<![\p{L}])(?:person|human|someone|somebody|agent|owner|manager|team|call|phone|number|e-?mail|mail|telegram|instagram|pessoa|humano|alguem|atendente|don[ao]|equipe|lig[aue]\p{L}*|telefone|numero|persona|alguien|agente|duen[oa]|equipo|llam\p{L}*)(?![\p{L}])|@|\+\d/u
const longestWish = 14

/** Reasons such a wish is taken for where nobody can be written to later. */
const mistaken: readonly HandoffReason[] = [
  'asked-for-person',
  'out-of-scope',
  'off-platform',
  'existing-order',
  'negotiation',
]

/**
 * Whether a client wants to be written to later ("message me tomorrow"), and that is the assistant's to plan: the
 * sentence says nothing else and names nobody else, and no rule decides over the rest of what they write.
 */
export function wantsCheckIn(turn: Turn, decision: Decision | null): boolean {
  if (decision && !(decision.action === 'handoff' && mistaken.includes(decision.reason))) return false
  const { displayName } = turn.input.knowledge.profile
  const names = wordsOf(displayName)
  const isWish = (sentence: string) => {
    const words = wordsOf(sentence)
    const folded = fold(sentence)
    const namesSeller = words.some((word) => names.includes(word))
    return words.length <= longestWish && wish.test(folded) && !another.test(folded) && !namesSeller
  }
  let found = false
  const pending = turn.input.pending.flatMap((message) => {
    if (message.content.type !== 'text') return [message]
    const sentences = message.content.text.split(/(?<=[.!?…\n])\s*/)
    const rest = sentences.filter((sentence) => !isWish(sentence))
    found ||= rest.length < sentences.length
    const text = rest.join(' ').trim()
    return text === '' ? [] : [{ ...message, content: { type: 'text' as const, text } }]
  })
  if (!found) return false
  return decision === null || pending.length === 0 || decide(understand({ ...turn.input, pending })) === null
}
