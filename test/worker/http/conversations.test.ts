import { listDurableObjectIds } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ConversationObject } from '../../../src/conversation/object.ts'
import {
  ConversationAnswer,
  ConversationList,
  type InboxFilter,
  MessageSent,
  Problem,
} from '../../../src/protocol/api.ts'
import { Browser } from '../../support/http.ts'
import { aListedConversation, aWorkspace, signIn } from '../../support/workspace.ts'

afterEach(() => vi.restoreAllMocks())

async function list(browser: Browser, query = ''): Promise<ConversationList> {
  const response = await browser.get(`/api/conversations${query}`)
  expect(response.status).toBe(200)
  return ConversationList.parse(await response.json())
}

describe('the inbox', () => {
  test('shows each conversation in the lists it belongs to, and counts them', async () => {
    const studio = await aWorkspace()
    const { owner, member } = studio
    const mine = await aListedConversation(studio, { holderKind: 'member', holderId: owner.id })
    const theirs = await aListedConversation(studio, { holderKind: 'member', holderId: member.id })
    const waiting = await aListedConversation(studio, { holderKind: 'queue' })
    const assisted = await aListedConversation(studio, { holderKind: 'assistant' })
    const onPhone = await aListedConversation(studio, { holderKind: 'phone' })
    const finished = await aListedConversation(studio, { status: 'finished', holderKind: 'assistant' })
    await aListedConversation(studio, { aliasOf: mine, status: 'finished', holderKind: 'queue' })
    await aListedConversation(await aWorkspace('Rival'))
    const browser = await signIn(owner)
    const idsOf = async (filter: InboxFilter) =>
      new Set((await list(browser, `?filter=${filter}`)).items.map(({ id }) => id))

    expect(await idsOf('open')).toEqual(new Set([mine, theirs, waiting, assisted, onPhone]))
    expect(await idsOf('mine')).toEqual(new Set([mine]))
    expect(await idsOf('waiting')).toEqual(new Set([waiting]))
    expect(await idsOf('assistant')).toEqual(new Set([assisted]))
    expect(await idsOf('finished')).toEqual(new Set([finished]))
    expect((await list(browser)).counts).toEqual({ open: 5, mine: 1, waiting: 1, assistant: 1 })
  })

  test('shows who wrote, from which number, and what was said last', async () => {
    const studio = await aWorkspace()
    await aListedConversation(studio, {
      name: 'Maria',
      phone: '5511987654321',
      holderKind: 'member',
      holderId: studio.owner.id,
      lastAuthor: 'member',
      lastAuthorId: studio.owner.id,
      lastMessageAt: 5,
      preview: 'See you tomorrow',
      unread: 2,
    })
    const [row] = (await list(await signIn(studio.owner))).items
    expect(row).toMatchObject({
      contact: { name: 'Maria', address: '5511987654321' },
      channel: { id: studio.whatsapp.id, kind: 'whatsapp' },
      holder: { kind: 'member', memberId: studio.owner.id },
      lastMessage: {
        preview: 'See you tomorrow',
        author: { kind: 'member', memberId: studio.owner.id },
        at: 5,
      },
      unread: 2,
    })
  })

  test('never shows how a web visitor is recognised', async () => {
    const studio = await aWorkspace()
    await aListedConversation(studio)
    expect((await list(await signIn(studio.owner))).items[0]?.contact.address).toBeNull()
  })

  test('comes in pages, newest first, with each conversation once though moments are shared', async () => {
    const studio = await aWorkspace()
    const ids: string[] = []
    for (let n = 0; n < 7; n++)
      ids.push(await aListedConversation(studio, { lastActivityAt: Math.floor(n / 3) }))
    const browser = await signIn(studio.owner)
    const seen: { id: string; lastActivityAt: number }[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await list(browser, `?limit=2${cursor && `&cursor=${cursor}`}`)
      seen.push(...page.items)
      cursor = page.nextCursor
    }
    expect(seen.map(({ id }) => id).sort()).toEqual(ids.sort())
    expect(seen.map(({ lastActivityAt }) => lastActivityAt)).toEqual([2, 1, 1, 1, 0, 0, 0])
  })

  test('is searched by name, whatever the case and accents, and by number, over all of its lists', async () => {
    const studio = await aWorkspace()
    const alvaro = await aListedConversation(studio, { name: 'Álvaro Conceição', phone: '5511987654321' })
    const lucia = await aListedConversation(studio, { name: 'Lucía 100%', status: 'finished' })
    const merged = { name: 'Lucía Merged', aliasOf: lucia, status: 'finished' } as const
    await aListedConversation(studio, merged)
    const marina = await aListedConversation(studio, { name: 'Марина', holderKind: 'assistant' })
    await aListedConversation(await aWorkspace('Rival'), { name: 'Álvaro of the rival' })
    const browser = await signIn(studio.owner)
    const found = async (search: string) =>
      (await list(browser, `?${new URLSearchParams({ search })}`)).items.map(({ id }) => id)

    for (const words of ['alvaro', 'ÁLVARO', 'conceicao', 'ção', '98765-4321', '+55 (11) 98765'])
      expect(await found(words), words).toEqual([alvaro])
    for (const words of ['lucia', 'lucía 1', '0%']) expect(await found(words), words).toEqual([lucia])
    expect(await found('Марин')).toEqual([marina])
    expect(await found('%')).toEqual([lucia])
    expect(await found("' OR 1=1 --")).toEqual([])
    expect((await browser.get('/api/conversations?search=%20')).status).toBe(400)
  })

  test.each(["' OR 1=1 --", '%', '"; DROP TABLE conversation; --', '../x', '\u0000'])(
    'an id made to break out is just unknown: %j',
    async (id) => {
      const studio = await aWorkspace()
      await aListedConversation(studio)
      const browser = await signIn(studio.owner)
      expect((await browser.get(`/api/conversations/${encodeURIComponent(id)}`)).status).toBe(404)
      expect((await list(browser)).items).toHaveLength(1)
    },
  )
})

describe('a conversation', () => {
  test('goes from the client’s page to the hub and back', async () => {
    const studio = await aWorkspace()
    const client = new Browser()
    const page = `/api/chat/${studio.slug}`
    const { token } = (await (await client.post(`${page}/visits`)).json()) as { token: string }
    const bearer = { authorization: `Bearer ${token}` }
    await client.post(`${page}/messages`, { clientId: 'client-1', text: 'Is anybody there?' }, bearer)
    const browser = await signIn(studio.owner)
    const row = await vi.waitUntil(async () => (await list(browser)).items[0], { timeout: 10_000 })
    expect(row.lastMessage?.preview).toBe('Is anybody there?')

    const answer = (basedOnSeq: number) =>
      browser.post(`/api/conversations/${row.id}/messages`, {
        clientId: `answer-${basedOnSeq}`,
        text: 'Yes, I am.',
        basedOnSeq,
      })
    const stale = await answer(0)
    expect(stale.status).toBe(409)
    expect(await stale.json()).toMatchObject({ code: 'stale' })
    const sent = MessageSent.parse(await (await answer(1)).json())
    expect(sent.message.author).toEqual({ kind: 'member', memberId: studio.owner.id })
    expect(sent.view.summary.holder).toEqual({ kind: 'member', memberId: studio.owner.id })
    const read = await client.get(`${page}/messages?since=1`, bearer)
    expect(await read.json()).toMatchObject({ messages: [{ from: 'person', text: 'Yes, I am.' }] })
    const finished = await browser.post(`/api/conversations/${row.id}/finish`)
    expect(ConversationAnswer.parse(await finished.json()).summary.status).toBe('finished')
  })

  test.each([
    [{ refused: 'stale', newestSeq: 4 }, 409, 'stale'],
    [{ refused: 'window-closed', closedAt: 5 }, 409, 'window-closed'],
    [{ refused: 'finished' }, 409, 'finished'],
    [{ refused: 'not-holder' }, 409, 'not-holder'],
    [{ refused: 'unknown' }, 404, 'not-found'],
  ] as const)('that refuses with %j says so as a problem', async (refusal, status, code) => {
    const studio = await aWorkspace()
    const id = await aListedConversation(studio)
    const browser = await signIn(studio.owner)
    vi.spyOn(ConversationObject.prototype, 'takeOver').mockResolvedValue(refusal)
    const response = await browser.post(`/api/conversations/${id}/take-over`)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code })
  })

  test('that fails is answered as busy, without a word of why', async () => {
    const studio = await aWorkspace()
    const id = await aListedConversation(studio)
    const browser = await signIn(studio.owner)
    vi.spyOn(ConversationObject.prototype, 'view').mockRejectedValue(new Error('a secret reason'))
    const response = await browser.get(`/api/conversations/${id}`)
    expect(response.status).toBe(503)
    expect(await response.text()).not.toContain('secret')
  })
})

test('unknown and foreign ids are answered alike, and leave no object behind', async () => {
  const studio = await aWorkspace()
  const foreign = await aListedConversation(await aWorkspace('Rival'))
  const browser = await signIn(studio.owner)
  const before = await listDurableObjectIds(env.CONVERSATION)
  const asks = (id: string) => [
    browser.get(`/api/conversations/${id}`),
    browser.get(`/api/conversations/${id}/messages?before=9`),
    browser.get(`/api/conversations/${id}/messages/1-made-up/audit`),
    browser.post(`/api/conversations/${id}/messages`, { clientId: 'client-1', text: 'Hi', basedOnSeq: 0 }),
    browser.post(`/api/conversations/${id}/take-over`),
    browser.post(`/api/conversations/${id}/hand-back`),
    browser.post(`/api/conversations/${id}/reopen`, { episode: 1 }),
    browser.post(`/api/conversations/${id}/finish`),
    browser.post(`/api/conversations/${id}/read`, { upToSeq: 1 }),
    browser.post('/api/tickets', { for: 'conversation', conversationId: id }),
  ]
  const [toForeign, toUnknown] = [await Promise.all(asks(foreign)), await Promise.all(asks('nothing-here'))]
  expect(toForeign.map(({ status }) => status)).toEqual(Array(10).fill(404))
  const problems = (answers: Response[]) =>
    Promise.all(
      answers.map(async (answer) => {
        const { requestId: _, ...said } = Problem.parse(await answer.json())
        return said
      }),
    )
  expect(await problems(toForeign)).toEqual(await problems(toUnknown))
  expect(await listDurableObjectIds(env.CONVERSATION)).toEqual(before)
})
