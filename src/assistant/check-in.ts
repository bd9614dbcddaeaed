import type { AssistantSettings } from '../domain/assistant-settings.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import type { ClientLanguage } from '../domain/language.ts'
import { packOf } from './languages/index.ts'

/**
 * What a client is written who asked to be written to again, in their language: that, and that it comes from an AI
 * where the seller has every message say so.
 */
export function checkInText(
  language: ClientLanguage,
  knowledge: Knowledge,
  { name, disclosure }: Pick<AssistantSettings, 'name' | 'disclosure'>,
): string {
  const { displayName } = knowledge.profile
  const pack = packOf(language)
  const text = pack.checkIn(displayName)
  return disclosure === 'every-message' ? `${pack.disclosure(name, displayName)}\n${text}` : text
}
