/** How far this process's clock is ahead of the right one, ms. */
let aheadMs = 0

const RightDate = Date
const now = () => RightDate.now() + aheadMs

globalThis.Date = new Proxy(RightDate, {
  construct: (right, given, asked) => Reflect.construct(right, given.length > 0 ? given : [now()], asked),
  get: (right, name) => (name === 'now' ? now : Reflect.get(right, name)),
})

/** Puts the clock wrong, or with 0 right again. What was set for an instant stays set for it. */
export function setClock(ms) {
  aheadMs = ms
}

/** An instant of this clock on the right one, ms: what the platform's alarms go by. */
export function rightInstant(at) {
  return Number(at) - aheadMs
}
