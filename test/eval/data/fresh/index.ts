import type { Writings } from '../case.ts'
import { writingsOf } from '../strangers.ts'
import { freshArabic } from './ar.ts'
import { freshGerman } from './de.ts'
import { freshEnglish } from './en.ts'
import { freshSpanish } from './es.ts'
import { freshFrench } from './fr.ts'
import { freshItalian } from './it.ts'
import { freshPortuguese } from './pt.ts'
import { freshRussian } from './ru.ts'

/** Written by someone who knew the sellers alone, neither the assistant nor the other cases. */
export const fresh: Writings = writingsOf({
  en: freshEnglish,
  pt: freshPortuguese,
  es: freshSpanish,
  fr: freshFrench,
  de: freshGerman,
  it: freshItalian,
  ru: freshRussian,
  ar: freshArabic,
})
