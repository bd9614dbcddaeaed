import type { ConversationView, MessageView } from '../../src/protocol/conversation.ts'
import type { Statement } from '../../src/protocol/statement.ts'
import type { Row } from './rows.ts'

/*
 * What was seen of a run from outside: the provider's own record, what passed on the wire, what members were answered,
 * and what the database and the API say once all is quiet. Judges read nothing else. Instants are ms on this machine's
 * clock, whatever time the provider was made to give.
 */

/** A message a person wrote; `webhook` the ids it comes under. */
export type Heard = { id: string; phone: string; at: number }

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
  begunAt: number
  /** The provider took it: its id, and when. From its own record. */
  taken: { wamid: string; at: number } | null
  /** The provider's refusal, by code. */
  refused: number | null
  /** When an answer that tells what became of it had been handed over whole; null when none was. */
  toldAt: number | null
  /** The connection is over, with or without an answer. */
  over: boolean
}

export const memberActs = ['take-over', 'send', 'hand-back', 'finish'] as const
/** What a member asked for, and what they were answered; `status` null when the connection broke. */
export type Act = {
  kind: (typeof memberActs)[number]
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
  posted: Posted[]
  sent: Sent[]
  acts: Act[]
  kills: Kill[]
  /** Objects put out of memory, some time between two instants. */
  /** When the database refused. */
  outages: { from: number; to: number }[]
  conversations: Conversation[]
  /** Batches kept aside that nobody has handled. */
  parked: number
  watched: Watched[]
  statements: Statement[]
  /** How often each thing befell the run, by its name. */
  counts: Record<string, number>
}
