import type { Recording } from '../recording.ts'
import { type Judge, productTime, sentOf } from './judge.ts'

/** How soon after a start the reply that was cut short must be on its way, ms. */
const withinMs = 3_000
/** How long the product holds a number back that was asked to slow down, where the provider names no wait; ms. */
const unnamedWaitMs = 5_000

/**
 * Who waited when the process was killed is answered as soon as it is back: from its first answer at `/api/health` until
 * the reply is on its way. What the provider has asked the number to wait meanwhile, as the product had to understand it, is taken off.
 */
export const resume: Judge = {
  promise: 'replies resume within 3 s of the first sign of life after a restart',
  breaches(recording) {
    return resumptionsOf(recording).flatMap(({ witness, afterMs }) =>
      afterMs <= withinMs ? [] : [`${witness} waited ${afterMs} ms after the restart`],
    )
  },
  plant(recording) {
    const kill = recording.kills.find(({ witness }) => witness !== null)
    const conversation = recording.conversations.find(({ phone }) => phone === kill?.witness)
    if (!kill || !conversation) return false
    for (const sent of sentOf(recording, conversation)) sent.begunAt += 600_000
    return true
  },
}

/** How long each who waited for a reply when the process was killed waited for it once it was back, ms. */
export function resumptionsOf(recording: Recording): { witness: string; afterMs: number }[] {
  return recording.kills.flatMap(({ witness, at, readyAt }) => {
    if (witness === null) return []
    const conversation = recording.conversations.find(({ phone }) => phone === witness)
    const next = conversation && sentOf(recording, conversation).find(({ begunAt }) => begunAt > at)
    if (next === undefined) return [{ witness, afterMs: Number.POSITIVE_INFINITY }]
    return [{ witness, afterMs: next.begunAt - readyAt - askedToWait(recording, readyAt, next.begunAt) }]
  })
}

/** How much of this time the provider wanted nothing of the number, ms. */
function askedToWait(recording: Recording, from: number, to: number): number {
  const waits = recording.sent.flatMap(({ status, toldAt, retryAfterMs }) => {
    if (status !== 429 || toldAt === null) return []
    // A clock that was ahead when the wait was noted, and was put right since, has made it that much longer.
    const aheadThen = productTime(recording, toldAt).latest - toldAt
    const aheadSince = productTime(recording, to).earliest - to
    const longer = Math.max(0, aheadThen - aheadSince)
    return [{ from: toldAt, to: toldAt + longer + (retryAfterMs ?? unnamedWaitMs) }]
  })
  let waited = 0
  let countedTo = from
  for (const wait of waits.toSorted((a, b) => a.from - b.from)) {
    const end = Math.min(to, wait.to)
    waited += Math.max(0, end - Math.max(countedTo, wait.from))
    countedTo = Math.max(countedTo, end)
  }
  return waited
}
