import { Webhook, WebhookVerificationError } from 'standardwebhooks'
import { z } from 'zod'

/** Entropy of a new secret, bytes (Standard Webhooks asks for 24 to 64). */
const secretLength = 32
/** How long a replaced secret still counts, ms: time to carry the new one over to the other side. */
export const rotationMs = 24 * 3_600_000

/** What a webhook channel keeps sealed: where events go, and the secret both sides sign with. */
export const WebhookCredentials = z.object({
  url: z.string(),
  secret: z.string(),
  /** The secret before, which counts until `until`, ms. */
  previous: z.object({ secret: z.string(), until: z.int() }).nullable(),
})
export type WebhookCredentials = z.infer<typeof WebhookCredentials>

/** The three headers of a signed message (Standard Webhooks, "Webhook headers"). */
export type SignedHeaders = {
  'webhook-id': string
  'webhook-timestamp': string
  'webhook-signature': string
}

/** A new secret in the form both sides keep it: `whsec_` and base64. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(secretLength))
  return `whsec_${btoa(String.fromCharCode(...bytes))}`
}

/** The credentials with a new secret in place of the present one, which counts for a while yet. */
export function withNewSecret(credentials: WebhookCredentials, now: number): WebhookCredentials {
  const previous = { secret: credentials.secret, until: now + rotationMs }
  return { ...credentials, secret: newSecret(), previous }
}

/** The secrets that count at `now`, the present one first. */
function secretsAt({ secret, previous }: WebhookCredentials, now: number): string[] {
  return previous !== null && now < previous.until ? [secret, previous.secret] : [secret]
}

/** Headers for a body: one signature for each secret that counts, so that a receiver may have either. */
export function signMessage(
  credentials: WebhookCredentials,
  { id, at, body }: { id: string; at: number; body: string },
): SignedHeaders {
  const moment = new Date(at)
  const signatures = secretsAt(credentials, at).map((secret) => new Webhook(secret).sign(id, moment, body))
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at / 1000)),
    'webhook-signature': signatures.join(' '),
  }
}

/**
 * Whether a body was signed with a secret that counts at `now` (ms), at most five minutes ago or ahead. `headers` are
 * all of the request, by lower-case name; what is absent, ill-formed, or signed otherwise is false.
 */
export function verifyMessage(
  credentials: WebhookCredentials,
  headers: Record<string, string>,
  body: string,
  now: number,
): boolean {
  return secretsAt(credentials, now).some((secret) => verifies(secret, headers, body))
}

function verifies(secret: string, headers: Record<string, string>, body: string): boolean {
  try {
    new Webhook(secret).verify(body, headers, { jsonParse: false })
    return true
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false
    throw error
  }
}
