import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FileExchange, SendRequest } from '../../../src/channels/channel.ts'
import { within } from '../../../src/channels/patience.ts'
import { telegramApi } from '../../../src/channels/telegram/api.ts'
import { createTelegramSender } from '../../../src/channels/telegram/send.ts'
import { createWebhookFiles } from '../../../src/channels/webhook/files.ts'
import { createWhatsAppFiles } from '../../../src/channels/whatsapp/media.ts'
import { createWhatsAppSender } from '../../../src/channels/whatsapp/send.ts'

/** Ends when its signal does, as `fetch` and what it reads do. */
const forEver = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

describe('patience', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('ends what takes too long', async () => {
    const waiting = expect(within(1000, forEver)).rejects.toThrow('It took too long.')
    await vi.advanceTimersByTimeAsync(999)
    expect(vi.getTimerCount()).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    await waiting
  })

  test('begins anew with what is known by then of how long it takes', async () => {
    const waiting = within(1000, (signal, goOnFor) => {
      setTimeout(() => goOnFor(5000), 900)
      return forEver(signal)
    })
    const late = expect(waiting).rejects.toThrow('It took too long.')
    await vi.advanceTimersByTimeAsync(5899)
    expect(vi.getTimerCount()).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    await late
  })

  test('does not give up for want of time that the isolate itself has lost, and does once it had it', async () => {
    const { now } = performance
    let lostMs = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now.call(performance) + lostMs)
    const work = (answeredAfterMs: number) =>
      within(10_000, (signal) =>
        Promise.race([
          forEver(signal),
          new Promise((resolve) => setTimeout(() => resolve('answered'), answeredAfterMs)),
        ]),
      )
    const answer = work(15_000)
    lostMs += 2000
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await answer).toBe('answered')
    for (const [lost, more] of [
      [2000, 6000],
      [60_000, 10_000],
    ] as const) {
      const given = expect(work(60_000)).rejects.toThrow('It took too long.')
      lostMs += lost
      await vi.advanceTimersByTimeAsync(10_000 + more)
      await given
    }
    clock.mockRestore()
  })

  test('leaves nothing pending, whatever came of the work', async () => {
    const noTimers = () => expect(vi.getTimerCount()).toBe(0)
    await within(1000, async () => 'done')
    noTimers()
    await within(1000, async (_, goOnFor) => goOnFor(60_000))
    noTimers()
    await expect(within(1000, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused')
    noTimers()
  })
})

describe('a message that is sent', () => {
  /** Decides at once, and takes `ms` to say it all. */
  const decides = (said: object, ms: number): typeof globalThis.fetch => {
    return async (_, { signal } = {}) => {
      const body = new ReadableStream<Uint8Array>({
        start(stream) {
          signal?.addEventListener('abort', () => stream.error(signal.reason))
          setTimeout(() => {
            stream.enqueue(new TextEncoder().encode(JSON.stringify(said)))
            stream.close()
          }, ms)
        },
      })
      await new Promise((answered) => setTimeout(answered, 9_000))
      return new Response(body)
    }
  }
  const whatsapp = (fetch: typeof globalThis.fetch) =>
    createWhatsAppSender({
      ...{ apiUrl: 'https://graph.facebook.com', version: 'v26.0', phoneNumberId: '1', accessToken: 't' },
      fetch,
    })
  const telegram = (fetch: typeof globalThis.fetch) =>
    createTelegramSender({
      botId: '1',
      api: telegramApi({ apiUrl: 'https://api.telegram.org', token: 't', fetch }),
      sendFile: () => Promise.reject(new Error('no file is sent here')),
    })
  const request: SendRequest = {
    accountId: '1',
    to: [{ kind: 'user', value: '5' }],
    content: { type: 'text', text: 'Hi' },
    ourId: 'conversation.1-message',
  }

  test.each([
    ['WhatsApp', whatsapp, { messages: [{ id: 'wamid.1' }] }],
    ['Telegram', telegram, { ok: true, result: { message_id: 1 } }],
  ] as const)('is not given up while %s answers, or it might be sent twice', async (_, sender, said) => {
    vi.useFakeTimers()
    const whole = sender(decides(said, 12_000)).send(request)
    await vi.advanceTimersByTimeAsync(12_000)
    expect(await whole).toMatchObject({ kind: 'accepted' })
    const endless = sender(decides(said, 60_000)).send(request)
    await vi.advanceTimersByTimeAsync(19_000)
    expect(await endless).toMatchObject({ kind: 'unknown' })
    vi.useRealTimers()
  })
})

describe('a file that is fetched', () => {
  const bytes = new TextEncoder().encode('%PDF-1.7 a brief')
  const headers = { 'content-length': String(bytes.byteLength) }
  const url = 'https://lookaside.fbsbx.com/file'
  const fetch: typeof globalThis.fetch = async (input) =>
    String(input).startsWith('https://graph') ? Response.json({ url }) : new Response(bytes, { headers })
  const whatsapp = {
    ...{ apiUrl: 'https://graph.facebook.com', version: 'v26.0', phoneNumberId: '1', accessToken: 't' },
    fetch,
  }

  test.each<[string, FileExchange]>([
    ['on WhatsApp', createWhatsAppFiles(whatsapp)],
    ['by its address', createWebhookFiles({ fetch, allowLoopback: false })],
  ])('%s brings no clock of its own, which would tick on after it is here', async (_, files) => {
    const timeout = vi.spyOn(AbortSignal, 'timeout')
    const opened = await files.open('https://crm.example/a.pdf', 1000, new AbortController().signal)
    if (opened.kind === 'failed') throw new Error(`not opened: ${opened.reason}`)
    expect(await new Response(opened.body).text()).toBe('%PDF-1.7 a brief')
    expect(timeout).not.toHaveBeenCalled()
    timeout.mockRestore()
  })
})
