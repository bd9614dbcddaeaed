import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { Telegram } from './stand-in.ts'

/** Answers a request the stand-in has nothing to do with; null leaves it to the stand-in. */
export type Beside = (request: IncomingMessage, path: string) => Promise<unknown> | null

/** Serves a stand-in on this machine alone; port 0 takes a free one. */
export async function serveTelegram(
  telegram: Pick<Telegram, 'answer'>,
  { port = 0, beside = () => null }: { port?: number; beside?: Beside } = {},
): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    answer(telegram, beside, request, response).catch((error: unknown) => {
      // A connection that breaks off is how some moods answer.
      if (!(error instanceof TypeError) && !response.destroyed) console.error(error)
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: taken } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${taken}`, close }
}

async function answer(
  telegram: Pick<Telegram, 'answer'>,
  beside: Beside,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://stand-in')
  const other = beside(request, url.pathname)
  if (other !== null) {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(await other))
    return
  }
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  const { method = 'GET', headers } = request
  const body = method === 'POST' ? Uint8Array.from(await buffer(request)) : null
  const given = new Headers({ 'content-type': 'application/json', ...(headers as Record<string, string>) })
  const answered = await telegram.answer(
    new Request(url, { method, headers: given, body, signal: gone.signal }),
  )
  response.writeHead(answered.status, Object.fromEntries(answered.headers))
  response.end(Buffer.from(await answered.arrayBuffer()))
}
