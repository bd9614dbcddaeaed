import type { Knowledge } from '../domain/knowledge.ts'
import type { ClientLanguage } from '../domain/language.ts'
import { packOf } from './languages/index.ts'

/** What a client is told who still waits for a person some time after a handoff, in their language. */
export function followUpText(language: ClientLanguage, knowledge: Knowledge): string {
  return packOf(language).followUp(knowledge.profile.displayName)
}
