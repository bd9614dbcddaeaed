import { z } from 'zod'

/** Something the person using the phone must know: the sentence is the message. */
export class PhoneProblem extends Error {
  override readonly name = 'PhoneProblem'
}

const PhoneLineEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('message'),
    from: z.enum(['business', 'owner']),
    text: z.string(),
    /** What can be tapped under it. */
    choices: z.array(z.string()).default([]),
    at: z.number(),
  }),
  /** The business's server has taken what this phone sent. */
  z.object({ type: z.literal('receipt'), at: z.number() }),
])
export type PhoneLineEvent = z.infer<typeof PhoneLineEvent>

export type Said =
  | { type: 'text'; text: string }
  | { type: 'tap'; title: string }
  | {
      type: 'image' | 'audio' | 'video' | 'document'
      caption?: string
      /** A sample of its kind unless one is given; the bytes in base64. */
      file?: { bytes: string; type: string; name: string }
    }

/** One phone's connection to the stand-in. */
export type PhoneLine = {
  /** Sends a message, showing the business these addresses. */
  say(said: Said, shape: 'both' | 'user-id' | 'phone'): Promise<void>
  /** The owner of the business writes to this phone from their own. */
  ownerSays(text: string): Promise<void>
  /** Whether the business writes within `waitMs` from now. */
  nextAnswer(waitMs: number): Promise<boolean>
  close(): void
}

export type PhoneLineOptions = {
  /** The stand-in's address. */
  url: string
  /** Digits in international form. */
  phone: string
  name: string
  onEvent: (event: PhoneLineEvent) => void
}

/** Connects a phone to the stand-in. Throws a `PhoneProblem` when it cannot be reached or refuses. */
export async function connectPhone({ url, phone, name, onEvent }: PhoneLineOptions): Promise<PhoneLine> {
  const hangUp = new AbortController()
  const waiting = new Set<() => void>()

  async function call(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(`${url}/control/${path}`, init).catch(() => {
      throw new PhoneProblem(
        `The WhatsApp stand-in does not answer at ${url}. Start it with npm start, in another terminal.`,
      )
    })
    if (response.ok) return response
    throw new PhoneProblem(
      response.status === 400
        ? `The stand-in refused this: ${await response.text()}`
        : `What answers at ${url} is not the WhatsApp stand-in (${response.status}).`,
    )
  }

  async function post(path: string, body: unknown): Promise<void> {
    const headers = { 'Content-Type': 'application/json' }
    const response = await call(path, { method: 'POST', headers, body: JSON.stringify(body) })
    await response.body?.cancel()
  }

  const { body } = await call(`events?phone=${phone}`, { signal: hangUp.signal })
  if (body === null) throw new PhoneProblem(`What answers at ${url} is not the WhatsApp stand-in.`)

  async function listen(stream: ReadableStream<Uint8Array>): Promise<void> {
    for await (const event of readEvents(stream)) {
      onEvent(event)
      if (event.type === 'message') for (const answered of waiting) answered()
    }
  }

  listen(body).catch((error: unknown) => {
    if (hangUp.signal.aborted) return
    console.error(`The connection to the WhatsApp stand-in was lost: ${String(error)}`)
    process.exit(1)
  })

  return {
    say: (said, shape) => post('say', { phone, name, shape, said: [said] }),
    ownerSays: (text) => post('owner', { phone, text }),
    nextAnswer(waitMs) {
      return new Promise((resolve) => {
        const settle = (answered: boolean) => {
          clearTimeout(timer)
          waiting.delete(onAnswer)
          resolve(answered)
        }
        const onAnswer = () => settle(true)
        const timer = setTimeout(() => settle(false), waitMs)
        // Nobody may be waiting any more when the phone hangs up.
        timer.unref()
        waiting.add(onAnswer)
      })
    },
    close: () => hangUp.abort(),
  }
}

/** The events of an event stream (WHATWG HTML, "Server-sent events") whose data is one line each. */
async function* readEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<PhoneLineEvent> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const bytes of stream) {
    rest += decoder.decode(bytes, { stream: true })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line.startsWith('data: ')) yield PhoneLineEvent.parse(JSON.parse(line.slice('data: '.length)))
    }
  }
}
