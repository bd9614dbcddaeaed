import type { ClientLanguage } from '../../../../src/domain/language.ts'
import type { Wording } from '../case.ts'
import { personArabic } from './ar.ts'
import { personGerman } from './de.ts'
import { personEnglish } from './en.ts'
import { personSpanish } from './es.ts'
import { personFrench } from './fr.ts'
import { personItalian } from './it.ts'
import { personPortuguese } from './pt.ts'
import { personRussian } from './ru.ts'
import { personChinese } from './zh.ts'

/** Clients who ask for a person. */
export const wishesForAPerson: Readonly<Record<ClientLanguage, readonly Wording[]>> = {
  en: personEnglish,
  pt: personPortuguese,
  es: personSpanish,
  fr: personFrench,
  de: personGerman,
  it: personItalian,
  ar: personArabic,
  zh: personChinese,
  ru: personRussian,
}
