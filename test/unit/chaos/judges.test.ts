import { describe, expect, it, test } from 'vitest'
import { elsewhere } from '../../chaos/judges/elsewhere.ts'
import { files as filesJudge } from '../../chaos/judges/files.ts'
import { inbound } from '../../chaos/judges/inbound.ts'
import { judges } from '../../chaos/judges/index.ts'
import { order } from '../../chaos/judges/order.ts'
import { patience } from '../../chaos/judges/patience.ts'
import { resume } from '../../chaos/judges/resume.ts'
import { silence } from '../../chaos/judges/silence.ts'
import { statement } from '../../chaos/judges/statement.ts'
import { takeover } from '../../chaos/judges/takeover.ts'
import { twice } from '../../chaos/judges/twice.ts'
import { window } from '../../chaos/judges/window.ts'
import type { Recording } from '../../chaos/recording.ts'
import { aRun, sent as aSent, conversationId, ourId, phone, reported, second, sent } from './run.ts'

/** The good run with something changed. */
function aRunIn(change: (run: Recording) => void): Recording {
  const run = aRun()
  change(run)
  return run
}

describe.each(judges.map((judge) => ({ judge, promise: judge.promise })))('$promise', ({ judge }) => {
  it('is kept in a run in which all went well', () => {
    expect(judge.breaches(aRun())).toEqual([])
  })

  it('is seen to be broken where a breach was planted', () => {
    const run = aRun()
    expect(judge.plant(run)).toBe(true)
    expect(judge.breaches(run)).not.toEqual([])
  })
})

describe('a message that was sent a second time', () => {
  const again = sent(2, {
    begunAt: second(15),
    taken: { wamid: 'wamid.again', at: second(15), sha256: null },
  })

  it('is a breach after the provider had answered', () => {
    expect(twice.breaches(aRunIn(({ sent }) => sent.push(again)))).toHaveLength(1)
  })

  it('is none where the product had given up before the answer came', () => {
    const run = aRunIn(({ sent: all }) =>
      all.splice(0, 1, sent(2, { heardAt: null, toldAt: second(13) }), again),
    )
    expect(twice.breaches(run)).toEqual([])
  })

  it('is none where no answer ever came and no status either', () => {
    const run = aRunIn(({ sent: all }) => all.splice(0, 1, sent(2, { toldAt: null }), again))
    expect(twice.breaches(run)).toEqual([])
  })

  it('is a breach where a status had told of it', () => {
    const run = aRunIn(({ sent: all, posted }) => {
      all.splice(0, 1, sent(2, { toldAt: null }), again)
      posted.push(...reported(2, second(5)))
    })
    expect(twice.breaches(run)).toHaveLength(1)
  })

  it('is none where it was leaving already when a status told of it, however late it arrived', () => {
    const leaving = (leftAt: number | null, begunAt: number) =>
      aRunIn(({ sent: all, posted }) => {
        all.splice(0, 1, sent(2, { toldAt: null }), { ...again, leftAt, begunAt })
        posted.push(...reported(2, second(5)))
      })
    expect(twice.breaches(leaving(second(4.9), second(8)))).toEqual([])
    expect(twice.breaches(leaving(second(5.1), second(8)))).toHaveLength(1)
    // Where its own account was lost, it may have been on its way for a second.
    expect(twice.breaches(leaving(null, second(5.9)))).toEqual([])
    expect(twice.breaches(leaving(null, second(6.1)))).toHaveLength(1)
  })

  it('is none where the process died before it could note the answer', () => {
    const run = aRunIn((it) => {
      it.sent.push(again)
      it.kills.push({
        phase: 'sending',
        at: second(2),
        startedAt: second(2),
        readyAt: second(3),
        witness: null,
      })
    })
    expect(twice.breaches(run)).toEqual([])
  })
})

describe('a word of the assistant’s that leaves after a takeover', () => {
  const late = sent(4, { begunAt: second(25) })

  it('is none where it was leaving already when the member took over, however late it arrived', () => {
    const leaving = (leftAt: number) =>
      aRunIn(({ sent, acts }) => {
        for (const act of acts) act.answeredAt = act.askedAt = second(20)
        sent.push({ ...late, leftAt })
      })
    expect(takeover.breaches(leaving(second(19.9)))).toEqual([])
    expect(takeover.breaches(leaving(second(20.1)))).not.toEqual([])
  })

  it('is a breach, whatever else the member did', () => {
    expect(takeover.breaches(aRunIn(({ sent }) => sent.push(late)))).not.toEqual([])
  })

  it('is none once it was handed back', () => {
    const run = aRunIn(({ sent, acts }) => {
      sent.push(late)
      const act = { kind: 'hand-back' as const, phone, conversationId, clientId: null, status: 200 }
      acts.push({ ...act, askedAt: second(24), answeredAt: second(24) })
    })
    expect(takeover.breaches(run)).toEqual([])
  })

  it('is none where the takeover was refused', () => {
    const run = aRunIn(({ sent, acts }) => {
      sent.push(late)
      for (const act of acts) act.status = 409
    })
    expect(takeover.breaches(run)).toEqual([])
  })
})

describe('a message first tried after a later one', () => {
  const overtaken = (run: Recording) => {
    run.kills = []
    run.sent = [sent(4, { begunAt: second(4) }), sent(2, { begunAt: second(6) })]
  }

  it('is a breach', () => {
    expect(order.breaches(aRunIn(overtaken))).toHaveLength(1)
  })

  it('is none where the process may have died while it was first tried', () => {
    const run = aRunIn((it) => {
      overtaken(it)
      it.kills.push({ phase: 'any', at: second(3), startedAt: second(3), readyAt: second(3), witness: null })
    })
    expect(order.breaches(run)).toEqual([])
  })
})

describe('a reply that goes out more than 3 s after a restart', () => {
  const late = (startedAt: number, retryAfterMs: number | null) =>
    aRunIn((it) => {
      it.kills = [{ phase: 'preparing', at: second(1), startedAt, readyAt: second(8), witness: phone }]
      const wait = { taken: null, status: 429, retryAfterMs, toldAt: second(9) }
      it.sent = [
        ...(retryAfterMs === null ? [] : [sent(2, { ...wait, ourId: 'another.1-x', begunAt: second(9) })]),
        sent(4, { begunAt: second(12) }),
      ]
    })

  it('is a breach, however long the start itself took', () => {
    expect(resume.breaches(late(second(7), null))).toHaveLength(1)
    expect(resume.breaches(late(second(2), null))).toHaveLength(1)
  })

  it('is none where the provider wanted nothing of the number meanwhile', () => {
    expect(resume.breaches(late(second(7), 2_000))).toEqual([])
    expect(resume.breaches(late(second(7), 500))).toHaveLength(1)
  })

  it('is none where a clock that was ahead has made that wait so much longer', () => {
    const ahead = (aheadMs: number, since = 0) => {
      const run = late(second(7), 500)
      run.clock = [
        { at: second(0), aheadMs },
        { at: second(10), aheadMs: since },
      ]
      return resume.breaches(run)
    }
    expect(ahead(2_000)).toEqual([])
    expect(ahead(0)).toHaveLength(1)
    expect(ahead(-2_000)).toHaveLength(1)
    expect(ahead(2_000, 2_000)).toHaveLength(1)
  })
})

describe('a word of the owner’s from the phone', () => {
  const fromPhoneOnly = (change: (run: Recording) => void) =>
    aRunIn((run) => {
      run.acts = []
      run.sent.push(sent(4, { begunAt: second(29) }))
      change(run)
    })

  it('silences the assistant like any takeover', () => {
    expect(takeover.breaches(fromPhoneOnly(() => {}))).toHaveLength(1)
  })

  it('does not where it was never acknowledged, or is only word of what the product sent', () => {
    expect(takeover.breaches(fromPhoneOnly((run) => (run.posted = [])))).toEqual([])
    const own = fromPhoneOnly(({ echoes }) => {
      for (const echo of echoes) echo.by = 'product'
    })
    expect(takeover.breaches(own)).toEqual([])
  })

  it('does not where somebody had let go since it was written', () => {
    const run = fromPhoneOnly(({ acts }) => {
      const act = { kind: 'hand-back' as const, phone, conversationId, clientId: null, status: 200 }
      acts.push({ ...act, askedAt: second(26), answeredAt: second(26) })
    })
    expect(takeover.breaches(run)).toEqual([])
  })
})

describe('a message that is tried again before the provider’s wait is over', () => {
  const early = (clock: Recording['clock']) =>
    aRunIn((run) => {
      run.sent = run.sent.map((one) => (one.begunAt === second(25) ? { ...one, begunAt: second(23.5) } : one))
      run.clock = clock
    })

  it('is a breach', () => {
    expect(patience.breaches(early([{ at: second(0), aheadMs: 5_000 }]))).toHaveLength(1)
  })

  it('is none where the product’s clock was put forward meanwhile', () => {
    const put = [
      { at: second(0), aheadMs: -5_000 },
      { at: second(23), aheadMs: 0 },
    ]
    expect(patience.breaches(early(put))).toEqual([])
  })
})

describe('free text a day and five seconds after the client wrote', () => {
  const late = (aheadMs: number) =>
    aRunIn((run) => {
      run.heard = run.heard.map((one) => ({ ...one, writtenAt: second(20 - 86_400) }))
      run.clock = [{ at: second(0), aheadMs }]
      run.sent = [sent(5, { begunAt: second(25) })]
    })

  it('is a breach where the product’s clock was right, or not wrong enough', () => {
    expect(window.breaches(late(0))).toHaveLength(1)
    expect(window.breaches(late(-3_000))).toHaveLength(1)
  })

  it('is what a clock that is so far behind explains', () => {
    expect(window.breaches(late(-6_000))).toEqual([])
  })

  it('is none where it was leaving in time, however long it was on its way', () => {
    const run = late(0)
    run.sent = run.sent.map((one) => ({ ...one, leftAt: second(19) }))
    expect(window.breaches(run)).toEqual([])
  })

  it('is no matter where it is a template', () => {
    const run = late(0)
    run.sent = run.sent.map((one) => ({ ...one, isFreeText: false }))
    expect(window.breaches(run)).toEqual([])
  })
})

describe('a client who was not answered', () => {
  const unanswered = (holder: string, waitingSince: number | null) =>
    aRunIn(({ conversations }) => {
      for (const { row, messages } of conversations) {
        row.holder_kind = holder
        row.waiting_since = waitingSince
        messages.splice(3)
      }
    })

  it('waits for a person who can see it, or the promise is broken', () => {
    expect(silence.breaches(unanswered('queue', second(3)))).toEqual([])
    expect(silence.breaches(unanswered('queue', null))).toHaveLength(1)
    expect(silence.breaches(unanswered('assistant', null))).toHaveLength(1)
  })

  it('is the member’s to see where what they wrote failed, unless they have let go of it', () => {
    const failed = (holder: string) =>
      aRunIn(({ conversations }) => {
        for (const { row, messages } of conversations) {
          row.holder_kind = holder
          messages.splice(3, 3, { ...messages[4], delivery: 'failed' } as (typeof messages)[number])
        }
      })
    expect(silence.breaches(failed('member'))).toEqual([])
    expect(silence.breaches(failed('assistant'))).toHaveLength(1)
  })
})

test('a message that failed is owed nothing, and the statement says so', () => {
  const run = aRunIn(({ posted }) => {
    for (const item of posted.flatMap(({ items }) => items)) {
      if (item.ourId !== null && item.id === 'wamid.5') Object.assign(item, { kind: 'failed', free: null })
    }
  })
  expect(statement.breaches(run)).toHaveLength(2)
  const [line] = run.statements[0]?.provider.lines ?? []
  Object.assign(line ?? {}, { messages: 2, micros: 13_600 })
  run.statements[0]?.provider.lines.push({
    ...{ market: 'BR', category: 'service', standing: 'void', free: true, messages: 1, micros: 0 },
  })
  expect(statement.breaches(run)).toEqual([])
})

test('a message that stands twice, or was kept aside for good, is lost as much as one that is gone', () => {
  const stored = aRunIn(({ conversations }) => {
    for (const { messages } of conversations) messages.push(...messages.slice(0, 1))
  })
  expect(inbound.breaches(stored)).toHaveLength(1)
  expect(inbound.breaches(aRunIn((it) => (it.parked = 1)))).toHaveLength(1)
})

test('a template that was free because of an ad is charged nothing, and another’s conversation counts as that of the one it moved into', () => {
  const run = aRunIn(({ sent, posted, moved }) => {
    moved.push({ id: 'younger', into: conversationId })
    sent.push({ ...aSent(2), ourId: 'younger.2-x', isFreeText: false })
    posted.push({
      items: [{ kind: 'sent', id: 'wamid.y', ourId: 'younger.2-x', free: true }],
      ...{ begunAt: second(30), answeredAt: second(30), status: 200 },
    })
  })
  expect(statement.breaches(run)).toHaveLength(1)
  const free = { market: 'BR', category: 'utility', standing: 'settled', free: true, messages: 1 } as const
  run.statements[0]?.provider.lines.push({ ...free, micros: 0 })
  expect(statement.breaches(run)).toEqual([])
})

describe('on another channel', () => {
  const isSeen = (change: (run: Recording) => void) => {
    expect(elsewhere.breaches(aRunIn(change))).toHaveLength(1)
  }

  it('a forgery that is taken is seen', () => {
    isSeen(({ elsewhere: { forged } }) => {
      for (const one of forged) one.status = 200
    })
  })

  it('messages of ours that arrive the other way round are seen', () => {
    isSeen(({ elsewhere: { carried } }) => {
      carried.unshift({ address: phone, text: 'message 4' })
    })
  })
})

describe('a file', () => {
  const ofClient = { id: 'wamid.3', phone, sha256: 'as-sent' }

  it('that the provider has lost is said to be gone, and no other may be', () => {
    const failed = { state: 'failed', reason: 'gone', served: null }
    const run = (isGone: boolean) =>
      aRunIn(({ files }) => files.ofClients.push({ ...ofClient, ...failed, isGone }))
    expect(filesJudge.breaches(run(true))).toEqual([])
    expect(filesJudge.breaches(run(false))).toHaveLength(1)
  })

  it('that is still to come when all is quiet is lost', () => {
    const waits = { state: 'pending', reason: 'unreachable', served: null, isGone: false }
    expect(
      filesJudge.breaches(aRunIn(({ files }) => files.ofClients.push({ ...ofClient, ...waits }))),
    ).toHaveLength(1)
  })

  it('of a member’s comes as it was given', () => {
    const given = (sha256: string | null) =>
      aRunIn(({ files, sent }) => {
        files.ofMembers.push({ clientId: 'from-the-hub', phone, sha256: 'as-given' })
        for (const { taken, ourId: id } of sent) if (taken !== null && id === ourId(5)) taken.sha256 = sha256
      })
    expect(filesJudge.breaches(given('as-given'))).toEqual([])
    expect(filesJudge.breaches(given('another'))).toHaveLength(1)
    expect(filesJudge.breaches(given(null))).toHaveLength(1)
  })
})
