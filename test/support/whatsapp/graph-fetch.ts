import { vi } from 'vitest'
import type { BusinessAccount } from './business-account.ts'

/** A message WhatsApp took, as the Graph API got it. */
export type TakenMessage = Record<string, unknown> & { biz_opaque_callback_data: string }

/** How WhatsApp answers the next messages: takes them, or refuses them with a code. */
export type MessageMood = 'accepts' | { refuses: number }

/**
 * The Graph API inside the test's own isolate, in place of the network: the accounts' own calls, and messages. Whatever
 * else is asked for fails as if nobody answered.
 */
export function graphAnswersFor(...accounts: BusinessAccount[]) {
  const graph = { accounts, taken: [] as TakenMessage[], mood: 'accepts' as MessageMood, down: false }
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    if (graph.down) throw new TypeError('connection refused')
    const { pathname, searchParams } = new URL(request.url)
    const picture = accounts.flatMap((one) => one.pictureAt(pathname) ?? [])[0]
    if (picture !== undefined) {
      const { type, bytes } = picture
      return new Response(bytes, {
        headers: { 'content-type': type, 'content-length': String(bytes.byteLength) },
      })
    }
    const authorization = request.headers.get('authorization')
    const bytes = new Uint8Array(await request.arrayBuffer())
    const isJson = request.headers.get('content-type') === 'application/json'
    const body: unknown = isJson ? JSON.parse(new TextDecoder().decode(bytes)) : undefined
    const path = pathname.slice(1)
    const call = { method: request.method, path, query: searchParams, authorization, bytes, body }
    if (pathname.endsWith('/messages')) {
      const mine = accounts.find((one) => authorization === `Bearer ${one.accessToken}`)
      if (mine === undefined) return refusal(190, 401)
      if (graph.mood !== 'accepts') return refusal(graph.mood.refuses, 400)
      graph.taken.push(body as TakenMessage)
      return Response.json({ messages: [{ id: `wamid.${graph.taken.length}` }] })
    }
    // Whoever's token it is sees their own objects alone.
    const account = accounts.find((one) => authorization === `Bearer ${one.accessToken}`) ?? accounts[0]
    const reply = account?.answer(call)
    if (!reply) throw new TypeError(`nothing answers at ${request.url}`)
    return new Response(reply.body, {
      status: reply.status,
      headers: { 'content-type': 'application/json' },
    })
  })
  return graph
}

function refusal(code: number, status: number): Response {
  return Response.json({ error: { message: `(#${code}) refused`, code } }, { status })
}
