import { diedBetween, type Judge, onTheWayMs, takenByOurId } from './judge.ts'

/** A message is sent again only where nobody could know what had become of it. */
export const twice: Judge = {
  promise: 'nothing is sent twice where an answer or a status told what became of it',
  breaches(recording) {
    const told = statusesTaken(recording)
    return [...takenByOurId(recording)].flatMap(([ourId, times]) =>
      times.slice(1).flatMap((again, i) => {
        const before = times[i]
        if (before === undefined) return []
        if (told.some((status) => status.ourId === ourId && status.at < again.begunAt - onTheWayMs)) {
          return [`${ourId} was sent again after a status had told of it`]
        }
        // What was answered is known, unless who asked for it did not live to write it down.
        const knew = before.toldAt !== null && !diedBetween(recording, before.begunAt, before.toldAt)
        return knew ? [`${ourId} was sent again though the provider had answered`] : []
      }),
    )
  },
  plant(recording) {
    const calm = recording.sent.find(
      ({ begunAt, taken, toldAt }) => taken && toldAt && !diedBetween(recording, begunAt, toldAt),
    )
    if (calm?.taken == null) return false
    const begunAt = calm.begunAt + 60_000
    recording.sent.push({
      ...calm,
      begunAt,
      taken: { ...calm.taken, wamid: 'wamid.planted', at: begunAt },
      toldAt: begunAt,
    })
    return true
  },
}

/** Statuses of our messages that the product acknowledged. */
function statusesTaken({ posted }: Parameters<Judge['breaches']>[0]): { ourId: string; at: number }[] {
  return posted.flatMap(({ items, status, answeredAt }) =>
    status !== 200 || answeredAt === null
      ? []
      : items.flatMap(({ ourId }) => (ourId === null ? [] : [{ ourId, at: answeredAt }])),
  )
}
