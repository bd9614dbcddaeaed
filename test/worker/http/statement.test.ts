import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { ledgerRows } from '../../../src/db/metering.ts'
import * as schema from '../../../src/db/schema.ts'
import type { LedgerEntry } from '../../../src/domain/conversation/metering.ts'
import { monthOf, usualPrices } from '../../../src/domain/statement.ts'
import { PriceLists } from '../../../src/protocol/prices.ts'
import { Statement } from '../../../src/protocol/statement.ts'
import { aWorkspace, signIn, type TestWorkspace } from '../../support/workspace.ts'

const noon = Date.UTC(2026, 10, 15, 12)
const DAY = 24 * 3_600_000

/** A session of a conversation, as it was when the conversation had that version. */
const session = (number: number, some: Partial<Extract<LedgerEntry, { kind: 'session' }>> = {}) => {
  const openedAt = some.openedAt ?? noon
  const entry = {
    kind: 'session',
    number,
    openedAt,
    endsAt: openedAt + DAY,
    opening: 'client',
    void: false,
  } as const
  return { ...entry, version: 1, ...some }
}

const cost = (seq: number, some: Partial<Extract<LedgerEntry, { kind: 'cost' }>> = {}) => {
  const entry = { kind: 'cost', seq, sentAt: noon, market: 'BR', category: 'service' } as const
  return { ...entry, standing: 'settled' as const, micros: 6800, version: 1, ...some }
}

/** The first workspace is the one the deployment was set up for. */
let operating: TestWorkspace
beforeAll(async () => {
  operating = await aWorkspace('Operator')
})

async function enter({ id }: TestWorkspace, ...ledger: LedgerEntry[]): Promise<void> {
  await env.DB.batch(ledgerRows(env.DB, { workspaceId: id, conversationId: 'c1', ledger }))
}

async function read(studio: TestWorkspace, month = '2026-11'): Promise<Statement> {
  const browser = await signIn(studio.owner)
  return Statement.parse(await (await browser.get(`/api/statement?month=${month}`)).json())
}

describe('a month’s statement', () => {
  test('of a month in which nothing happened is empty', async () => {
    const { sessions, provider } = await read(await aWorkspace())
    expect(sessions).toEqual({ lines: [], total: [] })
    expect(provider).toEqual({ lines: [], total: { messages: 0, micros: 0 } })
  })

  test('charges the 1,001st session of clients and every active one, and counts no void one', async () => {
    const studio = await aWorkspace()
    const clients = Array.from({ length: 1001 }, (_, i) => session(i + 1))
    const active = { opening: 'active' } as const
    await enter(studio, ...clients, session(1002, active), session(1003, { ...active, void: true }))
    const { sessions } = await read(studio)
    expect(sessions.lines).toMatchObject([
      { opening: 'client', free: true, sessions: 1000, amount: { minor: 0 } },
      { opening: 'client', free: false, sessions: 1, amount: { minor: 79 } },
      { opening: 'active', free: false, sessions: 1, amount: { minor: 79 } },
    ])
    expect(sessions.total).toEqual([{ minor: 158, currency: 'BRL' }])
  })

  test('has each line once, however often and in whatever order it was told', async () => {
    const studio = await aWorkspace()
    const estimated = cost(2, { standing: 'estimated', version: 2 })
    const settled = cost(2, { micros: 0, version: 3 })
    for (const told of [estimated, settled, estimated, settled]) await enter(studio, told, session(1))
    const { provider, sessions } = await read(studio)
    expect(provider.lines).toEqual([
      { market: 'BR', category: 'service', standing: 'settled', free: true, messages: 1, micros: 0 },
    ])
    expect(sessions.lines).toMatchObject([{ sessions: 1 }])
  })

  test('begins and ends as the month does in the workspace’s zone', async () => {
    const studio = await aWorkspace()
    const browser = await signIn(studio.owner)
    const { version, settings } = await (await browser.get('/api/assistant/settings')).json<{
      version: number
      settings: object
    }>()
    const schedule = { timeZone: 'America/Sao_Paulo', weekly: [], exceptions: [] }
    const availability = { kind: 'schedule', schedule }
    const put = await browser.put('/api/assistant/settings', {
      version,
      settings: { ...settings, availability },
    })
    expect(put.status).toBe(200)
    const midnight = Date.UTC(2026, 11, 1, 3)
    await enter(
      studio,
      session(1, { openedAt: midnight - 1 }),
      session(2, { openedAt: midnight }),
      cost(1, { sentAt: midnight - 1 }),
      cost(2, { sentAt: midnight }),
    )
    const [november, december] = [await read(studio, '2026-11'), await read(studio, '2026-12')]
    expect(november.to).toBe(midnight)
    expect(december.from).toBe(midnight)
    for (const { sessions, provider } of [november, december]) {
      expect(sessions.lines).toMatchObject([{ sessions: 1 }])
      expect(provider.total).toEqual({ messages: 1, micros: 6800 })
    }
  })

  test('has a workspace’s own prices from the moment they hold', async () => {
    const studio = await aWorkspace()
    await studio.db.insert(schema.priceList).values({
      workspaceId: studio.id,
      validFrom: noon,
      currency: 'BRL',
      activeMinor: 50,
      clientMinor: 10,
      freeClientSessions: 0,
    })
    const active = { opening: 'active' } as const
    await enter(studio, session(1, { ...active, openedAt: noon - 1 }), session(2, active))
    const { sessions } = await read(studio)
    expect(sessions.lines.map(({ amount }) => amount.minor)).toEqual([79, 50])
  })

  test('has the prices its operator has set, from then on; what was charged before stays', async () => {
    const operator = await signIn(operating.owner)
    const studio = await aWorkspace()
    const validFrom = Date.now() + DAY
    const prices = { validFrom, currency: 'BRL', activeMinor: 50, clientMinor: 10, freeClientSessions: 0 }
    const set = { workspace: studio.slug, ...prices }
    expect((await operator.put('/api/prices', set)).status).toBe(200)
    expect((await operator.put('/api/prices', { ...set, validFrom: noon })).status).toBe(422)
    expect((await operator.put('/api/prices', { ...set, currency: 'XYZ' })).status).toBe(422)
    expect((await operator.put('/api/prices', { ...set, workspace: 'nobody’s' })).status).toBe(404)
    const owner = await signIn(studio.owner)
    expect((await owner.put('/api/prices', set)).status).toBe(403)
    const { items } = PriceLists.parse(await (await owner.get('/api/prices')).json())
    expect(items).toEqual([usualPrices, prices])
    const active = { opening: 'active' } as const
    const openedAt = [validFrom - 1, validFrom]
    await enter(studio, ...openedAt.map((at, i) => session(i + 1, { ...active, openedAt: at })))
    const months = [...new Set(openedAt.map((at) => monthOf(at, 'UTC')))]
    const lines = (await Promise.all(months.map((month) => read(studio, month)))).flatMap(
      ({ sessions }) => sessions.lines,
    )
    expect(lines.map(({ amount }) => amount.minor)).toEqual([79, 50])
  })

  test('is the workspace’s own, and its owner’s alone', async () => {
    const [studio, rival] = [await aWorkspace('Studio'), await aWorkspace('Rival')]
    await enter(studio, session(1), cost(1))
    expect((await read(rival)).provider.total.messages).toBe(0)
    const member = await signIn(studio.member)
    expect((await member.get('/api/statement')).status).toBe(403)
    const owner = await signIn(studio.owner)
    expect((await owner.get('/api/statement?month=2026-13')).status).toBe(400)
  })

  test('comes as CSV for a spreadsheet, its amounts exact', async () => {
    const studio = await aWorkspace()
    await enter(studio, session(1, { opening: 'active' }), cost(1), cost(2))
    const browser = await signIn(studio.owner)
    const answer = await browser.get('/api/statement?month=2026-11&format=csv')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toContain('statement-2026-11.csv')
    expect((await answer.text()).split('\r\n')).toEqual([
      'ledger,month,kind,market,standing,count,currency,unit,amount',
      'sessions,2026-11,active,,charged,1,BRL,0.79,0.79',
      'provider,2026-11,service,BR,settled,2,USD,,0.013600',
    ])
  })
})
