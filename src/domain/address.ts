/**
 * One address of a person on a channel. `phone` is digits only in international form, as the provider
 * gave it; `user` is the provider's own stable id (WhatsApp's business-scoped user id, a Telegram id);
 * `visitor` is a web visitor. A person may have several; they are all kept.
 */
export type Address = { kind: 'user' | 'phone' | 'visitor'; value: string }

/** All addresses of both, those seen last in front: of two phones the newer one is written to. */
export function mergeAddresses(known: Address[], seen: Address[]): Address[] {
  const older = known.filter((k) => !seen.some((s) => s.kind === k.kind && s.value === k.value))
  return [...seen, ...older]
}
