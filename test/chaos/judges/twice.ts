import type { Recording, Sent } from '../recording.ts'
import { diedBetween, type Judge, leftAfter, takenByOurId } from './judge.ts'

/** A message is sent again only where nobody could know what had become of it. */
export const twice: Judge = {
  promise: 'nothing is sent twice where an answer or a status told what became of it',
  breaches(recording) {
    const told = statusesTaken(recording)
    return [...takenByOurId(recording)].flatMap(([ourId, times]) =>
      times.slice(1).flatMap((again, i) => {
        const before = times[i]
        if (before === undefined) return []
        if (told.some((status) => status.ourId === ourId && leftAfter(again, status.at))) {
          return [`${ourId} was sent again after a status had told of it`]
        }
        return knew(recording, before) ? [`${ourId} was sent again though the provider had answered`] : []
      }),
    )
  },
  plant(recording) {
    const calm = recording.sent.find((one) => one.taken && knew(recording, one))
    if (calm?.taken == null) return false
    const begunAt = calm.begunAt + 60_000
    recording.sent.push({
      ...calm,
      ...{ leftAt: begunAt, begunAt },
      taken: { ...calm.taken, wamid: 'wamid.planted', at: begunAt },
      toldAt: begunAt,
    })
    return true
  },
}

/** What was answered is known, unless who asked for it did not live to write it down, or had given it up by then. */
function knew(recording: Recording, { leftAt, heardAt, begunAt, toldAt }: Sent): boolean {
  const heard = leftAt === null || heardAt !== null
  return heard && toldAt !== null && !diedBetween(recording, begunAt, toldAt)
}

/** Statuses of our messages that the product acknowledged. */
function statusesTaken({ posted }: Recording): { ourId: string; at: number }[] {
  return posted.flatMap(({ items, status, answeredAt }) =>
    status !== 200 || answeredAt === null
      ? []
      : items.flatMap(({ ourId }) => (ourId === null ? [] : [{ ourId, at: answeredAt }])),
  )
}
