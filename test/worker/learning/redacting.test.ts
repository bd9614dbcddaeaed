import { abortAllDurableObjects } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, expect, test, vi } from 'vitest'
import { forgetExpired } from '../../../src/db/housekeeping.ts'
import { takePart } from '../../../src/db/learning/raw-chats.ts'
import { importChats } from '../../../src/http/assistant/learning-import.ts'
import { wakeJobs } from '../../../src/http/clock/wake-jobs.ts'
import { PastChats } from '../../../src/jobs/past-chats/past-chats.ts'
import { learnPart } from '../../../src/learning/learn-part.ts'
import { ParkedList } from '../../../src/protocol/operations.ts'
import { aJsonFile, chatsAbout, day, redactWaiting } from '../../support/past-chats.ts'
import { Studio } from './support.ts'

const now = Date.now()
afterEach(() => vi.restoreAllMocks())

const chats = chatsAbout(50)
const file = Uint8Array.from(new TextEncoder().encode(aJsonFile(chats, now - day))).buffer

/** A studio that has given a file of two parts, of which nobody has done anything yet. */
async function aStudioWithFile(): Promise<{ studio: Studio; importId: string }> {
  const studio = await Studio.open()
  const { db, id, owner } = studio.workspace
  const imported = await importChats(db, id, { format: 'json', name: null, bytes: file }, owner.id, now)
  return { studio, importId: imported.id }
}

const step = ({ workspace }: Studio) => new PastChats(env, { workspaceId: workspace.id }).step()

function rowsOf({ workspace }: Studio, columns: string, table: string) {
  return env.DB.prepare(`SELECT ${columns} FROM ${table} WHERE workspace_id = ? ORDER BY 1`)
    .bind(workspace.id)
    .all()
    .then(({ results }) => results)
}

const learned = (studio: Studio) => rowsOf(studio, 'number, started_at, messages', 'learning_chat')
const waiting = async (studio: Studio) => (await rowsOf(studio, 'part', 'raw_chats')).length

/** Makes the first part of what waits unreadable. */
async function damage({ workspace }: Studio, chats = '{'): Promise<void> {
  await env.DB.prepare(`UPDATE raw_chats SET chats = ? WHERE workspace_id = ? AND part = 1`)
    .bind(chats, workspace.id)
    .run()
}

/** Every attempt that is made by itself, and all the time between them. */
async function timePasses(): Promise<void> {
  for (let minute = 0; minute <= 100; minute += 20) {
    const at = now + minute * 60_000
    vi.spyOn(Date, 'now').mockReturnValue(at)
    await redactWaiting(at)
  }
  vi.restoreAllMocks()
}

async function parked({ browser, read }: Studio) {
  const { items } = await read(await browser.get('/api/parked'), ParkedList)
  return items
}

test('a file is worked on part by part, and its progress shows', async () => {
  const { studio, importId } = await aStudioWithFile()
  expect(await waiting(studio)).toBe(2)
  const told: number[] = []
  while ((await step(studio)) !== 'done') told.push((await studio.import(importId)).progress.done)
  expect(told).toEqual([33, 50])
  expect((await studio.import(importId)).progress).toEqual({ state: 'done', done: 50, total: 50 })
  expect(await waiting(studio)).toBe(0)
})

test('killed in the middle of a part or between two, nothing is lost and nothing repeated', async () => {
  const left = await aStudioWithFile()
  while ((await step(left.studio)) !== 'done');
  const { studio, importId } = await aStudioWithFile()
  const { db, id: workspaceId } = studio.workspace
  const hour = 3_600_000
  for (let at = now; (await takePart(db, workspaceId, at)) !== null; at += 2 * hour) {
    // What took it dies. What takes the next one learns from it, and is cut off before it can say so.
    const part = await takePart(db, workspaceId, at + hour)
    if (part === null) throw new Error('a part was due')
    await learnPart(db, part)
    await learnPart(db, part)
  }
  vi.spyOn(Date, 'now').mockReturnValue(now + day)
  while ((await step(studio)) !== 'done');
  expect(await learned(studio)).toEqual(await learned(left.studio))
  expect((await studio.import(importId)).progress).toEqual({ state: 'done', done: 50, total: 50 })
})

test('a job that was killed goes on with the clock', async () => {
  const { studio, importId } = await aStudioWithFile()
  await abortAllDurableObjects()
  await wakeJobs(env)
  const state = async () => (await studio.import(importId)).progress.state
  await vi.waitUntil(async () => (await state()) === 'done', { timeout: 20_000, interval: 50 })
  expect(await waiting(studio)).toBe(0)
})

test('an import that is deleted while a part of it is worked on leaves nothing', async () => {
  const { studio, importId } = await aStudioWithFile()
  const part = await takePart(studio.workspace.db, studio.workspace.id, now)
  const gone = { method: 'DELETE', path: `/api/learning/imports/${importId}`, body: {} }
  expect((await studio.browser.send(gone)).status).toBe(200)
  if (part === null) throw new Error('a part was due')
  await learnPart(studio.workspace.db, part)
  expect(await learned(studio)).toEqual([])
})

test('a part nobody can read holds up no other, and no other workspace', async () => {
  const [bad, good] = [await aStudioWithFile(), await aStudioWithFile()]
  await damage(bad.studio)
  vi.spyOn(Date, 'now').mockReturnValue(now)
  await redactWaiting(now)
  expect((await good.studio.import(good.importId)).progress).toMatchObject({ state: 'done' })
  expect((await bad.studio.import(bad.importId)).progress).toEqual({ state: 'running', done: 17, total: 50 })
  expect(await parked(bad.studio)).toEqual([])
})

test('a part that fails again and again is left to the owner, without what it says, and can be retried', async () => {
  const { studio, importId } = await aStudioWithFile()
  const [first] = await rowsOf(studio, 'part, chats', 'raw_chats')
  await damage(studio, '[{"text":"marker of a client"}]')
  await timePasses()
  const [item, ...others] = await parked(studio)
  expect(others).toEqual([])
  expect(item).toMatchObject({
    source: 'past-chats',
    reason: 'not-redacted',
    attempts: 5,
    nextAttemptAt: null,
  })
  expect((await studio.import(importId)).progress).toEqual({ state: 'failed', done: 17, total: 50 })
  const path = `/api/parked/${item?.id}`
  expect(await (await studio.browser.get(path)).text()).not.toContain('marker')

  const retry = async () => (await studio.browser.post(`${path}/retry`)).json()
  const log = vi.spyOn(console, 'warn')
  expect(await retry()).toEqual({ handled: false, reason: 'not-redacted' })
  expect(log.mock.calls.flat()).toContainEqual(expect.stringMatching(/parked-retried.*"error":"ZodError"/))

  await damage(studio, String(first?.chats))
  const database = vi.spyOn(env.DB, 'batch').mockRejectedValue(new Error('D1_ERROR: it does not answer'))
  expect(await retry()).toEqual({ handled: false, reason: 'database' })
  database.mockRestore()
  expect(await retry()).toEqual({ handled: true, reason: null })
  expect((await studio.import(importId)).progress).toEqual({ state: 'done', done: 50, total: 50 })
  expect(await parked(studio)).toEqual([])
})

test('a part that kills whatever works on it is left to the owner too, and can be dropped', async () => {
  const { studio } = await aStudioWithFile()
  const { db, id } = studio.workspace
  for (let attempt = 0; attempt < 15; attempt += 1) await takePart(db, id, now + attempt * day)
  vi.spyOn(Date, 'now').mockReturnValue(now + 30 * day)
  while ((await step(studio)) !== 'done');
  vi.restoreAllMocks()
  const items = await parked(studio)
  expect(items).toHaveLength(2)
  for (const item of items) {
    expect((await studio.browser.post(`/api/parked/${item.id}/drop`)).status).toBe(200)
  }
  expect(await waiting(studio)).toBe(0)
  expect(await parked(studio)).toEqual([])

  // The same file again, and a page that still shows what was dropped.
  const { owner } = studio.workspace
  await importChats(db, id, { format: 'json', name: null, bytes: file }, owner.id, now)
  for (const item of items) {
    expect((await studio.browser.post(`/api/parked/${item.id}/drop`)).status).not.toBe(200)
  }
  expect(await waiting(studio)).toBe(2)
})

test('what nobody could read is deleted after seven days, and so is that it was parked', async () => {
  const { studio } = await aStudioWithFile()
  await damage(studio)
  await timePasses()
  await forgetExpired(studio.workspace.db, now + 7 * day)
  expect(await waiting(studio)).toBe(1)
  await forgetExpired(studio.workspace.db, now + 7 * day + 1)
  expect(await waiting(studio)).toBe(0)
  expect(await parked(studio)).toEqual([])
})

test('a training waits for the chats that were imported before it', async () => {
  const { studio } = await aStudioWithFile()
  const { id } = await studio.startsTraining()
  await redactWaiting()
  expect(await studio.finishes(id)).toMatchObject({ state: 'done', counts: { chats: 50 } })
})
