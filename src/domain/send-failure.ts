import { z } from 'zod'

/**
 * Why a message did not leave or arrive, whatever the provider's own code: each has a sentence in every language of the
 * hub, and says what the seller can do where there is something to do. `refused` is for codes nobody has listed: the
 * provider's own words follow it.
 */
export const SendFailure = z.enum([
  // It passes by itself.
  'too-fast',
  'too-fast-to-client',
  'busy',
  'maintenance',
  'fault',
  'not-ready',
  'held-back',
  // It is about this client.
  'window-closed',
  'undeliverable',
  'blocked',
  'own-number',
  'no-address',
  'no-marketing',
  // It is about this message.
  'not-understood',
  'not-sendable',
  'empty',
  'too-long',
  'template-mismatch',
  'template-unavailable',
  'in-part',
  'refused',
  'internal',
  // It is about the message's file.
  'file-too-large',
  'file-type',
  'file-unusable',
  'file-gone',
  'upload-broken',
  // It is about the channel.
  'reconnect',
  'not-registered',
  'test-recipients',
  'payment',
  'spam',
  'locked',
])
export type SendFailure = z.infer<typeof SendFailure>

/** What keeps a whole channel from sending until somebody mends it. */
export const SendTrouble = SendFailure.extract(['reconnect', 'not-registered', 'payment', 'spam', 'locked'])
export type SendTrouble = z.infer<typeof SendTrouble>

/** The trouble of the channel a failure tells of, if it tells of one. */
export function troubleOf(failure: SendFailure | undefined): SendTrouble | null {
  return SendTrouble.safeParse(failure).data ?? null
}

/**
 * Whether the provider's taking a message shows that a trouble is over. It tries a token at once; a payment or a policy
 * it tries later, so that only its word of a message that went out shows that.
 */
export function endsWithAcceptance(trouble: SendTrouble): boolean {
  return trouble === 'reconnect' || trouble === 'not-registered'
}
