import type { Alarm, Recording } from '../recording.ts'
import type { Judge } from './judge.ts'

/** More than work of a client who writes, is answered and sees ticks sets in a second; what spins rings hundreds of times. */
const mostInASecond = 6

/** An alarm that rings early finds nothing due and is set again; set at once for an instant that is past, it spins. */
export const rest: Judge = {
  promise: 'an alarm clock that is early or late keeps no conversation spinning',
  breaches({ alarms }) {
    return [...Map.groupBy(alarms, ({ object }) => object)].flatMap(([object, rung]) => {
      const most = mostWithinASecond(rung)
      return most > mostInASecond ? [`${object} was woken ${most} times in a second`] : []
    })
  },
  plant({ alarms }: Recording) {
    const [first] = alarms
    return (
      first !== undefined && alarms.push(...Array.from({ length: mostInASecond }, () => ({ ...first }))) > 0
    )
  },
}

function mostWithinASecond(rung: readonly Alarm[]): number {
  return Math.max(
    ...rung.map(({ at }) => rung.filter((other) => other.at >= at && other.at < at + 1_000).length),
  )
}
