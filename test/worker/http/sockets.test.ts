import { listDurableObjectIds, runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import * as schema from '../../../src/db/schema.ts'
import { Ticket } from '../../../src/protocol/api.ts'
import { type Browser, Frames } from '../../support/http.ts'
import { aListedConversation, aWorkspace, signIn } from '../../support/workspace.ts'

async function ticketFor(browser: Browser, socket: object): Promise<string> {
  const response = await browser.post('/api/tickets', socket)
  expect(response.status).toBe(200)
  return Ticket.parse(await response.json()).ticket
}
const deskTicket = (browser: Browser) => ticketFor(browser, { for: 'desk' })

describe('a socket', () => {
  test('opens once for a ticket', async () => {
    const browser = await signIn((await aWorkspace()).owner)
    const ticket = await deskTicket(browser)
    const opened = await browser.socket(`/ws/desk?ticket=${ticket}`)
    expect(opened.status).toBe(101)
    expect(await new Frames(opened).next()).toEqual({ type: 'ready', n: 0 })
    expect((await browser.socket(`/ws/desk?ticket=${ticket}`)).status).toBe(401)
  })

  test('opens once, of twenty that come at the same moment', async () => {
    const browser = await signIn((await aWorkspace()).owner)
    const ticket = await deskTicket(browser)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => browser.socket(`/ws/desk?ticket=${ticket}`)),
    )
    expect(answers.filter(({ status }) => status === 101)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(19)
    for (const { webSocket } of answers) webSocket?.accept()
    for (const { webSocket } of answers) webSocket?.close()
  })

  test.each([
    ['no origin', ''],
    ['an evil origin', 'https://evil.test'],
    ['a null origin', 'null'],
    ['another scheme', 'https://127.0.0.1:8787'],
    ['another port', 'http://127.0.0.1:8788'],
  ])('does not open from %s, and the ticket stays good', async (_, origin) => {
    const browser = await signIn((await aWorkspace()).owner)
    const ticket = await deskTicket(browser)
    expect((await browser.socket(`/ws/desk?ticket=${ticket}`, { origin })).status).toBe(403)
    const opened = await browser.socket(`/ws/desk?ticket=${ticket}`)
    expect(opened.status).toBe(101)
    new Frames(opened).socket.close()
  })

  test.each(['', '?ticket=', '?ticket=guess', `?ticket=${'A'.repeat(43)}`])(
    'does not open without a good ticket: %j',
    async (query) => {
      const browser = await signIn((await aWorkspace()).owner)
      expect((await browser.socket(`/ws/desk${query}`)).status).toBe(401)
    },
  )

  test('does not open when the ticket is older than a minute', async () => {
    const { db, owner } = await aWorkspace()
    const browser = await signIn(owner)
    const ticket = await deskTicket(browser)
    await db.update(schema.ticket).set({ expiresAt: Date.now() - 1 })
    expect((await browser.socket(`/ws/desk?ticket=${ticket}`)).status).toBe(401)
  })

  test('is not a page', async () => {
    const browser = await signIn((await aWorkspace()).owner)
    const response = await browser.socket(`/ws/desk?ticket=${await deskTicket(browser)}`, { upgrade: '' })
    expect(response.status).toBe(426)
  })

  test('does not open for who signed out, or was removed, after asking for the ticket', async () => {
    const { db, owner, member } = await aWorkspace()
    const signedOut = await signIn(owner)
    const one = await deskTicket(signedOut)
    await signedOut.post('/api/sign-out')
    expect((await signedOut.socket(`/ws/desk?ticket=${one}`)).status).toBe(401)
    const removed = await signIn(member)
    const two = await deskTicket(removed)
    await db.delete(schema.member).where(eq(schema.member.id, member.id))
    expect((await removed.socket(`/ws/desk?ticket=${two}`)).status).toBe(401)
  })

  test('the ticket itself is nowhere in the database', async () => {
    const { db, owner } = await aWorkspace()
    const ticket = await deskTicket(await signIn(owner))
    expect(JSON.stringify(await db.select().from(schema.ticket))).not.toContain(ticket)
  })

  test('on a conversation opens for the one its ticket names, and only in its workspace', async () => {
    const studio = await aWorkspace()
    const rival = await aWorkspace('Rival')
    const [one, two] = [await aListedConversation(studio), await aListedConversation(studio)]
    const foreign = await aListedConversation(rival)
    const browser = await signIn(studio.owner)
    const ticket = () => ticketFor(browser, { for: 'conversation', conversationId: one })
    const before = await listDurableObjectIds(env.CONVERSATION)
    expect((await browser.socket(`/ws/conversations/${two}?ticket=${await ticket()}`)).status).toBe(401)
    expect((await browser.socket(`/ws/conversations/${foreign}?ticket=${await ticket()}`)).status).toBe(404)
    expect((await browser.socket(`/ws/desk?ticket=${await ticket()}`)).status).toBe(401)
    expect(await listDurableObjectIds(env.CONVERSATION)).toEqual(before)
    const opened = await browser.socket(`/ws/conversations/${one}?ticket=${await ticket()}`)
    expect(opened.status).toBe(101)
    new Frames(opened).socket.close()
  })

  test('closes when its session ends, and not before', async () => {
    const studio = await aWorkspace()
    const [leaving, staying] = [await signIn(studio.owner), await signIn(studio.member)]
    const left = new Frames(await leaving.socket(`/ws/desk?ticket=${await deskTicket(leaving)}`))
    const stayed = new Frames(await staying.socket(`/ws/desk?ticket=${await deskTicket(staying)}`))
    await leaving.post('/api/sign-out')
    expect(await runDurableObjectAlarm(env.DESK.getByName(studio.id))).toBe(true)
    expect(await left.closed).toBe(4401)
    expect(stayed.socket.readyState).toBe(WebSocket.OPEN)
    stayed.socket.close()
  })
})
