import { postDueEvents } from './conversation/posting.ts'
import { app } from './http/app.ts'
import { runClock } from './http/clock.ts'

export { BudgetObject } from './budget/object.ts'
export { ConversationObject } from './conversation/object.ts'
export { DeskObject } from './desk/desk.ts'
export { JobObject } from './jobs/object.ts'

export default {
  fetch: app.fetch,
  async scheduled(_controller, env) {
    await runClock(env, Date.now(), { 'post-events': (_, now) => postDueEvents(env, null, now) })
  },
} satisfies ExportedHandler<Env>
