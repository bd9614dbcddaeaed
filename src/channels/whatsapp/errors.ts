import { z } from 'zod'
import { id, lenient, text } from './fields.ts'

/** A Graph error as refusals (`error`) and failed statuses (`errors[]`) carry it. */
export const GraphError = z.object({
  code: id,
  title: lenient(text),
  message: lenient(text),
  is_transient: lenient(z.boolean()),
  error_data: lenient(z.object({ details: lenient(text) })),
})
export type GraphError = z.output<typeof GraphError>

/** What an error means for the message. `afterMs` is the least wait; who retries spaces further attempts out. */
export type Consequence = { next: 'retry'; afterMs: number } | { next: 'window-closed' } | { next: 'never' }

const second = 1_000
const hour = 3_600 * second

/** The wait before another attempt when the provider names none. */
export const defaultRetryMs = 5 * second

const retryAfter = (afterMs: number): Consequence => ({ next: 'retry', afterMs })
const never: Consequence = { next: 'never' }
const windowClosed: Consequence = { next: 'window-closed' }

const reconnect = 'WhatsApp no longer accepts this connection. Reconnect the number in the channel settings.'
const badTemplate = 'The template does not match what WhatsApp approved. Check it in WhatsApp Manager.'
const noTemplate = 'WhatsApp does not allow this template at the moment. Check its state in WhatsApp Manager.'

/** Meta, "Cloud API error codes", as of November 2026: what follows, and a sentence the seller understands. */
const meanings: ReadonlyMap<string, readonly [Consequence, string]> = new Map([
  ['4', [retryAfter(60 * second), 'Too many requests were made to WhatsApp. It is sent a little later.']],
  ['80007', [retryAfter(60 * second), 'Too many requests were made to WhatsApp. It is sent a little later.']],
  ['130429', [retryAfter(defaultRetryMs), 'WhatsApp asks this number to send more slowly.']],
  ['131016', [retryAfter(defaultRetryMs), 'WhatsApp is overloaded for a moment.']],
  ['131000', [retryAfter(defaultRetryMs), 'Something went wrong at WhatsApp.']],
  ['131057', [retryAfter(60 * second), 'WhatsApp is maintaining this account.']],
  ['1', [retryAfter(defaultRetryMs), 'Something went wrong at WhatsApp.']],
  ['2', [retryAfter(defaultRetryMs), 'WhatsApp is not available for a moment.']],
  // One message in 6 s to the same person; 4^n s after that (Meta, "Pair rate limits").
  ['131056', [retryAfter(6 * second), 'Too many messages to this client in a short time.']],
  [
    '131049',
    [retryAfter(24 * hour), 'WhatsApp holds this back so that the client does not get too many messages.'],
  ],

  ['131047', [windowClosed, 'More than 24 hours since the client last wrote: only a template can be sent.']],

  ['131026', [never, 'This client cannot receive the message: no WhatsApp, an old version, or a block.']],
  ['131021', [never, 'The client’s number is the number it would be sent from.']],
  [
    '131030',
    [never, 'This number may only write to its test recipients. Finish its setup in WhatsApp Manager.'],
  ],
  ['131050', [never, 'The client asked not to get marketing messages.']],
  ['130472', [never, 'WhatsApp left this client out of marketing messages.']],
  ['131042', [never, 'WhatsApp could not charge the account. Check its payment method in WhatsApp Manager.']],
  ['131048', [never, 'WhatsApp limits this number because clients blocked or reported it.']],
  ['131031', [never, 'WhatsApp locked this account. See the reason in WhatsApp Manager.']],
  ['368', [never, 'WhatsApp blocked this account for a time because of its policy. See WhatsApp Manager.']],
  ['133010', [never, 'This number is not registered with WhatsApp. Reconnect it in the channel settings.']],
  ['100', [never, 'WhatsApp did not understand the message.']],
  ['131008', [never, 'WhatsApp did not understand the message.']],
  ['131009', [never, 'WhatsApp did not understand the message.']],
  ['131051', [never, 'WhatsApp does not carry this kind of message.']],
  ['132000', [never, badTemplate]],
  ['132005', [never, badTemplate]],
  ['132012', [never, badTemplate]],
  ['132001', [never, noTemplate]],
  ['132007', [never, noTemplate]],
  ['132015', [never, noTemplate]],
  ['132016', [never, noTemplate]],
  ['131064', [never, noTemplate]],
  ['0', [never, reconnect]],
  ['3', [never, reconnect]],
  ['10', [never, reconnect]],
  ['190', [never, reconnect]],
  ['131005', [never, reconnect]],
])

const permissionCode = /^2\d\d$/

function meaningOf(code: string): readonly [Consequence, string] | undefined {
  return meanings.get(code) ?? (permissionCode.test(code) ? [never, reconnect] : undefined)
}

/** What follows from a refusal. An unlisted code is tried again only when WhatsApp itself calls it passing. */
export function consequenceOf(error: GraphError, httpStatus: number): Consequence {
  const known = meaningOf(error.code)
  if (known) return known[0]
  const passing = error.is_transient === true || httpStatus === 429 || httpStatus >= 500
  return passing ? retryAfter(defaultRetryMs) : never
}

/** A sentence for people: ours where the code is known, the provider's own words otherwise. */
export function sentenceOf(error: GraphError): string {
  const providers = error.error_data?.details || error.message || error.title
  return meaningOf(error.code)?.[1] ?? providers ?? `WhatsApp refused the message with error ${error.code}.`
}
