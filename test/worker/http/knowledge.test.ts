import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import * as schema from '../../../src/db/schema.ts'
import { demoKnowledge } from '../../../src/local/demo/knowledge.ts'
import { Problem } from '../../../src/protocol/api.ts'
import {
  KnowledgeDiff,
  KnowledgeVersionView,
  maxKnowledgeBytes,
  VersionList,
} from '../../../src/protocol/knowledge.ts'
import { Editor } from '../../support/editor.ts'
import { aWorkspace, signIn, type TestWorkspace } from '../../support/workspace.ts'

async function anEditor(): Promise<{ studio: TestWorkspace; tab: Editor }> {
  const studio = await aWorkspace()
  return { studio, tab: await Editor.open(await signIn(studio.owner)) }
}

async function problemOf(response: Response): Promise<Problem> {
  return Problem.parse(await response.json())
}

const headline = (text: string) => ({
  ...demoKnowledge,
  profile: { ...demoKnowledge.profile, headline: { text, variants: {} } },
})

describe('editing the knowledge', () => {
  test('a draft begins with what is published, and is saved as the next version', async () => {
    const { studio, tab } = await anEditor()
    expect(tab.draft).toMatchObject({ revision: 0, savedAs: 1, publishedVersion: 1, problems: [] })
    expect(tab.document).toEqual(demoKnowledge)

    await tab.edit(headline('Marcas que ficam'))
    expect(tab.draft).toMatchObject({ revision: 1, savedAs: null, editedBy: studio.owner.id })
    expect((await tab.saved()).version).toBe(2)

    const again = await Editor.open(studio.owner.browser)
    expect(again.draft).toMatchObject({ savedAs: 2, publishedVersion: 2 })
    expect(again.document.profile.headline.text).toBe('Marcas que ficam')
    const [assistant] = await studio.db
      .select()
      .from(schema.assistant)
      .where(eq(schema.assistant.workspaceId, studio.id))
    expect(assistant).toMatchObject({ version: 2, knowledgeVersion: 2, settingsVersion: 1 })
    const acts = await studio.db
      .select({ act: schema.auditLog.act, subject: schema.auditLog.subject })
      .from(schema.auditLog)
      .where(eq(schema.auditLog.workspaceId, studio.id))
    expect(acts).toContainEqual({ act: 'knowledge.saved', subject: '2' })
  })

  test('work in progress is kept as it is, with what is still missing', async () => {
    const { tab } = await anEditor()
    const [first, ...others] = demoKnowledge.services
    await tab.edit({ ...demoKnowledge, services: [{ ...first, packages: 'soon' }, ...others] })
    expect(tab.draft.document.services).toMatchObject([{ packages: 'soon' }, {}])
    expect(tab.draft.problems.map(({ path }) => path)).toEqual(['services.0.packages'])
    const refused = await tab.save()
    expect(refused.status).toBe(422)
    const { code, errors } = await problemOf(refused)
    expect({ code, errors }).toEqual({ code: 'incomplete', errors: tab.draft.problems })
  })

  test('of two tabs the slower one overwrites nothing', async () => {
    const { studio, tab } = await anEditor()
    const other = await Editor.open(studio.owner.browser)
    expect((await tab.edit(headline('Da primeira aba'))).status).toBe(200)
    for (const attempt of [
      () => other.edit(headline('Da segunda aba')),
      () => other.restoreDefaults(),
      () => other.import(JSON.stringify(demoKnowledge)),
      () => other.save(),
    ]) {
      const refused = await attempt()
      expect(refused.status).toBe(409)
      expect(await problemOf(refused)).toMatchObject({ code: 'conflict' })
    }
    const now = await Editor.open(studio.owner.browser)
    expect(now.document.profile.headline.text).toBe('Da primeira aba')
    expect((await now.edit(headline('Depois de ler'))).status).toBe(200)
    expect((await tab.edit(headline('Velha'))).status).toBe(409)
  })

  test('a revision nobody has seen is not a way in', async () => {
    const { studio } = await anEditor()
    const forged = await studio.owner.browser.put('/api/knowledge/draft', { revision: 7, document: {} })
    expect(forged.status).toBe(409)
  })

  test('saved twice at once, it is saved once', async () => {
    const { studio, tab } = await anEditor()
    await tab.edit(headline('Duas vezes'))
    const statuses = (await Promise.all([tab.save(), tab.save(), tab.save()])).map(({ status }) => status)
    expect(statuses.sort()).toEqual([200, 409, 409])
    const { items } = VersionList.parse(
      await (await studio.owner.browser.get('/api/knowledge/versions')).json(),
    )
    expect(items.map(({ version }) => version)).toEqual([2, 1])
    expect(await problemOf(await tab.save())).toMatchObject({ status: 409, code: 'nothing-to-save' })
  })

  test('a workspace that knows nothing begins with what nobody has to make up', async () => {
    const studio = await aWorkspace('Novo')
    await studio.db.delete(schema.knowledge).where(eq(schema.knowledge.workspaceId, studio.id))
    await studio.db
      .update(schema.assistant)
      .set({ knowledgeVersion: 0 })
      .where(eq(schema.assistant.workspaceId, studio.id))
    const tab = await Editor.open(await signIn(studio.owner))
    expect(tab.draft).toMatchObject({ revision: 0, savedAs: null, publishedVersion: 0 })
    expect(tab.document).toMatchObject({ services: [], profile: { displayName: 'Novo' }, discounts: 'ask' })
    expect(tab.draft.problems.map(({ path }) => path)).toContain('services')
    expect((await tab.save()).status).toBe(422)

    await tab.edit(demoKnowledge)
    const { version, regression } = await tab.saved()
    expect({ version, comparison: regression.comparison }).toEqual({ version: 1, comparison: null })
  })
})

describe('the history', () => {
  test('keeps every version, and brings one back into the draft', async () => {
    const { studio, tab } = await anEditor()
    const { browser } = studio.owner
    for (const text of ['Dois', 'Três']) {
      await tab.edit(headline(text))
      await tab.saved()
    }
    const page = VersionList.parse(await (await browser.get('/api/knowledge/versions?limit=2')).json())
    expect(page.items.map(({ version, savedBy }) => [version, savedBy])).toEqual([
      [3, studio.owner.id],
      [2, studio.owner.id],
    ])
    const rest = await browser.get(`/api/knowledge/versions?limit=2&before=${page.nextBefore}`)
    expect(await rest.json()).toMatchObject({ items: [{ version: 1 }], nextBefore: null })

    const second = KnowledgeVersionView.parse(await (await browser.get('/api/knowledge/versions/2')).json())
    expect(second.document).toEqual(headline('Dois'))
    expect(second.regression?.length).toBeGreaterThan(20)
    for (const unknown of ['9', '0', 'draft'])
      expect((await browser.get(`/api/knowledge/versions/${unknown}`)).status).toBe(404)

    expect((await tab.restore(2)).status).toBe(200)
    expect(tab.document.profile.headline.text).toBe('Dois')
    expect(tab.draft).toMatchObject({ savedAs: null, publishedVersion: 3 })
    expect((await tab.saved()).version).toBe(4)
    expect((await tab.restore(17)).status).toBe(404)
  })

  test('restoring the defaults forgets what the seller wrote, in the draft alone', async () => {
    const { studio, tab } = await anEditor()
    expect((await tab.restoreDefaults()).status).toBe(200)
    expect(tab.document).toMatchObject({ services: [], faqs: [], profile: { displayName: 'Studio' } })
    const published = await studio.owner.browser.get('/api/knowledge/versions/1')
    expect(KnowledgeVersionView.parse(await published.json()).document).toEqual(demoKnowledge)
  })

  test('tells by path what differs', async () => {
    const { studio, tab } = await anEditor()
    const document = tab.document
    const [logo] = document.services
    if (logo?.packages[0] === undefined) throw new Error('the demo sells logos')
    logo.packages[0].price.minor = 45_000
    logo.addOns = []
    document.faqs.reverse()
    await tab.edit(document)
    const response = await studio.owner.browser.get('/api/knowledge/diff?from=1&to=draft')
    const { changes } = KnowledgeDiff.parse(await response.json())
    expect(changes).toContainEqual({
      path: 'services.logo.packages.essential.price.minor',
      kind: 'changed',
      before: 39_000,
      after: 45_000,
    })
    expect(changes.map(({ path, kind }) => `${kind} ${path}`).sort()).toEqual([
      'changed services.logo.packages.essential.price.minor',
      'moved faqs',
      'removed services.logo.addOns.business-card',
      'removed services.logo.addOns.extra-concept',
      'removed services.logo.addOns.stationery',
    ])
    expect((await studio.owner.browser.get('/api/knowledge/diff?from=1&to=9')).status).toBe(404)
    expect((await studio.owner.browser.get('/api/knowledge/diff?from=1&to=latest')).status).toBe(400)
  })
})

describe('taking the knowledge out and in', () => {
  test('what is exported comes back the same', async () => {
    const { studio, tab } = await anEditor()
    const file = await studio.owner.browser.get('/api/knowledge/export')
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="knowledge-1.json"')
    const text = await file.text()
    await tab.edit(headline('Outra'))
    expect((await tab.import(text)).status).toBe(200)
    expect(tab.document).toEqual(demoKnowledge)
    expect((await studio.owner.browser.get('/api/knowledge/export?version=8')).status).toBe(404)
  })

  test('what is wrong in a file is named by line and column, and changes nothing', async () => {
    const { tab } = await anEditor()
    const text = JSON.stringify(demoKnowledge, null, 2)

    const torn = await tab.import(text.replace('"sourceLanguage": "pt",', '"sourceLanguage": "pt"'))
    expect(torn.status).toBe(400)
    expect(await problemOf(torn)).toMatchObject({
      code: 'malformed-json',
      errors: [{ path: '', line: 4, column: 3, message: 'A comma is expected here.' }],
    })

    const wrong = text
      .replace('"minor": 39000', '"minor": "39000"')
      .replace('"tone": "warm"', '"tone": "hot"')
    const refused = await tab.import(wrong)
    expect(refused.status).toBe(422)
    const { code, detail, errors } = await problemOf(refused)
    const lineOf = (part: string) => wrong.split('\n').findIndex((line) => line.includes(part)) + 1
    expect(code).toBe('invalid-input')
    expect(errors?.map(({ path, line }) => [path, line])).toEqual([
      ['profile.tone', lineOf('"tone": "hot"')],
      ['services.0.packages.0.price.minor', lineOf('"minor": "39000"')],
    ])
    expect(detail).toMatch(/^Line \d+, column 13, profile\.tone: .+/)

    const tab2 = tab.draft
    expect(tab2.revision).toBe(0)
  })

  test('double braces, which the assistant uses itself, are refused by line and by place', async () => {
    const { tab } = await anEditor()
    const text = JSON.stringify(headline('{{Logos}}'), null, 2)
    const refused = await tab.import(text)
    expect(refused.status).toBe(422)
    const { errors } = await problemOf(refused)
    const named = text.split('\n').findIndex((each) => each.includes('{{Logos}}')) + 1
    expect(errors?.map(({ path, line }) => [path, line])).toEqual([['profile.headline.text', named]])

    await tab.edit(headline('{{Logos}}'))
    expect(tab.draft.problems.map(({ path }) => path)).toEqual(['profile.headline.text'])
  })

  test('ids that repeat, and packages that do not exist, are named too', async () => {
    const { tab } = await anEditor()
    const [logo, ...others] = demoKnowledge.services
    if (logo?.rush.kind !== 'offered') throw new Error('the demo offers rush delivery')
    const twice = { ...logo, rush: { ...logo.rush, packageIds: ['gold'] } }
    const refused = await tab.import(
      JSON.stringify({ ...demoKnowledge, services: [twice, twice, ...others] }),
    )
    const { errors } = await problemOf(refused)
    expect(errors?.map(({ path }) => path)).toEqual(['services', 'services.0.rush', 'services.1.rush'])
  })

  test('a document may be large, but not without limit', async () => {
    const { tab } = await anEditor()
    const faqs = Array.from({ length: 250 }, (_, at) => ({
      id: `faq-${at}`,
      topic: null,
      question: { text: `Question ${at}`, variants: {} },
      answer: { text: 'a'.repeat(2000), variants: {} },
    }))
    const large = JSON.stringify({ ...demoKnowledge, faqs })
    expect(large.length).toBeGreaterThan(500_000)
    expect((await tab.import(large)).status).toBe(200)
    const tooLarge = await tab.import(large + ' '.repeat(maxKnowledgeBytes))
    expect(await problemOf(tooLarge)).toMatchObject({ status: 413, code: 'too-large' })
  })
})

describe('saving', () => {
  const roof = {
    id: 'roof',
    topic: null,
    question: { text: 'Quanto você cobra por consertar um telhado?', variants: {} },
    answer: { text: 'Um telhado custa R$ 900.', variants: {} },
  }
  const inPortuguese = async (studio: TestWorkspace) =>
    env.DB.prepare(
      `UPDATE assistant SET settings = json_set(settings, '$.languages', json('["pt","en"]')) WHERE workspace_id = ?`,
    )
      .bind(studio.id)
      .run()

  test('is refused while a client could be told what is not safe; the draft stays', async () => {
    const { studio, tab } = await anEditor()
    await inPortuguese(studio)
    await tab.edit({ ...demoKnowledge, faqs: [...demoKnowledge.faqs, roof] })
    const refused = await tab.save()
    expect(refused.status).toBe(409)
    const { code, errors } = await problemOf(refused)
    expect(code).toBe('unsafe')
    expect(errors).toContainEqual({
      path: 'safety.unknown-price.pt',
      message: expect.stringContaining('It names a price for something you do not sell'),
      code: 'names-price',
      facts: { question: expect.stringContaining('?'), found: expect.stringContaining('900') },
    })
    const now = await Editor.open(studio.owner.browser)
    expect(now.draft).toMatchObject({ publishedVersion: 1, savedAs: null })
    expect(now.document.faqs.at(-1)?.id).toBe('roof')
    await now.edit(headline('Sem a resposta'))
    expect((await now.saved()).version).toBe(2)
  })

  test('tells which test questions it broke, and which it mended', async () => {
    const { studio, tab } = await anEditor()
    const { browser } = studio.owner
    const ask = { text: 'Como funciona o pagamento?', expectation: { kind: 'says', words: 'Pix' } }
    const { id } = await (await browser.post('/api/regression/questions', ask)).json<{ id: string }>()
    const answering = (text: string) => ({
      ...demoKnowledge,
      faqs: demoKnowledge.faqs.map((faq) =>
        faq.id === 'payment' ? { ...faq, answer: { text, variants: {} } } : faq,
      ),
    })
    await tab.edit(answering('O pagamento é por boleto.'))
    const worse = (await tab.saved()).regression
    expect(worse.comparison?.broken).toEqual([id])
    expect(worse.results.find((result) => result.id === id)?.why).toBe('It does not say “Pix”.')

    await tab.edit(answering('O pagamento é por Pix.'))
    const better = (await tab.saved()).regression
    expect(better.comparison).toEqual({ broken: [], repaired: [id], added: [], removed: [] })
  })
})

test('members read the knowledge; owners change it', async () => {
  const studio = await aWorkspace()
  const browser = await signIn(studio.member)
  const tab = await Editor.open(browser)
  expect(tab.document).toEqual(demoKnowledge)
  for (const attempt of [tab.edit({}), tab.restore(1), tab.restoreDefaults(), tab.import('{}'), tab.save()])
    expect((await attempt).status).toBe(403)
})
