import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

/** What the network does to one request; `ms` is how much later or longer. */
export type Mishap =
  /** It never arrives, and the connection breaks. */
  | { kind: 'lost' }
  /** It arrives, and its answer does not come back. */
  | { kind: 'answer-lost' }
  /** It arrives twice at once. */
  | { kind: 'twice' }
  | { kind: 'late'; ms: number }
  /** The answer comes in small pieces. */
  | { kind: 'trickle'; ms: number }

/** One request and what became of it. Instants on this machine's clock, ms. */
export type Passage = {
  request: string
  begunAt: number
  /** Of the answer the other side gave; null while there is none. */
  status: number | null
  response: string
  /** When the other side had answered. */
  answeredAt: number | null
  /** How long the answer asks to wait before another request, ms; null where it asks for nothing. */
  retryAfterMs: number | null
  /** When the answer had been handed over whole to who asked. */
  handedOverAt: number | null
  /** When who asked closed the connection before the other side had answered. */
  givenUpAt: number | null
  /** When it was over: nothing more will become of it. */
  endedAt: number | null
  mishap: Mishap | null
}

/** The network between two parties: it carries requests, keeps a record of them, and has its mishaps. */
export class Relay {
  readonly passages: Passage[] = []
  url = ''
  readonly #target: () => string
  readonly #befalls: (request: string, path: string) => Mishap | null
  readonly #waiting = new Set<() => void>()
  readonly #server = createServer((request, response) => {
    this.#carry(request, response).catch(() => response.destroy())
  })

  /** `befalls` is asked for each request and its path, in the order they come. */
  constructor(target: () => string, befalls: (request: string, path: string) => Mishap | null) {
    this.#target = target
    this.#befalls = befalls
  }

  async listen(): Promise<void> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening))
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('It listens on no port.')
    this.url = `http://127.0.0.1:${address.port}`
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  get inTheAir(): number {
    return this.passages.filter(({ endedAt }) => endedAt === null).length
  }

  /** Resolves when the next request begins. */
  next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.add(resolve))
  }

  async #carry(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request)
    const text = body.toString()
    const mishap = this.#befalls(text, request.url ?? '/')
    const passage = this.#begin(text, mishap)
    const gone = new AbortController()
    response.once('close', () => {
      if (passage.answeredAt === null && passage.endedAt === null) passage.givenUpAt = Date.now()
      gone.abort()
    })
    for (const wake of this.#waiting) wake()
    this.#waiting.clear()
    try {
      if (mishap?.kind === 'lost') throw new Error('lost on the way')
      if (mishap?.kind === 'late') await sleep(mishap.ms)
      const deliveries = [passage, ...(mishap?.kind === 'twice' ? [this.#begin(text, null)] : [])]
      const [answered] = await Promise.all(
        deliveries.map((delivery) => this.#forward(request, body, delivery, gone.signal)),
      )
      if (answered === undefined) return
      const { answer, bytes } = answered
      if (mishap?.kind === 'answer-lost') throw new Error('answer lost on the way')
      response.writeHead(answer.status, headersOf(answer))
      await handOver(response, bytes, mishap?.kind === 'trickle' ? mishap.ms : 0)
      if (response.writableFinished) passage.handedOverAt = Date.now()
    } catch {
      response.destroy()
    } finally {
      passage.endedAt = Date.now()
    }
  }

  #begin(request: string, mishap: Mishap | null): Passage {
    const passage: Passage = {
      request,
      begunAt: Date.now(),
      status: null,
      response: '',
      answeredAt: null,
      retryAfterMs: null,
      handedOverAt: null,
      givenUpAt: null,
      endedAt: null,
      mishap,
    }
    this.passages.push(passage)
    return passage
  }

  async #forward(
    { url = '/', method = 'GET', headers }: IncomingMessage,
    body: Buffer,
    passage: Passage,
    signal: AbortSignal,
  ): Promise<{ answer: Response; bytes: Uint8Array }> {
    const carried = ['content-type', 'authorization', 'x-hub-signature-256'].flatMap((name) => {
      const value = headers[name]
      return typeof value === 'string' ? [[name, value]] : []
    })
    try {
      const answer = await fetch(`${this.#target()}${url}`, {
        method,
        headers: Object.fromEntries(carried),
        ...(method !== 'GET' && { body: Uint8Array.from(body) }),
        signal,
        redirect: 'manual',
      })
      const bytes = await answer.bytes()
      passage.response = new TextDecoder().decode(bytes)
      passage.status = answer.status
      passage.answeredAt = Date.now()
      const seconds = answer.headers.get('retry-after')
      passage.retryAfterMs = seconds === null ? null : Number(seconds) * 1_000
      return { answer, bytes }
    } finally {
      passage.endedAt = Date.now()
    }
  }
}

function headersOf(answer: Response): Record<string, string> {
  return Object.fromEntries(
    ['content-type', 'retry-after'].flatMap((name) => {
      const value = answer.headers.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
}

const pieces = 8

async function handOver(response: ServerResponse, bytes: Uint8Array, ms: number): Promise<void> {
  if (ms > 0) {
    const length = Math.ceil(bytes.length / pieces)
    for (let at = 0; at < bytes.length; at += length) {
      response.write(bytes.slice(at, at + length))
      await sleep(ms / pieces)
    }
    response.end()
  } else response.end(bytes)
  await new Promise((resolve) => {
    response.once('finish', resolve)
    response.once('close', resolve)
    if (response.writableFinished || response.destroyed) resolve(undefined)
  })
}
