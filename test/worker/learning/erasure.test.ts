import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { historyOf } from '../../../src/db/learning/acts.ts'
import { reviewAnswer } from '../../../src/db/learning/answers.ts'
import { forgetSources } from '../../../src/db/learning/erasure.ts'
import { learnedAnswer } from '../../../src/db/schema.ts'
import type { LearningSource, ReviewState } from '../../../src/domain/learning.ts'
import { aWorkspace, type TestWorkspace } from '../../support/workspace.ts'

const now = Date.UTC(2026, 10, 22)

const chat = (conversationId: string, episode = 1): LearningSource => ({
  ref: { kind: 'conversation', conversationId, episode },
  startedAt: now,
  positions: [1, 2],
})
const past: LearningSource = {
  ref: { kind: 'import', importId: 'past', interaction: 3 },
  startedAt: now,
  positions: [1, 2],
}

type Learned = { state?: ReviewState; support?: number }

/** Something learned from these chats. */
async function learns(
  { db, id: workspaceId }: TestWorkspace,
  id: string,
  sources: LearningSource[],
  { state = 'draft', support = sources.length }: Learned = {},
): Promise<void> {
  const words = {
    question: 'Do you deliver vector files?',
    answer: 'We do, always.',
    language: 'en' as const,
  }
  const counts = { asked: support, support, acts: 0, version: 1, createdAt: now, updatedAt: now }
  await db
    .insert(learnedAnswer)
    .values({ workspaceId, id, jobId: 'job', state, ...words, concerns: [], sources, ...counts })
}

/** What is left: each answer with its sources and how many chats support it. */
async function left({ db, id }: TestWorkspace) {
  const rows = await db.select().from(learnedAnswer).where(eq(learnedAnswer.workspaceId, id))
  return Object.fromEntries(rows.map((row) => [row.id, { sources: row.sources, support: row.support }]))
}

test('what only an erased client’s chats taught is forgotten, with what members did to it', async () => {
  const studio = await aWorkspace()
  await learns(studio, 'draft', [chat('joana'), chat('joana', 2)])
  await learns(studio, 'rejected', [chat('joana')], { state: 'rejected' })
  await learns(studio, 'other', [chat('paulo')])
  const edit = { version: 1, act: 'edit' as const, memberId: studio.owner.id, at: now, undoes: null }
  const content = { state: 'draft' as const, question: 'q', answer: 'a', language: null, concerns: [] }
  await reviewAnswer(studio.db, studio.id, 'draft', edit, content)

  await forgetSources(studio.db, studio.id, ['joana'])

  expect(await left(studio)).toEqual({ other: { sources: [chat('paulo')], support: 1 } })
  expect(await historyOf(studio.db, studio.id, 'draft')).toEqual([])
})

test('what others taught as well stays, without the link and counted again', async () => {
  const studio = await aWorkspace()
  await learns(studio, 'shared', [chat('joana'), past, chat('paulo'), chat('joana')], { support: 3 })
  await learns(studio, 'more-than-named', [chat('joana')], { support: 40 })

  await forgetSources(studio.db, studio.id, ['joana', 'nobody'])

  expect(await left(studio)).toEqual({
    shared: { sources: [past, chat('paulo')], support: 2 },
    'more-than-named': { sources: [], support: 39 },
  })
})

test('an approved answer stays the seller’s, and no longer names the client’s chat', async () => {
  const studio = await aWorkspace()
  await learns(studio, 'approved', [chat('joana')], { state: 'approved' })

  await forgetSources(studio.db, studio.id, ['joana'])

  expect(await left(studio)).toEqual({ approved: { sources: [], support: 0 } })
  const isApproved = and(eq(learnedAnswer.workspaceId, studio.id), eq(learnedAnswer.state, 'approved'))
  expect(
    await studio.db.select({ answer: learnedAnswer.answer }).from(learnedAnswer).where(isApproved),
  ).toEqual([{ answer: 'We do, always.' }])
})

test('another workspace’s lessons are not touched', async () => {
  const [studio, rival] = [await aWorkspace('Studio'), await aWorkspace('Rival')]
  await learns(rival, 'theirs', [chat('joana')])

  await forgetSources(studio.db, studio.id, ['joana'])

  expect(await left(rival)).toEqual({ theirs: { sources: [chat('joana')], support: 1 } })
})
