import type { Writings } from '../case.ts'
import { writingsOf } from '../strangers.ts'
import { unheardGerman } from './de.ts'
import { unheardEnglish } from './en.ts'
import { unheardSpanish } from './es.ts'
import { unheardFrench } from './fr.ts'
import { unheardItalian } from './it.ts'
import { unheardPortuguese } from './pt.ts'

/** What clients wrote whom nobody who improves the answers has read: only ever counted. */
export const unheard: Writings = writingsOf({
  en: unheardEnglish,
  pt: unheardPortuguese,
  es: unheardSpanish,
  fr: unheardFrench,
  de: unheardGerman,
  it: unheardItalian,
})
