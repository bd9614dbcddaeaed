import { z } from 'zod'
import { BusinessProfile } from '../domain/business-profile.ts'
import { ChannelKind } from '../domain/channel.ts'
import { ChannelReport } from '../domain/channel-health.ts'
import { Delivery } from '../domain/delivery.ts'
import { HistorySyncState } from '../domain/history-sync.ts'
import { SendTrouble } from '../domain/send-failure.ts'
import { fastest } from '../domain/sending-limits.ts'
import { ConnectTelegram } from './telegram.ts'
import { ConnectWebhook, WebhookSigning } from './webhook.ts'

export {
  BusinessProfile,
  type PictureFault,
  pictureLimits,
  profileLimits,
  Vertical,
} from '../domain/business-profile.ts'
export type {
  BotFacts,
  ChannelReport,
  Finding,
  FindingCode,
  NumberFacts,
  Severity,
} from '../domain/channel-health.ts'
export { standingOf } from '../domain/channel-health.ts'
export type { HistorySyncState } from '../domain/history-sync.ts'
export type { SendTrouble } from '../domain/send-failure.ts'
export { fastest } from '../domain/sending-limits.ts'

/** What the last look at an account found. Instants in ms. */
export const ChannelCheck = z.object({ checkedAt: z.int(), report: ChannelReport })
export type ChannelCheck = z.infer<typeof ChannelCheck>

/** How far past chats have come over from the owner's phone; `progress` in percent. */
export const HistorySync = z.object({
  state: HistorySyncState,
  progress: z.int(),
  requestedAt: z.int().nullable(),
  updatedAt: z.int(),
})
export type HistorySync = z.infer<typeof HistorySync>

/** A connected account as members see it; its credentials never leave the server. */
export const ChannelView = z.object({
  id: z.string(),
  kind: ChannelKind,
  name: z.string(),
  address: z.string().nullable(),
  createdAt: z.int(),
  /** Since when nothing goes in or out; null while it is connected. */
  disconnectedAt: z.int().nullable(),
  /** Why nothing leaves, as found while sending. */
  trouble: z.object({ code: SendTrouble, at: z.int() }).nullable(),
  /** Null before the first look, and for kinds there is nothing to look at. */
  check: ChannelCheck.nullable(),
  /** Null when the provider has no past chats to give. */
  history: HistorySync.nullable(),
  /**
   * Messages a second: what its owner has set, null for the usual; and the usual, null where the provider names none.
   * Null for a channel nothing is sent through.
   */
  speed: z.object({ perSecond: z.int().nullable(), usual: z.int().nullable() }).nullable(),
})
export type ChannelView = z.infer<typeof ChannelView>
export const ChannelList = z.object({ channels: z.array(ChannelView) })

const ProviderId = z
  .string()
  .trim()
  .regex(/^\d{5,20}$/, 'Digits only, as the provider shows it.')
const Token = z.string().trim().min(8).max(1000)

/**
 * Connects a WhatsApp number, or renews what it was connected with. The provider is asked with the token, so that
 * nobody connects a number they do not control. With `businessAccountId` its webhooks are subscribed to; `appSecret` is
 * for owners whose number is under a Meta app of their own, which signs its webhooks with it.
 */
export const ConnectWhatsApp = z.object({
  kind: z.literal('whatsapp'),
  phoneNumberId: ProviderId,
  businessAccountId: ProviderId.optional(),
  accessToken: Token,
  appSecret: z
    .string()
    .trim()
    .regex(/^[0-9a-f]{32}$/i, '32 hexadecimal digits.')
    .optional(),
  /** When given, it must be the number of the id. */
  displayNumber: z
    .string()
    .trim()
    .regex(/^\+?[\d ().-]{7,24}$/, 'A phone number in international form.')
    .optional(),
})
export type ConnectWhatsApp = z.infer<typeof ConnectWhatsApp>

/** `POST /api/channels`: connects an account of one of these kinds, or renews what it was connected with. */
export const ConnectChannel = z.discriminatedUnion('kind', [ConnectWhatsApp, ConnectTelegram, ConnectWebhook])
export type ConnectChannel = z.infer<typeof ConnectChannel>

/** `POST /api/channels`, answered. `signing` is what a signed webhook is told once; null for other kinds. */
export const ChannelConnected = ChannelView.extend({ signing: WebhookSigning.nullable() })
export type ChannelConnected = z.infer<typeof ChannelConnected>

/** `GET /api/channels/setup`: what the provider's own pages ask for. */
export const ChannelSetup = z.object({
  whatsapp: z.object({ callbackUrl: z.string(), verifyToken: z.string() }),
})
export type ChannelSetup = z.infer<typeof ChannelSetup>

/** `PUT /api/channels/:channelId/speed`: null is the provider's usual; the most is what WhatsApp raises a number to. */
export const SendingSpeed = z.object({ perSecond: z.int().min(1).max(fastest).nullable() })
export type SendingSpeed = z.infer<typeof SendingSpeed>

/** `PUT /api/channels/:channelId/token`: a new token for the same number. */
export const RenewToken = z.object({ accessToken: Token })

/** `POST /api/channels/:channelId/tests`: sends a test to the owner's own phone, in international form. */
export const TestRequest = z.object({
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d ().-]{7,24}$/, 'A phone number in international form.')
    .transform((number) => number.replace(/\D/g, '')),
})

/** A test message and what has become of it. */
export const TestView = z.object({
  id: z.string(),
  sentAt: z.int(),
  delivery: Delivery,
})
export type TestView = z.infer<typeof TestView>

/**
 * `GET /api/keys`: how many stored secrets each key has sealed. `known` is false for a key that `ENCRYPTION_KEYS` lacks:
 * what it sealed cannot be read. An older key may be taken out once it has none.
 */
export const KeyUse = z.object({
  current: z.string(),
  keys: z.array(z.object({ id: z.string(), known: z.boolean(), rows: z.int() })),
})
export type KeyUse = z.infer<typeof KeyUse>

/**
 * `GET /api/channels/:channelId/profile`: as it is at the provider, where it may be emptier than we let it be. Its
 * picture is at `.../profile/picture`, to be read and replaced.
 */
export const ProfileView = BusinessProfile.extend({
  about: z.string(),
  address: z.string(),
  description: z.string(),
  email: z.string(),
  websites: z.array(z.string()),
  hasPicture: z.boolean(),
})
export type ProfileView = z.infer<typeof ProfileView>
