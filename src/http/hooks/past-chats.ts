import type { Update } from '../../channels/channel.ts'
import type { Account } from '../../db/accounts.ts'
import { type Database, database } from '../../db/database.ts'
import { sha256Hex } from '../../db/digest.ts'
import { noteHistoryProgress } from '../../db/history-sync.ts'
import { hasImport, newImport, openImport } from '../../db/learning/imports.ts'
import { keepPhoneBook } from '../../db/phone-book.ts'
import { beganAt, interactionsOf, type PastThread } from '../../domain/past-chats.ts'
import type { Bindings } from '../bindings.ts'

type PastChats = Extract<Update, { kind: 'past-chats' }>

/**
 * Keeps what came over from the owner's phone: past chats to learn from, without personal data, and the names of the
 * address book. Nobody is answered, no conversation is opened, nothing is billed; whom the owner has written with is no
 * new client. Pieces may come in any order and more than once; what takes time is left to the clock.
 */
export async function takeFromPhone(
  env: Bindings,
  { workspaceId, channel }: Account,
  updates: readonly Update[],
  now: number,
): Promise<void> {
  const place = { workspaceId, channelId: channel.id }
  for (const update of updates) {
    if (update.kind === 'phone-book') await keepPhoneBook(env.DB, place, update.entries)
    if (update.kind === 'past-chats') await takePiece(env, place, update.piece, now)
  }
}

async function takePiece(
  env: Bindings,
  place: { workspaceId: string; channelId: string },
  piece: PastChats['piece'],
  now: number,
): Promise<void> {
  const db = database(env)
  if (piece === 'declined') return noteHistoryProgress(db, place, null, now)
  const { threads, progress } = piece
  if (threads.length > 0) {
    await keepPhoneBook(env.DB, place, threads.flatMap(knownThrough))
    await keepToLearn(db, place.workspaceId, threads, now)
  }
  await noteHistoryProgress(db, place, progress, now)
}

/** A piece is an import, called by what it holds: one that comes again is there already. */
async function keepToLearn(
  db: Database,
  workspaceId: string,
  threads: PastThread[],
  now: number,
): Promise<void> {
  const id = await sha256Hex(JSON.stringify(threads))
  if (await hasImport(db, workspaceId, id)) return
  const chats = threads.flatMap(interactionsOf).map((messages, index) => ({
    number: index + 1,
    startedAt: messages[0]?.at ?? 0,
    messages: messages.map((message, at) => ({ ...message, position: at + 1, name: null })),
  }))
  const imported = newImport({ id, format: 'whatsapp', name: null }, chats, now)
  if (imported.report.kept > 0) await openImport(db, workspaceId, imported, null, now)
}

function knownThrough(thread: PastThread): { phone: string; knownSince: number }[] {
  const knownSince = beganAt(thread)
  return thread.phone === null || knownSince === null ? [] : [{ phone: thread.phone, knownSince }]
}
