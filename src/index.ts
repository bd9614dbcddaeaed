import { database } from './db/database.ts'
import { forgetExpired } from './db/housekeeping.ts'
import { app } from './http/app.ts'
import { retryParked } from './http/hooks/retry.ts'
import { wakeJobs } from './http/wake-jobs.ts'

export { ConversationObject } from './conversation/object.ts'
export { DeskObject } from './desk/desk.ts'
export { JobObject } from './jobs/object.ts'

export default {
  fetch: app.fetch,
  async scheduled(_controller, env) {
    const now = Date.now()
    await Promise.all([retryParked(env, now), forgetExpired(database(env), now), wakeJobs(env, now)])
  },
} satisfies ExportedHandler<Env>
