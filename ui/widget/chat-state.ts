import type { VisitorMessage } from '../../src/protocol/frames.ts'

/** What a visitor may tap now. */
export type Tappable = NonNullable<VisitorMessage['choices']>

/**
 * A message the visitor has written that the server has not confirmed; `choice` is the id of the one tapped, `file` the
 * name of the one it carries.
 */
export type Pending = {
  clientId: string
  text: string
  choice?: string
  file?: string
  at: number
  /** `waiting`: for the network. */
  state: 'sending' | 'waiting' | 'failed'
}

/** Everything the chat page shows of the conversation. */
export type ChatState = {
  /** In order of `n`, without gaps. */
  messages: VisitorMessage[]
  pending: Pending[]
  /** Somebody is preparing an answer. */
  typing: boolean
}

export const emptyChat: ChatState = { messages: [], pending: [], typing: false }

/** What may be tapped: the choices of the last message, until anything is said after it. */
export function tappable({ messages, pending }: ChatState): Tappable | null {
  return pending.length > 0 ? null : (messages.at(-1)?.choices ?? null)
}

/** The newest position the page has; the server sends what comes after it. */
export function lastSeen(state: ChatState): number {
  return state.messages.at(-1)?.n ?? 0
}

/**
 * The state with messages from the server, in whichever order and however often they come. What would
 * leave a gap is left out: the page asks again from `lastSeen`, which is told by `complete`.
 */
export function receive(
  state: ChatState,
  incoming: VisitorMessage[],
): { state: ChatState; complete: boolean } {
  // Another message in the same place: what is shown was erased, and the visitor's conversation has begun anew.
  const isAnew = incoming.some(({ n, id }) => (state.messages[n - 1]?.id ?? id) !== id)
  const shown = isAnew ? [] : state.messages
  const messages = [...shown]
  let complete = true
  for (const message of [...incoming].sort((a, b) => a.n - b.n)) {
    const next = (messages.at(-1)?.n ?? 0) + 1
    if (message.n === next) messages.push(message)
    else if (message.n > next) complete = false
  }
  const stored = new Set(messages.map((message) => message.clientId))
  const answered = messages.slice(shown.length).some((message) => message.from !== 'you')
  return {
    complete,
    state: {
      messages,
      pending: state.pending.filter((message) => !stored.has(message.clientId)),
      typing: state.typing && !answered,
    },
  }
}

/** The state with a message on its way; a failed one with the same client id sets off again. */
export function depart(state: ChatState, message: Omit<Pending, 'state'>): ChatState {
  const others = state.pending.filter(({ clientId }) => clientId !== message.clientId)
  return { ...state, pending: [...others, { ...message, state: 'sending' }] }
}

/** The state with words an earlier page of the visitor's did not get across: they may be sent again. */
export function restore(state: ChatState, left: Pending[]): ChatState {
  const known = new Set([...state.messages, ...state.pending].map(({ clientId }) => clientId))
  // A file's bytes do not outlive the page: the visitor has to choose it again.
  const lost = left.filter(({ clientId, file }) => !known.has(clientId) && file === undefined)
  return {
    ...state,
    pending: [...lost.map((message) => ({ ...message, state: 'failed' as const })), ...state.pending],
  }
}

/** The state while a message waits for the network, or after all attempts to send it failed: then the visitor may try again. */
export function hold(state: ChatState, clientId: string, as: 'waiting' | 'failed'): ChatState {
  return {
    ...state,
    pending: state.pending.map((message) =>
      message.clientId === clientId ? { ...message, state: as } : message,
    ),
  }
}
