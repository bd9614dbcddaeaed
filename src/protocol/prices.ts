import { z } from 'zod'

/** ISO 4217, as the runtime knows them. */
const Currency = z
  .string()
  .refine((code) => Intl.supportedValuesOf('currency').includes(code), 'A currency such as BRL.')
const Minor = z.int().min(0).max(1_000_000)

/** What sessions cost a workspace from an instant (ms) on, in minor units of `currency`. */
export const PriceListView = z.object({
  validFrom: z.int(),
  currency: Currency,
  /** A session that an active message opens. */
  activeMinor: Minor,
  /** A session that a client opens, once the month's free ones are used up. */
  clientMinor: Minor,
  freeClientSessions: z.int().min(0).max(1_000_000),
})

/** `GET /api/prices`: all that have held or will, the oldest first. */
export const PriceLists = z.object({ items: z.array(PriceListView) })
export type PriceLists = z.infer<typeof PriceLists>

/** `PUT /api/prices`: of the workspace with this slug. A list of the same instant is replaced. */
export const SetPrices = PriceListView.extend({ workspace: z.string().min(1).max(100) })
export type SetPrices = z.infer<typeof SetPrices>
