/**
 * Telegram's stand-in as a program, for a product started with `TELEGRAM_API_URL` set to its address:
 * `node test/support/telegram/main.ts [--port 8789]`. `POST /control/say` `{ "id": 5, "firstName": "Maria", "text": "Oi" }`
 * lets a person write, `POST /control/mood` sets how it answers, `GET /control/record` gives what it took.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json as readJson } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { Mood, Telegram } from './stand-in.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '8789' } } })
const telegram = new Telegram({ id: 700_700_700, post: (request) => fetch(request) })

const Say = z.object({ id: z.int(), firstName: z.string(), text: z.string().min(1) })

async function control(request: IncomingMessage, path: string): Promise<unknown> {
  switch (`${request.method} ${path}`) {
    case 'POST /control/say': {
      const { text, ...person } = Say.parse(await readJson(request))
      return { status: (await telegram.deliver(telegram.message(person, { text }))).status }
    }
    case 'POST /control/mood':
      telegram.mood = Mood.parse(await readJson(request))
      return { ok: true }
    case 'GET /control/record':
      return { token: telegram.token, webhook: telegram.webhook?.url ?? null, taken: telegram.taken }
    default:
      return { error: `There is no ${request.method} ${path}.` }
  }
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://stand-in')
  if (url.pathname.startsWith('/control/')) {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(await control(request, url.pathname)))
    return
  }
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  const body = request.method === 'POST' ? JSON.stringify(await readJson(request)) : null
  const answered = await telegram.answer(
    new Request(url, { method: request.method ?? 'GET', body, signal: gone.signal }),
  )
  response.writeHead(answered.status, Object.fromEntries(answered.headers))
  response.end(Buffer.from(await answered.arrayBuffer()))
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    // A connection that breaks off is how some moods answer.
    if (!(error instanceof TypeError) && !response.destroyed) console.error(error)
    response.destroy()
  })
})
server.listen(Number(values.port), '127.0.0.1', () => {
  console.log(`Telegram stand-in on http://127.0.0.1:${values.port}, bot token ${telegram.token}`)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.closeAllConnections()
    server.close()
  })
}
