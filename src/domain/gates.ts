import { type AssistantSettings, isScheduled } from './assistant-settings.ts'
import type { ChannelKind } from './channel.ts'
import type { Holder } from './holder.ts'
import type { SilenceCause } from './silence.ts'

/** Everything that decides who receives a client's message. Instants in ms. */
export type GateInput = {
  at: number
  settings: AssistantSettings
  /** Some member is in the hub and not away. */
  memberOnline: boolean
  contact: {
    id: string
    seller: boolean
    /** No order, no message by a person and no imported chat with this contact on any channel (FEATURES P1). */
    isNew: boolean
  }
  channel: ChannelKind
  /** Null while the episode is being opened by this very message. */
  holder: Holder | null
  /** When the provider stops taking free text for this client; null where it always does. */
  serviceWindowEndsAt: number | null
  /** The episode already had its automatic reply. */
  autoReplied: boolean
}

export type Gate =
  | { action: 'assistant'; cause: 'assistant-answers' }
  | { action: 'auto-reply' | 'inbox'; cause: SilenceCause }

/**
 * Who receives a client's message: exactly one of the assistant, the automatic reply, or the inbox alone.
 * The first row that applies decides. The automatic reply exists only for when the assistant does not work
 * (FEATURES P15) and goes out once an episode; an assistant that yields to a member who is there leaves none.
 */
export function gate(input: GateInput): Gate {
  const { settings, contact, at } = input
  const inbox = (cause: SilenceCause): Gate => ({ action: 'inbox', cause })

  if (input.holder !== null && input.holder.kind !== 'assistant') return inbox('held')
  if (input.serviceWindowEndsAt !== null && at >= input.serviceWindowEndsAt) return inbox('window-closed')
  if (contact.seller) return inbox('seller')
  if (settings.audience.excluded.includes(contact.id)) return inbox('excluded')

  const idle = whyIdle(input)
  if (idle === 'member-online') return inbox(idle)
  if (idle !== null) {
    return settings.autoReply === null || input.autoReplied
      ? inbox(idle)
      : { action: 'auto-reply', cause: idle }
  }

  const channels = settings.audience.channels
  if (channels !== null && !channels.includes(input.channel)) return inbox('other-channel')
  if (settings.audience.clients === 'new' && !contact.isNew) return inbox('known-client')
  return { action: 'assistant', cause: 'assistant-answers' }
}

/** Causes that pass by themselves: the client's next message is for the assistant again if it is back. */
const passing: ReadonlySet<SilenceCause> = new Set([
  'switched-off',
  'out-of-office',
  'off-schedule',
  'member-online',
])

/** Whether the assistant, silent for this cause, may answer the client's next message. */
export function mayReturn(cause: SilenceCause): boolean {
  return passing.has(cause)
}

/**
 * Whether a person is there to take over what the assistant hands off. The schedule has no say: it is the
 * assistant's, and where it covers for people who are out, nobody is present either.
 */
export function personAvailable({
  settings,
  memberOnline,
}: Pick<GateInput, 'settings' | 'memberOnline'>): boolean {
  return memberOnline && !settings.outOfOffice
}

/** Why the assistant does not work at this moment, whoever writes; null when it works. */
function whyIdle({ settings, memberOnline, at }: GateInput): SilenceCause | null {
  if (!settings.on) return 'switched-off'
  if (settings.outOfOffice) return 'out-of-office'
  switch (settings.availability.kind) {
    case 'always':
      return null
    case 'when-offline':
      return memberOnline ? 'member-online' : null
    case 'schedule':
      return isScheduled(settings.availability.schedule, at) ? null : 'off-schedule'
  }
}
