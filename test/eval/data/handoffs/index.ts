import type { Handover } from '../case.ts'
import { arabicHandoffs } from './ar.ts'
import { germanHandoffs } from './de.ts'
import { frenchHandoffs } from './fr.ts'
import { hotelHandoffs } from './hotel.ts'
import { italianHandoffs } from './it.ts'
import { logoHandoffs } from './logo.ts'
import { photographerHandoffs } from './photographer.ts'
import { russianHandoffs } from './ru.ts'
import { translatorHandoffs } from './translator.ts'
import { webHandoffs } from './web.ts'
import { chineseHandoffs } from './zh.ts'

/** By seller where the wordings are mostly English, Portuguese and Spanish; by language for the others. */
export const handovers: readonly Handover[] = [
  ...logoHandoffs,
  ...webHandoffs,
  ...translatorHandoffs,
  ...photographerHandoffs,
  ...hotelHandoffs,
  ...frenchHandoffs,
  ...germanHandoffs,
  ...italianHandoffs,
  ...russianHandoffs,
  ...arabicHandoffs,
  ...chineseHandoffs,
]
