import type { Writings } from '../case.ts'
import { writingsOf } from '../strangers.ts'
import { heardGerman } from './de.ts'
import { heardEnglish } from './en.ts'
import { heardSpanish } from './es.ts'
import { heardFrench } from './fr.ts'
import { heardItalian } from './it.ts'
import { heardPortuguese } from './pt.ts'

/** Written by another stranger, to be read by whoever improves the answers. */
export const heard: Writings = writingsOf({
  en: heardEnglish,
  pt: heardPortuguese,
  es: heardSpanish,
  fr: heardFrench,
  de: heardGerman,
  it: heardItalian,
})
