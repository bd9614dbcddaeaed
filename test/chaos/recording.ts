import type { ConversationView, MessageView } from '../../src/protocol/conversation.ts'
import type { Statement } from '../../src/protocol/statement.ts'
import type { Row } from './rows.ts'

/*
 * What was seen of a run from outside: the provider's own record, what passed on the wire, what members were answered,
 * and what the database and the API say once all is quiet. Judges read nothing else. Instants are ms on this machine's
 * clock, whatever time the provider was made to give.
 */

/** A message a person wrote. `writtenAt` is when by the provider's clock. */
export type Heard = { id: string; phone: string; at: number; writtenAt: number }

/** Word of something said to a client: by the owner from their phone, or by the product itself. */
export type Echo = { id: string; phone: string; writtenAt: number; by: 'owner' | 'product' }

/**
 * A file a client sent, and what is here of it: the state of it in its conversation, why it is not here, and what a member
 * gets who opens it. The provider has lost a `gone` one.
 */
export type FileOfClient = {
  id: string
  phone: string
  sha256: string
  isGone: boolean
  state: string | null
  reason: string | null
  served: string | null
}

/** A file a member sent under an id of the hub's. */
export type FileOfMember = { clientId: string; phone: string; sha256: string }

/** Somebody the business was shown several addresses of, and the conversations these lead to. */
export type OnePerson = { phone: string; addresses: string[]; conversations: string[] }

/** What clients of other channels wrote, whether it was acknowledged and how often it was posted; and what came to them. */
export type Elsewhere = {
  heard: { channel: string; address: string; text: string; acknowledged: boolean; copies: string }[]
  carried: { address: string; text: string }[]
  /** What was posted in a client's name by somebody who could not prove to be them, and the HTTP status it got. */
  forged: { address: string; text: string; status: number }[]
}

/** From `at` on the product's clock is ahead of this machine's by so much, ms. */
export type ClockTurn = { at: number; aheadMs: number }

/** An instance of a conversation's object began; `object` is what the platform calls it. */
export type Instance = { object: string; at: number }

/** Alarms that are set from `at` on ring so much too late, or with a negative number too early; ms. */
export type AlarmClockTurn = { at: number; lateMs: number }

/** An alarm of a conversation's object rang. */
export type Alarm = Instance

/** A webhook that reached the product. `items` are `message:<id>`, `echo:<id>`, `delivered:<wamid>`... */
export type Posted = {
  items: Item[]
  begunAt: number
  /** What the product answered, and when; null when it never did. */
  status: number | null
  answeredAt: number | null
}
export type Item = {
  kind: 'message' | 'echo' | 'sent' | 'delivered' | 'read' | 'failed'
  /** The provider's id of the message. */
  id: string
  /** Ours, on what became of a message of ours; and whether the provider takes nothing for it, where it says so. */
  ourId: string | null
  free: boolean | null
}

/** A message the product tried to send. */
export type Sent = {
  ourId: string
  /** Free text, which may leave inside the service window alone. */
  isFreeText: boolean
  /** When the product asked for it to leave, by its own account; null where that was lost with its process. */
  leftAt: number | null
  /** When the provider's side had the request whole. */
  begunAt: number
  /** When the product had the answer's beginning, by its own account; null where it never did, or that was lost. */
  heardAt: number | null
  /** The provider took it: its id, when, and the digest of its file. From its own record. */
  taken: { wamid: string; at: number; sha256: string | null } | null
  /** The HTTP status of the answer, how long it asked to wait (ms), and the provider's refusal by code. */
  status: number | null
  retryAfterMs: number | null
  refused: number | null
  /** When an answer that tells what became of it had been handed over whole; null when none was. */
  toldAt: number | null
  /** When the product closed the connection before anything had been answered. */
  givenUpAt: number | null
  /** When the connection was over, with or without an answer. */
  endedAt: number | null
}

export const memberActs = ['take-over', 'send', 'send-file', 'template', 'hand-back', 'finish'] as const
export type MemberAct = (typeof memberActs)[number]
/** What a member asked for, and what they were answered; `status` null when the connection broke. */
export type Act = {
  kind: MemberAct
  phone: string
  conversationId: string
  /** The id the hub gave what was sent. */
  clientId: string | null
  askedAt: number
  answeredAt: number
  status: number | null
}

export const phases = ['webhook', 'preparing', 'sending', 'any'] as const
/** What was under way when the process was killed. */
export type Phase = (typeof phases)[number]

/** A kill, and the start after it, until it answered. `witness` is who waited for a reply that was being prepared. */
export type Kill = { phase: Phase; at: number; startedAt: number; readyAt: number; witness: string | null }

export type Conversation = {
  phone: string
  /** As D1 has it. */
  row: Row<'conversation'>
  messages: Row<'message'>[]
  /** As the conversation itself tells it, all its messages. */
  view: ConversationView
}

/** What somebody who watched to the end had on their screen. */
export type Watched = { conversationId: string; messages: MessageView[]; connections: number }

export type Recording = {
  seed: number
  heard: Heard[]
  echoes: Echo[]
  elsewhere: Elsewhere
  posted: Posted[]
  sent: Sent[]
  acts: Act[]
  kills: Kill[]
  instances: Instance[]
  alarms: Alarm[]
  alarmClock: AlarmClockTurn[]
  clock: ClockTurn[]
  /** When the database refused. */
  outages: { from: number; to: number }[]
  conversations: Conversation[]
  /** Conversations that turned out to be part of another one. */
  moved: { id: string; into: string }[]
  people: OnePerson[]
  files: { ofClients: FileOfClient[]; ofMembers: FileOfMember[] }
  /** Batches kept aside that nobody has handled. */
  parked: number
  watched: Watched[]
  statements: Statement[]
  /** How often each thing befell the run, by its name. */
  counts: Record<string, number>
}
