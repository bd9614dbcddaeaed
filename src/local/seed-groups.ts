import { seeds as ar } from '../assistant/languages/ar/seeds.ts'
import { seeds as de } from '../assistant/languages/de/seeds.ts'
import { seeds as en } from '../assistant/languages/en/seeds.ts'
import { seeds as es } from '../assistant/languages/es/seeds.ts'
import { seeds as fr } from '../assistant/languages/fr/seeds.ts'
import { seeds as it } from '../assistant/languages/it/seeds.ts'
import { seeds as pt } from '../assistant/languages/pt/seeds.ts'
import { seeds as ru } from '../assistant/languages/ru/seeds.ts'
import type { Seeds } from '../assistant/languages/seeds.ts'
import { seeds as zh } from '../assistant/languages/zh/seeds.ts'
import { type ClientLanguage, clientLanguages } from '../domain/language.ts'

/** Training sentences of the languages that are trained together. */
export type SeedGroup = Readonly<Record<string, Seeds>>

/** What the classifier is trained from; each group gives one file of weights. */
export const seedGroups: Readonly<Record<string, SeedGroup>> = {
  'en-pt-es': { en, pt, es },
  de: { de },
  ru: { ru },
  fr: { fr },
  it: { it },
  ar: { ar },
  zh: { zh },
}

/** The languages of a group. */
export const languagesOf = (group: SeedGroup): ClientLanguage[] =>
  clientLanguages.filter((language) => language in group)

/** Share of the weights for languages by themselves whose seeds have the most patterns, which more must tell apart. */
const keptOfRich: Readonly<Record<string, number>> = { fr: 0.2, it: 0.12, ar: 0.12 }

/** Sentences a pattern without alternatives contributes: several languages together have patterns enough. */
export const sentencesOf = (group: SeedGroup): number => (Object.keys(group).length > 1 ? 3 : 10)

/** Size of the hashed feature space: several languages together have more words that must not fall into one place. */
export const featureCountOf = (group: SeedGroup): number => (Object.keys(group).length > 1 ? 32_768 : 8192)

/** Share of the weights that training keeps, 0 to 1: one language by itself needs fewer than several. */
export function keptOf(group: SeedGroup): number {
  const [language = '', ...others] = Object.keys(group)
  if (others.length > 0) return 0.08
  return keptOfRich[language] ?? 0.07
}
