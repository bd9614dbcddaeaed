import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { conversationOf, signIn } from '../hub.ts'
import { post } from '../load.ts'
import { newPeople, says } from '../people.ts'
import { compared, type Line, ms, times } from '../report.ts'
import { type Subjects, settle } from '../rounds.ts'
import type { Server } from '../server.ts'
import { median } from '../stats.ts'
import type { Told, Watched } from '../watchers.ts'

const samples = 8
const Ticket = z.object({ ticket: z.string() })

/** Instants in ms, the frame in characters. */
type Served = { acknowledged: number; last: number; frame: number }

/** What a thousand hubs that watch one conversation cost, against the floor and against one hub. */
export async function watching(subjects: Subjects, sockets = 1_000): Promise<Line[]> {
  const { foyer, floor, provider } = subjects
  const [client = ''] = newPeople(1)
  const woken = [await post(foyer.url, await says(client)), await post(floor.url, await says(client))]
  await settle(provider, woken)
  const api = await signIn(foyer)
  const conversationId = conversationOf(foyer, client)
  const urlOf = {
    foyer: async () => {
      const { ticket } = Ticket.parse(await api('/api/tickets', { for: 'conversation', conversationId }))
      return `${foyer.url.replace('http', 'ws')}/ws/conversations/${conversationId}?ticket=${ticket}`
    },
    floor: async () => `${floor.url.replace('http', 'ws')}/?phone=${client}`,
  }
  const measure = async (count: number) => {
    const watched = {
      foyer: await watch(foyer, urlOf.foyer, count),
      floor: await watch(floor, urlOf.floor, count),
    }
    const pairs: { foyer: Served; floor: Served }[] = []
    for (let n = 0; n < samples; n++) {
      const ofFloor = await watched.floor.serve(client)
      pairs.push({ floor: ofFloor, foyer: await watched.foyer.serve(client) })
    }
    await Promise.all([watched.foyer.end(), watched.floor.end()])
    return pairs
  }
  const one = await measure(1)
  const many = await measure(sockets)
  const figure = (pairs: typeof many, read: (served: Served) => number) => {
    const ofFoyer = median(pairs.map((pair) => read(pair.foyer)))
    const ofFloor = median(pairs.map((pair) => read(pair.floor)))
    return { foyer: ofFoyer, floor: ofFloor, ratio: ofFoyer / ofFloor }
  }
  const slower =
    figure(many, (served) => served.acknowledged).foyer / figure(one, (served) => served.acknowledged).foyer
  return [
    compared(
      `${sockets} watchers: webhook to the last one served p50`,
      figure(many, ({ last }) => last),
      1.3,
    ),
    {
      what: '  the frame each of them gets, deflated once a socket: kB',
      ...kilobytes(figure(many, ({ frame }) => frame / 1024)),
    },
    {
      what: `${sockets} watchers: acknowledge p50 against one watcher`,
      foyer: ms(figure(many, ({ acknowledged }) => acknowledged).foyer),
      floor: ms(figure(many, ({ acknowledged }) => acknowledged).floor),
      ratio: times(slower),
      goal: { text: '<= 1.5x', met: slower <= 1.5 },
    },
  ]
}

function kilobytes({ foyer, floor, ratio }: { foyer: number; floor: number; ratio: number }) {
  return { foyer: foyer.toFixed(1), floor: floor.toFixed(1), ratio: times(ratio) }
}

let markers = 0

/** Longer than the slowest fan-out, ms; what takes longer is not measured. */
const patienceMs = 15_000

/** How many sockets are opened at a time. */
const groupSize = 20

async function watch(server: Server, urlOf: () => Promise<string>, sockets: number) {
  const thread = new Worker(new URL('../watchers.ts', import.meta.url), {
    workerData: { sockets, origin: server.url } satisfies Watched,
  })
  for (let opened = 0; opened < sockets; opened += groupSize) {
    const group = Array.from({ length: Math.min(groupSize, sockets - opened) }, urlOf)
    thread.postMessage(await Promise.all(group))
    await once(thread, 'message')
  }
  return {
    /** The client writes; when that was acknowledged, and when the last watcher had it, ms. */
    async serve(client: string): Promise<Served> {
      markers += 1
      const marker = `marker-${markers}`
      const webhook = await says(client, `Oi! Quanto custa um logo? ${marker}`)
      const served = new Promise<{ at: number; frame: number }>((resolve) => {
        const hear = (told: Told) => {
          // What is told of an earlier message is not what is waited for.
          if (told.type !== 'served' || told.marker !== marker) return
          thread.off('message', hear)
          resolve({ at: told.at, frame: told.frameLength })
        }
        thread.on('message', hear)
      })
      const posted = await post(server.url, webhook)
      const tooLate = { at: Number.NaN, frame: Number.NaN }
      const { at, frame } = await Promise.race([served, sleep(patienceMs, tooLate)])
      await sleep(700)
      const last = at - performance.timeOrigin - posted.sentAt
      return { acknowledged: posted.acknowledgedAt - posted.sentAt, last, frame }
    },
    end: () => thread.terminate(),
  }
}
