import { afterEach, describe, expect, test, vi } from 'vitest'
import { ConversationObject } from '../../../src/conversation/object.ts'
import type { AssistantSettings } from '../../../src/domain/assistant-settings.ts'
import { ConversationList, Me, Problem } from '../../../src/protocol/api.ts'
import { SettingsView } from '../../../src/protocol/settings.ts'
import type { Browser } from '../../support/http.ts'
import { Visitor } from '../../support/visitor.ts'
import { aListedConversation, aWorkspace, signIn } from '../../support/workspace.ts'

async function read(browser: Browser): Promise<SettingsView> {
  return SettingsView.parse(await (await browser.get('/api/assistant/settings')).json())
}

/** Changes some settings, as a tab that has just loaded them would. */
async function change(browser: Browser, some: Partial<AssistantSettings>): Promise<Response> {
  const { version, settings } = await read(browser)
  return browser.put('/api/assistant/settings', { version, settings: { ...settings, ...some } })
}

async function problemOf(response: Response): Promise<Problem> {
  return Problem.parse(await response.json())
}

describe('setting the assistant up', () => {
  test('an owner changes it, a member looks', async () => {
    const { owner, member } = await aWorkspace()
    const browser = await signIn(owner)
    const changed = await change(browser, {
      name: 'Lía',
      languages: ['pt', 'es'],
      availability: { kind: 'when-offline' },
      audience: { clients: 'all', channels: ['whatsapp'], excluded: ['maria'] },
      followUpMinutes: null,
    })
    expect(changed.status).toBe(200)
    const after = await read(await signIn(member))
    expect(after).toMatchObject({
      version: 2,
      settings: { name: 'Lía', languages: ['pt', 'es'], audience: { excluded: ['maria'] } },
    })
    expect((await change(member.browser, { name: 'Bia' })).status).toBe(403)
  })

  test('of two tabs the slower one overwrites nothing, and saving knowledge is no conflict', async () => {
    const { owner } = await aWorkspace()
    const browser = await signIn(owner)
    const { version, settings } = await read(browser)
    expect((await change(browser, { debounceMs: 1000 })).status).toBe(200)
    const late = await browser.put('/api/assistant/settings', { version, settings })
    expect(await problemOf(late)).toMatchObject({ status: 409, code: 'conflict' })
    expect((await read(browser)).settings.debounceMs).toBe(1000)
  })

  test.each([
    ['Fiverr Bot', 'name-marketplace'],
    ['ＷｈａｔｓＡｐｐ', 'name-brand'],
    ['Мета', 'name-brand'],
    ['Lіa', 'name-mixed-alphabets'],
    ['Merda', 'name-offensive'],
    ['Pessoa Real', 'name-claims-human'],
    ['Ana Souza', 'name-person'],
  ])('the name %s is refused (%s)', async (name, code) => {
    const { owner } = await aWorkspace()
    const refused = await change(await signIn(owner), { name })
    expect(refused.status).toBe(422)
    const problem = await problemOf(refused)
    expect(problem).toMatchObject({ code, errors: [{ path: 'settings.name', message: problem.detail }] })
  })

  test.each<[string, object, string]>([
    ['a name with a link', { name: 'lia.com' }, 'settings.name'],
    ['no language', { languages: [] }, 'settings.languages'],
    ['no such language', { languages: ['en', 'tlh'] }, 'settings.languages.1'],
    ['no such time', { debounceMs: -1 }, 'settings.debounceMs'],
    [
      'no such time zone',
      {
        availability: { kind: 'schedule', schedule: { timeZone: 'Recife', weekly: [], exceptions: [] } },
      },
      'settings.availability.schedule.timeZone',
    ],
  ])('%s is refused with its place', async (_, some, path) => {
    const { owner } = await aWorkspace()
    const refused = await change(await signIn(owner), some as Partial<AssistantSettings>)
    expect(refused.status).toBe(422)
    expect((await problemOf(refused)).errors?.map((error) => error.path)).toContain(path)
  })
})

test('a client the seller answers in person goes to the inbox from then on', async () => {
  const studio = await aWorkspace()
  const browser = await signIn(studio.owner)
  await change(browser, { on: true })
  const maria = await Visitor.arrive(studio)
  await maria.asks('How much is the Essential package of the logo?')
  const rows = async () =>
    ConversationList.parse(await (await browser.get('/api/conversations')).json()).items
  const heldBy = (kind: 'assistant' | 'queue') =>
    vi.waitUntil(async () => (await rows()).find(({ holder }) => holder.kind === kind), { timeout: 15_000 })
  const { contact } = await heldBy('assistant')

  const { settings } = await read(browser)
  await change(browser, { audience: { ...settings.audience, excluded: [contact.id] } })
  const n = await maria.writes('And the Complete one?')
  await heldBy('queue')
  expect(await maria.answers(n)).toEqual([])
})

describe('being out of office', () => {
  afterEach(() => vi.restoreAllMocks())

  test('moves running chats to people, and coming back restores what was set', async () => {
    const studio = await aWorkspace()
    const browser = await signIn(studio.owner)
    await browser.put('/api/assistant', { on: true })
    await aListedConversation(studio, { holderKind: 'assistant' })
    const told = vi.spyOn(ConversationObject.prototype, 'assistantOff').mockResolvedValue()
    const shown = async () => Me.parse(await (await browser.get('/api/me')).json()).assistant.on

    await change(browser, { debounceMs: 2000 })
    expect(await shown()).toBe(true)
    expect(told).not.toHaveBeenCalled()

    await change(browser, { outOfOffice: true })
    expect(await shown()).toBe(false)
    await vi.waitUntil(() => told.mock.calls.length > 0, { timeout: 10_000 })

    await change(browser, { outOfOffice: false })
    expect(await shown()).toBe(true)
    expect((await read(browser)).settings.debounceMs).toBe(2000)
  })

  test('ends when the assistant is switched on', async () => {
    const { owner } = await aWorkspace()
    const browser = await signIn(owner)
    await change(browser, { on: true, outOfOffice: true })
    const on = await browser.put('/api/assistant', { on: true })
    expect(await on.json()).toMatchObject({ on: true })
    expect((await read(browser)).settings).toMatchObject({ on: true, outOfOffice: false })
  })

  test('does not bring back an assistant that was switched off meanwhile', async () => {
    const { owner } = await aWorkspace()
    const browser = await signIn(owner)
    await change(browser, { on: true, outOfOffice: true })
    await browser.put('/api/assistant', { on: false })
    await change(browser, { outOfOffice: false })
    expect((await read(browser)).settings.on).toBe(false)
  })
})
