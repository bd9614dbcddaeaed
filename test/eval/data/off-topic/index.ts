import type { ClientLanguage } from '../../../../src/domain/language.ts'
import type { OffTopic } from '../case.ts'
import { offTopicArabic } from './ar.ts'
import { offTopicGerman } from './de.ts'
import { offTopicEnglish } from './en.ts'
import { offTopicSpanish } from './es.ts'
import { offTopicFrench } from './fr.ts'
import { offTopicItalian } from './it.ts'
import { offTopicPortuguese } from './pt.ts'
import { offTopicRussian } from './ru.ts'
import { offTopicChinese } from './zh.ts'

/** Nothing any of the sellers could answer from their records. */
export const offTopicQuestions: Readonly<Record<ClientLanguage, readonly OffTopic[]>> = {
  en: offTopicEnglish,
  pt: offTopicPortuguese,
  es: offTopicSpanish,
  fr: offTopicFrench,
  de: offTopicGerman,
  it: offTopicItalian,
  ar: offTopicArabic,
  zh: offTopicChinese,
  ru: offTopicRussian,
}
