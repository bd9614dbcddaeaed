import { z } from 'zod'

/** An amount in the currency's smallest unit (cents for BRL and USD, yen for JPY). ISO 4217 code. */
export const Money = z.object({ minor: z.int().min(0), currency: z.string().regex(/^[A-Z]{3}$/) })
export type Money = z.infer<typeof Money>
