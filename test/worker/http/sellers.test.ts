import { and, eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import * as schema from '../../../src/db/schema.ts'
import { ConversationList } from '../../../src/protocol/api.ts'
import { ContactView } from '../../../src/protocol/contacts.ts'
import { ConversationView } from '../../../src/protocol/conversation.ts'
import { SettingsView } from '../../../src/protocol/settings.ts'
import type { Browser } from '../../support/http.ts'
import { Visitor } from '../../support/visitor.ts'
import { aWorkspace, signIn } from '../../support/workspace.ts'

const PATIENCE = { timeout: 15_000 }

async function set(browser: Browser, some: Partial<SettingsView['settings']>): Promise<void> {
  const path = '/api/assistant/settings'
  const { version, settings } = SettingsView.parse(await (await browser.get(path)).json())
  const saved = await browser.put(path, { version, settings: { ...settings, ...some } })
  expect(saved.status).toBe(200)
}

/** The one conversation of a workspace, once the inbox has it held by `kind`. */
function heldBy(browser: Browser, kind: 'assistant' | 'queue') {
  return vi.waitUntil(async () => {
    const { items } = ConversationList.parse(await (await browser.get('/api/conversations')).json())
    return items.find(({ holder }) => holder.kind === kind)
  }, PATIENCE)
}

const viewOf = async (browser: Browser, id: string) =>
  ConversationView.parse(await (await browser.get(`/api/conversations/${id}`)).json())

test('a contact marked as a seller is answered by people only, who read why, until the mark is taken away', async () => {
  const studio = await aWorkspace()
  await set(await signIn(studio.owner), { on: true })
  const browser = await signIn(studio.member)
  const rival = await Visitor.arrive(studio)
  await rival.asks('How much is the Essential package of the logo?')
  const { contact, id } = await heldBy(browser, 'assistant')

  const mark = (seller: boolean) => browser.put(`/api/contacts/${contact.id}/seller`, { seller })
  const marked = await mark(true)
  expect(marked.status).toBe(200)
  expect(ContactView.parse(await marked.json()).seller).toBe(true)
  const n = await rival.writes('And the Complete one?')
  await heldBy(browser, 'queue')
  expect(await rival.answers(n)).toEqual([])
  expect((await viewOf(browser, id)).episode?.silentBecause).toBe('seller')

  expect(ContactView.parse(await (await mark(false)).json()).seller).toBe(false)
  await browser.post(`/api/conversations/${id}/hand-back`)
  await heldBy(browser, 'assistant')
  expect((await viewOf(browser, id)).episode?.silentBecause).toBeNull()

  const { auditLog } = schema
  const acts = await studio.db
    .select({ act: auditLog.act })
    .from(auditLog)
    .where(and(eq(auditLog.workspaceId, studio.id), eq(auditLog.subject, contact.id)))
    .orderBy(auditLog.at)
  expect(acts.map(({ act }) => act)).toEqual(['contact.seller-marked', 'contact.seller-unmarked'])
})

test('nobody marks a contact of another workspace, nor one that does not exist', async () => {
  const [studio, other] = [await aWorkspace(), await aWorkspace()]
  await set(await signIn(studio.owner), { on: true })
  const browser = await signIn(studio.owner)
  await (await Visitor.arrive(studio)).asks('How much is the Essential package of the logo?')
  const { contact } = await heldBy(browser, 'assistant')
  const stranger = await signIn(other.owner)
  const path = `/api/contacts/${contact.id}/seller`
  expect((await stranger.put(path, { seller: true })).status).toBe(404)
  expect((await browser.put('/api/contacts/nobody/seller', { seller: true })).status).toBe(404)
  expect((await browser.put(path, { seller: 'yes' })).status).toBe(422)
})

test('the automatic reply is kept with its reasons, like any answer', async () => {
  const studio = await aWorkspace()
  const browser = await signIn(studio.owner)
  const autoReply = { text: 'Back on Monday.', variants: { pt: 'Voltamos na segunda.' } }
  await set(browser, { on: true, outOfOffice: true, autoReply, languages: ['en', 'pt'] })
  const visitor = await Visitor.arrive(studio)
  await visitor.writes('Oi, quanto custa um logotipo para a minha loja?')
  const { id } = await heldBy(browser, 'queue')
  const { episode, messages } = await viewOf(browser, id)
  expect(episode?.silentBecause).toBe('out-of-office')
  const reply = messages.at(-1)
  expect(reply).toMatchObject({
    content: { text: 'Voltamos na segunda.' },
    audit: { responder: 'auto-reply' },
  })
  const why = await browser.get(`/api/conversations/${id}/messages/${reply?.id}/audit`)
  expect(await why.json()).toMatchObject({
    responder: 'auto-reply',
    rule: 'out-of-office',
    language: 'pt',
    languageReason: 'words',
  })
})
