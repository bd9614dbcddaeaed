import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { findAssistant } from '../../../src/db/assistant.ts'
import { findVersion, saveVersion } from '../../../src/db/knowledge.ts'
import { listLearnedAnswers, reviewAnswer } from '../../../src/db/learning/answers.ts'
import { approvedStyle } from '../../../src/db/learning/styles.ts'
import * as schema from '../../../src/db/schema.ts'
import { demoKnowledge } from '../../../src/local/demo/knowledge.ts'
import { RegressionReport } from '../../../src/protocol/knowledge.ts'
import {
  AnswerDecided,
  AnswerWithHistory,
  LearnedAnswerView,
  StyleList,
  StyleView,
} from '../../../src/protocol/learning.ts'
import { aJsonFile, chatsAbout } from '../../support/past-chats.ts'
import { Studio } from './support.ts'

let studio: Studio
let rival: Studio
beforeAll(async () => {
  studio = await Studio.open()
  rival = await Studio.open()
  await studio.imports(aJsonFile(chatsAbout(20)))
  await studio.trains()
}, 30_000)

const learned = () => listLearnedAnswers(studio.workspace.db, studio.workspace.id)

async function draft(words: string): Promise<LearnedAnswerView> {
  const found = (await studio.answers()).find(({ question }) => question.includes(words))
  if (found === undefined) throw new Error(`No draft asks about ${words}.`)
  return found
}

async function does(act: string, { id, version }: LearnedAnswerView): Promise<LearnedAnswerView> {
  const response = await studio.browser.post(`/api/learning/answers/${id}/${act}`, { version })
  return studio.read(response, LearnedAnswerView)
}

describe('a learned answer', () => {
  test('is nothing the assistant may use until it is approved, and no longer when that is undone', async () => {
    const asked = await draft('vetor')
    expect(await learned()).toEqual([])
    const approved = await does('approve', asked)
    expect(await learned()).toEqual([
      {
        id: asked.id,
        language: 'pt',
        question: { text: asked.question, variants: {} },
        answer: { text: 'Sim, entregamos os arquivos em vetor e também em PNG.', variants: {} },
        sourceRefs: asked.sources,
      },
    ])
    const undone = await does('undo', approved)
    expect(undone).toMatchObject({ state: 'draft', answer: asked.answer })
    expect(await learned()).toEqual([])
  })

  test('names the chats and messages it came from', async () => {
    const { sources, support } = await draft('pagamento')
    expect(support).toBe(4)
    expect(sources).toHaveLength(4)
    expect(sources[0]).toMatchObject({ ref: { kind: 'import' }, positions: [1, 2, 3, 4] })
  })

  test('with a price is refused until the price is a record of the seller’s', async () => {
    const asked = await draft('custa')
    expect(asked.concerns).toEqual(['money', 'number', 'deadline'])
    const path = `/api/learning/answers/${asked.id}`
    const refused = await studio.browser.post(`${path}/approve`, { version: asked.version })
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ code: 'not-approvable', errors: { length: 3 } })

    const edit = (answer: string, version: number) =>
      studio.browser.put(path, { version, question: asked.question, answer })
    const edited = await studio.read(await edit('O logo sai por {{service.x.price}}.', 1), LearnedAnswerView)
    const unknown = await studio.browser.post(`${path}/approve`, { version: edited.version })
    expect(await unknown.json()).toMatchObject({
      errors: [{ message: 'There is no fact called “service.x.price” in the saved knowledge.' }],
    })
    const words = 'O essencial sai por {{service.logo.package.essential.price}}.'
    const named = await studio.read(await edit(words, edited.version), LearnedAnswerView)
    expect(await does('approve', named)).toMatchObject({ state: 'approved', concerns: [] })

    const worse = await edit('Sai por 500 reais.', named.version + 1)
    expect(worse.status).toBe(422)
    expect(await learned()).toMatchObject([{ answer: { text: words } }])
  })

  test('keeps the history of what members did, and undoes it step by step', async () => {
    const asked = await draft('source files')
    const edited = await studio.read(
      await studio.browser.put(`/api/learning/answers/${asked.id}`, {
        version: asked.version,
        question: asked.question,
        answer: 'Always.',
      }),
      LearnedAnswerView,
    )
    const rejected = await does('reject', edited)
    const once = await does('undo', rejected)
    expect(once).toMatchObject({ state: 'draft', answer: 'Always.' })
    const twice = await does('undo', once)
    expect(twice).toMatchObject({ state: 'draft', answer: asked.answer })
    const nothingLeft = await studio.browser.post(`/api/learning/answers/${asked.id}/undo`, {
      version: twice.version,
    })
    expect(nothingLeft.status).toBe(409)
    const { history } = await studio.read(
      await studio.browser.get(`/api/learning/answers/${asked.id}`),
      AnswerWithHistory,
    )
    expect(history.map(({ act }) => act)).toEqual(['undo', 'undo', 'reject', 'edit'])
    expect(history.map(({ undoneAt }) => undoneAt !== null)).toEqual([false, false, true, true])
    expect(history.every(({ memberId }) => memberId === studio.workspace.owner.id)).toBe(true)
  })

  test('decided on by two at once is decided by one', async () => {
    const asked = await draft('tarjetas')
    const decide = (act: string) =>
      studio.browser.post(`/api/learning/answers/${asked.id}/${act}`, { version: asked.version })
    const statuses = (await Promise.all([decide('approve'), decide('reject')])).map(({ status }) => status)
    expect(statuses.sort()).toEqual([200, 409])
  })

  test('raises the assistant’s version when it is approved, so that what holds a snapshot reads it anew', async () => {
    const version = async () =>
      env.DB.prepare(`SELECT version FROM assistant WHERE workspace_id = ?`)
        .bind(studio.workspace.id)
        .first<number>('version')
    const before = await version()
    const approved = await does('approve', await draft('vetor'))
    expect(await version()).toBe((before ?? 0) + 1)
    await does('undo', approved)
    expect(await version()).toBe((before ?? 0) + 2)
  })

  test('of another workspace is unknown, whatever is asked of it', async () => {
    const { id, version, question, answer } = await draft('vetor')
    const path = `/api/learning/answers/${id}`
    const answers = await Promise.all([
      rival.browser.get(path),
      rival.browser.put(path, { version, question, answer }),
      ...['approve', 'reject', 'undo'].map((act) => rival.browser.post(`${path}/${act}`, { version })),
    ])
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    expect(await rival.answers()).toEqual([])
  })
})

describe('what clients would be told with an answer is tried before it is approved', () => {
  const roof = {
    question: 'How much do you charge for repairing a roof?',
    answer: 'Repairing a roof is {{service.logo.package.essential.price}}.',
  }
  const edit = async ({ id, version }: LearnedAnswerView, text: { question: string; answer: string }) =>
    studio.browser.put(`/api/learning/answers/${id}`, { version, ...text })
  const refusal = {
    code: 'unsafe',
    errors: expect.arrayContaining([
      {
        path: 'safety.unknown-price.en',
        message: expect.stringContaining('roof'),
        code: 'names-price',
        facts: { question: expect.stringContaining('roof'), found: expect.stringMatching(/\d/) },
      },
    ]),
  }

  test('one that is not safe is refused by the case that fails, and nothing has changed', async () => {
    const roofing = await studio.read(await edit(await draft('source files'), roof), LearnedAnswerView)
    const before = await learned()
    const refused = await studio.browser.post(`/api/learning/answers/${roofing.id}/approve`, {
      version: roofing.version,
    })
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject(refusal)
    expect(await learned()).toEqual(before)
    expect(await does('undo', roofing)).toMatchObject({ state: 'draft' })
  })

  test('an approved one is not edited into one that is not safe, nor brought back as one', async () => {
    const asked = await draft('source files')
    const approved = await does('approve', asked)
    const before = await learned()
    const refused = await edit(approved, roof)
    expect([refused.status, await refused.json()]).toEqual([409, expect.objectContaining(refusal)])
    expect(await learned()).toEqual(before)
    // As it is after the facts have changed since it was approved.
    await studio.workspace.db
      .update(schema.learnedAnswer)
      .set({ ...roof, concerns: [] })
      .where(eq(schema.learnedAnswer.id, asked.id))
    const rejected = await does('reject', approved)
    const back = await studio.browser.post(`/api/learning/answers/${asked.id}/undo`, {
      version: rejected.version,
    })
    expect([back.status, await back.json()]).toEqual([409, expect.objectContaining(refusal)])
    expect((await learned()).map(({ id }) => id)).not.toContain(asked.id)
  })

  test('what it mends is told, and saving the knowledge runs with it', async () => {
    const mine = await Studio.open()
    await mine.imports(aJsonFile(chatsAbout(5)))
    await mine.trains()
    const answer = (await mine.answers()).find(({ question }) => question.includes('tarjetas'))
    if (answer === undefined) throw new Error('a draft about cards was expected')
    const own = { text: answer.question, expectation: { kind: 'says', words: 'papelería completa' } }
    const asks = await mine.browser.post('/api/regression/questions', own)
    const { id } = await asks.json<{ id: string }>()
    const approval = await mine.browser.post(`/api/learning/answers/${answer.id}/approve`, { version: 1 })
    const { regression } = await mine.read(approval, AnswerDecided)
    expect(regression?.comparison).toEqual({ broken: [], repaired: [id], added: [], removed: [] })
    const run = await mine.browser.post('/api/regression/run')
    expect(await mine.read(run, RegressionReport)).toMatchObject({
      failed: 0,
      comparison: { broken: [], repaired: [], added: [], removed: [] },
    })
  })

  test('nothing is approved that was tried with what is no longer so', async () => {
    const { db, id: workspaceId, owner } = studio.workspace
    const { id, version, ...answer } = await draft('pagamento')
    const content = { ...answer, state: 'approved' as const }
    const review = { version, act: 'approve' as const, memberId: owner.id, at: Date.now(), undoes: null }
    const assistant = await findAssistant(db, workspaceId)
    if (assistant === null) throw new Error('the workspace has an assistant')
    const tested = { assistantVersion: assistant.version - 1, knowledgeVersion: 1, results: [] }
    expect(await reviewAnswer(db, workspaceId, id, review, content, tested)).toBeNull()
    expect(await draft('pagamento')).toMatchObject({ id, version, state: 'draft' })
    expect(await findAssistant(db, workspaceId)).toEqual(assistant)
    const save = { tested: { ...tested, knowledgeVersion: 2 }, revision: 0, document: demoKnowledge }
    expect(await saveVersion(db, workspaceId, { ...save, memberId: owner.id }, Date.now())).toBe(false)
    expect(await findVersion(db, workspaceId, 2)).toBeNull()
  })
})

describe('a second training', () => {
  test('replaces what nobody has reviewed, keeps what was decided, and does not propose it again', async () => {
    const mine = await Studio.open()
    await mine.imports(aJsonFile(chatsAbout(10)))
    await mine.trains()
    const [approvable, rejectable] = (await mine.answers()).filter(({ concerns }) => concerns.length === 0)
    if (!approvable || !rejectable) throw new Error('two drafts were expected')
    const decide = (id: string, act: string) =>
      mine.browser.post(`/api/learning/answers/${id}/${act}`, { version: 1 })
    expect((await decide(approvable.id, 'approve')).status).toBe(200)
    expect((await decide(rejectable.id, 'reject')).status).toBe(200)
    const before = await mine.answers()

    const second = await mine.trains()
    const after = await mine.answers()
    expect(after.map(({ question }) => question).sort()).toEqual(
      before.map(({ question }) => question).sort(),
    )
    expect(after.every(({ jobId }) => jobId === second.id)).toBe(true)
    expect(await mine.answers('approved')).toMatchObject([{ id: approvable.id }])
    expect(await mine.answers('rejected')).toMatchObject([{ id: rejectable.id }])
  })
})

describe('the style', () => {
  test('is measured, shown, approved, and taken back', async () => {
    const { styles } = await studio.read(await studio.browser.get('/api/learning/styles'), StyleList)
    const [style] = styles
    if (style === undefined) throw new Error('no style was measured')
    expect(style.profile).toMatchObject({ chats: 20, messages: 60, greeting: { share: 1 } })
    expect(style.profile.closing.habits).toEqual([{ phrase: 'abracos', share: 1 }])
    const path = `/api/learning/styles/${style.id}`
    const approved = await studio.read(
      await studio.browser.post(`${path}/approve`, { version: 1 }),
      StyleView,
    )
    expect(await approvedStyle(studio.workspace.db, studio.workspace.id)).toEqual(style.profile)
    await studio.read(await studio.browser.post(`${path}/undo`, { version: approved.version }), StyleView)
    expect(await approvedStyle(studio.workspace.db, studio.workspace.id)).toBeNull()
    expect((await rival.browser.post(`${path}/approve`, { version: 3 })).status).toBe(404)
  })
})
