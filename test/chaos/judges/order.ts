import { diedBetween, type Judge, messageOf, sentOf } from './judge.ts'

/** A message waits for the ones before it to have been tried once. */
export const order: Judge = {
  promise: 'first attempts keep the order of each conversation',
  breaches(recording) {
    return recording.conversations.flatMap((conversation) => {
      const firsts = new Map<string, { ourId: string; seq: number; at: number; begunAt: number }>()
      for (const { ourId, begunAt } of sentOf(recording, conversation)) {
        const found = messageOf(recording, ourId)
        if (found && !firsts.has(ourId)) firsts.set(ourId, { ourId, begunAt, ...found.message })
      }
      const tried = [...firsts.values()]
      return tried.flatMap((late, i) =>
        tried.slice(0, i).some(({ seq }) => seq > late.seq) &&
        // One that died on its way out was tried without a trace.
        !diedBetween(recording, late.at, late.begunAt)
          ? [`${late.ourId} was first tried after a later message`]
          : [],
      )
    })
  },
  plant(recording) {
    for (const conversation of recording.conversations) {
      const sent = sentOf(recording, conversation).filter(({ ourId }) => messageOf(recording, ourId))
      const [first, second] = [sent[0], sent.find(({ ourId }) => ourId !== sent[0]?.ourId)]
      if (!first || !second) continue
      recording.sent.push({ ...second, begunAt: first.begunAt - 1 })
      if (order.breaches(recording).length > 0) return true
      recording.sent.pop()
    }
    return false
  },
}
