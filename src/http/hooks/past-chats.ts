import type { Update } from '../../channels/channel.ts'
import type { Account } from '../../db/accounts.ts'
import { database } from '../../db/database.ts'
import { noteHistoryProgress } from '../../db/history-sync.ts'
import { keepWaiting } from '../../db/past-chats.ts'
import { keepPhoneBook } from '../../db/phone-book.ts'
import { beganAt, groupsOf, type PastThread } from '../../domain/past-chats.ts'
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
    for (const group of groupsOf(threads)) await keepWaiting(db, place.workspaceId, group, now)
  }
  await noteHistoryProgress(db, place, progress, now)
}

function knownThrough(thread: PastThread): { phone: string; knownSince: number }[] {
  const knownSince = beganAt(thread)
  return thread.phone === null || knownSince === null ? [] : [{ phone: thread.phone, knownSince }]
}
