import { type Address, mergeAddresses } from './address.ts'

/**
 * Whom what we write goes to. Of a client with several accounts, two phones that a member found to be one person's for
 * one, it is the account heard from last: the service window is its own. `heardAt` is the provider's time, ms; 0 before
 * the client has written.
 */
export type Recipient = { addresses: Address[]; heardAt: number }

/** The recipient after a message from `from` at `at`: what comes late from another account changes nothing. */
export function heardFrom(known: Recipient, from: Address[], at: number): Recipient {
  if (shareOne(known.addresses, from))
    return { addresses: mergeAddresses(known.addresses, from), heardAt: Math.max(known.heardAt, at) }
  return at >= known.heardAt ? { addresses: from, heardAt: at } : known
}

/** The recipient once the provider, having taken a message for `to`, has told other addresses of theirs. */
export function alsoKnownAs(known: Recipient, to: readonly Address[], told: Address[]): Recipient {
  return shareOne(known.addresses, to)
    ? { ...known, addresses: mergeAddresses(told, known.addresses) }
    : known
}

/** Without addresses that are somebody else's; of a recipient who has lost all of theirs, `others` are left. */
export function withoutAddresses(known: Recipient, theirs: readonly Address[], others: Address[]): Recipient {
  const addresses = known.addresses.filter((address) => !shareOne([address], theirs))
  return addresses.length > 0 ? { ...known, addresses } : { addresses: others, heardAt: 0 }
}

function shareOne(some: readonly Address[], others: readonly Address[]): boolean {
  return some.some(({ kind, value }) => others.some((other) => other.kind === kind && other.value === value))
}
