import { expect, test } from 'vitest'
import { mostQuestions } from '../../../src/db/regression.ts'
import { RegressionReport } from '../../../src/protocol/knowledge.ts'
import { RegressionQuestion, RegressionQuestionList } from '../../../src/protocol/regression.ts'
import { Editor } from '../../support/editor.ts'
import type { Browser } from '../../support/http.ts'
import { aWorkspace, signIn } from '../../support/workspace.ts'

const questions = '/api/regression/questions'

async function list(browser: Browser): Promise<RegressionQuestionList> {
  return RegressionQuestionList.parse(await (await browser.get(questions)).json())
}

test('a seller keeps test questions of their own, and runs them on the draft', async () => {
  const { owner, member } = await aWorkspace()
  const browser = await signIn(owner)
  const ask = { text: 'Do you sign an NDA?', expectation: { kind: 'hands-off', reason: 'seller-rule' } }
  const { id } = RegressionQuestion.parse(await (await browser.post(questions, ask)).json())
  expect((await list(await signIn(member))).own).toEqual([{ id, ...ask }])
  expect((await member.browser.post(questions, ask)).status).toBe(403)

  const run = async () => RegressionReport.parse(await (await browser.post('/api/regression/run')).json())
  const first = await run()
  expect(first).toMatchObject({ passed: first.results.length, failed: 0 })
  expect(first.comparison).toEqual({ broken: [], repaired: [], added: [], removed: [] })
  expect(first.results.at(-1)).toMatchObject({ id, kind: 'own', passed: true })

  const other = { text: 'Do you sign an NDA?', expectation: { kind: 'answers' } }
  expect((await browser.put(`${questions}/${id}`, other)).status).toBe(200)
  expect((await run()).failed).toBe(1)
  expect((await browser.send({ method: 'DELETE', path: `${questions}/${id}` })).status).toBe(200)
  expect((await list(browser)).own).toEqual([])
  expect((await browser.send({ method: 'DELETE', path: `${questions}/${id}` })).status).toBe(404)
})

test('the questions that follow from the records follow the draft', async () => {
  const { owner } = await aWorkspace()
  const browser = await signIn(owner)
  const tab = await Editor.open(browser)
  const before = (await list(browser)).seeded
  expect(before.map(({ id }) => id)).toContain('price.social.full-kit')
  await tab.edit({ ...tab.document, services: tab.document.services.slice(0, 1) })
  const after = (await list(browser)).seeded
  expect(after.map(({ id }) => id)).not.toContain('price.social.full-kit')
  await tab.edit({})
  expect((await list(browser)).seeded).toEqual([])
  expect((await browser.post('/api/regression/run')).status).toBe(422)
})

test('a question of another workspace is unknown here', async () => {
  const [studio, rival] = [await aWorkspace('Studio'), await aWorkspace('Rival')]
  const ask = { text: 'Is this ours?', expectation: { kind: 'answers' } }
  const posted = await (await signIn(studio.owner)).post(questions, ask)
  const { id } = RegressionQuestion.parse(await posted.json())
  const browser = await signIn(rival.owner)
  expect((await browser.put(`${questions}/${id}`, ask)).status).toBe(404)
  expect((await browser.send({ method: 'DELETE', path: `${questions}/${id}` })).status).toBe(404)
  expect((await list(studio.owner.browser)).own).toHaveLength(1)
})

test('there is an end to test questions, and a wrong one is refused with its place', async () => {
  const { owner } = await aWorkspace()
  const browser = await signIn(owner)
  const ask = { text: 'How much?', expectation: { kind: 'answers' } }
  for (let at = 1; at < mostQuestions; at++) expect((await browser.post(questions, ask)).status).toBe(200)
  const atOnce = await Promise.all([1, 2, 3].map(() => browser.post(questions, ask)))
  expect(atOnce.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  const oneMore = await browser.post(questions, ask)
  expect(await oneMore.json()).toMatchObject({ status: 409, code: 'too-many-questions' })
  expect((await list(browser)).own).toHaveLength(mostQuestions)
  const wrong = await browser.post(questions, { text: 'How much?', expectation: { kind: 'says' } })
  expect(await wrong.json()).toMatchObject({ status: 422, errors: [{ path: 'expectation.words', line: 1 }] })
})
