import type { Knowledge } from '../../../src/domain/knowledge.ts'
import { type ClientLanguage, clientLanguages } from '../../../src/domain/language.ts'
import { hotel } from './hotel.ts'
import { logo } from './logo.ts'
import { photographer } from './photographer.ts'
import { hotelInArabic, logoInArabic } from './translations/ar.ts'
import { hotelInGerman, webInGerman } from './translations/de.ts'
import { hotelInFrench, photographerInFrench } from './translations/fr.ts'
import { logoInItalian, photographerInItalian } from './translations/it.ts'
import { translatorInRussian, webInRussian } from './translations/ru.ts'
import { type Translation, translate } from './translations/translation.ts'
import { translatorInChinese, webInChinese } from './translations/zh.ts'
import { translator } from './translator.ts'
import { web } from './web.ts'

export const sellerIds = ['logo', 'web', 'translator', 'photographer', 'hotel'] as const
export type SellerId = (typeof sellerIds)[number]

/** All write English, Portuguese and Spanish; each other language is written by two, so that clients meet both kinds. */
const translations: Readonly<Record<SellerId, Partial<Record<ClientLanguage, Translation>>>> = {
  logo: { it: logoInItalian, ar: logoInArabic },
  web: { de: webInGerman, ru: webInRussian, zh: webInChinese },
  translator: { ru: translatorInRussian, zh: translatorInChinese },
  photographer: { fr: photographerInFrench, it: photographerInItalian },
  hotel: { fr: hotelInFrench, de: hotelInGerman, ar: hotelInArabic },
}

function inAllTheirLanguages(id: SellerId, knowledge: Knowledge): Knowledge {
  return clientLanguages.reduce((sofar, language) => {
    const translation = translations[id][language]
    return translation ? translate(sofar, language, translation) : sofar
  }, knowledge)
}

/** Five sellers who differ in trade, source language, currency and rules. */
export const sellers: Readonly<Record<SellerId, Knowledge>> = {
  logo: inAllTheirLanguages('logo', logo),
  web: inAllTheirLanguages('web', web),
  translator: inAllTheirLanguages('translator', translator),
  photographer: inAllTheirLanguages('photographer', photographer),
  hotel: inAllTheirLanguages('hotel', hotel),
}
