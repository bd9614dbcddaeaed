import type { PlannedFollowUp, PreparedReply } from '../domain/conversation/commands.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import { packOf } from './languages/index.ts'

/** Who a handoff meets: whether a person is there, and how long a client waits for one before hearing of it. */
export type Reception = { personAvailable: boolean; followUpMinutes: number | null }

/**
 * A reply with what a client who is handed off learns of people's absence (FEATURES P8): in the very text of the
 * handoff when nobody is there, else by one follow-up when nobody has come in time. Never both, and no time is
 * promised. A reply that hands nothing off stays as it is.
 */
export function receiveHandoff(
  reply: PreparedReply,
  { personAvailable, followUpMinutes }: Reception,
  { profile: { displayName } }: Knowledge,
): { reply: PreparedReply; followUp: PlannedFollowUp | null } {
  if (reply.handoff === null) return { reply, followUp: null }
  const pack = packOf(reply.language)
  if (!personAvailable) {
    const text = `${reply.text}\n${pack.unavailable(displayName)}`
    return { reply: { ...reply, text }, followUp: null }
  }
  if (followUpMinutes === null) return { reply, followUp: null }
  return { reply, followUp: { afterMs: followUpMinutes * 60_000, text: pack.followUp(displayName) } }
}
