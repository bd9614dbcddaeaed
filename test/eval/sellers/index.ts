import type { Knowledge } from '../../../src/domain/knowledge.ts'
import { hotel } from './hotel.ts'
import { logo } from './logo.ts'
import { photographer } from './photographer.ts'
import { translator } from './translator.ts'
import { web } from './web.ts'

/** Five sellers who differ in trade, source language, currency and rules. */
export const sellers = { logo, web, translator, photographer, hotel } satisfies Record<string, Knowledge>
export type SellerId = keyof typeof sellers
export const sellerIds = Object.keys(sellers) as SellerId[]
