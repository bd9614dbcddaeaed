import { and, asc, desc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm'
import type { Holder } from '../domain/holder.ts'
import type { Author } from '../domain/message.ts'
import type { InboxFilter } from '../protocol/api.ts'
import type { ConversationSummary } from '../protocol/conversation.ts'
import { contactHas } from './contact-search.ts'
import type { Database } from './database.ts'
import { channel, contact, conversation, identity } from './schema.ts'

/** Where a page of the inbox ended: the next one starts after this row. */
export type InboxCursor = { lastActivityAt: number; id: string }

type Row = typeof conversation.$inferSelect

/** Conversations of one person absorb each other a few times at most; data that points in circles ends here. */
const MOST_ALIASES = 20

/** The client's address as members may see it. A web visitor's is a digest of their secret and shown to nobody. */
const address = sql<string | null>`(
  SELECT ${identity.address} FROM ${identity}
  WHERE ${identity.workspaceId} = ${conversation.workspaceId}
    AND ${identity.conversationId} = ${conversation.id}
    AND ${identity.kind} <> 'visitor'
  ORDER BY ${identity.kind} = 'phone' DESC, ${identity.createdAt} DESC LIMIT 1)`

/** Rows of the inbox: what another conversation absorbed is not a row of its own. */
function inWorkspace(workspaceId: string): SQL | undefined {
  return and(eq(conversation.workspaceId, workspaceId), isNull(conversation.aliasOf))
}

function matches(filter: InboxFilter, memberId: string): SQL | undefined {
  const heldBy = (kind: Holder['kind']) =>
    and(eq(conversation.status, 'open'), eq(conversation.holderKind, kind))
  switch (filter) {
    case 'open':
      return eq(conversation.status, 'open')
    case 'finished':
      return eq(conversation.status, 'finished')
    case 'mine':
      return and(heldBy('member'), eq(conversation.holderId, memberId))
    case 'waiting':
      return heldBy('queue')
    case 'assistant':
      return heldBy('assistant')
  }
}

/** One page of a list of the inbox, or of a search over all of them, newest activity first. */
export async function listConversations(
  db: Database,
  workspaceId: string,
  page: {
    filter: InboxFilter
    search: string | null
    memberId: string
    after: InboxCursor | null
    limit: number
  },
): Promise<ConversationSummary[]> {
  const { after } = page
  const rows = await db
    .select({
      conversation,
      contact: { id: contact.id, name: contact.name },
      channel: { id: channel.id, kind: channel.kind, name: channel.name },
      address,
    })
    .from(conversation)
    .innerJoin(
      contact,
      and(eq(contact.workspaceId, conversation.workspaceId), eq(contact.id, conversation.contactId)),
    )
    .innerJoin(
      channel,
      and(eq(channel.workspaceId, conversation.workspaceId), eq(channel.id, conversation.channelId)),
    )
    .where(
      and(
        inWorkspace(workspaceId),
        page.search === null ? matches(page.filter, page.memberId) : contactHas(page.search),
        after === null
          ? undefined
          : sql`(${conversation.lastActivityAt}, ${conversation.id}) < (${after.lastActivityAt}, ${after.id})`,
      ),
    )
    .orderBy(desc(conversation.lastActivityAt), desc(conversation.id))
    .limit(page.limit)
  return rows.map((row) => summaryOf(row.conversation, row.contact, row.channel, row.address))
}

function summaryOf(
  row: Row,
  contact: { id: string; name: string | null },
  channel: ConversationSummary['channel'],
  address: string | null,
): ConversationSummary {
  return {
    id: row.id,
    version: row.version,
    contact: { ...contact, address },
    channel,
    status: row.status,
    holder: holderOf(row),
    language: row.language,
    unread: row.unread,
    lastMessage: lastMessageOf(row),
    lastActivityAt: row.lastActivityAt,
    waitingSince: row.waitingSince,
    serviceWindowEndsAt: row.serviceWindowEndsAt,
    handoffReason: row.handoffReason,
  }
}

function holderOf(row: Row): Holder {
  switch (row.holderKind) {
    case 'member':
      return { kind: 'member', memberId: row.holderId ?? '' }
    case 'queue':
      return { kind: 'queue', queueId: row.holderId }
    default:
      return { kind: row.holderKind }
  }
}

function lastMessageOf(row: Row): ConversationSummary['lastMessage'] {
  if (row.lastAuthor === null || row.lastMessageAt === null) return null
  const author: Author =
    row.lastAuthor === 'member'
      ? { kind: 'member', memberId: row.lastAuthorId ?? '' }
      : { kind: row.lastAuthor }
  return { preview: row.preview ?? '', author, at: row.lastMessageAt }
}

/**
 * How many conversations are open, and in whose hands. One that was absorbed is closed, so none of these is
 * an alias; not asking about it lets the count read an index alone.
 */
export async function countOpen(
  db: Database,
  workspaceId: string,
  memberId: string,
): Promise<{ open: number; mine: number; waiting: number; assistant: number }> {
  const held = (kind: Holder['kind']) => sql`${conversation.holderKind} = ${kind}`
  const many = (condition: SQL) => sql<number>`count(CASE WHEN ${condition} THEN 1 END)`
  const [counts] = await db
    .select({
      open: sql<number>`count(*)`,
      mine: many(sql`${held('member')} AND ${conversation.holderId} = ${memberId}`),
      waiting: many(held('queue')),
      assistant: many(held('assistant')),
    })
    .from(conversation)
    .where(and(eq(conversation.workspaceId, workspaceId), eq(conversation.status, 'open')))
  return counts ?? { open: 0, mine: 0, waiting: 0, assistant: 0 }
}

/**
 * The conversation an id stands for in this workspace: itself, or the one that absorbed it. Null when the
 * workspace has none, which is asked before any object is addressed: addressing one would create it.
 */
export async function findConversation(
  db: Database,
  workspaceId: string,
  id: string,
): Promise<string | null> {
  const ofWorkspace = sql`${conversation.workspaceId} = ${workspaceId}`
  // Whoever absorbed it may have been absorbed itself.
  const found = await db.get<{ id: string } | undefined>(sql`
    WITH RECURSIVE chain (id, alias_of, hop) AS (
      SELECT ${conversation.id}, ${conversation.aliasOf}, 0 FROM ${conversation}
      WHERE ${ofWorkspace} AND ${conversation.id} = ${id}
      UNION ALL
      SELECT ${conversation.id}, ${conversation.aliasOf}, hop + 1 FROM chain
      JOIN ${conversation} ON ${ofWorkspace} AND ${conversation.id} = chain.alias_of
      WHERE hop < ${MOST_ALIASES})
    SELECT coalesce(alias_of, id) AS id FROM chain ORDER BY hop DESC LIMIT 1`)
  return found?.id ?? null
}

/** Which channel's business account a conversation writes by; null when the workspace has no such conversation. */
export async function channelOfConversation(
  db: Database,
  workspaceId: string,
  id: string,
): Promise<{ conversationId: string; businessAccountId: string | null } | null> {
  const conversationId = await findConversation(db, workspaceId, id)
  if (conversationId === null) return null
  const [found] = await db
    .select({ businessAccountId: channel.businessAccountId })
    .from(conversation)
    .innerJoin(
      channel,
      and(eq(channel.workspaceId, conversation.workspaceId), eq(channel.id, conversation.channelId)),
    )
    .where(and(eq(conversation.workspaceId, workspaceId), eq(conversation.id, id)))
  return found === undefined ? null : { conversationId, businessAccountId: found.businessAccountId }
}

/** A page of the conversations the assistant holds, by id, after `afterId`. */
export async function listHeldByAssistant(
  db: Database,
  workspaceId: string,
  afterId: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .select({ id: conversation.id })
    .from(conversation)
    .where(and(inWorkspace(workspaceId), matches('assistant', ''), gt(conversation.id, afterId)))
    .orderBy(asc(conversation.id))
    .limit(limit)
  return rows.map((row) => row.id)
}
