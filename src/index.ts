import { postDueEvents } from './conversation/posting.ts'
import { hookPath, hooks } from './http/hooks/app.ts'

export { BudgetObject } from './budget/object.ts'
export { ConversationObject } from './conversation/object.ts'
export { DeskObject } from './desk/desk.ts'
export { JobObject } from './jobs/object.ts'

// What is imported when it is asked for is not evaluated by a new isolate before it takes a client's message.
export default {
  async fetch(request, env, context) {
    if (new URL(request.url).pathname.startsWith(hookPath)) return hooks.fetch(request, env, context)
    const { app } = await import('./http/app.ts')
    return app.fetch(request, env, context)
  },
  async scheduled(_controller, env) {
    const { runClock } = await import('./http/clock/clock.ts')
    await runClock(env, Date.now(), { 'post-events': (_, now) => postDueEvents(env, null, now) })
  },
} satisfies ExportedHandler<Env>
