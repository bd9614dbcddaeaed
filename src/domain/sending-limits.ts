import type { ChannelKind } from './channel.ts'
import type { Rate } from './rate.ts'

/** What a provider takes: messages a second on one account, and how fast to one person. Null where it names no limit. */
export type SendingLimits = { perSecond: number | null; toOnePerson: Rate | null }

/**
 * As the providers name them (November 2026). WhatsApp: 80 a second a number, which Meta raises to 1,000 by itself and
 * lowers to 20 where the owner also uses the phone, so a channel's own row may say otherwise; one in 6 s to a person,
 * 45 at once. Telegram: 30 a second a bot, one a second to a chat and a few at once.
 */
const limits: Readonly<Partial<Record<ChannelKind, SendingLimits>>> = {
  whatsapp: { perSecond: 80, toOnePerson: { perSecond: 1 / 6, burst: 45 } },
  telegram: { perSecond: 30, toOnePerson: { perSecond: 1, burst: 5 } },
}

/** Messages a second that no provider takes more of on one account: a WhatsApp number that was raised. */
export const fastest = 1000

const none: SendingLimits = { perSecond: null, toOnePerson: null }

/** What the provider of a channel takes; no limits where it names none. */
export function sendingLimits(kind: ChannelKind): SendingLimits {
  return limits[kind] ?? none
}

/** What WhatsApp takes a second from a number that is used on its owner's phone too (Meta, "Coexistence", 2026). */
export const onPhonePerSecond = 20
