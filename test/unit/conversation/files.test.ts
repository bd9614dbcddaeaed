import { describe, expect, it, test } from 'vitest'
import {
  absorbBelongings,
  fetchAgain,
  receiveInbound,
  recordFetch,
  recordUpload,
  sendFromMember,
} from '../../../src/conversation/asks.ts'
import { ask } from '../../../src/conversation/dispatch.ts'
import type { FetchOutcome } from '../../../src/domain/conversation/fetching.ts'
import { fileOf, nextFetch } from '../../../src/domain/conversation/fetching.ts'
import { belongingsOf } from '../../../src/domain/conversation/moving.ts'
import { storedFile } from '../../../src/domain/file.ts'
import {
  accepted,
  Bench,
  clientWrites,
  DEBOUNCE,
  HOUR,
  member,
  send,
  someone,
} from '../../support/conversation.ts'

const day = 24 * HOUR
const unreachable: FetchOutcome = { kind: 'failed', reason: 'unreachable', again: true }
const facts = { type: 'image/png', size: 100, width: 3, height: 2 }

function clientSendsPhoto(bench: Bench, at = bench.now): void {
  const content = {
    type: 'media' as const,
    media: 'image' as const,
    providerMediaId: '871',
    mimeType: 'image/png',
    fileName: null,
    caption: null,
  }
  bench.do(receiveInbound(someone, [{ providerId: 'photo', at, content, fromAd: false }], DEBOUNCE))
}

/** One attempt, if one is due. */
function fetchOnce(bench: Bench, outcome: FetchOutcome): boolean {
  const answer = bench.answer(ask({ type: 'claimFetch', instance: 'i' }))
  if (answer === null || !('fetching' in answer)) return false
  bench.do(recordFetch(answer.fetching.seq, outcome))
  return true
}

const fileNow = (bench: Bench) =>
  fileOf(bench.messages.find((m) => m.content.type === 'media')?.content ?? { type: 'text', text: '' })

describe('A file a client sends', () => {
  it('is put down with the message and fetched beside it', () => {
    const bench = new Bench()
    clientSendsPhoto(bench)
    expect(fileNow(bench)).toMatchObject({ state: 'pending', reason: null })
    expect(fetchOnce(bench, { kind: 'stored', facts })).toBe(true)
    expect(fileNow(bench)).toEqual({ ...fileNow(bench), ...facts, state: 'stored', reason: null })
    expect(bench.state.fetches).toEqual([])
    expect(fetchOnce(bench, unreachable)).toBe(false)
  })

  it('is tried ever more slowly until the provider’s seven days are over, and then it is failed', () => {
    const bench = new Bench()
    clientSendsPhoto(bench)
    const sentAt = bench.now
    const waits: number[] = []
    while (fetchOnce(bench, unreachable)) {
      const next = nextFetch(bench.state)
      if (next === null) break
      waits.push(next.nextAt - bench.now)
      bench.now = next.nextAt
    }
    expect(waits.slice(0, 3)).toEqual([5_000, 20_000, 80_000])
    expect(Math.max(...waits)).toBe(6 * HOUR)
    expect(bench.now).toBeLessThan(sentAt + 7 * day)
    expect(bench.now).toBeGreaterThan(sentAt + 6 * day)
    expect(fileNow(bench)).toMatchObject({ state: 'failed', reason: 'unreachable' })
  })

  it('that is no longer there is not asked for again, until a person asks', () => {
    const bench = new Bench()
    clientSendsPhoto(bench)
    fetchOnce(bench, { kind: 'failed', reason: 'gone', again: false })
    expect(fileNow(bench)?.state).toBe('failed')
    bench.do(fetchAgain(1))
    expect(fileNow(bench)?.state).toBe('pending')
    fetchOnce(bench, { kind: 'stored', facts })
    bench.do(fetchAgain(1))
    expect(fileNow(bench)?.state).toBe('stored')
  })

  it('is fetched anew when the instance that was at it is gone, and its late outcome changes nothing', () => {
    const bench = new Bench()
    clientSendsPhoto(bench)
    bench.do(ask({ type: 'claimFetch', instance: 'old' }))
    expect(fetchOnce(bench, unreachable)).toBe(false)
    bench.do(ask({ type: 'started', instance: 'i', unknownWaitMs: 90_000 }))
    expect(fetchOnce(bench, { kind: 'stored', facts })).toBe(true)
    bench.do(recordFetch(1, { kind: 'failed', reason: 'gone', again: false }))
    expect(fileNow(bench)?.state).toBe('stored')
  })

  it('of eight days ago is only named', () => {
    const bench = new Bench()
    clientSendsPhoto(bench, bench.now - 8 * day)
    expect(fileNow(bench)).toBeNull()
    expect(bench.state.fetches).toEqual([])
  })

  it('wakes the object at the next attempt', () => {
    const bench = new Bench()
    clientSendsPhoto(bench)
    bench.do(ask({ type: 'takeOver', memberId: 'm1' }))
    bench.do(ask({ type: 'projected', version: bench.state.version, seqs: [1] }))
    bench.store.disk.alarmAt = null
    fetchOnce(bench, unreachable)
    expect(bench.store.disk.alarmAt).toBeLessThanOrEqual(bench.now + 5_000)
  })
})

describe('A file a member sends', () => {
  const photo = {
    ...member,
    content: {
      type: 'media' as const,
      media: 'image' as const,
      providerMediaId: null,
      mimeType: 'image/png',
      fileName: 'logo.png',
      caption: 'here',
      file: storedFile('f1', facts),
    },
  }
  const mediaId = (bench: Bench) => {
    const content = bench.messages.at(-1)?.content
    return content?.type === 'media' ? content.providerMediaId : undefined
  }

  it('is uploaded once, however often its message is tried', () => {
    const bench = new Bench()
    clientWrites(bench, 'in')
    bench.do(sendFromMember(photo))
    bench.do(recordUpload(2, { kind: 'uploaded', providerMediaId: '990' }))
    const busy = {
      kind: 'refused',
      next: 'retry',
      afterMs: 5000,
      code: '131016',
      message: 'busy',
      reason: 'busy',
    } as const
    send(bench, busy)
    expect(mediaId(bench)).toBe('990')
    bench.now += 5000
    send(bench, accepted)
    expect(bench.messages.at(-1)?.delivery?.state).toBe('sent')
  })

  it('that the provider does not take is failed before anything leaves, and a passing refusal is tried six times', () => {
    const bench = new Bench()
    clientWrites(bench, 'in')
    bench.do(sendFromMember(photo))
    for (let n = 0; n < 6; n += 1) {
      expect(bench.messages.at(-1)?.delivery?.state).toBe('queued')
      bench.do(
        recordUpload(2, {
          kind: 'refused',
          next: 'retry',
          afterMs: 1000,
          code: 'upload-broken',
          message: 'x',
          reason: 'upload-broken',
        }),
      )
      bench.now += HOUR
    }
    expect(bench.messages.at(-1)?.delivery).toMatchObject({
      state: 'failed',
      error: { code: 'upload-broken' },
    })
    expect(bench.answer(ask({ type: 'claim', instance: 'i', templates: {} }))).toBeNull()
  })
})

const video = {
  type: 'media' as const,
  media: 'video' as const,
  providerMediaId: null,
  mimeType: 'video/mp4',
  fileName: null,
  caption: null,
}

test('a file behind one that cannot be uploaded is not sent before it is uploaded itself', () => {
  const bench = new Bench()
  clientWrites(bench, 'in1')
  for (const clientId of ['first', 'second'])
    bench.do(sendFromMember({ ...member, clientId, content: video }))
  const tooLarge = { code: 'file-too-large', message: 'Too large.', reason: 'file-too-large' } as const
  bench.do(recordUpload(2, { kind: 'refused', next: 'never', ...tooLarge }))
  expect(bench.answer(ask({ type: 'claim', instance: 'i' }))).toBeNull()
  bench.do(recordUpload(3, { kind: 'uploaded', providerMediaId: '872' }))
  expect(send(bench, accepted)).toBe(3)
})

test('a file that is not uploaded yet does not outstay the window', () => {
  const bench = new Bench()
  clientWrites(bench, 'in1')
  bench.do(sendFromMember({ ...member, content: video }))
  bench.now += 24 * HOUR
  bench.do(ask({ type: 'claim', instance: 'i' }))
  expect(bench.messages[1]?.delivery).toMatchObject({ state: 'failed', error: { code: '131047' } })
})

test('a file that comes after two conversations were found to be one is seen in the one that stays', () => {
  const younger = new Bench()
  clientSendsPhoto(younger)
  younger.do(ask({ type: 'moveTo', older: { conversationId: 'older', contactId: 'p1' } }))
  const older = new Bench()
  clientWrites(older, 'first')
  const carryOver = () => {
    for (const piece of belongingsOf(younger.state, younger.messages)) older.do(absorbBelongings(piece))
  }
  carryOver()
  expect(fileNow(older)?.state).toBe('pending')
  fetchOnce(younger, { kind: 'stored', facts })
  carryOver()
  expect(fileNow(older)).toEqual(fileNow(younger))
  expect(fileNow(older)?.state).toBe('stored')
})
