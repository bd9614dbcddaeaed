import type { Recording, Sent } from '../recording.ts'
import { diedBetween, type Judge, productTime } from './judge.ts'

/** A wait that the provider asked for has been waited before the same message is tried again. */
export const patience: Judge = {
  promise: 'a message is not tried again before the wait its refusal asked for (Retry-After) is over',
  breaches(recording) {
    return repeatsOf(recording).flatMap(({ refused, again }) => {
      const waited = again.begunAt - refused.toldAt
      const from = productTime(recording, refused.toldAt).earliest
      // A clock that was put forward meanwhile has shortened it.
      const seemed = productTime(recording, again.begunAt).latest - from
      return Math.max(waited, seemed) >= refused.retryAfterMs
        ? []
        : [`${again.ourId} was tried again after ${waited} ms of ${refused.retryAfterMs}`]
    })
  },
  plant(recording) {
    const [repeat] = repeatsOf(recording)
    if (repeat === undefined) return false
    repeat.refused.retryAfterMs = 3_600_000
    return true
  },
}

type Waiting = Sent & { toldAt: number; retryAfterMs: number }

/** What was refused with a wait, with the next try of it; not where the process died before it had noted the wait. */
function repeatsOf(recording: Recording): { refused: Waiting; again: Sent }[] {
  return recording.sent.flatMap((refused) => {
    if (!asksToWait(refused) || diedBetween(recording, refused.begunAt, refused.toldAt)) return []
    const again = recording.sent
      .filter(({ ourId, begunAt }) => ourId === refused.ourId && begunAt > refused.begunAt)
      .toSorted((a, b) => a.begunAt - b.begunAt)[0]
    return again === undefined ? [] : [{ refused, again }]
  })
}

function asksToWait(sent: Sent): sent is Waiting {
  return sent.retryAfterMs !== null && sent.toldAt !== null
}
