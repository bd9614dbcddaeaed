import { z } from 'zod'

/** Languages a client may be answered in (FEATURES P10); ISO 639-1. */
export const clientLanguages = ['en', 'pt', 'es', 'fr', 'de', 'ar', 'zh', 'ru', 'it'] as const
export const ClientLanguage = z.enum(clientLanguages)
export type ClientLanguage = z.infer<typeof ClientLanguage>

/** Languages the hub speaks to members (FEATURES D19). */
export const memberLanguages = ['en', 'pt', 'es'] as const
export const MemberLanguage = z.enum(memberLanguages)
export type MemberLanguage = z.infer<typeof MemberLanguage>
