import type { Command, Decision } from '../domain/conversation/commands.ts'
import { decide, nextWake } from '../domain/conversation/decide.ts'
import {
  type ConversationOrigin,
  type ConversationState,
  newConversation,
  replyDue,
} from '../domain/conversation/state.ts'
import type { Store } from './store.ts'

/** How soon an object looks again at work it has in hand, so that a crash is noticed; ms. */
export const HEARTBEAT_MS = 2000

/** What the outside knows of the moment a command is carried out. */
export type Moment = {
  now: number
  random: () => string
  requestId?: string | undefined
  /** When the object has to look at who watches it, whatever the conversation waits for; ms. */
  lookAt?: number | null
}

/**
 * Something asked of a conversation. It becomes a command once the store has been looked at, and the state as what was
 * asked before left it: repeats drop out, statuses find their message. Null when nothing is left to do.
 */
export type Ask = (
  store: Store,
  moment: { now: number; random: string },
  state: ConversationState,
) => Command | null

/** Everything one transaction did. */
export type Dispatched = {
  state: ConversationState
  decisions: Decision[]
}

/**
 * Carries out asks in one transaction: state, messages, outbox and alarm are written together or not at
 * all. `origin` makes a conversation that does not exist yet; without it nothing is made, and the answer
 * is null.
 */
export function dispatch(
  store: Store,
  before: ConversationState | null,
  asks: Ask[],
  moment: Moment,
  origin: ConversationOrigin | null = null,
): Dispatched | null {
  if (before === null && origin === null) return null
  const { requestId } = moment
  return store.transaction(() => {
    let state = before
    if (state === null && origin !== null) {
      store.create()
      state = newConversation(origin, moment.now, moment.random())
    }
    if (state === null) return null
    const decisions: Decision[] = []
    for (const ask of asks) {
      const command = ask(store, { now: moment.now, random: moment.random() }, state)
      if (command === null) continue
      const decision = decide(state, requestId === undefined ? command : { ...command, requestId })
      for (const write of decision.writes) store.write(write)
      state = decision.state
      decisions.push(decision)
    }
    if (decisions.length === 0 && before !== null) return { state, decisions }
    store.save(state)
    const times = [nextWake(state, moment.now, HEARTBEAT_MS), moment.lookAt ?? null].filter(
      (at) => at !== null,
    )
    if (times.length > 0) store.wakeAt(Math.min(...times))
    return { state, decisions }
  })
}

/** A plain command: nothing of the store is needed for it. */
export const ask =
  (command: DistributiveOmit<Command, 'now' | 'random'>): Ask =>
  (_store, { now, random }) => ({ ...command, now, random })

/** The reply that is due begins in the transaction that found it so. */
export const beginDueReply =
  (instance: string): Ask =>
  (_store, at, state) => {
    const due = replyDue(state)
    return due !== null && due <= at.now ? { ...at, type: 'beginReply', instance } : null
  }

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
