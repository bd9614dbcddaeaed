import { z } from 'zod'
import type { NumberFacts } from '../../domain/channel-health.ts'
import type { SendResult } from '../channel.ts'
import { id, lenient, text } from '../fields.ts'
import {
  askGraph,
  GraphBusyError,
  type GraphConnection,
  GraphRefusedError,
  GraphUnreachableError,
} from './graph.ts'

const Done = z.object({ success: z.literal(true) })

const quality = { GREEN: 'green', YELLOW: 'yellow', RED: 'red' } as const
const Quality = z.enum(['GREEN', 'YELLOW', 'RED']).transform((word) => quality[word])

/** `throughput` and the portfolio's limit are absent where the token may not read them. */
const PhoneNumber = z.object({
  display_phone_number: text,
  verified_name: lenient(text),
  status: lenient(text),
  quality_rating: lenient(Quality),
  whatsapp_business_manager_messaging_limit: lenient(text),
  name_status: lenient(text),
  throughput: lenient(z.object({ level: text })),
  is_on_biz_app: lenient(z.boolean()),
})
const numberFields = Object.keys(PhoneNumber.shape).join()

/** What the provider says of a number; reading it proves that the token is of who controls it. */
export async function readNumber(graph: GraphConnection, phoneNumberId: string): Promise<NumberFacts> {
  const number = await askGraph(
    graph,
    { method: 'GET', path: [phoneNumberId], query: { fields: numberFields } },
    PhoneNumber,
  )
  return {
    displayNumber: number.display_phone_number.replace(/\D/g, ''),
    verifiedName: number.verified_name ?? null,
    status: number.status ?? null,
    quality: number.quality_rating ?? 'unknown',
    messagingLimit: number.whatsapp_business_manager_messaging_limit ?? null,
    nameStatus: number.name_status ?? null,
    throughput: number.throughput?.level ?? null,
    onPhone: number.is_on_biz_app ?? false,
  }
}

const Ids = z.object({ data: z.array(z.object({ id })) })

/** Whether a number belongs to a WhatsApp Business Account. Meta allows at most 20 numbers in one (2026). */
export async function ownsNumber(
  graph: GraphConnection,
  businessAccountId: string,
  phoneNumberId: string,
): Promise<boolean> {
  const query = { fields: 'id', limit: '100' }
  const path = [businessAccountId, 'phone_numbers']
  const { data } = await askGraph(graph, { method: 'GET', path, query }, Ids)
  return data.some((number) => number.id === phoneNumberId)
}

const App = z.object({ id })
const Subscriptions = z.object({
  data: z.array(z.object({ whatsapp_business_api_data: z.object({ id }) })),
})

/** Whether the app this token is of gets the account's webhooks; another provider's subscription is none of ours. */
export async function isSubscribed(graph: GraphConnection, businessAccountId: string): Promise<boolean> {
  const [app, { data }] = await Promise.all([
    askGraph(graph, { method: 'GET', path: ['app'], query: { fields: 'id' } }, App),
    askGraph(graph, { method: 'GET', path: [businessAccountId, 'subscribed_apps'] }, Subscriptions),
  ])
  return data.some((subscription) => subscription.whatsapp_business_api_data.id === app.id)
}

/** Has the account's webhooks sent to the app this token is of. Repeats are harmless. */
export async function subscribe(graph: GraphConnection, businessAccountId: string): Promise<void> {
  await askGraph(graph, { method: 'POST', path: [businessAccountId, 'subscribed_apps'] }, Done)
}

/**
 * Asks for the past chats, or the address book, of a number that is also used on a phone. Meta takes each once, within
 * 24 hours of the owner's consent, and answers by webhooks (Meta, "Onboard WhatsApp Business app users").
 */
export async function requestFromPhone(
  graph: GraphConnection,
  phoneNumberId: string,
  what: 'history' | 'smb_app_state_sync',
): Promise<void> {
  const body = { messaging_product: 'whatsapp', sync_type: what }
  const path = [phoneNumberId, 'smb_app_data']
  await askGraph(graph, { method: 'POST', path, body }, z.object({ request_id: lenient(text) }))
}

const Sent = z.object({ messages: z.tuple([z.object({ id })], z.unknown()) })

/** The sample template every WhatsApp Business Account comes with. */
const sampleTemplate = { name: 'hello_world', language: { code: 'en_US' } }

/**
 * Sends a message outside of every conversation, to try the number out: `words`, which WhatsApp takes while the person
 * has written in the last 24 hours, else its sample template. `ourId` comes back on statuses.
 */
export async function sendTest(
  graph: GraphConnection,
  phoneNumberId: string,
  test: { to: string; words: string | null; ourId: string },
): Promise<SendResult> {
  const content =
    test.words === null
      ? { type: 'template', template: sampleTemplate }
      : { type: 'text', text: { body: test.words } }
  const body = {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: `+${test.to}`,
    ...content,
    biz_opaque_callback_data: test.ourId,
  }
  try {
    const { messages } = await askGraph(
      graph,
      { method: 'POST', path: [phoneNumberId, 'messages'], body },
      Sent,
    )
    return { kind: 'accepted', providerId: messages[0].id }
  } catch (error) {
    if (error instanceof GraphBusyError)
      return { kind: 'refused', next: 'never', code: 'busy', message: error.message, reason: 'busy' }
    if (error instanceof GraphUnreachableError) return { kind: 'unknown', message: error.message }
    if (!(error instanceof GraphRefusedError)) throw error
    const { code, message, reason } = error
    return { kind: 'refused', next: 'never', code, message, reason }
  }
}
