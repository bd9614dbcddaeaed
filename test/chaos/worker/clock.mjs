/** How far this process's clock is ahead of the right one, ms. */
let aheadMs = 0

const RightDate = Date
/** The right time, ms, however wrong the clock is. */
export const rightNow = () => RightDate.now()
const now = () => rightNow() + aheadMs

globalThis.Date = new Proxy(RightDate, {
  construct: (right, given, asked) => Reflect.construct(right, given.length > 0 ? given : [now()], asked),
  get: (right, name) => (name === 'now' ? now : Reflect.get(right, name)),
})

/** Puts the clock wrong, or with 0 right again. What was set for an instant stays set for it. */
export function setClock(ms) {
  aheadMs = ms
}

/** How late the platform rings alarms that are set from now on, ms; negative where it is early. */
let alarmsLateMs = 0

export function setAlarmClock(lateMs) {
  alarmsLateMs = lateMs
}

/**
 * When the platform is to ring an alarm that is set for an instant of this clock, on the right one; ms. What is past there
 * rings at once, as the platform itself has it.
 */
export function ringsAt(at) {
  return Math.max(RightDate.now(), Number(at) - aheadMs + alarmsLateMs)
}
