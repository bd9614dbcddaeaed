import type { ConversationList } from '../../../src/protocol/api.ts'
import type { ConversationSummary } from '../../../src/protocol/conversation.ts'

/**
 * What the hub holds of one inbox list: its pages joined into one, newest activity first.
 * `nextCursor` continues after the last item.
 */
export type InboxList = ConversationList

function withoutDuplicates(rows: ConversationSummary[]): ConversationSummary[] {
  const seen = new Set<string>()
  return rows.filter((row) => !seen.has(row.id) && seen.add(row.id))
}

/** The list with the page that follows it. A row that moved between the two requests stays where it was first. */
export function append(list: InboxList, page: InboxList): InboxList {
  return { ...page, items: withoutDuplicates([...list.items, ...page.items]) }
}

/**
 * The list after its first page was asked for again. The page is the truth for as far down as it
 * reaches: rows of that stretch it no longer has are gone; rows below are kept as they were. When so
 * much is new that the page does not reach what we had, only the page is left.
 */
export function replaceHead(list: InboxList, head: InboxList): InboxList {
  const reach = head.items.at(-1)?.lastActivityAt
  const top = list.items[0]?.lastActivityAt
  if (head.nextCursor === null || reach === undefined || top === undefined || top < reach) return head
  const below = list.items.filter((row) => row.lastActivityAt <= reach)
  const items = withoutDuplicates([...head.items, ...below])
  return items.length === head.items.length ? head : { ...list, counts: head.counts, items }
}

/**
 * Whether a new first page tells all there is to know about the rows that changed. It does not when a
 * changed row sits below the page's reach: it may have left the list without showing up on top.
 */
export function headTellsAll(list: InboxList, head: InboxList, changed: Iterable<string>): boolean {
  const inHead = new Set(head.items.map((row) => row.id))
  const after = replaceHead(list, head)
  const below = new Set(after.items.map((row) => row.id).filter((id) => !inHead.has(id)))
  return [...changed].every((id) => !below.has(id))
}

/** Whether a conversation has something new for a person; what the assistant is answering has not. */
export function needsPerson({ unread, holder }: ConversationSummary): boolean {
  return unread > 0 && holder.kind !== 'assistant'
}

/** Conversations with something new for a person: what the page's title counts. */
export function needingAttention(list: InboxList): number {
  return list.items.filter(needsPerson).length
}
