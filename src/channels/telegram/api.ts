import { z } from 'zod'
import { jsonIn } from '../../domain/json.ts'
import type { OutgoingFile } from '../channel.ts'
import { multipart } from '../multipart.ts'
import { patienceFor, within } from '../patience.ts'

/** Telegram's own refusal of a call; `retryAfterMs` when it asks to wait. */
export type Refusal = { kind: 'refused'; code: number; description: string; retryAfterMs: number | null }

/** What came of a call. `unknown`: no answer came that says whether it was carried out. */
export type Answer = { kind: 'done'; result: unknown } | Refusal | { kind: 'unknown'; message: string }

/** Calls a method of the Bot API. Never throws. */
export type TelegramApi = (method: string, parameters?: Record<string, unknown>) => Promise<Answer>

/** The file did not get through whole, so that the call was certainly not carried out. */
export type CutShort = { kind: 'cut-short'; message: string }

/** Calls a method of the Bot API with a file in one of its fields. Never throws. */
export type TelegramUpload = (
  method: string,
  parameters: Readonly<Record<string, string>>,
  enclosed: { field: string; file: OutgoingFile },
) => Promise<Answer | CutShort>

export type TelegramApiOptions = {
  /** Without a trailing slash; Telegram's is `https://api.telegram.org`. */
  apiUrl: string
  token: string
  fetch: typeof fetch
  /** How long to wait for an answer, and then for the rest of it, ms. */
  timeoutMs?: number
}

const answerTimeoutMs = 10_000

const Done = z.object({ ok: z.literal(true), result: z.unknown() })
const Refused = z.object({
  ok: z.literal(false),
  error_code: z.int(),
  description: z.string().default(''),
  parameters: z.object({ retry_after: z.number().min(0).optional() }).optional(),
})

/** The Bot API for one bot (Telegram, "Making requests"). The address holds the token: it is never logged. */
export function telegramApi(options: TelegramApiOptions): TelegramApi {
  return (method, parameters = {}) =>
    ask(options, method, answerTimeoutMs, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
    })
}

/** The same for calls that carry a file (Telegram, "Sending files"), which is streamed. */
export function telegramUpload(options: TelegramApiOptions): TelegramUpload {
  return async (method, parameters, { field, file }) => {
    const form = multipart(parameters, field, file)
    const answer = await ask(options, method, patienceFor(file.size), {
      headers: { 'content-type': form.contentType },
      body: form.body,
    })
    if (answer.kind !== 'unknown' || form.isWhole()) return answer
    return { kind: 'cut-short', message: 'The file did not get through to Telegram.' }
  }
}

async function ask(
  { apiUrl, token, fetch, timeoutMs }: TelegramApiOptions,
  method: string,
  patienceMs: number,
  request: RequestInit,
): Promise<Answer> {
  try {
    const waitMs = timeoutMs ?? patienceMs
    return await within(waitMs, async (signal, goOnFor) => {
      const url = `${apiUrl}/bot${token}/${method}`
      const response = await fetch(url, { method: 'POST', redirect: 'manual', signal, ...request })
      // What has begun to answer has decided: given up now, the message might be sent twice.
      goOnFor(waitMs)
      return answerOf(response.status, await response.text())
    })
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError'
    return unknown(timedOut ? 'Telegram did not answer in time.' : 'The connection to Telegram broke off.')
  }
}

function answerOf(status: number, body: string): Answer {
  const json = jsonIn(body)
  const done = status === 200 ? Done.safeParse(json).data : undefined
  if (done) return { kind: 'done', result: done.result }
  const refused = Refused.safeParse(json).data
  const code = refused?.error_code ?? status
  if (code >= 500 || code < 300) {
    return unknown(`Telegram answered ${code} without saying what became of the call.`)
  }
  const wait = refused?.parameters?.retry_after
  return {
    kind: 'refused',
    code,
    description: refused?.description ?? '',
    retryAfterMs: wait === undefined ? null : wait * 1000,
  }
}

function unknown(message: string): Answer {
  return { kind: 'unknown', message }
}
