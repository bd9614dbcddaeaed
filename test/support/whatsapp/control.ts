import type { IncomingMessage, ServerResponse } from 'node:http'
import { json as readJson } from 'node:stream/consumers'
import { z } from 'zod'
import { Fault } from './faults.ts'
import type { PhoneEvent } from './journal.ts'
import { NothingToTap, politeHabits } from './network.ts'
import { IdentityShape } from './people.ts'
import type { StandIn } from './stand-in.ts'

const Phone = z.string().regex(/^\d{5,20}$/, 'digits in international form')

const Said = z.union([
  z.object({ type: z.literal('text'), text: z.string().min(1).max(4096) }),
  z.object({ type: z.literal('tap'), title: z.string().min(1) }),
  z.object({
    type: z.enum(['image', 'audio', 'video', 'document', 'sticker']),
    caption: z.string().max(1024).exactOptional(),
    /** A sample of its kind unless one is given; the bytes in base64. */
    file: z
      .object({
        bytes: z.base64().transform((text) => Uint8Array.from(Buffer.from(text, 'base64'))),
        type: z.string(),
        name: z.string(),
      })
      .exactOptional(),
  }),
])

const Saying = z.object({
  phone: Phone,
  name: z.string().optional(),
  shape: IdentityShape.optional(),
  said: z.array(Said).min(1),
  batch: z.boolean().optional(),
  fromAd: z.boolean().optional(),
})

const Habits = z.object({
  copies: z.int().min(1).max(20),
  reverseBatches: z.boolean(),
  statuses: z.array(z.enum(['sent', 'delivered', 'read'])),
  reverseStatuses: z.boolean(),
  batchStatuses: z.boolean(),
  holdStatuses: z.boolean(),
  statusDelayMs: z.int().min(0),
  freeServiceMessages: z.int().min(0),
})

/** What Meta's reviewers decide of a template; `tell: false` is a webhook that gets lost. */
const TemplateDecision = z.object({
  name: z.string(),
  language: z.string(),
  event: z
    .enum(['APPROVED', 'REJECTED', 'PENDING', 'PAUSED', 'DISABLED', 'FLAGGED', 'REINSTATED'])
    .optional(),
  reason: z.string().exactOptional(),
  quality: z.enum(['GREEN', 'YELLOW', 'RED', 'UNKNOWN']).optional(),
  tell: z.boolean().default(true),
})

type Action = (standIn: StandIn, body: unknown) => unknown

/**
 * The stand-in's own API, JSON in and out. `POST /control/say` a person writes; `/control/owner` the owner
 * answers from their phone; `/control/preference` they stop or resume marketing; `/control/templates` a template is
 * approved, rejected, paused (GET lists them); `/control/webhook` any payload; `/control/handshake`; `POST` and `DELETE`
 * `/control/faults`; `PATCH` and `DELETE /control/habits`; `PATCH /control/clock`; `GET` and `DELETE /control/record`;
 * `GET /control/events?phone=` is a stream (SSE) of what that phone sees.
 */
const actions: Readonly<Record<string, Action>> = {
  'GET /control/health': () => ({ ok: true }),
  'POST /control/say': ({ network }, body) => ({ ids: network.say(Saying.parse(body)) }),
  'POST /control/owner': ({ network }, body) => {
    const { phone, text } = z.object({ phone: Phone, text: z.string().min(1).max(4096) }).parse(body)
    return { id: network.ownerSays(phone, text) }
  },
  'POST /control/preference': ({ network }, body) => {
    const { phone, marketing } = z.object({ phone: Phone, marketing: z.enum(['stop', 'resume']) }).parse(body)
    network.prefers(phone, marketing)
  },
  'GET /control/templates': ({ business }) => business.templates.templates,
  'POST /control/templates': async ({ business, network }, body) => {
    const { event, quality, tell, ...template } = TemplateDecision.parse(body)
    const { templates } = business
    const news = [
      ...(event === undefined ? [] : [templates.decide(template, { event, ...template })]),
      ...(quality === undefined ? [] : [templates.rate(template, quality)]),
    ]
    return { taken: tell ? await Promise.all(news.map((payload) => network.postRaw(payload))) : [] }
  },
  'POST /control/webhook': async ({ network }, body) => ({
    taken: await network.postRaw(z.json().parse(body)),
  }),
  'POST /control/handshake': async (standIn) => ({ ok: await standIn.handshake() }),
  'POST /control/faults': ({ faults }, body) => faults.add(Fault.parse(body)),
  'DELETE /control/faults': ({ faults }) => faults.clear(),
  'PATCH /control/habits': ({ network }, body) => {
    network.habits = Habits.parse({ ...network.habits, ...Habits.partial().parse(body) })
    if (!network.habits.holdStatuses) network.releaseStatuses()
    return network.habits
  },
  'DELETE /control/habits': ({ network }) => {
    network.habits = politeHabits
    network.releaseStatuses()
  },
  'PATCH /control/clock': ({ clock }, body) => {
    clock.shiftMs = z.object({ shiftMs: z.int() }).parse(body).shiftMs
    return { now: clock.now() }
  },
  'GET /control/record': ({ journal: { messages, refusals, webhooks } }) => ({
    messages,
    refusals,
    webhooks,
  }),
  'DELETE /control/record': ({ journal }) => journal.forget(),
}

export async function answerControl(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  standIn: StandIn,
): Promise<void> {
  const name = `${request.method} ${url.pathname}`
  if (name === 'GET /control/events') return streamPhone(response, url.searchParams.get('phone'), standIn)
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (action === undefined) return answer(response, 404, { error: `There is no ${name}.` })
  try {
    const carriesBody = request.method !== 'GET' && request.headers['content-type'] !== undefined
    const body = carriesBody ? await readJson(request) : undefined
    answer(response, 200, (await action(standIn, body)) ?? { ok: true })
  } catch (error) {
    if (error instanceof z.ZodError) answer(response, 400, { error: z.prettifyError(error) })
    else if (error instanceof SyntaxError) answer(response, 400, { error: 'The body is not JSON.' })
    else if (error instanceof NothingToTap) answer(response, 400, { error: error.message })
    else throw error
  }
}

/** Without `phone`, what every phone sees. */
function streamPhone(response: ServerResponse, phone: string | null, { journal }: StandIn): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  response.flushHeaders()
  const stop = journal.onPhone((event: PhoneEvent) => {
    if (phone === null || event.phone === phone) response.write(`data: ${JSON.stringify(event)}\n\n`)
  })
  response.on('close', stop)
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}
