import { z } from 'zod'

/**
 * Whether a client takes marketing messages on a channel, and who said so: the client in the provider's own settings,
 * the provider when it refused a message, the client by a stop word, or a member. `at` in ms.
 */
export const MarketingConsent = z.object({
  allowed: z.boolean(),
  at: z.int(),
  by: z.enum(['client-setting', 'provider', 'stop-word', 'member']),
  memberId: z.string().nullable(),
})
export type MarketingConsent = z.infer<typeof MarketingConsent>

/** The newer word holds, whatever order they come in; of two at one time the refusal. */
export function consentAfter(known: MarketingConsent | null, told: MarketingConsent): MarketingConsent {
  if (known === null || told.at > known.at) return told
  return told.at === known.at && !told.allowed ? told : known
}

/** Nobody is written to who said no; who has said nothing may be. */
export function marketingAllowed(consent: MarketingConsent | null): boolean {
  return consent === null || consent.allowed
}
