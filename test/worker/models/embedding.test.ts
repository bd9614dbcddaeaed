import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { embedderFrom } from '../../../src/assistant/configuration.ts'
import { withLearnedAnswers } from '../../../src/assistant/learning/answers.ts'
import { dueEmbeddings, vectorDigests } from '../../../src/db/answer-vectors.ts'
import { listLearnedAnswers } from '../../../src/db/learning/answers.ts'
import { readModelUse } from '../../../src/db/model-usage.ts'
import * as schema from '../../../src/db/schema.ts'
import type { Knowledge } from '../../../src/domain/knowledge.ts'
import type { ModelUse } from '../../../src/domain/model-usage.ts'
import { Embedding } from '../../../src/jobs/embedding/embedding.ts'
import { demoKnowledge } from '../../../src/local/demo/knowledge.ts'
import { questionSearch } from '../../../src/retrieval/nearest.ts'
import { Editor } from '../../support/editor.ts'
import { aWorkspace, signIn, type TestWorkspace } from '../../support/workspace.ts'

const configured = {
  ...env,
  RESPONDER: 'openai-compatible',
  OPENAI_BASE_URL: 'http://provider.test/v1',
  OPENAI_MODEL: 'fake-model',
  EMBEDDING_MODEL: 'fake-embedding',
}
const Request = z.object({ input: z.array(z.string()) })

/** Every text the provider was asked for, in order; whether it works. */
let asked: string[] = []
let working = true

beforeEach(() => {
  asked = []
  working = true
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
    if (!working) return new Response('{"error": {"message": "over capacity"}}', { status: 503 })
    const { input } = Request.parse(JSON.parse(String(init?.body)))
    asked.push(...input)
    const data = input.map((text, index) => ({ index, embedding: directionOf(text) }))
    return Response.json({ data, model: 'fake-embedding', usage: { prompt_tokens: 7 } })
  })
})
afterEach(() => vi.restoreAllMocks())

const subjects = ['print', 'parking', 'refund', 'train']
/** A model that knows a few subjects, whatever else is said. */
const directionOf = (text: string) => [
  0.1,
  ...subjects.map((subject) => (text.toLowerCase().includes(subject) ? 1 : 0)),
]

const answers = (count: number): Knowledge => ({
  ...demoKnowledge,
  faqs: Array.from({ length: count }, (_, at) => ({
    id: `about-${at}`,
    topic: null,
    question: { text: `What about ${subjects[at % subjects.length]} ${at}?`, variants: {} },
    answer: { text: 'Ana tells you that herself.', variants: {} },
  })),
})

async function publishes(studio: TestWorkspace, knowledge: Knowledge): Promise<void> {
  const tab = await Editor.open(await signIn(studio.owner))
  await tab.edit(knowledge)
  await tab.saved()
}

/** Takes step after step, as the job's object does. */
async function runs(studio: TestWorkspace): Promise<void> {
  const work = new Embedding(configured, { workspaceId: studio.id })
  while ((await work.step()) === 'more');
}

const isDue = async (studio: TestWorkspace) =>
  (await dueEmbeddings(studio.db, Date.now())).includes(studio.id)
const vectors = async (studio: TestWorkspace) =>
  (await vectorDigests(env.DB, studio.id, 'fake-embedding')).size

describe('what is published is turned into vectors', () => {
  test('each answer once, whatever else is published later', async () => {
    const studio = await aWorkspace()
    await publishes(studio, answers(60))
    expect(await isDue(studio)).toBe(true)
    await runs(studio)
    expect(asked).toHaveLength(60)
    expect(asked[0]).toBe('What about print 0?\nAna tells you that herself.')
    expect(await vectors(studio)).toBe(60)
    expect(await isDue(studio)).toBe(false)

    const [, , ...rest] = answers(60).faqs
    const [other] = answers(1).faqs
    if (other === undefined) throw new Error('there is one')
    const changed = { ...other, question: { text: 'Is there parking?', variants: {} } }
    await publishes(studio, { ...demoKnowledge, faqs: [changed, ...rest] })
    asked = []
    await runs(studio)
    expect(asked).toEqual(['Is there parking?\nAna tells you that herself.'])
    expect(await vectors(studio)).toBe(59)
  })

  test('with what has been learned and approved, and no longer once it is not', async () => {
    const studio = await aWorkspace()
    const learned = {
      workspaceId: studio.id,
      id: 'l1',
      jobId: 'j1',
      state: 'approved' as const,
      question: 'Can I come by train?',
      answer: 'Yes, the station is near.',
      language: 'en' as const,
      concerns: [],
      asked: 3,
      support: 3,
      sources: [],
      acts: 1,
      version: 1,
      createdAt: 1,
      updatedAt: 1,
    }
    await studio.db.insert(schema.learnedAnswer).values(learned)
    await publishes(studio, answers(2))
    await runs(studio)
    expect(asked).toContain('Can I come by train?\nYes, the station is near.')
    expect(await vectors(studio)).toBe(3)

    const rejected = await studio.owner.browser.post('/api/learning/answers/l1/reject', { version: 1 })
    expect(rejected.status).toBe(200)
    expect(await isDue(studio)).toBe(true)
    await runs(studio)
    expect(await vectors(studio)).toBe(2)
  })

  test('is counted as what was asked of a model', async () => {
    const studio = await aWorkspace()
    await publishes(studio, answers(3))
    await runs(studio)
    const year = { from: '2000-01-01', to: '2999-12-31' }
    expect(await readModelUse(studio.db, studio.id, year)).toMatchObject([
      { model: 'fake-embedding', calls: 1, failures: 0, inputTokens: 7, costMicros: null },
    ])
  })

  test('nothing is asked where there is no model for it', async () => {
    const studio = await aWorkspace()
    await publishes(studio, answers(3))
    expect(await new Embedding(env, { workspaceId: studio.id }).step()).toBe('done')
    expect(asked).toEqual([])
    expect(await isDue(studio)).toBe(true)
  })
})

describe('a provider that fails', () => {
  test('keeps nobody from publishing; it is asked again until it works', async () => {
    const studio = await aWorkspace()
    working = false
    await publishes(studio, answers(3))
    await expect(runs(studio)).rejects.toThrow()
    expect(await isDue(studio)).toBe(true)
    working = true
    await runs(studio)
    expect(await vectors(studio)).toBe(3)
    expect(await isDue(studio)).toBe(false)
  })

  test('for long is left alone for hours, unless something is published', async () => {
    const studio = await aWorkspace()
    await publishes(studio, answers(3))
    await new Embedding(configured, { workspaceId: studio.id }).giveUp()
    expect(await isDue(studio)).toBe(false)
    const [row] = await studio.db
      .select()
      .from(schema.embeddingDue)
      .where(eq(schema.embeddingDue.workspaceId, studio.id))
    expect(row?.dueAt).toBeGreaterThan(Date.now())
    await publishes(studio, answers(4))
    expect(await isDue(studio)).toBe(true)
  })

  test('and what changed while it was at work stays due', async () => {
    const studio = await aWorkspace()
    await publishes(studio, answers(3))
    const work = new Embedding(configured, { workspaceId: studio.id })
    expect(await work.step()).toBe('more')
    await publishes(studio, answers(5))
    await runs(studio)
    expect(await vectors(studio)).toBe(5)
  })
})

describe('a question is searched by meaning', () => {
  const turn = new AbortController().signal

  async function aLibrary(count: number) {
    const studio = await aWorkspace()
    await publishes(studio, answers(count))
    const knowledge = withLearnedAnswers(answers(count), await listLearnedAnswers(studio.db, studio.id))
    const uses: ModelUse[] = []
    const library = { db: env.DB, workspaceId: studio.id, knowledge }
    const search = questionSearch(embedderFrom(configured), library, (use) => uses.push(use))
    if (search === undefined) throw new Error('an embedding model is configured')
    return { studio, search, uses }
  }

  test('and the nearest answers come first', async () => {
    const { studio, search, uses } = await aLibrary(8)
    await runs(studio)
    const nearest = await search('Where do I park? Is parking free?', turn)
    expect(nearest?.slice(0, 2).sort()).toEqual(['about-1', 'about-5'])
    expect(nearest).toHaveLength(8)
    expect(uses).toMatchObject([{ calls: 1, failures: 0 }])
  })

  test('not at all while nothing has a vector: the provider is not asked', async () => {
    const { search } = await aLibrary(4)
    expect(await search('parking?', turn)).toBeNull()
    expect(asked).toEqual([])
  })

  test('not at all when the provider fails, which is counted', async () => {
    const { studio, search, uses } = await aLibrary(4)
    await runs(studio)
    working = false
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await search('parking?', turn)).toBeNull()
    expect(uses).toMatchObject([{ calls: 1, failures: 1 }])
  })
})
