/**
 * The Worker as it was built, with a clock that can be put wrong, conversations that tell when an instance of them
 * begins and when their alarm rings, and messages that tell when they begin to leave and are answered. The platform's alarms go by the same clock, unless theirs is put wrong as well.
 */
import { rightNow, ringsAt, setAlarmClock, setClock } from './clock.mjs'
import product, { ConversationObject as Conversation } from './index.js'

export { BudgetObject, DeskObject, JobObject } from './index.js'

/** A message of ours names itself so in what is asked of its provider. */
const named = /"biz_opaque_callback_data":"([^"]+)"/

const { fetch } = globalThis
globalThis.fetch = async (input, init) => {
  const [, ourId] = (typeof init?.body === 'string' && named.exec(init.body)) || []
  const tell = (event) => ourId && console.warn(JSON.stringify({ event, ourId, at: rightNow() }))
  tell('leaves')
  const answer = await fetch(input, init)
  tell('answered')
  return answer
}

const storageWithClock = new WeakSet()
/** What an alarm was asked for, by when the platform rings it; both in ms. */
const askedFor = new Map()

function keepAlarmsOnOurClock(storage) {
  const kind = Object.getPrototypeOf(storage)
  if (storageWithClock.has(kind)) return
  storageWithClock.add(kind)
  const { setAlarm } = kind
  kind.setAlarm = function (at, options) {
    const rings = ringsAt(at)
    askedFor.set(rings, Number(at))
    return setAlarm.call(this, rings, options)
  }
}

export class ConversationObject extends Conversation {
  constructor(ctx, env) {
    keepAlarmsOnOurClock(ctx.storage)
    super(ctx, env)
    console.warn(JSON.stringify({ event: 'instance-begins', object: ctx.id.toString() }))
  }

  alarm(info) {
    console.warn(JSON.stringify({ event: 'alarm-rings', object: this.ctx.id.toString() }))
    const scheduledTime = askedFor.get(info.scheduledTime) ?? info.scheduledTime
    return super.alarm({ ...info, scheduledTime })
  }
}

/** What can be put wrong from outside, each to so many ms. */
const settings = new Map([
  ['/api/chaos/clock', setClock],
  ['/api/chaos/alarms', setAlarmClock],
])

export default {
  ...product,
  async fetch(request, env, ctx) {
    const set = settings.get(new URL(request.url).pathname)
    if (set === undefined) return product.fetch(request, env, ctx)
    set(Number(await request.text()))
    return new Response(null, { status: 204 })
  },
}
