import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { importShapes } from '../../../src/http/assistant/learning-shapes.ts'
import { ImportList, ImportView } from '../../../src/protocol/learning.ts'
import { aJsonFile, chatsAbout, day } from '../../support/past-chats.ts'
import { Studio } from './support.ts'

let studio: Studio
/** What this one gives is refused: it never has anything. */
let empty: Studio
beforeAll(async () => {
  studio = await Studio.open()
  empty = await Studio.open()
})

const yesterday = new Date(Date.now() - day).toISOString()

/** All that is stored of the imports of a studio. */
async function stored({ workspace }: Studio): Promise<string> {
  const tables = ['learning_import', 'learning_chat', 'raw_chats']
  const rows = await env.DB.batch(
    tables.map((table) => env.DB.prepare(`SELECT * FROM ${table} WHERE workspace_id = ?`).bind(workspace.id)),
  )
  return JSON.stringify(rows.map(({ results }) => results))
}

describe('a file of past chats', () => {
  test('is kept without personal data, notes, and the assistant’s own words', async () => {
    const mine = await Studio.open()
    const chat = [
      ['client', 'Oi, sou a Joana Prado, joana@prado.test, +55 11 98765-4321', 'Joana P.'],
      ['note', 'marker of a note'],
      ['assistant', 'marker of the assistant'],
      ['system', 'marker of the system'],
      ['person', 'Oi Joana! Seu CPF 123.456.789-09 está certo?', 'Beatriz Nunes'],
    ] as [string, string, string?][]
    const response = await mine.send(
      aJsonFile([chat]),
      'application/json',
      '?name=Chat%20with%20joana@prado.test',
    )
    const { id, importedAt: _, ...view } = (await response.json()) as ImportView
    expect(view).toEqual({
      format: 'json',
      name: 'Chat with [email]',
      report: {
        chats: 1,
        kept: 1,
        messages: 2,
        outsideWindow: 0,
        beyondLimit: 0,
      },
      progress: { state: 'running', done: 0, total: 1 },
    })
    const isDone = async () => (await mine.import(id)).progress.state === 'done'
    await vi.waitUntil(isDone, { timeout: 10_000, interval: 20 })
    const kept = await stored(mine)
    expect(kept).not.toMatch(/joana|prado|98765|789-09|beatriz|marker/i)
    expect(kept).toContain('[email]')
  })

  test('as CSV may be separated and ordered in any way, and formulas in it are text', async () => {
    const mine = await Studio.open()
    const rows = [
      'text;from;ignored;interaction;at',
      `Posso usar =SUM(A1:A9) na planilha?;client;x;7;${yesterday}`,
      `"Pode, ""=SUM(A1:A9)"" funciona; +1 também, e -23.5";person;x;7;${yesterday}`,
    ]
    const { report, format } = await mine.imports(rows.join('\r\n'), 'text/csv')
    expect({ format, report }).toMatchObject({
      format: 'csv',
      report: { kept: 1, messages: 2 },
    })
    await mine.trains()
    expect(await mine.answers()).toMatchObject([
      {
        question: 'Posso usar =SUM(A1:A9) na planilha?',
        answer: 'Pode, "=SUM(A1:A9)" funciona; +1 também, e -23.5',
      },
    ])
  })

  test('with bad rows is refused with their lines, and nothing is kept', async () => {
    const rows = [
      'interaction,at,from,text',
      `1,${yesterday},client,"Vocês fazem`,
      `logos?"`,
      `1,yesterday,person,Fazemos`,
      `,${yesterday},person,Fazemos`,
      `1,${yesterday},someone,Fazemos`,
      `1,${yesterday},person,`,
      '',
      `1,${yesterday},person,Fazemos logos e sites`,
    ]
    const response = await empty.send(rows.join('\n'), 'text/csv')
    expect(response.status).toBe(422)
    const when = 'The time must be ISO 8601 with its offset, such as 2026-03-01T14:30:00Z, or milliseconds.'
    expect(await response.json()).toMatchObject({
      code: 'bad-rows',
      detail: `Nothing was imported. Line 4, at: ${when} There are 4 such rows.`,
      errors: [
        { line: 4, path: 'at', message: when },
        { line: 5, path: 'interaction', message: 'It is empty.' },
        { line: 6, path: 'from', message: 'The writer must be client, person, assistant, note or system.' },
        { line: 7, path: 'text', message: 'The text is empty.' },
      ],
    })
    expect(await stored(empty)).toBe('[[],[],[]]')
  })

  test('as JSON with bad messages is refused with where they stand', async () => {
    const good = { at: yesterday, from: 'client', text: 'Oi' }
    const { text: _, ...silent } = good
    const interactions = [{ messages: [good, { ...good, at: 'soon' }, 7] }, 'chat', { messages: [silent] }]
    const response = await studio.send(JSON.stringify({ interactions }, null, 1), 'application/json')
    expect(response.status).toBe(422)
    const { errors } = (await response.json()) as { errors: { path: string; line: number }[] }
    expect(errors.map(({ path, line }) => [path, line])).toEqual([
      ['interactions.0.messages.1.at', 11],
      ['interactions.0.messages.2', 15],
      ['interactions.1', 18],
      ['interactions.2.messages.0.text', 21],
    ])
  })

  test('as the API’s description shows it is taken, in either format', async () => {
    const mine = await Studio.open()
    const described = await mine.browser.get('/api/openapi.json')
    const content = ['paths', '/api/learning/imports', 'post', 'requestBody', 'content']
    const document: unknown = await described.json()
    for (const type of ['application/json', 'text/csv'] as const) {
      expect(document).toHaveProperty([...content, type, 'example'])
      const { example } = importShapes[type]
      const file = typeof example === 'string' ? example : JSON.stringify(example)
      const { report } = await mine.read(await mine.send(file, type), ImportView)
      expect(report).toMatchObject({ chats: 1, messages: 2 })
    }
  })

  test.each([
    ['no CSV of ours', 'text/csv', 'a,b\n1,2', 'missing-columns'],
    ['empty', 'text/csv', '', 'missing-columns'],
    [
      'a table with a quote left open',
      'text/csv',
      `interaction,at,from,text\n1,"${'x,'.repeat(70_000)}`,
      'malformed-file',
    ],
    ['cut off', 'application/json', '{"interactions":[{"messages":[', 'malformed-file'],
    ['another JSON', 'application/json', '{"chats":[]}', 'malformed-file'],
    ['nested without end', 'application/json', '['.repeat(1_000_000), 'too-complex'],
    [
      'a chat that is none',
      'application/json',
      `{"interactions":[{"messages":[${'{},'.repeat(900_000)}{}]}]}`,
      'too-complex',
    ],
    [
      'far too many messages',
      'text/csv',
      `interaction,at,from,text\n${'1,1770000000000,note,x\n'.repeat(100_001)}`,
      'too-many-messages',
    ],
  ] as const)('that is %s is refused, and nothing is kept', async (_, type, file, code) => {
    const response = await empty.send(file, type)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ code })
    expect(await stored(empty)).toBe('[[],[],[]]')
  })

  test('that is too large, or of another type, is refused before it is read', async () => {
    expect((await studio.send('x'.repeat(16 * 1024 * 1024 + 1), 'text/csv')).status).toBe(413)
    const headers = { 'content-type': 'application/zip' }
    const zip = await studio.browser.send({
      method: 'POST',
      path: '/api/learning/imports',
      body: 'PK',
      headers,
    })
    expect(zip.status).toBe(415)
  })

  test('imported again is the same import', async () => {
    const mine = await Studio.open()
    const file = aJsonFile(chatsAbout(3))
    const [first, second] = [await mine.imports(file), await mine.imports(file)]
    expect(second.id).toBe(first.id)
    const { imports } = await mine.read(await mine.browser.get('/api/learning/imports'), ImportList)
    expect(imports).toHaveLength(1)
    expect((await mine.trains()).cut).toMatchObject({ found: { imports: 3 } })
  })

  test('can be forgotten, by its own workspace alone', async () => {
    const mine = await Studio.open()
    const { id } = await mine.imports(aJsonFile(chatsAbout(3)))
    const forget = (who: Studio) =>
      who.browser.send({ method: 'DELETE', path: `/api/learning/imports/${id}`, body: {} })
    expect((await forget(studio)).status).toBe(404)
    expect((await forget(mine)).status).toBe(200)
    expect(await stored(mine)).toBe('[[],[],[]]')
  })
})
