import { type Judge, sentOf } from './judge.ts'

/** How soon after a start the reply that was cut short must be on its way, ms. */
const withinMs = 3_000
/** A machine so busy that a start takes longer than this (ms) takes longer for everything else as well. */
const usualStartMs = 1_500

/** Who waited when the process was killed is answered as soon as it is back. */
export const resume: Judge = {
  promise: 'after a restart replies resume within 3 s',
  breaches(recording) {
    return recording.kills.flatMap(({ witness, at, startedAt, readyAt }) => {
      if (witness === null) return []
      const conversation = recording.conversations.find(({ phone }) => phone === witness)
      const next = conversation && sentOf(recording, conversation).find(({ begunAt }) => begunAt > at)
      const after = next ? next.begunAt - readyAt : Number.POSITIVE_INFINITY
      const slowness = Math.max(1, (readyAt - startedAt) / usualStartMs)
      return after <= withinMs * slowness ? [] : [`${witness} waited ${after} ms after the restart`]
    })
  },
  plant(recording) {
    const kill = recording.kills.find(({ witness }) => witness !== null)
    const conversation = recording.conversations.find(({ phone }) => phone === kill?.witness)
    if (!kill || !conversation) return false
    for (const sent of sentOf(recording, conversation)) sent.begunAt += 600_000
    return true
  },
}
