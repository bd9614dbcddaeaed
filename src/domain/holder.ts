import { z } from 'zod'

/** Who may speak for the workspace in an episode (FEATURES, "holder"). `queueId: null` is the inbox. */
export const Holder = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assistant') }),
  z.object({ kind: z.literal('queue'), queueId: z.string().nullable() }),
  z.object({ kind: z.literal('member'), memberId: z.string() }),
  z.object({ kind: z.literal('phone') }),
])
export type Holder = z.infer<typeof Holder>

/** Waiting for whoever comes. */
export const inbox: Holder = { kind: 'queue', queueId: null }

/** True while a person, not the assistant or a queue, holds the episode. */
export function heldByPerson(holder: Holder): boolean {
  return holder.kind === 'member' || holder.kind === 'phone'
}
