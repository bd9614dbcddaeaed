import { keepChats } from '../assistant/learning/import/keep.ts'
import { database } from '../db/database.ts'
import { memberNames } from '../db/learning-chats.ts'
import { keepImport } from '../db/learning-imports.ts'
import { forgetWaiting, listWaiting, type WaitingChats } from '../db/past-chats.ts'
import { interactionsOf } from '../domain/past-chats.ts'
import type { Bindings } from './bindings.ts'

/** Groups of threads in one minute: taking the personal data out of 200 messages is some 200 ms of work (2026-11). */
const AT_ONCE = 10

/** Takes the personal data out of past chats that came over, and keeps the rest to learn from. Called by the clock. */
export async function learnPastChats(env: Bindings, now: number): Promise<void> {
  const db = database(env)
  for (const waiting of await listWaiting(db, AT_ONCE)) {
    await keepToLearn(env, waiting, now)
    await forgetWaiting(db, waiting)
  }
}

/** A group is an import of its own, called by what it holds, so that a repeat changes nothing. */
async function keepToLearn(
  env: Bindings,
  { workspaceId, id, threads }: WaitingChats,
  now: number,
): Promise<void> {
  const db = database(env)
  const chats = threads.flatMap(interactionsOf).map((messages, index) => ({
    number: index + 1,
    messages: messages.map((message, position) => ({ ...message, name: null, position: position + 1 })),
  }))
  const kept = keepChats(chats, await memberNames(db, workspaceId), now)
  if (kept.chats.length === 0) return
  const report = {
    chats: chats.length,
    kept: kept.chats.length,
    messages: kept.chats.reduce((sum, { messages }) => sum + messages.length, 0),
    outsideWindow: kept.outsideWindow,
    beyondLimit: kept.beyondLimit,
    problemCount: 0,
    problems: [],
  }
  const group = { id, format: 'whatsapp' as const, name: null, report, chats: kept.chats }
  await keepImport(db, workspaceId, group, null, now)
}
