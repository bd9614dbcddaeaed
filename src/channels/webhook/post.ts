import type { WebhookEventType } from '../../protocol/webhook.ts'
import { within } from '../patience.ts'
import { signMessage, type WebhookCredentials } from './signature.ts'

/** How long the seller's system may take to answer, ms. */
const answerTimeoutMs = 10_000

/** One event on its way to the seller's system. `id` is the same in every attempt, so that a repeat can be dropped. */
export type WebhookEvent = { id: string; type: WebhookEventType; at: number; data: Record<string, unknown> }

/**
 * One attempt to hand an event over. `status` is null when no answer came, and then nobody knows whether it arrived;
 * `error` is null when it was taken. `retryAfterMs` when the answer asks to wait.
 */
export type Attempt = {
  at: number
  status: number | null
  error: string | null
  retryAfterMs: number | null
}

export type PostOptions = {
  credentials: WebhookCredentials
  fetch: typeof fetch
  now: () => number
  timeoutMs?: number
}

/** Posts an event, signed (Standard Webhooks). Any 2xx takes it; a redirect is not followed. Never throws. */
export async function postEvent(event: WebhookEvent, options: PostOptions): Promise<Attempt> {
  const { credentials, fetch, now, timeoutMs = answerTimeoutMs } = options
  const at = now()
  const { id, type, data } = event
  const body = JSON.stringify({ type, timestamp: new Date(event.at).toISOString(), data })
  try {
    const { status, ok, headers } = await within(timeoutMs, async (signal) => {
      const response = await fetch(credentials.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signMessage(credentials, { id, at, body }) },
        body,
        redirect: 'manual',
        signal,
      })
      await response.body?.cancel()
      return response
    })
    const error = ok ? null : `Your system answered ${status}.`
    return { at, status, error, retryAfterMs: retryAfterMs(headers.get('retry-after'), at) }
  } catch (cause) {
    const timedOut = cause instanceof Error && cause.name === 'TimeoutError'
    const error = timedOut ? 'Your system did not answer in time.' : 'Your system could not be reached.'
    return { at, status: null, error, retryAfterMs: null }
  }
}

/** `Retry-After` in ms: seconds or an HTTP date (RFC 9110, 10.2.3). Null where it names no wait. */
function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now
  return wait > 0 ? wait : null
}
