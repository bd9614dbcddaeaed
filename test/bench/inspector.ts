import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'

/** The isolate of the Worker `name` that is served at `url`. */
export type Isolate = { url: string; inspectorPort: number; name: string }

/** V8's inspector of one isolate. */
export type Inspector = { call(method: string, params?: object): Promise<unknown>; close(): void }

/** Miniflare's inspector gives a command without a result back as it came (4, November 2026). */
const Answer = z.object({ id: z.number(), result: z.unknown().optional() })

/** Attaches to V8's inspector. Rejects when there is none. */
export async function attach({ url, inspectorPort, name }: Isolate): Promise<Inspector> {
  const socket = new WebSocket(`ws://127.0.0.1:${inspectorPort}/core:user:${name}`)
  const waiting = new Map<number, (result: unknown) => void>()
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const answer = Answer.safeParse(JSON.parse(data))
    if (answer.success) waiting.get(answer.data.id)?.(answer.data.result)
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error(`the inspector of ${name} is not there`)))
  })
  return {
    async call(method, params = {}) {
      const id = waiting.size + 1
      let answered = false
      const answer = new Promise<unknown>((resolve) => waiting.set(id, resolve)).finally(() => {
        answered = true
      })
      socket.send(JSON.stringify({ id, method, params }))
      // An isolate answers its inspector only while it has something to do.
      while (!answered) {
        await (await fetch(url)).text()
        await Promise.race([answer, sleep(20)])
      }
      return answer
    },
    close: () => socket.close(),
  }
}
