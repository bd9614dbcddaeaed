import { abortAllDurableObjects, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { openTraining, type TrainingRow } from '../../../src/db/learning/jobs.ts'
import { learningWindow } from '../../../src/domain/learning.ts'
import { wakeJobs } from '../../../src/http/clock/wake-jobs.ts'
import { jobName } from '../../../src/jobs/rpc.ts'
import type { LearnedAnswerView, TrainingView } from '../../../src/protocol/learning.ts'
import { aFinishedEpisode, aJsonFile, chatsAbout, day, said } from '../../support/past-chats.ts'
import { Studio } from './support.ts'

afterEach(() => vi.restoreAllMocks())

/** What a training found, without what differs between two of them: ids and times. */
function found(drafts: LearnedAnswerView[]) {
  return drafts
    .map(({ question, answer, language, concerns, asked, support, sources }) => ({
      question,
      answer,
      language,
      concerns,
      asked,
      support,
      positions: sources.map(({ positions }) => positions),
    }))
    .sort((a, b) => (a.question < b.question ? -1 : 1))
}

const jobOf = (studio: Studio, { id }: Pick<TrainingView, 'id'>) =>
  env.JOB.getByName(jobName(studio.workspace.id, id))

/** Does something with every alarm set an hour off, so that the next step is the test's to take. */
async function held<T>(what: () => Promise<T>): Promise<T> {
  const later = Date.now() + 3_600_000
  const clock = vi.spyOn(Date, 'now').mockReturnValue(later)
  try {
    return await what()
  } finally {
    clock.mockRestore()
  }
}

/** Starts a training whose steps the test takes. */
async function startHeld(studio: Studio): Promise<TrainingRow> {
  const { db, id: workspaceId, owner } = studio.workspace
  const training = await openTraining(db, workspaceId, owner.id, Date.now())
  const { id: jobId, startedAt } = training
  await held(() => jobOf(studio, training).start({ kind: 'learning', workspaceId, jobId, startedAt }))
  return training
}

async function oneStep(studio: Studio, training: Pick<TrainingView, 'id'>): Promise<void> {
  expect(await held(() => runDurableObjectAlarm(jobOf(studio, training)))).toBe(true)
}

/** Lets it go on by itself. */
async function letGo(studio: Studio, training: Pick<TrainingView, 'id'>): Promise<void> {
  await runInDurableObject(jobOf(studio, training), (_, { storage }) => storage.setAlarm(Date.now()))
}

/** What the object still holds. */
function leftovers(studio: Studio, training: Pick<TrainingView, 'id'>): Promise<number> {
  return runInDurableObject(jobOf(studio, training), (_, { storage }) => [...storage.kv.list()].length)
}

describe('training on own conversations', () => {
  test('learns what a person answered in finished episodes, with where it is', async () => {
    const studio = await Studio.open()
    const conversationId = await aFinishedEpisode(
      studio.workspace,
      [
        said('client', 'Oi! Vocês fazem cartões de visita, ou só logos?'),
        said('assistant', 'marker of the assistant'),
        said('system', 'marker of the system'),
        said('phone', 'Oi Joana! Fazemos cartões de visita e papelaria completa.'),
      ],
      { name: 'Joana Prado' },
    )
    const training = await studio.trains()
    expect(training).toMatchObject({ state: 'done', counts: { chats: 1, pairs: 1, drafts: 1 }, errors: [] })
    expect(training.cut).toMatchObject({
      found: { conversations: 1, imports: 0 },
      used: 1,
      mostInteractions: 1000,
    })
    const [draft, ...others] = await studio.answers()
    expect(others).toEqual([])
    expect(draft).toMatchObject({
      question: 'Vocês fazem cartões de visita, ou só logos?',
      answer: 'Fazemos cartões de visita e papelaria completa.',
      sources: [{ ref: { kind: 'conversation', conversationId, episode: 1 }, positions: [1, 4] }],
    })
    expect(await leftovers(studio, training)).toBe(0)
  })

  test('learns nothing from private lines, the assistant, open episodes, absorbed conversations, or others’ workspaces', async () => {
    const [studio, rival] = [await Studio.open(), await Studio.open()]
    const chat = [said('client', 'Vocês entregam em vetor?'), said('member', 'Entregamos tudo em vetor.')]
    await aFinishedEpisode(rival.workspace, chat)
    await aFinishedEpisode(studio.workspace, chat, { finished: false })
    await aFinishedEpisode(studio.workspace, chat, { aliasOf: 'another' })
    await aFinishedEpisode(studio.workspace, [
      said('client', 'Vocês entregam em vetor?'),
      said('assistant', 'Entregamos tudo em vetor.'),
      said('system', 'Entregamos tudo em vetor.'),
      {
        author: { kind: 'member', memberId: 'm1' },
        content: { type: 'notice', text: 'Entregamos tudo em vetor.' },
      },
      {
        author: { kind: 'member', memberId: 'm1' },
        content: { type: 'unsupported', raw: 'Entregamos tudo em vetor.' },
      },
    ])
    expect(await studio.trains()).toMatchObject({ state: 'done', counts: { chats: 1, pairs: 0, drafts: 0 } })
    expect(await studio.answers()).toEqual([])
  })

  test('reads what began within 12 months of its start, to the millisecond', async () => {
    const studio = await Studio.open()
    const { workspace } = studio
    const startedAt = Date.now()
    vi.spyOn(Date, 'now').mockReturnValue(startedAt)
    const { from } = learningWindow(startedAt)
    const chat = (what: string) => [
      said('client', `Vocês fazem ${what}?`),
      said('member', `Fazemos ${what} com gosto.`),
    ]
    await aFinishedEpisode(workspace, chat('cartazes'), { openedAt: from })
    await aFinishedEpisode(workspace, chat('embalagens'), { openedAt: from - 1 })
    const { id } = await studio.startsTraining()
    vi.restoreAllMocks()
    const { cut } = await studio.finishes(id)
    expect(cut).toMatchObject({ from, to: startedAt, used: 1, oldest: from, found: { conversations: 1 } })
    expect((await studio.answers()).map(({ question }) => question)).toEqual(['Vocês fazem cartazes?'])
  })

  test('reads the newest 1,000 interactions of both sources, and tells what it left out', async () => {
    const studio = await Studio.open()
    const filler = Array.from({ length: 999 }, () => [['client', 'Oi']] as [string, string][])
    const minute = 60_000
    const interactions = filler.map((lines, at) => ({
      messages: lines.map(([from, text]) => ({ at: Date.now() - day - at * minute, from, text })),
    }))
    await studio.imports(JSON.stringify({ interactions }))
    const chat = (what: string) => [
      said('client', `Vocês fazem ${what}?`),
      said('member', `Fazemos ${what} com gosto.`),
    ]
    await aFinishedEpisode(studio.workspace, chat('cartazes'), { openedAt: Date.now() - 3 * day })
    await aFinishedEpisode(studio.workspace, chat('embalagens'), { openedAt: Date.now() - 4 * day })
    const { cut, counts } = await studio.trains()
    expect(cut).toMatchObject({ used: 1000, found: { conversations: 2, imports: 999 } })
    expect(counts).toMatchObject({ chats: 1000, pairs: 1 })
    expect((await studio.answers()).map(({ question }) => question)).toEqual(['Vocês fazem cartazes?'])
  })
})

describe('a training that is cut off', () => {
  // Three portions to read: two that are full, and the rest.
  const file = aJsonFile(chatsAbout(60), Date.now() - day)
  let undisturbed: ReturnType<typeof found>
  let told: TrainingView
  beforeAll(async () => {
    const studio = await Studio.open()
    await studio.imports(file)
    told = await studio.trains()
    undisturbed = found(await studio.answers())
    expect(undisturbed).toHaveLength(5)
  })

  test('again and again ends as one that was left alone', { timeout: 120_000 }, async () => {
    const studio = await Studio.open()
    await studio.imports(file)
    const { id } = await studio.startsTraining()
    const stood = new Set<string>()
    // Each time it has come a little further, everything is killed.
    const over = async () => {
      const { state, phase, done } = await studio.training(id)
      if (state !== 'running') return true
      if (!stood.has(`${phase} ${done}`)) await abortAllDurableObjects()
      // As the clock does: the platform itself tries an aborted alarm again only after seconds.
      await wakeJobs(env)
      stood.add(`${phase} ${done}`)
      return false
    }
    await vi.waitUntil(over, { timeout: 100_000, interval: 20 })
    expect(stood.size).toBeGreaterThan(2)
    const training = await studio.training(id)
    expect(training).toMatchObject({ state: 'done', counts: told.counts, errors: [] })
    expect(found(await studio.answers())).toEqual(undisturbed)
  })

  test.each([
    [0, 'selecting'],
    [1, 'reading'],
    [3, 'reading'],
    [5, 'grouping'],
    [6, 'grouping'],
    [8, 'drafting'],
    [9, 'writing'],
  ])('after step %i, while %s, goes on with the next', async (steps, phase) => {
    const studio = await Studio.open()
    await studio.imports(file)
    const training = await startHeld(studio)
    for (let step = 0; step < steps; step++) await oneStep(studio, training)
    await abortAllDurableObjects()
    expect(await studio.training(training.id)).toMatchObject({ state: 'running', phase })
    await letGo(studio, training)
    const finished = await studio.finishes(training.id)
    expect(finished).toMatchObject({ counts: told.counts, errors: [] })
    expect(found(await studio.answers())).toEqual(undisturbed)
  })

  test('between writing its drafts and forgetting them writes nothing twice, and undoes no review', async () => {
    const studio = await Studio.open()
    await studio.imports(file)
    const training = await startHeld(studio)
    while ((await studio.training(training.id)).phase !== 'writing') await oneStep(studio, training)
    await runInDurableObject(jobOf(studio, training), async (object, { storage }) => {
      vi.spyOn(storage, 'deleteAll').mockRejectedValueOnce(new Error('the object is gone'))
      await held(() => object.alarm())
    })
    expect(await leftovers(studio, training)).toBeGreaterThan(0)
    const [draft] = (await studio.answers()).filter(({ concerns }) => concerns.length === 0)
    if (draft === undefined) throw new Error('a draft was expected')
    await studio.browser.post(`/api/learning/answers/${draft.id}/approve`, { version: draft.version })
    await oneStep(studio, training)
    expect(await leftovers(studio, training)).toBe(0)
    expect(await studio.answers('approved')).toMatchObject([{ id: draft.id }])
    expect(await studio.answers()).toHaveLength(undisturbed.length - 1)
  })

  test('by a database that fails for a while says so, and ends all the same', async () => {
    const studio = await Studio.open()
    await studio.imports(file)
    const training = await startHeld(studio)
    await oneStep(studio, training)
    await env.DB.exec(`ALTER TABLE member RENAME TO member_away`)
    try {
      await oneStep(studio, training)
    } finally {
      await env.DB.exec(`ALTER TABLE member_away RENAME TO member`)
    }
    await letGo(studio, training)
    const finished = await studio.finishes(training.id)
    expect(finished.errors).toMatchObject([{ code: 'reading-failed' }])
    expect(found(await studio.answers())).toEqual(undisturbed)
  })

  test('asked for twice is one training', async () => {
    const studio = await Studio.open()
    await studio.imports(file)
    const [one, two] = await Promise.all([studio.startsTraining(), studio.startsTraining()])
    expect(two.id).toBe(one.id)
    await studio.finishes(one.id)
    expect((await studio.trains()).id).not.toBe(one.id)
  })

  test('of another workspace is unknown', async () => {
    const [studio, rival] = [await Studio.open(), await Studio.open()]
    const { id } = await studio.trains()
    expect((await rival.browser.get(`/api/learning/jobs/${id}`)).status).toBe(404)
  })
})
