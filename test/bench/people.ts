import type { WebhookSigning } from '../../src/protocol/webhook.ts'
import { signed as signedBySystem } from '../support/webhook/receiver.ts'
import { demo } from '../support/whatsapp/demo.ts'
import {
  encodePayload,
  type JsonObject,
  signPayload,
  status,
  textMessage,
  webhook,
} from '../support/whatsapp/payloads.ts'

/** A signed webhook, ready to be posted to `path`. */
export type Webhook = {
  phone: string
  id: string
  path: string
  headers: Record<string, string>
  bytes: Uint8Array<ArrayBuffer>
}

/** What new clients ask; the demo seller's records answer each. */
const questions = [
  'Oi! Quanto custa um logo?',
  'How long does a logo take?',
  '¿Qué incluye el paquete Profesional?',
  'Quantas revisões estão incluídas no pacote Essencial?',
  'How much is the Complete package?',
]

let people = 0

/** Phone numbers nobody has written from yet. */
export function newPeople(count: number): string[] {
  return Array.from({ length: count }, () => String(5_511_900_000_000 + ++people))
}

const userIdOf = (phone: string) => `BR.${phone}`
/** The phone number of the person with this business-scoped user id. */
export const phoneOf = (userId: string): string => userId.slice('BR.'.length)

let messages = 0

/** The next message of a person. */
export function says(phone: string, text = question()): Promise<Webhook> {
  messages += 1
  const id = `wamid.in.${String(messages).padStart(8, '0')}.${phone}`
  const from = { phone, userId: userIdOf(phone), name: `Client ${phone}` }
  return signed(
    phone,
    id,
    webhook({ messages: [textMessage(text, { id, at: Date.now(), from })] }, { contacts: [from] }),
  )
}

/** The three reports of what became of a message of ours. */
export function reports(phone: string, wamid: string, ourId: string): Promise<Webhook[]> {
  const to = { phone, userId: userIdOf(phone) }
  return Promise.all(
    (['sent', 'delivered', 'read'] as const).map((state) =>
      signed(phone, wamid, webhook({ statuses: [status(state, { id: wamid, at: Date.now(), to, ourId })] })),
    ),
  )
}

function question(): string {
  return questions[messages % questions.length] ?? ''
}

async function signed(phone: string, id: string, payload: JsonObject): Promise<Webhook> {
  const bytes = encodePayload(payload)
  const headers = { 'X-Hub-Signature-256': await signPayload(demo.appSecret, bytes) }
  return { phone, id, path: '/hooks/whatsapp', headers, bytes }
}

/** The next message of a person by a system of the seller's, whose side of the channel `signing` is. */
export async function saysBySystem(phone: string, signing: WebhookSigning): Promise<Webhook> {
  messages += 1
  const id = `system-${messages}`
  const body = JSON.stringify({ id, from: { id: phone }, text: question() })
  const headers = await signedBySystem(signing.secret, body, { id, at: Date.now() })
  return {
    phone,
    id,
    path: new URL(signing.inboundUrl).pathname,
    headers,
    bytes: new TextEncoder().encode(body),
  }
}
