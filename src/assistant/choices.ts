import type { ProposedChoices } from '../domain/choices.ts'
import { inLanguage, type SellerText } from '../domain/knowledge.ts'
import type { Reference } from './facts/placeholders.ts'
import type { Turn } from './turn.ts'

/**
 * What a client may tap in answer to a reply: the seller's choices where it asks for one of them, or the services or
 * packages where it asks which is meant. Null when it asks for none of these. `template` is the reply with its
 * placeholders, `references` are what those refer to.
 */
export function choicesFor(
  turn: Turn,
  template: string,
  references: readonly Reference[],
): ProposedChoices | null {
  const texts = requirementAsked(turn, references) ?? meantIn(turn, template)
  const { sourceLanguage } = turn.input.knowledge
  const titles = texts.map((text) => inLanguage(text, turn.language, sourceLanguage).text)
  return titles.length === 0 ? null : { label: turn.pack.choices, titles }
}

/** The choices of the requirement whose question the reply ends with; null when it asks for none. */
function requirementAsked({ input }: Turn, references: readonly Reference[]): readonly SellerText[] | null {
  const last = references.findLast(({ field }) => field === 'question')
  if (last === undefined) return null
  const asked = input.knowledge.services.flatMap(({ id, requirements }) =>
    requirements.filter(({ key }) => last.id === `service.${id}.requirement.${key}`),
  )
  return asked.flatMap(({ type, choices }) => (type === 'choice' ? choices : []))
}

/** The names of what the built-in responder asks the client to choose between. */
function meantIn({ input, service, pack: { phrases } }: Turn, template: string): readonly SellerText[] {
  if (!phrases) return []
  const { services } = input.knowledge
  if (template.includes(phrases.whichService)) return services.map(({ name }) => name)
  if (!service || ![phrases.whichPackage, phrases.whichFits].some((asks) => template.includes(asks)))
    return []
  const names = service.packages.map(({ name }) => name)
  // A name that another service has, too, would only be asked back.
  const others = services.filter(({ id }) => id !== service.id).flatMap(({ packages }) => packages)
  return others.some(({ name }) => names.some(({ text }) => text === name.text)) ? [] : names
}
