import { app } from './http/app.ts'
import { retryParked } from './http/hooks/retry.ts'

export { ConversationObject } from './conversation/object.ts'
export { DeskObject } from './desk/desk.ts'

export default {
  fetch: app.fetch,
  async scheduled(_controller, env) {
    await retryParked(env, Date.now())
  },
} satisfies ExportedHandler<Env>
