import { z } from 'zod'

/** Whether the parts that everything depends on are there. */
export const HealthChecks = z.object({
  database: z.enum(['ok', 'silent']),
  /** Whether the database has every table and column this version was built for. */
  schema: z.enum(['ok', 'behind', 'unknown']),
  /** `stalled`: the work of each minute (retries, wake-ups) has not been done for a while. */
  clock: z.enum(['ok', 'stalled', 'unknown']),
  /** `misconfigured`: a setting of the responder's is missing, so that every client is handed to a person. */
  responder: z.enum(['ok', 'misconfigured']),
})
export type HealthChecks = z.infer<typeof HealthChecks>

/** `GET /api/health`, public: 200 when `ok`, else 503. `demo` is true where the demo workspace exists. */
export const Health = z.object({ ok: z.boolean(), demo: z.boolean(), checks: HealthChecks })
export type Health = z.infer<typeof Health>

/** `GET /api/health/details`, for who watches the deployment. */
export const HealthDetails = Health.extend({
  /** What the database lacks, as `table.column`. */
  missing: z.array(z.string()),
  databaseMs: z.int().nullable(),
  clockRanAt: z.int().nullable(),
  parked: z.object({ waiting: z.int(), oldestAt: z.int().nullable() }).nullable(),
  responder: z.string(),
  /** Which setting of the responder's is missing; null when none is. */
  responderProblem: z.string().nullable(),
  /** The deployed version, where the platform tells. */
  version: z.string().nullable(),
  environment: z.string(),
})
export type HealthDetails = z.infer<typeof HealthDetails>
