import { env } from 'cloudflare:workers'
import { describe, expect, test, vi } from 'vitest'
import { readBriefing } from '../../../src/db/briefing.ts'
import { addModelUse, readModelUse } from '../../../src/db/model-usage.ts'
import { project } from '../../../src/db/projection.ts'
import type { AssistantSettings } from '../../../src/domain/assistant-settings.ts'
import { type ConversationState, newConversation } from '../../../src/domain/conversation/state.ts'
import type { DailyUse } from '../../../src/domain/model-usage.ts'
import { UsageView } from '../../../src/protocol/model-usage.ts'
import { SettingsView } from '../../../src/protocol/settings.ts'
import { aWorkspace, signIn, type TestWorkspace } from '../../support/workspace.ts'

const day = '2026-11-22'
const use: DailyUse = {
  day,
  model: 'm',
  calls: 1,
  failures: 0,
  inputTokens: 300,
  outputTokens: 40,
  costMicros: 230,
}

/** A conversation of the workspace at a version, with what it has asked of models by then. */
function aConversation(
  { id, web }: TestWorkspace,
  version: number,
  uses: readonly (DailyUse & { version: number })[],
): ConversationState {
  const channel = { id: web.id, kind: 'web', accountId: 'a', name: 'Web chat' } as const
  const origin = {
    workspaceId: id,
    conversationId: 'c1',
    channel,
    contactId: 'p1',
    addresses: [],
    profileName: null,
  }
  return { ...newConversation(origin, 1, 'storage'), version, modelUses: [...uses] }
}

const counted = ({ db, id }: TestWorkspace) => readModelUse(db, id, { from: '2026-01-01', to: '2026-12-31' })

describe('what a conversation asked of models', () => {
  test('is counted once, however often and in whatever order it is told', async () => {
    const studio = await aWorkspace()
    const first = aConversation(studio, 3, [{ ...use, version: 2 }])
    const second = aConversation(studio, 5, [
      { ...use, version: 2 },
      { ...use, model: 'n', version: 5 },
    ])
    await project(env.DB, first, [])
    await project(env.DB, first, [])
    await project(env.DB, second, [])
    await project(env.DB, first, [])
    await project(env.DB, second, [])
    expect(await counted(studio)).toEqual([use, { ...use, model: 'n' }])
  })

  test('adds up over replies, days and models; an unknown price makes the sum unknown', async () => {
    const studio = await aWorkspace()
    const another = { ...use, day: '2026-11-23' }
    const failed = { ...use, failures: 1, inputTokens: 0, outputTokens: 0, costMicros: null }
    await project(
      env.DB,
      aConversation(studio, 4, [
        { ...use, version: 2 },
        { ...use, version: 3 },
        { ...another, version: 3 },
        { ...failed, model: 'n', version: 4 },
        { ...use, model: 'n', version: 4 },
      ]),
      [],
    )
    expect(await counted(studio)).toEqual([
      { ...use, calls: 2, inputTokens: 600, outputTokens: 80, costMicros: 460 },
      { ...use, model: 'n', calls: 2, failures: 1, costMicros: null },
      another,
    ])
  })

  test('is the workspace’s alone', async () => {
    const [studio, rival] = [await aWorkspace('Studio'), await aWorkspace('Rival')]
    await project(env.DB, aConversation(studio, 1, [{ ...use, version: 1 }]), [])
    expect(await counted(rival)).toEqual([])
  })
})

describe('a reply is prepared with what is left of the day', () => {
  test('from one reading, for every day it can be somewhere', async () => {
    const studio = await aWorkspace()
    const at = Date.UTC(2026, 10, 23, 1)
    const uses = ['2026-11-21', '2026-11-22', '2026-11-23'].map((each) => ({ ...use, day: each }))
    await addModelUse(env.DB, studio.id, [...uses, { ...use, model: 'n' }])
    const prepare = vi.spyOn(env.DB, 'prepare')
    await readBriefing(env.DB, studio.id, 'nobody', at)
    prepare.mockClear()
    const { tokensByDay } = await readBriefing(env.DB, studio.id, 'nobody', at)
    expect(prepare).toHaveBeenCalledOnce()
    prepare.mockRestore()
    expect(tokensByDay).toEqual({ '2026-11-22': 680, '2026-11-23': 340 })
  })
})

describe('GET /api/assistant/usage', () => {
  const schedule = (timeZone: string): Partial<AssistantSettings> => ({
    availability: { kind: 'schedule', schedule: { timeZone, weekly: [], exceptions: [] } },
  })

  async function aStudio(some: Partial<AssistantSettings>) {
    const studio = await aWorkspace()
    const browser = await signIn(studio.owner)
    const { version, settings } = SettingsView.parse(
      await (await browser.get('/api/assistant/settings')).json(),
    )
    const changed = await browser.put('/api/assistant/settings', {
      version,
      settings: { ...settings, ...some },
    })
    expect(changed.status).toBe(200)
    const read = async (query = '') =>
      UsageView.parse(await (await browser.get(`/api/assistant/usage${query}`)).json())
    return { studio, browser, read }
  }

  test('tells days, models, tokens and cost, and what is left of today', async () => {
    const { studio, read } = await aStudio({ dailyModelTokens: 1000 })
    const empty = await read()
    expect(empty).toMatchObject({
      timeZone: 'UTC',
      days: [],
      today: { cap: 1000, tokens: 0, remaining: 1000 },
    })
    const today = { ...use, day: empty.today.day }
    await addModelUse(env.DB, studio.id, [today, { ...today, model: 'n', costMicros: 70 }])
    const after = await read()
    expect(after.days).toEqual([
      {
        day: today.day,
        calls: 2,
        failures: 0,
        inputTokens: 600,
        outputTokens: 80,
        costMicros: 300,
        models: [
          { model: 'm', calls: 1, failures: 0, inputTokens: 300, outputTokens: 40, costMicros: 230 },
          { model: 'n', calls: 1, failures: 0, inputTokens: 300, outputTokens: 40, costMicros: 70 },
        ],
      },
    ])
    expect(after.total).toEqual({
      calls: 2,
      failures: 0,
      inputTokens: 600,
      outputTokens: 80,
      costMicros: 300,
    })
    expect(after.today).toMatchObject({ tokens: 680, cap: 1000, remaining: 320 })
    await addModelUse(env.DB, studio.id, [today])
    expect((await read()).today).toMatchObject({ tokens: 1020, remaining: 0 })
  })

  test('takes both days in, and no others; today stays today', async () => {
    const { studio, read } = await aStudio({})
    const days = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04']
    await addModelUse(
      env.DB,
      studio.id,
      days.map((each) => ({ ...use, day: each })),
    )
    const { days: told, total, today } = await read('?from=2026-03-02&to=2026-03-03')
    expect(told.map((each) => each.day)).toEqual(['2026-03-02', '2026-03-03'])
    expect(total.calls).toBe(2)
    expect(today).toMatchObject({ tokens: 0, cap: null, remaining: null })
  })

  test('means the days of the workspace’s zone', async () => {
    // One of the two is always a day ahead of the other.
    const ahead = await (await aStudio(schedule('Pacific/Kiritimati'))).read()
    const behind = await (await aStudio(schedule('Pacific/Niue'))).read()
    expect(ahead.timeZone).toBe('Pacific/Kiritimati')
    expect(ahead.today.day > behind.today.day).toBe(true)
  })

  test.each(['?from=2026-03-04&to=2026-03-01', '?from=2024-01-01&to=2026-01-01', '?from=yesterday'])(
    'refuses %s',
    async (query) => {
      const { browser } = await aStudio({})
      expect((await browser.get(`/api/assistant/usage${query}`)).status).toBe(400)
    },
  )
})
