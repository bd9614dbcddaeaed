/**
 * The Worker as it was built, with a clock that can be put wrong and conversations that tell when an instance of them
 * begins. The platform's alarms go by the same clock, as everything on one machine does.
 */
import { rightInstant, setClock } from './clock.mjs'
import product, { ConversationObject as Conversation } from './index.js'

export { BudgetObject, DeskObject, JobObject } from './index.js'

const storageWithClock = new WeakSet()

function keepAlarmsOnOurClock(storage) {
  const kind = Object.getPrototypeOf(storage)
  if (storageWithClock.has(kind)) return
  storageWithClock.add(kind)
  const { setAlarm } = kind
  kind.setAlarm = function (at, options) {
    return setAlarm.call(this, rightInstant(at), options)
  }
}

export class ConversationObject extends Conversation {
  constructor(ctx, env) {
    keepAlarmsOnOurClock(ctx.storage)
    super(ctx, env)
    console.warn(JSON.stringify({ event: 'instance-begins', object: ctx.id.toString() }))
  }
}

export default {
  ...product,
  async fetch(request, env, ctx) {
    if (new URL(request.url).pathname !== '/api/chaos/clock') return product.fetch(request, env, ctx)
    setClock(Number(await request.text()))
    return new Response(null, { status: 204 })
  },
}
