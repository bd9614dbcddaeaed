import type { Writings } from '../case.ts'
import { writingsOf } from '../strangers.ts'
import { unmetGerman } from './de.ts'
import { unmetEnglish } from './en.ts'
import { unmetSpanish } from './es.ts'
import { unmetFrench } from './fr.ts'
import { unmetItalian } from './it.ts'
import { unmetPortuguese } from './pt.ts'

/** What the clients of a fourth stranger wrote. */
export const unmet: Writings = writingsOf({
  en: unmetEnglish,
  pt: unmetPortuguese,
  es: unmetSpanish,
  fr: unmetFrench,
  de: unmetGerman,
  it: unmetItalian,
})
