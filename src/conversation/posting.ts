import { type Attempt, postEvent, type WebhookEvent } from '../channels/webhook/post.ts'
import { WebhookCredentials } from '../channels/webhook/signature.ts'
import { openCredentials } from '../db/credentials.ts'
import { database } from '../db/database.ts'
import { findOwnChannel } from '../db/hooked-channels.ts'
import { VaultError } from '../db/vault.ts'
import {
  claimDelivery,
  type DueDelivery,
  dueDeliveries,
  type Place,
  settleDelivery,
} from '../db/webhook-deliveries.ts'
import { nextAttemptAt } from '../domain/webhook-schedule.ts'

/** Events posted at a time, at most: a Worker has 50 requests (free plan, November 2026). What is left is for the next minute. */
const AT_ONCE = 20
/** Longer than an attempt takes, ms: an event whose poster is gone is due again after it. */
const CLAIM_MS = 30_000
/** The receiver is gone for good. */
const GONE = 410

/** Posts the events whose time has come, of one channel or of all, to the systems sellers have connected. */
export async function postDueEvents(env: Env, place: Place | null, now: number): Promise<void> {
  const db = database(env)
  const due = await dueDeliveries(db, place, now, AT_ONCE)
  await Promise.all(
    due.map(async (event) => {
      if (await claimDelivery(db, event, Date.now() + CLAIM_MS)) await post(env, event)
    }),
  )
}

/** One attempt at an event that is ours for it, and what came of it. */
async function post(env: Env, due: DueDelivery): Promise<void> {
  const db = database(env)
  const { workspaceId, channelId, id, type, createdAt, payload } = due
  const channel = await findOwnChannel(db, workspaceId, 'webhook', channelId)
  if (channel?.credentials == null) {
    const error = 'The channel is disconnected.'
    return settleDelivery(db, due, { at: Date.now(), status: null, error }, null)
  }
  const event = { id, type, at: createdAt, data: payload }
  const attempt = await attemptAt(event, env, channel, channel.credentials)
  const { at, status, error, retryAfterMs } = attempt
  const over = error === null || status === GONE
  await settleDelivery(db, due, attempt, over ? null : nextAttemptAt(due.attempts + 1, at, retryAfterMs))
}

/** Credentials that do not open are an attempt that failed: whoever mends the keys finds the event still on its way. */
async function attemptAt(event: WebhookEvent, env: Env, place: Place, sealed: string): Promise<Attempt> {
  try {
    const credentials = await openCredentials(env, place, sealed, WebhookCredentials)
    return await postEvent(event, { credentials, fetch: (input, init) => fetch(input, init), now: Date.now })
  } catch (error) {
    if (!(error instanceof VaultError)) throw error
    return {
      at: Date.now(),
      status: null,
      error: 'The channel’s credentials do not open.',
      retryAfterMs: null,
    }
  }
}
