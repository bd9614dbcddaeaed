import { demo } from '../support/whatsapp/demo.ts'
import {
  encodePayload,
  type JsonObject,
  signPayload,
  status,
  textMessage,
  webhook,
} from '../support/whatsapp/payloads.ts'

/** A signed webhook, ready to be posted. */
export type Webhook = { phone: string; id: string; bytes: Uint8Array<ArrayBuffer>; signature: string }

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
  return { phone, id, bytes, signature: await signPayload(demo.appSecret, bytes) }
}
