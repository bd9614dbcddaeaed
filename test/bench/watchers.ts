/** Opens many sockets on one conversation and tells when the last of them got a message. A worker thread. */
import { parentPort, workerData } from 'node:worker_threads'

export type Watched = { sockets: number; origin: string }
/** `served`: all sockets have got a frame with `marker`, at `at` of the clock all threads share, ms. */
export type Told = { type: 'open' } | { type: 'served'; marker: string; at: number; frameLength: number }

const { sockets, origin } = workerData as Watched
const markers = /marker-\d+/g
const served = new Map<string, Set<number>>()
/** Later frames may show a message again, under its deliveries for one. */
const told = new Set<string>()

function tell(told: Told): void {
  parentPort?.postMessage(told)
}

function watch(url: string, n: number): Promise<void> {
  return new Promise((resolve, reject) => {
    // Node's own WebSocket takes headers, unlike a browser's.
    const socket: WebSocket = Reflect.construct(WebSocket, [url, { headers: { Origin: origin } }])
    socket.addEventListener('error', () => reject(new Error(`the socket ${url} failed`)))
    socket.addEventListener('open', () => {
      socket.send(JSON.stringify({ type: 'hello', storage: null, since: null }))
      resolve()
    })
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
      if (data.startsWith('{"type":"snapshot"')) return
      for (const [marker] of data.matchAll(markers)) {
        if (told.has(marker)) continue
        const by = served.get(marker) ?? new Set()
        served.set(marker, by.add(n))
        if (by.size < sockets) continue
        served.delete(marker)
        told.add(marker)
        const at = performance.timeOrigin + performance.now()
        tell({ type: 'served', marker, at, frameLength: data.length })
      }
    })
  })
}

let opened = 0

// Addresses come in groups, because each is good for a minute only.
parentPort?.on('message', async (urls: string[]) => {
  await Promise.all(urls.map((url) => watch(url, opened++)))
  tell({ type: 'open' })
})
