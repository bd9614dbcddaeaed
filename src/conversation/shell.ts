import type { ConversationOrigin, ConversationState } from '../domain/conversation/state.ts'
import { log as logLine } from '../log.ts'
import type { Ask, Dispatched } from './dispatch.ts'
import type { Store } from './store.ts'
import type { Watchers } from './watchers.ts'

/**
 * What the object lends to the work that runs beside it: what to read, and the one way to change anything.
 * Such work (`Replying`, `Sending`, `Projecting`, `Moving`) takes time, reports back by asks, and runs one
 * at a time of its kind.
 */
export type Shell = {
  readonly env: Env
  readonly store: Store
  readonly watchers: Watchers
  /** Names this instance of the object: what another one had in hand is void. */
  readonly instance: string
  readonly unknownWaitMs: number
  /** The state as last committed; null before the first message. */
  readonly state: ConversationState | null
  /** `origin` makes a conversation that does not exist yet. */
  dispatch(asks: Ask[], origin?: ConversationOrigin): Dispatched | null
}

/** A line for the operator: what failed and in which conversation, never what was said in it. */
export function log(
  event: string,
  error: unknown,
  about: Pick<ConversationState, 'workspaceId' | 'conversationId' | 'requestId'> | null = null,
): void {
  logLine('error', event, about ? namesOf(about) : {}, error)
}

/** What the log calls a conversation. */
export function namesOf({
  workspaceId,
  conversationId,
  requestId,
}: Pick<ConversationState, 'workspaceId' | 'conversationId' | 'requestId'>) {
  return { requestId, workspaceId, conversationId }
}
