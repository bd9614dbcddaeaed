import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer as readBytes, text as readText } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { BusinessAccount } from './business-account.ts'
import { answerControl } from './control.ts'
import { demo } from './demo.ts'
import { type Fault, Faults } from './faults.ts'
import { checkSend, type GraphRefusal, graphErrorBody, refusal, type SendOrder } from './graph.ts'
import { Journal } from './journal.ts'
import { Media } from './media.ts'
import { answerMedia, isAboutMedia } from './media-http.ts'
import { Network } from './network.ts'
import { People, type Person, windowIsOpen } from './people.ts'
import { checkSign } from './signs.ts'
import { patientRetries, WebhookSender } from './webhook-sender.ts'

export type StandInOptions = {
  /** Where webhooks go, such as `http://127.0.0.1:8787/hooks/whatsapp`. */
  webhookUrl: string
  /** On 127.0.0.1; a free one when absent. */
  port?: number
  /** What differs from the demo number. */
  account?: Partial<Record<keyof typeof demo, string>>
  /** The stand-in's clock before any shift, ms. */
  now?: () => number
  /** Waits before each repeat of a webhook that got no 200, ms. */
  retryDelaysMs?: readonly number[]
  /** Where files are downloaded from, such as the address of a proxy before this server; its own when absent. */
  filesUrl?: () => string
  /** Where to keep who wrote when, so that windows outlive a restart; in memory only when absent. */
  peopleFile?: string
}

/** A running stand-in. What `/control/*` does over HTTP, its parts do in the same process. */
export type StandIn = {
  url: string
  network: Network
  people: People
  journal: Journal
  faults: Faults
  clock: Clock
  business: BusinessAccount
  media: Media
  /** Does Meta's handshake with the webhook address; true when the challenge came back. */
  handshake(): Promise<boolean>
  close(): Promise<void>
}

/** The stand-in's time: it can be moved, to see windows close. */
export type Clock = { now: () => number; shiftMs: number }

/**
 * Starts a server that behaves towards the business as the WhatsApp Cloud API does: it takes and refuses
 * messages by the same rules, and posts signed webhooks until they are taken.
 */
export async function startWhatsAppStandIn(options: StandInOptions): Promise<StandIn> {
  const account = { ...demo, ...options.account }
  const clock: Clock = { now: () => (options.now ?? Date.now)() + clock.shiftMs, shiftMs: 0 }
  const { now } = clock
  const journal = new Journal()
  const people = new People(options.peopleFile)
  const faults = new Faults()
  const webhooks = new WebhookSender({
    url: options.webhookUrl,
    appSecret: account.appSecret,
    retryDelaysMs: options.retryDelaysMs ?? patientRetries,
    journal,
    now,
  })
  const business = new BusinessAccount(account, now, () => standIn.url)
  const media = new Media(account, now, options.filesUrl ?? (() => standIn.url))
  const network = new Network({ number: account, people, journal, faults, webhooks, media, now })

  async function handshake(): Promise<boolean> {
    const challenge = String(now())
    const url = new URL(options.webhookUrl)
    url.searchParams.set('hub.mode', 'subscribe')
    url.searchParams.set('hub.verify_token', account.verifyToken)
    url.searchParams.set('hub.challenge', challenge)
    const response = await fetch(url)
    return response.status === 200 && (await response.text()) === challenge
  }

  /** A send: checked, befallen by a fault if one is in force, taken or refused. */
  async function answerSend(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const raw = {
      path,
      authorization: request.headers.authorization,
      contentType: request.headers['content-type'],
      body: await readText(request),
    }
    const sign = checkSign(raw, account, network.wasSaid)
    if (sign !== null && 'code' in sign) return refuse(response, sign, null)
    if (sign !== null) {
      journal.shown({ ...sign, at: now() })
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"success":true}')
      return
    }
    const order = checkSend(raw, account, business.templates)
    if ('code' in order) return refuse(response, order, null)
    if (order.file && !media.wasUploaded(order.file.id)) {
      return refuse(response, refusal(131009, `Nothing was uploaded as ${order.file.id}.`), order.ourId)
    }
    const person =
      order.to.by === 'to' ? people.withPhone(order.to.phone) : people.withUserId(order.to.userId)
    if (person === undefined) return refuse(response, refusal(131026, 'Unknown user id.'), order.ourId)
    const fault = faults.take(person.phone)
    if (fault?.kind === 'refuse' || fault?.kind === 'turn-away') {
      if (fault.retryAfterSeconds !== undefined) response.setHeader('Retry-After', fault.retryAfterSeconds)
      if (fault.kind === 'refuse')
        return refuse(response, refusal(fault.code, undefined, fault.httpStatus), order.ourId)
      response.writeHead(429, { 'Content-Type': 'text/html' }).end('<h1>Too Many Requests</h1>')
      return
    }
    if (order.category === 'marketing' && person.stopsMarketing) {
      return refuse(response, refusal(131050), order.ourId)
    }
    if (order.category === 'service' && !windowIsOpen(person, now())) {
      const details =
        'Message failed to send because more than 24 hours have passed since the customer last replied.'
      return refuse(response, refusal(131047, details), order.ourId)
    }
    if (fault?.kind === 'slow') await delay(fault.ms)
    const taken = fault && 'accepted' in fault ? fault.accepted : true
    const wamid = taken
      ? network.accept(order, person, fault?.kind === 'fail-later' ? fault.code : undefined)
      : ''
    answerAccepted(response, fault, acceptedBody(order, person, wamid))
  }

  /** What is asked of the business's own account: its number, its subscriptions, its profile. */
  async function answerAccount(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const picture = business.pictureAt(url.pathname)
    if (picture !== null) {
      const { type, bytes } = picture
      response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.byteLength }).end(bytes)
      return
    }
    const bytes = new Uint8Array(request.method === 'POST' ? await readBytes(request) : [])
    const reply = business.answer({
      method: request.method ?? 'GET',
      path: url.pathname.slice(1),
      query: url.searchParams,
      authorization: request.headers.authorization ?? null,
      bytes,
      body: readJson(new TextDecoder().decode(bytes)),
    })
    if (reply === null) return refuse(response, refusal(100, `Nothing answers at ${url.pathname}`), null)
    response.writeHead(reply.status, { 'Content-Type': 'application/json' }).end(reply.body)
  }

  function refuse(response: ServerResponse, why: GraphRefusal, ourId: string | null): void {
    journal.refused({ httpStatus: why.httpStatus, code: why.code, message: why.message, ourId, at: now() })
    response.writeHead(why.httpStatus, { 'Content-Type': 'application/json' }).end(graphErrorBody(why))
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stand-in')
    const answered = url.pathname.startsWith('/control/')
      ? answerControl(request, response, url, standIn)
      : isAboutMedia(url.pathname)
        ? answerMedia(request, response, url, media)
        : url.pathname.endsWith('/messages')
          ? answerSend(request, response, url.pathname)
          : answerAccount(request, response, url)
    answered.catch((error: unknown) => {
      console.error(error)
      response.destroy()
    })
  })
  const standIn: StandIn = {
    url: '',
    network,
    people,
    journal,
    faults,
    clock,
    business,
    media,
    handshake,
    async close() {
      webhooks.close()
      server.closeAllConnections()
      await new Promise<void>((resolve, reject) =>
        server.close((error) => (error ? reject(error) : resolve())),
      )
    },
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  standIn.url = `http://127.0.0.1:${port}`
  return standIn
}

function answerAccepted(response: ServerResponse, fault: Fault | undefined, body: string): void {
  switch (fault?.kind) {
    case 'hang':
      return
    case 'drop':
      response.destroy()
      return
    case 'server-error':
      response.writeHead(500, { 'Content-Type': 'text/html' }).end('<h1>Internal Server Error</h1>')
      return
    case 'unreadable':
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>OK</h1>')
      return
    default:
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(body)
  }
}

function acceptedBody(order: SendOrder, person: Person, wamid: string): string {
  const contact =
    order.to.by === 'to'
      ? { input: order.input, wa_id: person.phone }
      : { input: order.input, user_id: person.userId }
  return JSON.stringify({ messaging_product: 'whatsapp', contacts: [contact], messages: [{ id: wamid }] })
}

function readJson(body: string): unknown {
  try {
    return body === '' ? undefined : JSON.parse(body)
  } catch {
    return undefined
  }
}
