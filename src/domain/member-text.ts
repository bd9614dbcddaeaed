import { z } from 'zod'
import { MemberLanguage, memberLanguages } from './language.ts'

/**
 * Words for the people of a workspace: each of the hub's languages, or one text for all of them. Every member
 * reads it in their own language, whoever was there when it was written.
 */
export const MemberText = z.union([z.string(), z.record(MemberLanguage, z.string())])
export type MemberText = z.infer<typeof MemberText>

/** What `say` gives in each language of the hub; one text where it is the same in all. */
export function memberText(say: (language: MemberLanguage) => string): MemberText {
  const texts = { en: say('en'), pt: say('pt'), es: say('es') }
  return memberLanguages.every((language) => texts[language] === texts.en) ? texts.en : texts
}

/** The words as a member of this language reads them. */
export function inMemberLanguage(text: MemberText, language: MemberLanguage): string {
  return typeof text === 'string' ? text : text[language]
}
