import { z } from 'zod'
import type { SendFailure } from '../../domain/send-failure.ts'
import type { SendError } from '../../domain/wire.ts'
import { id, lenient, text } from '../fields.ts'

/** A Graph error as refusals (`error`) and failed statuses (`errors[]`) carry it. */
export const GraphError = z.object({
  code: id,
  title: lenient(text),
  message: lenient(text),
  is_transient: lenient(z.boolean()),
  error_subcode: lenient(id),
  error_user_msg: lenient(text),
  error_data: lenient(z.object({ details: lenient(text) })),
})
export type GraphError = z.output<typeof GraphError>

/**
 * What an error means for the message. `afterMs` is the least wait; who retries spaces further attempts out. `slows`:
 * the whole number is to wait, not this message alone.
 */
export type Consequence =
  | { next: 'retry'; afterMs: number; slows?: 'channel' }
  | { next: 'window-closed' }
  | { next: 'never' }

const second = 1_000

/** The wait before another attempt when the provider names none. */
export const defaultRetryMs = 5 * second

const retryAfter = (afterMs: number): Consequence => ({ next: 'retry', afterMs })
const slowDown = (afterMs: number): Consequence => ({ next: 'retry', afterMs, slows: 'channel' })
const never: Consequence = { next: 'never' }
const windowClosed: Consequence = { next: 'window-closed' }

/** What follows from an error, why, and a sentence in English for whoever reads no translation. */
type Meaning = readonly [Consequence, SendFailure, string]

const tooFast = 'Too many requests were made to WhatsApp. It is sent a little later.'
const fault = 'Something went wrong at WhatsApp.'
const reconnect = 'WhatsApp no longer accepts this connection. Reconnect the number in the channel settings.'
const notUnderstood = 'WhatsApp did not understand the message.'
const unusableFile =
  'WhatsApp could not use the file: it may be damaged, or of another format than its name says.'
const badTemplate =
  'The template does not match what WhatsApp approved. It is read again from WhatsApp: then try anew.'
const noTemplate = 'WhatsApp does not have this template in this language, or has not approved it.'

/** Meta, "Cloud API error codes", as of November 2026. */
const meanings: Readonly<Record<string, Meaning>> = {
  4: [slowDown(60 * second), 'too-fast', tooFast],
  80007: [slowDown(60 * second), 'too-fast', tooFast],
  130429: [slowDown(defaultRetryMs), 'too-fast', 'WhatsApp asks this number to send more slowly.'],
  131057: [slowDown(60 * second), 'maintenance', 'WhatsApp is maintaining this account.'],
  131016: [retryAfter(defaultRetryMs), 'busy', 'WhatsApp is overloaded for a moment.'],
  2: [retryAfter(defaultRetryMs), 'busy', 'WhatsApp is not available for a moment.'],
  131000: [retryAfter(defaultRetryMs), 'fault', fault],
  1: [retryAfter(defaultRetryMs), 'fault', fault],
  // One message in 6 s to the same person, and ever longer after that (Meta, "Pair rate limits").
  131056: [retryAfter(6 * second), 'too-fast-to-client', 'Too many messages to this client in a short time.'],
  131049: [
    // Marketing does not go out again by itself, and a day's wait would hold back what is behind it.
    never,
    'held-back',
    'WhatsApp held this back so that the client does not get too many marketing messages. Try tomorrow at the earliest.',
  ],

  131047: [
    windowClosed,
    'window-closed',
    'More than 24 hours since the client last wrote: only a template can be sent.',
  ],

  131026: [
    never,
    'undeliverable',
    'This client cannot receive the message: no WhatsApp, an old version, or a block.',
  ],
  131021: [never, 'own-number', 'The client’s number is the number it would be sent from.'],
  131050: [never, 'no-marketing', 'The client asked not to get marketing messages.'],
  130472: [never, 'no-marketing', 'WhatsApp left this client out of marketing messages.'],

  100: [never, 'not-understood', notUnderstood],
  131008: [never, 'not-understood', notUnderstood],
  131009: [never, 'not-understood', notUnderstood],
  131051: [never, 'not-sendable', 'WhatsApp does not carry this kind of message.'],
  131052: [never, 'file-unusable', unusableFile],
  131053: [never, 'file-unusable', unusableFile],
  132000: [never, 'template-mismatch', badTemplate],
  132005: [never, 'template-mismatch', badTemplate],
  132012: [never, 'template-mismatch', badTemplate],
  132001: [never, 'template-unavailable', noTemplate],
  132007: [never, 'template-unavailable', 'The template breaks WhatsApp’s policy.'],
  132015: [never, 'template-unavailable', 'WhatsApp paused this template because of its quality.'],
  132016: [never, 'template-unavailable', 'WhatsApp disabled this template because of its quality.'],
  131064: [never, 'template-unavailable', 'WhatsApp says this template is not used as it was approved for.'],

  0: [never, 'reconnect', reconnect],
  3: [never, 'reconnect', reconnect],
  10: [never, 'reconnect', reconnect],
  190: [never, 'reconnect', reconnect],
  131005: [never, 'reconnect', reconnect],
  133010: [
    never,
    'not-registered',
    'This number is not registered with WhatsApp. Reconnect it in the channel settings.',
  ],
  131030: [
    never,
    'test-recipients',
    'This number may only write to its test recipients. Finish its setup in WhatsApp Manager.',
  ],
  131042: [
    never,
    'payment',
    'WhatsApp could not charge the account. Check its payment method in WhatsApp Manager.',
  ],
  131048: [never, 'spam', 'WhatsApp limits this number because clients blocked or reported it.'],
  131031: [never, 'locked', 'WhatsApp locked this account. See the reason in WhatsApp Manager.'],
  368: [
    never,
    'locked',
    'WhatsApp blocked this account for a time because of its policy. See WhatsApp Manager.',
  ],
}

const permissionCode = /^2\d\d$/

function meaningOf(code: string): Meaning | undefined {
  if (Object.hasOwn(meanings, code)) return meanings[code]
  return permissionCode.test(code) ? [never, 'reconnect', reconnect] : undefined
}

/** What follows from a refusal. An unlisted code is tried again only when WhatsApp itself calls it passing. */
export function consequenceOf(error: GraphError, httpStatus: number): Consequence {
  const known = meaningOf(error.code)
  if (known) return known[0]
  if (httpStatus === 429) return slowDown(defaultRetryMs)
  return error.is_transient === true || httpStatus >= 500 ? retryAfter(defaultRetryMs) : never
}

/** The error for people: ours where the code is known, in the provider's own words otherwise. */
export function errorOf(error: GraphError): SendError {
  const { code } = error
  const known = meaningOf(code)
  if (known) return { code, message: known[2], reason: known[1] }
  const providers = error.error_data?.details || error.message || error.title
  const message = providers ?? `WhatsApp refused the message with error ${code}.`
  return { code, message, reason: 'refused' }
}

/** The sentence alone. */
export function sentenceOf(error: GraphError): string {
  return errorOf(error).message
}
