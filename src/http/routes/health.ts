import { Health, HealthDetails } from '../../protocol/health.ts'
import type { Bindings } from '../bindings.ts'
import { examine } from '../health.ts'
import { route } from '../route.ts'

/** However many ask, the database is asked once in this time, ms. */
const keptForMs = 1000

let kept: { health: Health; until: number } | null = null

async function healthNow(env: Bindings, now: number): Promise<Health> {
  if (kept === null || kept.until <= now) {
    const { ok, demo, checks } = await examine(env, now)
    kept = { health: { ok, demo, checks }, until: now + keptForMs }
  }
  return kept.health
}

export const health = [
  route({
    method: 'GET',
    path: '/api/health',
    need: 'public',
    summary: 'Whether the database answers, has what this version needs, and the clock runs: 200, else 503.',
    answer: Health,
    async handle({ env }) {
      const health = await healthNow(env, Date.now())
      return Response.json(health, {
        status: health.ok ? 200 : 503,
        headers: { 'cache-control': 'public, max-age=1' },
      })
    },
  }),
  route({
    method: 'GET',
    path: '/api/health/details',
    need: 'monitor',
    summary: 'The same with what is missing, how long the database takes, what is parked, and the version.',
    answer: HealthDetails,
    handle: ({ env }) => examine(env, Date.now()),
  }),
]
