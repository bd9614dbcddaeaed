import { z } from 'zod'
import { AssistantSettings, isOn } from '../domain/assistant-settings.ts'
import { IsolateCache } from '../domain/isolate-cache.ts'
import { Knowledge } from '../domain/knowledge.ts'
import type { LearnedAnswer, StyleProfile } from '../domain/learning.ts'
import { earliestDayOf } from '../domain/model-usage.ts'
import { database } from './database.ts'
import { listLearnedAnswers } from './learning/answers.ts'
import { approvedStyle } from './learning/styles.ts'
import { channelTerms, noteSendingTerms } from './sending-terms.ts'

/** What a reply is prepared from, besides the conversation itself. */
export type Briefing = {
  settings: AssistantSettings
  /** Null until the seller has saved any. */
  knowledge: Knowledge | null
  knowledgeVersion: number
  /** Answers learned from past chats that a person has approved. */
  learned: LearnedAnswer[]
  /** The knowledge that is saved is none this version can read: nobody may answer from it. */
  unreadable: boolean
  /** How the seller's people write, as a person approved it. */
  style: StyleProfile | null
  /** Tokens of language models used, by day (`YYYY-MM-DD`): of every day it can be somewhere now. */
  tokensByDay: Readonly<Record<string, number>>
  /** Some member was there for clients, as the workspace's desk knew it last. */
  memberOnline: boolean
  contact: { seller: boolean; knownSince: number | null }
}

const Named = z.object({ profile: z.object({ displayName: z.string().min(1) }) })

const TokensByDay = z.record(z.string(), z.int())

type Snapshot = {
  version: number
  settings: AssistantSettings
  /** Null until the seller has saved any. */
  knowledge: Knowledge | null
  knowledgeVersion: number
  unreadable: boolean
  /** The name clients know, also where the rest cannot be read. */
  sellerName: string | null
  learned: LearnedAnswer[]
  style: StyleProfile | null
}

/** Parsed snapshots of this isolate by workspace; `version` tells whether one is still good. */
const snapshots = new IsolateCache<Snapshot>(200)

/**
 * Reads a workspace's assistant and what is known of a contact: small rows each time, the documents only
 * when their version has moved. Given the channel, what has to be known before a reply leaves on it is read along. Throws when the workspace has no assistant or a document does not parse.
 */
export async function readBriefing(
  db: D1Database,
  workspaceId: string,
  contactId: string,
  now: number,
  channelId: string | null = null,
): Promise<Briefing> {
  const askedAt = Date.now()
  const row = await db
    .prepare(
      `SELECT a.version AS version, a.knowledge_version AS knowledgeVersion,
         (SELECT member_online FROM workspace WHERE id = ?1) AS memberOnline,
         (SELECT json_group_object(day, tokens) FROM (SELECT day, sum(input_tokens + output_tokens) AS tokens
            FROM model_usage WHERE workspace_id = ?1 AND day >= ?3 GROUP BY day)) AS tokensByDay,
         (SELECT ${channelTerms('channel')} FROM channel WHERE workspace_id = ?1 AND id = ?4) AS terms,
         c.is_seller AS seller, c.known_since AS knownSince
       FROM assistant a LEFT JOIN contact c ON c.workspace_id = ?1 AND c.id = ?2
       WHERE a.workspace_id = ?1`,
    )
    .bind(workspaceId, contactId, earliestDayOf(now), channelId)
    .first<{
      version: number
      knowledgeVersion: number
      memberOnline: number | null
      tokensByDay: string
      terms: string | null
      seller: number | null
      knownSince: number | null
    }>()
  if (row === null) throw new Error('this workspace has no assistant')
  const known = snapshots.get(workspaceId)
  const snapshot = known?.version === row.version ? known : await readSnapshot(db, workspaceId)
  // A reply that is sent at once need not ask again.
  noteSwitch(workspaceId, isOn(snapshot.settings), askedAt)
  if (channelId !== null && row.terms !== null) {
    const { readReceipts } = snapshot.settings
    const assistant = { assistantOn: isOn(snapshot.settings), readReceipts }
    noteSendingTerms(workspaceId, channelId, assistant, row.terms, askedAt)
  }
  return {
    settings: snapshot.settings,
    knowledge: snapshot.knowledge,
    knowledgeVersion: snapshot.knowledgeVersion,
    unreadable: snapshot.unreadable,
    learned: snapshot.learned,
    style: snapshot.style,
    tokensByDay: TokensByDay.parse(JSON.parse(row.tokensByDay)),
    memberOnline: row.memberOnline === 1,
    contact: { seller: row.seller === 1, knownSince: row.knownSince },
  }
}

async function readSnapshot(db: D1Database, workspaceId: string): Promise<Snapshot> {
  const row = await db
    .prepare(
      `SELECT a.version, a.settings, a.knowledge_version AS knowledgeVersion, k.document
       FROM assistant a LEFT JOIN knowledge k ON k.workspace_id = a.workspace_id AND k.version = a.knowledge_version
       WHERE a.workspace_id = ?`,
    )
    .bind(workspaceId)
    .first<{ version: number; settings: string; knowledgeVersion: number; document: string | null }>()
  if (row === null) throw new Error('this workspace has no assistant')
  const document: unknown = row.document === null ? null : JSON.parse(row.document)
  const knowledge = document === null ? null : Knowledge.safeParse(document)
  const snapshot = {
    version: row.version,
    settings: AssistantSettings.parse(JSON.parse(row.settings)),
    knowledge: knowledge?.data ?? null,
    knowledgeVersion: row.knowledgeVersion,
    unreadable: knowledge?.success === false,
    sellerName: Named.safeParse(document).data?.profile.displayName ?? null,
    learned: await listLearnedAnswers(database({ DB: db }), workspaceId),
    style: await approvedStyle(database({ DB: db }), workspaceId),
  }
  snapshots.set(workspaceId, snapshot)
  return snapshot
}

/** The settings this isolate read last; null before the first reading. */
export function lastKnownSettings(workspaceId: string): AssistantSettings | null {
  return snapshots.get(workspaceId)?.settings ?? null
}

/** The seller's name as this isolate read it last. */
export function lastKnownSeller(workspaceId: string): string | null {
  return snapshots.get(workspaceId)?.sellerName ?? null
}

/** Switches this isolate has read, each good for a second: a burst of replies asks once. */
const switches = new IsolateCache<{ on: boolean; readAt: number }>(200)
const SWITCH_AGE_MS = 1000

/** Whether the assistant of a workspace is switched on and nobody is out of office, as D1 said at most a second ago. */
export async function assistantIsOn(db: D1Database, workspaceId: string): Promise<boolean> {
  const known = switches.get(workspaceId)
  if (known !== undefined && Date.now() - known.readAt < SWITCH_AGE_MS) return known.on
  const row = await db
    .prepare(
      `SELECT json_extract(settings, '$.on') AND NOT json_extract(settings, '$.outOfOffice') AS is_on
       FROM assistant WHERE workspace_id = ?`,
    )
    .bind(workspaceId)
    .first<{ is_on: number }>()
  const on = row?.is_on === 1
  noteSwitch(workspaceId, on, Date.now())
  return on
}

function noteSwitch(workspaceId: string, on: boolean, readAt: number): void {
  switches.set(workspaceId, { on, readAt })
}
