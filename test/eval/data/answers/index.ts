import type { Answerable } from '../case.ts'
import { arabicAnswers } from './ar.ts'
import { germanAnswers } from './de.ts'
import { frenchAnswers } from './fr.ts'
import { hotelAnswers } from './hotel.ts'
import { italianAnswers } from './it.ts'
import { logoAnswers } from './logo.ts'
import { photographerAnswers } from './photographer.ts'
import { russianAnswers } from './ru.ts'
import { translatorAnswers } from './translator.ts'
import { webAnswers } from './web.ts'
import { chineseAnswers } from './zh.ts'

/**
 * By seller where the wordings are mostly English, Portuguese and Spanish; by language for the others. Those ask a
 * seller who does not write their language only what it takes no words of the seller's to understand.
 */
export const answerable: readonly Answerable[] = [
  ...logoAnswers,
  ...webAnswers,
  ...translatorAnswers,
  ...photographerAnswers,
  ...hotelAnswers,
  ...frenchAnswers,
  ...germanAnswers,
  ...italianAnswers,
  ...russianAnswers,
  ...arabicAnswers,
  ...chineseAnswers,
]
