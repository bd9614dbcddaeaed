import type { Writings } from '../case.ts'
import { writingsOf } from '../strangers.ts'
import { untoldGerman } from './de.ts'
import { untoldEnglish } from './en.ts'
import { untoldSpanish } from './es.ts'
import { untoldFrench } from './fr.ts'
import { untoldItalian } from './it.ts'
import { untoldPortuguese } from './pt.ts'

/** What the clients of a fifth stranger wrote. */
export const untold: Writings = writingsOf({
  en: untoldEnglish,
  pt: untoldPortuguese,
  es: untoldSpanish,
  fr: untoldFrench,
  de: untoldGerman,
  it: untoldItalian,
})
