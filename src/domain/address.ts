/**
 * One address of a person on a channel. `phone` is digits only in international form, as the provider
 * gave it; `user` is the provider's own stable id (WhatsApp's business-scoped user id, a Telegram id);
 * `visitor` is a web visitor. A person may have several; they are all kept.
 */
export type Address = { kind: 'user' | 'phone' | 'visitor'; value: string }

/** `known` and the addresses of `seen` it lacks, in that order; `known` itself when nothing is new. */
export function mergeAddresses(known: Address[], seen: Address[]): Address[] {
  const fresh = seen.filter((a) => !known.some((k) => k.kind === a.kind && k.value === a.value))
  return fresh.length === 0 ? known : [...known, ...fresh]
}
