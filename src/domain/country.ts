import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Address } from './address.ts'

/** WhatsApp's business-scoped user ids begin with the country of the person (`BR.…`, 2026-11). */
const userIdCountry = /^([A-Z]{2})\./

/** The country (ISO 3166, two letters) a person's addresses tell of; null when they tell of none. */
export function countryOf(addresses: readonly Address[]): string | null {
  for (const { kind, value } of addresses) {
    if (kind !== 'phone') continue
    const country = parsePhoneNumberFromString(`+${value}`)?.country
    if (country !== undefined) return country
  }
  for (const { kind, value } of addresses) {
    const [, country] = (kind === 'user' && userIdCountry.exec(value)) || []
    if (country !== undefined) return country
  }
  return null
}
