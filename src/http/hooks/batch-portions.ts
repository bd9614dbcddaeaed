import type { Batch } from '../../conversation/rpc.ts'

/** UTF-16 units, of three bytes at most: a row of the database holds 2 MB (D1, limits, November 2026). */
const LONGEST = 500_000

type Items = Partial<Pick<Batch, 'inbound' | 'echoes' | 'statuses' | 'consents'>>

/**
 * A batch as batches that each find room in a row, its items in the order they came: a provider may tell 3 MB of one
 * client in one webhook. The same batch gives the same portions. One item is never divided.
 */
export function portionsOf({ inbound, echoes, statuses, consents = [], ...about }: Batch): Batch[] {
  const items: Items[] = [
    ...inbound.map((message) => ({ inbound: [message] })),
    ...echoes.map((message) => ({ echoes: [message] })),
    ...statuses.map((report) => ({ statuses: [report] })),
    ...consents.map((consent) => ({ consents: [consent] })),
  ]
  const portions: Required<Omit<Batch, 'requestId'>>[] = []
  let room = 0
  for (const item of items) {
    const { length } = JSON.stringify(item)
    let portion = portions.at(-1)
    if (portion === undefined || length > room) {
      portion = { ...about, inbound: [], echoes: [], statuses: [], consents: [] }
      portions.push(portion)
      room = LONGEST
    }
    room -= length
    portion.inbound.push(...(item.inbound ?? []))
    portion.echoes.push(...(item.echoes ?? []))
    portion.statuses.push(...(item.statuses ?? []))
    portion.consents.push(...(item.consents ?? []))
  }
  return portions
}
