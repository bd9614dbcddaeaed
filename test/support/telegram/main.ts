/**
 * Telegram's stand-in as a program, for a product started with `TELEGRAM_API_URL` set to its address:
 * `node test/support/telegram/main.ts [--port 8789]`. `POST /control/say` `{ "id": 5, "firstName": "Maria", "text": "Oi" }`
 * lets a person write, `POST /control/mood` sets how it answers, `GET /control/record` gives what it took.
 */
import type { IncomingMessage } from 'node:http'
import { json as readJson } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { serveTelegram } from './http.ts'
import { Mood, type Taken, Telegram } from './stand-in.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '8789' } } })
const telegram = new Telegram({ id: 700_700_700, post: (request) => fetch(request) })

const Say = z.object({ id: z.int(), firstName: z.string(), text: z.string().min(1) })

/** A file by its size. */
const noted = ({ file, ...message }: Taken) =>
  file === undefined ? message : { ...message, file: { ...file, bytes: file.bytes.byteLength } }

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
      return {
        token: telegram.token,
        webhook: telegram.webhook?.url ?? null,
        taken: telegram.taken.map(noted),
      }
    default:
      return { error: `There is no ${request.method} ${path}.` }
  }
}

const { url, close } = await serveTelegram(telegram, {
  port: Number(values.port),
  beside: (request, path) => (path.startsWith('/control/') ? control(request, path) : null),
})
console.log(`Telegram stand-in on ${url}, bot token ${telegram.token}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close)
