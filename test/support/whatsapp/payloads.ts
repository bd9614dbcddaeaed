/**
 * Webhooks as Meta writes them, to sign and post in tests. Web Crypto and plain JSON only: it runs in
 * Node, workerd and browsers alike.
 */
import { demo } from './demo.ts'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

/** A person as webhooks may name them: by phone, by business-scoped user id, by both. */
export type WirePerson = { phone?: string; userId?: string; name?: string; username?: string }

/** Which business number a webhook is about. */
export type WireNumber = { wabaId: string; phoneNumberId: string; displayNumber: string }

/** `at` in ms; Meta gives seconds as a string. */
export type MessageFacts = { id: string; at: number; from: WirePerson; extra?: JsonObject }

export const adReferral: JsonObject = {
  source_url: 'https://fb.me/3cr4Wqqkv',
  source_id: '120226305854810726',
  source_type: 'ad',
  headline: 'Hand-painted tiles',
  body: 'Ask us for a sample',
  ctwa_clid:
    'Aff-n8ZTODiE79d22KtAwQKj9e_mIEOOj27vDVwFjN80dp4_0NiNhEgpGo0AHemvuSoifXaytfTzcchptiErTKCqTrJ5nW1h',
}

/** An item of `messages[]`; `body` stands under the type's own name. */
export function message(type: string, body: Json, { id, at, from, extra = {} }: MessageFacts): JsonObject {
  return {
    ...(from.phone === undefined ? {} : { from: from.phone }),
    ...(from.userId === undefined ? {} : { from_user_id: from.userId }),
    id,
    timestamp: seconds(at),
    type,
    [type]: body,
    ...extra,
  }
}

export function textMessage(body: string, facts: MessageFacts): JsonObject {
  return message('text', { body }, facts)
}

export type StatusFacts = {
  id: string
  at: number
  to: WirePerson
  ourId?: string
  error?: { code: number; title: string; details?: string }
  /** What Meta takes; the market's rate for free text unless given. A failed message has no price. */
  pricing?: Json
  conversation?: Json
}

const regularService: Json = { pricing_model: 'PMP', type: 'regular', category: 'service' }

/** An item of `statuses[]`. */
export function status(
  state: 'sent' | 'delivered' | 'read' | 'played' | 'failed',
  { id, at, to, ourId, error, pricing = regularService, conversation }: StatusFacts,
): JsonObject {
  return {
    id,
    status: state,
    timestamp: seconds(at),
    ...(to.phone === undefined ? {} : { recipient_id: to.phone }),
    ...(to.userId === undefined ? {} : { recipient_user_id: to.userId }),
    ...(ourId === undefined ? {} : { biz_opaque_callback_data: ourId }),
    ...(conversation === undefined ? {} : { conversation }),
    ...(state === 'failed' ? {} : { pricing }),
    ...(error === undefined
      ? {}
      : {
          errors: [
            {
              code: error.code,
              title: error.title,
              message: error.title,
              error_data: { details: error.details ?? error.title },
            },
          ],
        }),
  }
}

/** An item of `message_echoes[]`: a text the owner typed on their own phone. */
export function textEcho(
  body: string,
  { id, at, to, number = demo }: { id: string; at: number; to: WirePerson; number?: WireNumber },
): JsonObject {
  return {
    from: number.displayNumber,
    ...(to.phone === undefined ? {} : { to: to.phone }),
    ...(to.userId === undefined ? {} : { to_user_id: to.userId }),
    id,
    timestamp: seconds(at),
    type: 'text',
    text: { body },
  }
}

/** One change of one number: the usual body of a webhook. `contacts` are the people its items name. */
export function webhook(
  items: {
    messages?: Json[]
    statuses?: Json[]
    message_echoes?: Json[]
    [list: string]: Json[] | undefined
  },
  { contacts = [], number = demo }: { contacts?: readonly WirePerson[]; number?: WireNumber } = {},
): JsonObject {
  const lists = Object.entries(items).flatMap(([key, list]) =>
    list === undefined ? [] : [[key, list] as const],
  )
  return envelope([
    {
      id: number.wabaId,
      changes: [
        {
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: number.displayNumber, phone_number_id: number.phoneNumberId },
            ...(contacts.length === 0 ? {} : { contacts: contacts.map(contact) }),
            ...Object.fromEntries(lists),
          },
          field: fieldOf(items),
        },
      ],
    },
  ])
}

function fieldOf(lists: Record<string, unknown>): string {
  if (lists.user_preferences !== undefined) return 'user_preferences'
  return lists.message_echoes === undefined ? 'messages' : 'smb_message_echoes'
}

export function envelope(entry: Json[]): JsonObject {
  return { object: 'whatsapp_business_account', entry }
}

function contact({ phone, userId, name, username }: WirePerson): JsonObject {
  return {
    profile: { name: name ?? '', ...(username === undefined ? {} : { username }) },
    ...(phone === undefined ? {} : { wa_id: phone }),
    ...(userId === undefined ? {} : { user_id: userId }),
  }
}

/** The bytes Meta posts: slashes, `<`, `>`, `&`, `'`, `@` and everything outside ASCII come escaped. */
export function encodePayload(payload: Json): Uint8Array<ArrayBuffer> {
  const json = JSON.stringify(payload)
    .replaceAll('/', '\\/')
    .replace(/[<>&'@]/g, (sign) => `\\u${hexUnit(sign).toUpperCase()}`)
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${hexUnit(unit)}`)
  return Uint8Array.from(new TextEncoder().encode(json))
}

function hexUnit(unit: string): string {
  return unit.charCodeAt(0).toString(16).padStart(4, '0')
}

/** The value of `X-Hub-Signature-256` for these bytes. */
export async function signPayload(appSecret: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const secret = new TextEncoder().encode(appSecret)
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes))
  return `sha256=${Array.from(mac, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** A signed webhook ready to `fetch` or to hand to a Worker. */
export async function signedRequest(
  url: string,
  payload: Json,
  appSecret: string = demo.appSecret,
): Promise<Request> {
  const bytes = encodePayload(payload)
  return new Request(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Hub-Signature-256': await signPayload(appSecret, bytes),
    },
    body: bytes,
  })
}

function seconds(at: number): string {
  return String(Math.floor(at / 1000))
}
