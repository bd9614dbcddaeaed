import type { ClientLanguage } from '../../../../src/domain/language.ts'
import type { Writings } from '../case.ts'
import { freshArabic } from './ar.ts'
import { freshGerman } from './de.ts'
import { freshEnglish } from './en.ts'
import { freshSpanish } from './es.ts'
import { freshFrench } from './fr.ts'
import { type FreshCases, matters } from './fresh.ts'
import { freshItalian } from './it.ts'
import { freshPortuguese } from './pt.ts'
import { freshRussian } from './ru.ts'

const byLanguage = Object.entries({
  en: freshEnglish,
  pt: freshPortuguese,
  es: freshSpanish,
  fr: freshFrench,
  de: freshGerman,
  it: freshItalian,
  ru: freshRussian,
  ar: freshArabic,
} satisfies Partial<Record<ClientLanguage, FreshCases>>)

/** Written by someone who knew the sellers alone, neither the assistant nor the other cases. */
export const fresh: Writings = {
  answerable: byLanguage.flatMap(([language, { answers }]) =>
    answers.map(({ says, ...rest }) => ({ ...rest, says: { [language]: says } })),
  ),
  handovers: byLanguage.flatMap(([language, { handoffs }]) =>
    handoffs.map(({ says, seller, matter }) => ({
      seller,
      reasons: matters[matter],
      says: { [language]: says },
    })),
  ),
  injections: byLanguage.flatMap(([language, { attacks }]) =>
    attacks.map(({ says, ...rest }) => ({ ...rest, says: { [language]: says } })),
  ),
  wishesForAPerson: Object.fromEntries(byLanguage.map(([language, { persons }]) => [language, persons])),
  offTopicQuestions: Object.fromEntries(byLanguage.map(([language, { offTopic }]) => [language, offTopic])),
}
