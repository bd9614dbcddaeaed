import type { ConversationAnswer, MessagePage } from '../../../src/protocol/api.ts'
import { changed } from '../../../src/protocol/change.ts'
import type { ConversationView, MessageView } from '../../../src/protocol/conversation.ts'
import type { MemberFrame, MemberHello } from '../../../src/protocol/frames.ts'

/** What the hub holds of one open conversation, fed by the API and by its socket. */
export type ConversationState = {
  view: ConversationView
  /** The incarnation and version the socket has brought us to; null before its first snapshot. */
  storage: string | null
  version: number | null
  /** The reply the assistant is writing now. Ephemeral: a lost connection forgets it. */
  draft: { turn: number; text: string } | null
}

export function stateOf(view: ConversationView): ConversationState {
  return { view, storage: null, version: null, draft: null }
}

/** The socket's opening words: what we have, so that only the rest is sent. */
export function helloFor(state: ConversationState | undefined): MemberHello {
  return { type: 'hello', storage: state?.storage ?? null, since: state?.version ?? null }
}

/** Both lists as one, oldest first; of two copies of a message the higher version stays. */
export function mergeMessages(known: MessageView[], incoming: MessageView[]): MessageView[] {
  const byId = new Map(known.map((message) => [message.id, message]))
  for (const message of incoming) {
    const old = byId.get(message.id)
    if (!old || message.version >= old.version) byId.set(message.id, message)
  }
  return [...byId.values()].sort((a, b) => a.seq - b.seq)
}

/** A whole view, keeping older pages already read when they still join up with it. */
function adopt(known: ConversationView, fresh: ConversationView): ConversationView {
  const first = fresh.messages[0]
  const joins = first !== undefined && known.messages.some((message) => message.id === first.id)
  if (!joins) return fresh
  const older = known.messages.filter((message) => message.seq < first.seq)
  return {
    ...fresh,
    messages: mergeMessages(older, fresh.messages),
    hasOlder: older.length > 0 ? known.hasOlder : fresh.hasOlder,
  }
}

/**
 * The state after a frame, or null when the frame does not build on what we have: then the socket must say hello
 * again.
 */
export function applyFrame(
  state: ConversationState | undefined,
  frame: MemberFrame,
): ConversationState | null {
  if (frame.type === 'snapshot') {
    const sameStorage = state && (state.storage === null || state.storage === frame.storage)
    return {
      view: sameStorage ? adopt(state.view, frame.view) : frame.view,
      storage: frame.storage,
      version: frame.version,
      draft: state?.draft ?? null,
    }
  }
  if (!state) return null
  switch (frame.type) {
    case 'event': {
      if (frame.from !== state.version) return null
      const seen = state.view.summary.version
      const isWhole = frame.view.summary.id !== undefined
      // An answer fell inside this change: what turned and turned back is not in it.
      if (seen > frame.from && seen < frame.version && !isWhole) return null
      const told = seen > frame.version ? state.view : changed(state.view, frame.view)
      const messages = mergeMessages(state.view.messages, frame.messages)
      return { ...state, version: frame.version, view: { ...told, messages } }
    }
    case 'draft':
      return { ...state, draft: { turn: frame.turn, text: frame.text } }
    case 'draftEnd':
      return state.draft?.turn === frame.turn ? { ...state, draft: null } : state
  }
}

/** The state after an act of ours; an answer older than what the socket already brought changes nothing. */
export function applyAnswer(
  state: ConversationState,
  answer: ConversationAnswer,
  message?: MessageView,
): ConversationState {
  const messages = message ? mergeMessages(state.view.messages, [message]) : state.view.messages
  const newer = answer.summary.version >= state.view.summary.version
  return { ...state, view: { ...state.view, ...(newer ? answer : {}), messages } }
}

/** The state with one more page of the past. */
export function prependOlder(state: ConversationState, page: MessagePage): ConversationState {
  const messages = mergeMessages(page.messages, state.view.messages)
  return { ...state, view: { ...state.view, messages, hasOlder: page.hasOlder } }
}

/** The view as fetched again while the socket is down. */
export function refresh(state: ConversationState | undefined, view: ConversationView): ConversationState {
  if (!state) return stateOf(view)
  if (view.summary.version < state.view.summary.version) return state
  return { ...state, view: adopt(state.view, view) }
}
