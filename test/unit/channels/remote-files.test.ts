import { beforeEach, describe, expect, test } from 'vitest'
import type { FileExchange } from '../../../src/channels/channel.ts'
import { createTelegramFiles } from '../../../src/channels/telegram/files.ts'
import { createWebhookFiles } from '../../../src/channels/webhook/files.ts'
import { Telegram } from '../../support/telegram/stand-in.ts'

const MB = 1024 * 1024
const bytes = new TextEncoder().encode('%PDF-1.7 a brief') as Uint8Array<ArrayBuffer>

const { signal } = new AbortController()

async function contentOf(opened: Awaited<ReturnType<FileExchange['open']>>): Promise<string> {
  if (opened.kind === 'failed') throw new Error(`not opened: ${opened.reason}`)
  return new Response(opened.body).text()
}

describe('a file on Telegram', () => {
  let telegram: Telegram
  let files: FileExchange

  beforeEach(() => {
    telegram = new Telegram({ id: 700, post: () => Promise.reject(new Error('nothing is posted here')) })
    telegram.files.set('BQAC-1', { path: 'documents/file_1.pdf', bytes })
    files = createTelegramFiles({
      apiUrl: 'https://api.telegram.org',
      token: telegram.token,
      fetch: (input, init) => telegram.answer(new Request(input, init)),
    })
  })

  test('is opened by its id', async () => {
    const opened = await files.open('BQAC-1', MB, signal)
    expect(opened).toMatchObject({ kind: 'offered', size: bytes.byteLength })
    expect(await contentOf(opened)).toBe('%PDF-1.7 a brief')
  })

  test('that is too large, gone, or behind a token that was replaced is not', async () => {
    const failed = (reason: string, again: boolean) => ({ kind: 'failed', reason, again })
    expect(await files.open('BQAC-1', 4, signal)).toEqual(failed('too-large', false))
    telegram.files.set('huge', { path: 'videos/huge.mp4', bytes: new Uint8Array(21 * MB) })
    expect(await files.open('huge', 100 * MB, signal)).toEqual(failed('too-large', false))
    expect(await files.open('nowhere', MB, signal)).toEqual(failed('gone', false))
    telegram.token = '700:AAE-a-token-that-replaced-the-other'
    expect(await files.open('BQAC-1', MB, signal)).toEqual(failed('refused', true))
  })

  test('whose path leads elsewhere is looked for in the bot’s own folder', async () => {
    const asked: string[] = []
    telegram.files.set('odd', { path: '../../botother/getMe?x#y', bytes })
    const watched = createTelegramFiles({
      apiUrl: 'https://api.telegram.org',
      token: telegram.token,
      fetch: (input, init) => {
        asked.push(String(input))
        return telegram.answer(new Request(input, init))
      },
    })
    await watched.open('odd', MB, signal)
    expect(asked.at(-1)).toBe(`https://api.telegram.org/file/bot${telegram.token}/botother/getMe%3Fx%23y`)
  })
})

describe('a file a seller’s system names', () => {
  const answering = (answer: () => Response) => {
    const asked: string[] = []
    const fetch: typeof globalThis.fetch = async (input, init) => {
      asked.push(`${String(input)} ${init?.redirect}`)
      return answer()
    }
    return { asked, files: createWebhookFiles({ fetch, allowLoopback: false }) }
  }
  const whole = () => new Response(bytes, { headers: { 'content-length': String(bytes.byteLength) } })

  test('is opened at its public address, and a redirect is not followed', async () => {
    const { asked, files } = answering(whole)
    expect(await contentOf(await files.open('https://crm.example/a.pdf', MB, signal))).toBe(
      '%PDF-1.7 a brief',
    )
    expect(asked).toEqual(['https://crm.example/a.pdf manual'])
    const elsewhere = answering(() => Response.redirect('https://10.0.0.1/', 302))
    expect(await elsewhere.files.open('https://crm.example/a.pdf', MB, signal)).toMatchObject({
      reason: 'unreachable',
    })
    expect(elsewhere.asked).toHaveLength(1)
  })

  test.each(['https://10.0.0.1/a.pdf', 'http://crm.example/a.pdf', 'https://db.internal/a.pdf'])(
    'at %s is not asked for',
    async (address) => {
      const { asked, files } = answering(whole)
      expect(await files.open(address, MB, signal)).toEqual({
        kind: 'failed',
        reason: 'refused',
        again: false,
      })
      expect(asked).toEqual([])
    },
  )

  test('that is too large, of no known size, or gone is not opened', async () => {
    expect(await answering(whole).files.open('https://crm.example/a', 4, signal)).toMatchObject({
      reason: 'too-large',
    })
    const endless = answering(() => new Response(new ReadableStream()))
    expect(await endless.files.open('https://crm.example/a', MB, signal)).toMatchObject({
      reason: 'unreachable',
    })
    const gone = answering(() => new Response(null, { status: 404 }))
    expect(await gone.files.open('https://crm.example/a', MB, signal)).toMatchObject({
      reason: 'gone',
      again: false,
    })
  })
})
