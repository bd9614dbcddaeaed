import { z } from 'zod'
import { IsolateCache } from '../domain/isolate-cache.ts'
import { SendTrouble } from '../domain/send-failure.ts'

/** What has to be known of a workspace and its channel right before something leaves. Instants in ms. */
export type SendingTerms = {
  /** Switched on, and nobody is out of office. */
  assistantOn: boolean
  /** Clients may see that their messages were read. */
  readReceipts: boolean
  /** Messages a second the provider takes on this channel, where it is not the usual. */
  perSecond: number | null
  /** Until then nothing leaves without a turn of the channel's budget. */
  pacedUntil: number
  trouble: ChannelTrouble | null
  /** Which credentials the channel has, as `connectionOf` names them; null while it is disconnected. */
  connection: string | null
}

/** Why a channel sends nothing, found while sending; `at` in ms. */
export type ChannelTrouble = { code: SendTrouble; at: number }

/** Enough of a sealed secret's end to tell it from every other: the sealing is random there. */
const CONNECTION_LENGTH = 16

/** Names a channel's credentials without telling them: others have another name, none have none. */
export function connectionOf(credentials: string | null): string | null {
  return credentials?.slice(-CONNECTION_LENGTH) ?? null
}

/** Terms this isolate has read, each good for a second: a burst of replies asks once. */
const read = new IsolateCache<{ terms: SendingTerms; readAt: number }>(500)
const AGE_MS = 1000

const keyOf = (workspaceId: string, channelId: string) => `${workspaceId}/${channelId}`

/** The terms as this isolate read them at most a second ago; null when they are to be asked for. */
export function keptSendingTerms(workspaceId: string, channelId: string, now: number): SendingTerms | null {
  const kept = read.get(keyOf(workspaceId, channelId))
  return kept !== undefined && Math.abs(now - kept.readAt) < AGE_MS ? kept.terms : null
}

/** The terms as D1 said at most a second ago. Throws when D1 does not answer or the channel is not there. */
export async function readSendingTerms(
  db: D1Database,
  workspaceId: string,
  channelId: string,
  now: number,
): Promise<SendingTerms> {
  const kept = keptSendingTerms(workspaceId, channelId, now)
  if (kept !== null) return kept
  const row = await db
    .prepare(
      `SELECT json_extract(a.settings, '$.on') AND NOT json_extract(a.settings, '$.outOfOffice') AS isOn,
         coalesce(json_extract(a.settings, '$.readReceipts'), 1) AS readReceipts, ${channelTerms('c')} AS terms
       FROM channel c LEFT JOIN assistant a ON a.workspace_id = c.workspace_id
       WHERE c.workspace_id = ? AND c.id = ?`,
    )
    .bind(workspaceId, channelId)
    .first<{ isOn: number | null; readReceipts: number; terms: string }>()
  if (row === null) throw new Error('this channel does not exist')
  const assistant = { assistantOn: row.isOn === 1, readReceipts: row.readReceipts === 1 }
  return noteSendingTerms(workspaceId, channelId, assistant, row.terms, now)
}

/** A channel's part of the terms, as SQL for whoever reads its row anyway; `table` is its name in the statement. */
export function channelTerms(table: string): string {
  return `json_object('perSecond', ${table}.sends_per_second, 'pacedUntil', ${table}.paced_until,
    'troubleCode', ${table}.trouble_code, 'troubleAt', ${table}.trouble_at,
    'connection', substr(${table}.credentials, -${CONNECTION_LENGTH}))`
}

const ChannelTerms = z.object({
  perSecond: z.number().nullable(),
  pacedUntil: z.number().nullable(),
  troubleCode: SendTrouble.nullable(),
  troubleAt: z.number().nullable(),
  connection: z.string().nullable(),
})

/** Keeps terms that were read at `readAt` (ms), so that what is sent at once need not ask again. */
export function noteSendingTerms(
  workspaceId: string,
  channelId: string,
  assistant: Pick<SendingTerms, 'assistantOn' | 'readReceipts'>,
  channel: string,
  readAt: number,
): SendingTerms {
  const { perSecond, pacedUntil, troubleCode, troubleAt, connection } = ChannelTerms.parse(
    JSON.parse(channel),
  )
  const trouble = troubleCode && troubleAt !== null ? { code: troubleCode, at: troubleAt } : null
  const terms = { ...assistant, perSecond, pacedUntil: pacedUntil ?? 0, trouble, connection }
  read.set(keyOf(workspaceId, channelId), { terms, readAt })
  return terms
}

/** The terms this isolate read last, however old; null before the first reading. */
export function lastKnownTerms(workspaceId: string, channelId: string): SendingTerms | null {
  return read.get(keyOf(workspaceId, channelId))?.terms ?? null
}

/** What was read of a channel is out of date: it was just connected, or disconnected. */
export function forgetSendingTerms(workspaceId: string, channelId: string): void {
  read.delete(keyOf(workspaceId, channelId))
}

/** Tells every conversation of a channel to ask for turns until then (ms); an earlier end changes nothing. */
export async function showPace(
  db: D1Database,
  workspaceId: string,
  channelId: string,
  until: number,
): Promise<void> {
  await db
    .prepare(
      `UPDATE channel SET paced_until = ?3
       WHERE workspace_id = ?1 AND id = ?2 AND coalesce(paced_until, 0) < ?3`,
    )
    .bind(workspaceId, channelId, until)
    .run()
  forgetSendingTerms(workspaceId, channelId)
}

/** Notes why a channel sends nothing; while it stays so, nothing is written. */
export async function noteTrouble(
  db: D1Database,
  workspaceId: string,
  channelId: string,
  { code, at }: ChannelTrouble,
): Promise<void> {
  await db
    .prepare(
      `UPDATE channel SET trouble_code = ?3, trouble_at = ?4
       WHERE workspace_id = ?1 AND id = ?2 AND trouble_code IS NOT ?3`,
    )
    .bind(workspaceId, channelId, code, at)
    .run()
  forgetSendingTerms(workspaceId, channelId)
}

/** The channel sends again: a trouble noted before `at` (ms) is over. */
export async function clearTrouble(
  db: D1Database,
  workspaceId: string,
  channelId: string,
  at: number,
): Promise<void> {
  await db
    .prepare(
      `UPDATE channel SET trouble_code = NULL, trouble_at = NULL
       WHERE workspace_id = ?1 AND id = ?2 AND trouble_at <= ?3`,
    )
    .bind(workspaceId, channelId, at)
    .run()
  forgetSendingTerms(workspaceId, channelId)
}
