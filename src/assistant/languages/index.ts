import { type ClientLanguage, clientLanguages } from '../../domain/language.ts'
import { ar } from './ar/index.ts'
import { de } from './de/index.ts'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { fr } from './fr/index.ts'
import { it } from './it/index.ts'
import type { LanguagePack } from './pack.ts'
import { pt } from './pt/index.ts'
import { ru } from './ru/index.ts'
import { zh } from './zh/index.ts'

const known: Readonly<Record<ClientLanguage, LanguagePack>> = { en, pt, es, fr, de, ar, zh, ru, it }

/** Languages whose own cases do not pass yet (`npm run eval`): they acknowledge politely and hand off. */
const notReady: readonly ClientLanguage[] = ['zh']

const allLanguages = new Map(
  clientLanguages.map((language) => [
    language,
    notReady.includes(language) ? { ...known[language], phrases: null } : known[language],
  ]),
)

/** What the assistant knows of a language. */
export function packOf(language: ClientLanguage): LanguagePack {
  return allLanguages.get(language) ?? known[language]
}

/** Every language, for rules that read whatever a client happens to write in. */
export const allPacks: readonly LanguagePack[] = [...allLanguages.values()]
