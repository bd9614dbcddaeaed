import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Webhook } from './people.ts'
import { seeded } from './stats.ts'

const agent = new Agent({ keepAlive: true })

/** A webhook that was posted, times on the clock of `performance.now()`, ms. */
export type Posted = {
  webhook: Webhook
  sentAt: number
  acknowledgedAt: number
  /** 200 is an acknowledgement. */
  status: number
  /** How much later than planned it was sent: the generator's own lag. */
  lagMs: number
}

/** Posts a webhook and waits for its acknowledgement. */
export function post(url: string, webhook: Webhook, plannedAt = performance.now()): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const sentAt = performance.now()
    const outgoing = request(`${url}${webhook.path}`, {
      method: 'POST',
      agent,
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': webhook.bytes.length,
        ...webhook.headers,
      },
    })
    outgoing.on('response', (response) => {
      const acknowledgedAt = performance.now()
      response.resume()
      const { statusCode: status = 0 } = response
      resolve({ webhook, sentAt, acknowledgedAt, status, lagMs: sentAt - plannedAt })
    })
    outgoing.on('error', reject)
    outgoing.end(webhook.bytes)
  })
}

/** Which part of the webhooks a provider posts twice, and how much later, ms. */
const repeated = 0.05
const repeatedAfterMs = 150

/**
 * Open loop: the webhooks arrive at random (Poisson) at `perSecond`, whatever becomes of the earlier ones,
 * and one in twenty comes a second time. The same seed gives the same arrivals.
 */
export async function arrive(url: string, webhooks: Webhook[], perSecond: number): Promise<Posted[]> {
  const random = seeded(webhooks.length)
  const arrivals: { at: number; webhook: Webhook }[] = []
  let at = 0
  for (const webhook of webhooks) {
    at += (-Math.log(1 - random()) * 1000) / perSecond
    arrivals.push({ at, webhook })
    if (random() < repeated) arrivals.push({ at: at + repeatedAfterMs, webhook })
  }
  const start = performance.now()
  const posted: Promise<Posted>[] = []
  for (const arrival of arrivals.toSorted((a, b) => a.at - b.at)) {
    const wait = start + arrival.at - performance.now()
    if (wait > 0) await sleep(wait)
    posted.push(post(url, arrival.webhook, start + arrival.at))
  }
  return Promise.all(posted)
}

/** Closed loop: `width` webhooks are always under way until all have been acknowledged. */
export async function keepBusy(url: string, webhooks: Webhook[], width: number): Promise<Posted[]> {
  const posted: Posted[] = []
  const left = webhooks.values()
  const work = async () => {
    for (const webhook of left) posted.push(await post(url, webhook))
  }
  await Promise.all(Array.from({ length: width }, work))
  return posted
}
