import { beforeEach, describe, expect, test } from 'vitest'
import type { OpenFile, SendResult } from '../../../src/channels/channel.ts'
import { telegramUpload } from '../../../src/channels/telegram/api.ts'
import { createTelegramFileSender } from '../../../src/channels/telegram/send-file.ts'
import { type MediaKind, storedFile } from '../../../src/domain/file.ts'
import { aJpeg, anOgg, aPdf, aPng } from '../../support/files.ts'
import type { Person } from '../../support/telegram/payloads.ts'
import { type Mood, Telegram } from '../../support/telegram/stand-in.ts'

const MB = 1024 * 1024
const maria: Person = { id: 5_400_000_001, firstName: 'Maria' }
let telegram: Telegram

beforeEach(() => {
  telegram = new Telegram({ id: 700, post: () => Promise.reject(new Error('nothing is posted here')) })
  telegram.chatOf(maria)
})

type File = {
  media: MediaKind
  type: string
  bytes: Uint8Array<ArrayBuffer>
  name?: string
  caption?: string
  open?: OpenFile
}

/** Sends a file to Maria; what is not read of it within a tenth of a second is given up. */
function send({ media, type, bytes, name = 'file', caption, open }: File): Promise<SendResult> {
  const size = bytes.byteLength
  const openFile: OpenFile = async () => ({ body: new Blob([bytes]).stream(), size, type, name })
  const sender = createTelegramFileSender({
    upload: telegramUpload({
      apiUrl: 'https://api.telegram.org',
      token: telegram.token,
      fetch: (input, init) => telegram.answer(new Request(input, init)),
      timeoutMs: 100,
    }),
    openFile: open ?? openFile,
  })
  const file = storedFile('file-1', { type, size, width: null, height: null })
  const facts = { media, mimeType: type, fileName: name, providerMediaId: null, caption: caption ?? null }
  return sender(String(maria.id), { type: 'media', ...facts, file })
}

const photo: File = { media: 'image', type: 'image/png', bytes: aPng(100, 50) }
const document: File = { media: 'document', type: 'application/pdf', bytes: aPdf() }
const ways = () => telegram.taken.map(({ file }) => file?.method)

describe('a file', () => {
  test.each<[string, File, string]>([
    ['a picture is shown', photo, 'sendPhoto'],
    ['a video is played', { media: 'video', type: 'video/mp4', bytes: aPdf() }, 'sendVideo'],
    ['a recording is a voice message', { media: 'audio', type: 'audio/ogg', bytes: anOgg() }, 'sendVoice'],
    ['music is played', { media: 'audio', type: 'audio/mpeg', bytes: anOgg() }, 'sendAudio'],
    [
      'sound Telegram does not play is a file',
      { media: 'audio', type: 'audio/amr', bytes: anOgg() },
      'sendDocument',
    ],
    ['all else is a file', document, 'sendDocument'],
  ])('%s', async (_, file, method) => {
    expect(await send(file)).toEqual({ kind: 'accepted', providerId: '1' })
    expect(ways()).toEqual([method])
  })

  test('arrives whole, under its name in any script, with its words as they are', async () => {
    await send({ ...document, name: 'Orçamento – 見積; v2.pdf', caption: 'Custa *R$ 450* <b>hoje</b>' })
    expect(telegram.taken).toEqual([
      {
        chatId: maria.id,
        messageId: 1,
        text: 'Custa *R$ 450* <b>hoje</b>',
        file: {
          method: 'sendDocument',
          name: 'Orçamento – 見積, v2.pdf',
          type: 'application/pdf',
          bytes: document.bytes,
        },
      },
    ])
  })

  test.each<[string, File]>([
    ['too long and thin', { ...photo, bytes: aPng(2_100, 100) }],
    ['of too many pixels', { ...photo, bytes: aPng(6_000, 5_000) }],
    ['that Telegram cannot read', { ...photo, type: 'image/jpeg', bytes: aJpeg() }],
  ])('a picture %s still arrives, as a file', async (_, file) => {
    expect(await send(file)).toMatchObject({ kind: 'accepted' })
    expect(telegram.calls).toEqual(['sendPhoto', 'sendDocument'])
    expect(telegram.taken.map((taken) => taken.file?.bytes)).toEqual([file.bytes])
  })

  test('a recording for a client who lets bots send none still arrives, as a file', async () => {
    telegram.chatOf(maria).voiceForbidden = true
    expect(await send({ media: 'audio', type: 'audio/ogg', bytes: anOgg() })).toMatchObject({
      kind: 'accepted',
    })
    expect(ways()).toEqual(['sendDocument'])
  })
})

describe('Telegram refuses', () => {
  test.each<[string, Mood, object]>([
    [
      'too many messages: as long as it asks for',
      { refuses: 429, description: 'Too Many Requests: retry after 17', retryAfter: 17 },
      { next: 'retry', afterMs: 17_000, slows: 'channel', reason: 'too-fast' },
    ],
    [
      'a client who blocked the bot',
      { refuses: 403, description: 'Forbidden: bot was blocked by the user' },
      { next: 'never', reason: 'blocked' },
    ],
    [
      'a token that was replaced',
      { refuses: 401, description: 'Unauthorized' },
      { next: 'never', reason: 'reconnect' },
    ],
    [
      'a body its door does not let in',
      { refuses: 413, description: 'Request Entity Too Large' },
      { next: 'never', reason: 'file-too-large' },
    ],
    [
      'words that are too long for its count',
      { refuses: 400, description: 'Bad Request: message caption is too long' },
      { next: 'never', reason: 'too-long' },
    ],
    [
      'something nobody here knows, in its own words',
      { refuses: 400, description: 'Bad Request: TOPIC_CLOSED' },
      { next: 'never', reason: 'refused', message: 'Telegram: Bad Request: TOPIC_CLOSED' },
    ],
  ])('%s', async (_, mood, expected) => {
    telegram.mood = mood
    expect(await send(document)).toMatchObject({ kind: 'refused', ...expected })
    expect(telegram.taken).toEqual([])
  })

  test('a file that is too large, or empty', async () => {
    const large = { ...document, bytes: new Uint8Array(50 * MB + 1) }
    expect(await send(large)).toMatchObject({ next: 'never', code: 'telegram-file-too-large' })
    const empty = { ...document, bytes: new Uint8Array(0) }
    expect(await send(empty)).toMatchObject({ next: 'never', reason: 'file-unusable' })
  })
})

test.each<Mood>(['takes it and hangs', 'takes it and drops the answer', 'takes it and breaks'])(
  'when Telegram %s, nobody knows whether the client has the file',
  async (mood) => {
    telegram.mood = mood
    expect(await send(document)).toMatchObject({ kind: 'unknown' })
  },
)

test.each<Mood>(['never gets it', 'gets the beginning of it'])(
  'when Telegram %s, it is certain that the client has no file, and it is sent again',
  async (mood) => {
    telegram.mood = mood
    expect(await send({ ...document, bytes: aPdf(MB) })).toMatchObject({
      next: 'retry',
      reason: 'upload-broken',
    })
  },
)

test('a file that breaks off while it is read has not reached the client', async () => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(aPdf(50)),
    pull: (controller) => controller.error(new Error('the bucket went away')),
  })
  const open: OpenFile = async () => ({ body, size: 200, type: 'application/pdf', name: 'plan.pdf' })
  expect(await send({ ...document, open })).toMatchObject({ next: 'retry', reason: 'upload-broken' })
})

test('what is certain not to leave is not asked for', async () => {
  const gone = {
    kind: 'refused',
    next: 'never',
    code: 'file-gone',
    reason: 'file-gone',
    message: 'It is gone.',
  } as const
  expect(await send({ ...document, open: async () => gone })).toEqual(gone)
  expect(await send({ ...document, caption: 'a'.repeat(1025) })).toMatchObject({ reason: 'too-long' })
  expect(telegram.calls).toEqual([])
})
