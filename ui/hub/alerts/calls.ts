import type { ConversationSummary } from '../../../src/protocol/conversation.ts'
import type { InboxList } from '../inbox/inbox-list.ts'

/** Whether a conversation is this member's to look at: it waits for whoever comes, or is theirs already. */
function concerns({ holder, status, unread, waitingSince }: ConversationSummary, memberId: string): boolean {
  if (status === 'finished') return false
  if (holder.kind === 'queue') return unread > 0 || waitingSince !== null
  return holder.kind === 'member' && holder.memberId === memberId && unread > 0
}

/**
 * The conversations in which a client has called for this member between two looks at the open ones: handed over, or
 * written to again. Rows below the end of the first look are older ones that were read on to.
 */
export function callsFor(memberId: string, before: InboxList, after: InboxList): ConversationSummary[] {
  const known = new Map(before.items.map((row) => [row.id, row]))
  const end = before.nextCursor === null ? undefined : before.items.at(-1)?.lastActivityAt
  return after.items.filter((row) => {
    if (!concerns(row, memberId)) return false
    const old = known.get(row.id)
    if (old === undefined) return end === undefined || row.lastActivityAt > end
    // Fewer may be unread than before: the others were read meanwhile.
    const wrote = row.lastMessage?.author.kind === 'client' && row.lastMessage.at > (old.lastMessage?.at ?? 0)
    return !concerns(old, memberId) || row.unread > old.unread || (row.unread > 0 && wrote)
  })
}
