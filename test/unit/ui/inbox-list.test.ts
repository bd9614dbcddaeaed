import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConversationSummary } from '../../../src/protocol/conversation.ts'
import {
  append,
  headTellsAll,
  type InboxList,
  needingAttention,
  replaceHead,
} from '../../../ui/hub/inbox/inbox-list.ts'
import { conversation } from './support/conversations.ts'

const counts = { open: 0, mine: 0, waiting: 0, assistant: 0 }

/** Rows as `name@activity`, newest first. */
function list(rows: string[], nextCursor: string | null = null): InboxList {
  const items = rows.map((row) => {
    const [id = '', at] = row.split('@')
    return conversation({ id, lastActivityAt: Number(at) })
  })
  return { items, nextCursor, counts }
}
const rowsOf = ({ items }: InboxList): string[] => items.map((row) => `${row.id}@${row.lastActivityAt}`)

describe('Reading on', () => {
  it('joins the next page and continues after it', () => {
    const joined = append(list(['ana@9', 'bia@8'], 'after bia'), list(['caio@7'], null))
    expect(rowsOf(joined)).toEqual(['ana@9', 'bia@8', 'caio@7'])
    expect(joined.nextCursor).toBeNull()
  })

  it('shows a row once that moved between the two pages', () => {
    expect(rowsOf(append(list(['ana@9', 'bia@8'], 'x'), list(['bia@8', 'caio@7'])))).toEqual([
      'ana@9',
      'bia@8',
      'caio@7',
    ])
  })
})

describe('The first page, fetched again', () => {
  it('brings a conversation that woke up to the top and keeps what lies below', () => {
    const known = list(['ana@9', 'bia@8', 'caio@7', 'davi@6'], 'after davi')
    const fresh = replaceHead(known, list(['caio@10', 'ana@9'], 'after ana'))
    expect(rowsOf(fresh)).toEqual(['caio@10', 'ana@9', 'bia@8', 'davi@6'])
    expect(fresh.nextCursor).toBe('after davi')
  })

  it('drops a conversation that left the list', () => {
    const known = list(['ana@9', 'bia@8', 'caio@7'], 'after caio')
    expect(rowsOf(replaceHead(known, list(['ana@9', 'caio@7'], 'after caio')))).toEqual(['ana@9', 'caio@7'])
  })

  it('is all there is when the list ends with it', () => {
    const known = list(['ana@9', 'bia@8', 'caio@7'], 'after caio')
    expect(rowsOf(replaceHead(known, list(['ana@9'])))).toEqual(['ana@9'])
  })

  it('stands alone when more is new than it can show, rather than hide the rows between', () => {
    const known = list(['ana@9', 'bia@8'], 'after bia')
    const fresh = replaceHead(known, list(['eva@30', 'fabio@29'], 'after fabio'))
    expect(rowsOf(fresh)).toEqual(['eva@30', 'fabio@29'])
    expect(fresh.nextCursor).toBe('after fabio')
  })

  it('cannot speak for a changed row below it', () => {
    const known = list(['ana@9', 'bia@8', 'caio@7', 'davi@6'], 'after davi')
    const head = list(['ana@9', 'bia@8'], 'after bia')
    expect(headTellsAll(known, head, ['bia'])).toBe(true)
    expect(headTellsAll(known, head, ['somebody new, elsewhere'])).toBe(true)
    expect(headTellsAll(known, head, ['davi'])).toBe(false)
  })
})

it('Whatever changes, a list kept by its first page equals the list read anew, or knows that it does not', () => {
  const pageSize = 4
  const world = fc.uniqueArray(fc.record({ id: fc.integer({ min: 0, max: 15 }), at: fc.integer() }), {
    selector: (row) => row.id,
    minLength: 1,
    maxLength: 16,
  })
  const read = (rows: ConversationSummary[], length: number): InboxList => ({
    items: rows.slice(0, length),
    nextCursor: rows.length > length ? String(rows[length - 1]?.id) : null,
    counts,
  })
  const sorted = (rows: { id: number; at: number }[]): ConversationSummary[] =>
    rows
      .map(({ id, at }, index) => conversation({ id: String(id), lastActivityAt: at * 100 + index }))
      .sort((a, b) => b.lastActivityAt - a.lastActivityAt)
  fc.assert(
    fc.property(world, fc.nat({ max: 15 }), fc.boolean(), (rows, touched, leaves) => {
      const before = sorted(rows)
      const shown = read(before, 2 * pageSize)
      const others = before.filter((row) => row.id !== String(touched))
      const newest = Math.max(...before.map((row) => row.lastActivityAt)) + 1
      const woken = conversation({ id: String(touched), lastActivityAt: newest })
      const after = leaves ? others : [woken, ...others]
      const head = read(after, pageSize)
      const kept = replaceHead(shown, head)
      if (!headTellsAll(shown, head, [String(touched)])) return
      expect(kept.items).toEqual(after.slice(0, kept.items.length))
    }),
  )
})

it('The title counts what is new for a person, not what the assistant is answering', () => {
  const waiting = conversation({ id: 'ana', unread: 2, holder: { kind: 'queue', queueId: null } })
  const answered = conversation({ id: 'bia', unread: 1, holder: { kind: 'assistant' } })
  const read = conversation({ id: 'caio', unread: 0, holder: { kind: 'member', memberId: 'clara' } })
  expect(needingAttention({ items: [waiting, answered, read], nextCursor: null, counts })).toBe(1)
})
