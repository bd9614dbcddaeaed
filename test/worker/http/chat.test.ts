import { listDurableObjectIds } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { Visit, VisitorMessages, VisitorSent } from '../../../src/protocol/api.ts'
import { Browser, Frames } from '../../support/http.ts'
import { aWorkspace } from '../../support/workspace.ts'

const page = (slug: string) => `/api/chat/${slug}`

async function aVisit(slug: string, browser: Browser) {
  const visit = Visit.parse(await (await browser.post(`${page(slug)}/visits`)).json())
  const bearer = { authorization: `Bearer ${visit.token}` }
  const say = (text: string, clientId: string = crypto.randomUUID()) =>
    browser.post(`${page(slug)}/messages`, { clientId, text }, bearer)
  return { ...visit, bearer, say }
}

/** Everything the database holds, as one text. */
async function dump(): Promise<string> {
  const { results } = await env.DB.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'`,
  ).all<{ name: string }>()
  const tables = await Promise.all(results.map(({ name }) => env.DB.prepare(`SELECT * FROM ${name}`).all()))
  return JSON.stringify(tables.map((table) => table.results))
}

describe('a web visitor', () => {
  test('is greeted by name of the workspace, and leaves nothing behind by looking', async () => {
    const studio = await aWorkspace()
    const browser = new Browser()
    const before = [
      await listDurableObjectIds(env.CONVERSATION),
      await env.DB.prepare('SELECT count(*) AS n FROM identity').first(),
    ]
    const visit = await aVisit(studio.slug, browser)
    expect(visit.workspace).toEqual({ name: 'Studio', assistantName: 'Assistant' })
    const seen = await browser.get(`${page(studio.slug)}/messages`, visit.bearer)
    expect(await seen.json()).toEqual({ messages: [] })
    expect((await browser.post(`${page(studio.slug)}/tickets`, {}, visit.bearer)).status).toBe(409)
    expect([
      await listDurableObjectIds(env.CONVERSATION),
      await env.DB.prepare('SELECT count(*) AS n FROM identity').first(),
    ]).toEqual(before)
  })

  test('writes, and reads what they wrote; a repeat is the same message', async () => {
    const { slug } = await aWorkspace()
    const browser = new Browser()
    const { say, bearer } = await aVisit(slug, browser)
    const once = VisitorSent.parse(await (await say('Hello!', 'client-id-1')).json())
    const twice = VisitorSent.parse(await (await say('Hello!', 'client-id-1')).json())
    expect(twice).toEqual(once)
    const { messages } = VisitorMessages.parse(
      await (await browser.get(`${page(slug)}/messages`, bearer)).json(),
    )
    expect(messages.filter(({ from }) => from === 'you')).toEqual([once.message])
  })

  test('is known by a secret that is nowhere in the database', async () => {
    const { slug } = await aWorkspace()
    const { say, token } = await aVisit(slug, new Browser())
    await say('Hello!')
    const [secret = 'none'] = token.split('.')
    expect(secret).toHaveLength(43)
    expect(await dump()).not.toContain(secret)
  })

  test('has a token that nobody else could have made, for this chat alone', async () => {
    const studio = await aWorkspace()
    const rival = await aWorkspace('Rival')
    const browser = new Browser()
    const { token } = await aVisit(studio.slug, browser)
    const [secret, mark = ''] = token.split('.')
    const made = [
      '',
      'Bearer x',
      `Bearer ${secret}`,
      `Bearer ${secret}.`,
      `Bearer ${'A'.repeat(43)}.${mark}`,
      `Bearer ${secret}.${mark.slice(1)}A`,
      `Basic ${token}`,
    ]
    for (const authorization of made)
      expect((await browser.get(`${page(studio.slug)}/messages`, { authorization })).status).toBe(401)
    const elsewhere = await browser.get(`${page(rival.slug)}/messages`, { authorization: `Bearer ${token}` })
    expect(elsewhere.status).toBe(401)
  })

  test('never reads another visitor’s chat', async () => {
    const { slug } = await aWorkspace()
    const browser = new Browser()
    const one = await aVisit(slug, browser)
    const two = await aVisit(slug, browser)
    await one.say('only mine')
    await two.say('and this mine')
    const read = await (await browser.get(`${page(slug)}/messages`, two.bearer)).text()
    expect(read).toContain('and this mine')
    expect(read).not.toContain('only mine')
  })

  test('is not found where nobody lives', async () => {
    expect((await new Browser().post(`${page('nobody')}/visits`)).status).toBe(404)
    expect((await new Browser().get(`${page('nobody')}/messages`)).status).toBe(404)
    expect((await new Browser().get('/chat/nobody')).status).toBe(404)
  })

  test('watches with a ticket, from the chat’s own page', async () => {
    const { slug } = await aWorkspace()
    const browser = new Browser()
    const { say, bearer } = await aVisit(slug, browser)
    await say('Hello!')
    const ticket = async () => {
      const answer = await browser.post(`${page(slug)}/tickets`, {}, bearer)
      return ((await answer.json()) as { ticket: string }).ticket
    }
    const elsewhere = await aWorkspace('Rival')
    expect((await browser.socket(`/ws/chat/${elsewhere.slug}?ticket=${await ticket()}`)).status).toBe(401)
    expect((await browser.socket(`/ws/chat/nobody?ticket=${await ticket()}`)).status).toBe(404)
    const opened = await browser.socket(`/ws/chat/${slug}?ticket=${await ticket()}`)
    expect(opened.status).toBe(101)
    new Frames(opened).socket.close()
  })

  test('who writes too much waits', async () => {
    const { slug } = await aWorkspace()
    const { say } = await aVisit(slug, new Browser())
    const statuses: number[] = []
    for (let n = 0; n < 62; n++) statuses.push((await say('again', 'the-same-id')).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(60)
    expect(statuses.slice(60)).toEqual([429, 429])
  })
})
