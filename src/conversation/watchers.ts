import { z } from 'zod'
import type { Audience } from '../desk/audience.ts'
import { type ConversationState, isPreparing } from '../domain/conversation/state.ts'
import type { StoredMessage } from '../domain/conversation/stored-message.ts'
import { changeBetween } from '../protocol/change.ts'
import { type MemberFrame, MemberHello, type VisitorFrame, VisitorHello } from '../protocol/frames.ts'
import type { Store } from './store.ts'
import { answerOf, messageView, PAGE, viewOf, visitorView } from './view.ts'

/** What a socket keeps over hibernation: who listens, and whether it has said where it stands. */
const Attachment = z.object({
  audience: z.enum(['member', 'visitor']),
  /** A member's socket ends with the session it was opened in. */
  sessionId: z.string().nullable(),
  greeted: z.boolean(),
})
type Attachment = z.infer<typeof Attachment>

/** The hub takes this code as: signed out, do not come back with the same session. */
const SIGNED_OUT = 4401
/** What was watched is gone for good. */
const ERASED = 4410

/** What one transaction, or several in a row, did to a conversation, and to which of its messages. */
type Change = { before: ConversationState | null; state: ConversationState; seqs: number[] }

/** What the assistant is writing, for members; no text ends it. */
type Draft = { turn: number; text: string | null }

/**
 * How long a change waits to be told, ms: nobody sees it, and whoever caused the change has its answer by then, since
 * a thousand sockets take longer than all the rest. What else happens meanwhile is told along.
 */
const TELL_AFTER_MS = 10

/** A member who missed more messages than this gets a snapshot. */
const MAX_CATCH_UP = 200

/**
 * The sockets that watch a conversation. They only observe, and each audience gets its own frames:
 * nothing of drafts, facts, summaries or members ever reaches a visitor's socket.
 */
export class Watchers {
  readonly #ctx: DurableObjectState
  readonly #store: Store
  /** What is committed and not yet told. */
  #untold: Change | null = null
  #untoldDraft: Draft | null = null
  /** The turn whose draft members see. */
  #draftedTurn: number | null = null
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(ctx: DurableObjectState, store: Store) {
    this.#ctx = ctx
    this.#store = store
    // Pings are answered without waking the object.
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
  }

  /** Takes a socket in, whose audience the Worker has checked. */
  accept(audience: Audience): Response {
    const { 0: client, 1: server } = new WebSocketPair()
    this.#ctx.acceptWebSocket(server, [audience.kind])
    const sessionId = audience.kind === 'member' ? audience.session.id : null
    keep(server, { audience: audience.kind, sessionId, greeted: false })
    return new Response(null, { status: 101, webSocket: client })
  }

  /** Ids of the sessions behind the members' sockets, each once. */
  sessions(): string[] {
    const ids = this.#ctx.getWebSockets('member').flatMap((socket) => attachmentOf(socket).sessionId ?? [])
    return [...new Set(ids)]
  }

  /** Closes the members' sockets whose session has ended. */
  keepOnly(live: { has(sessionId: string): boolean }): void {
    for (const socket of this.#ctx.getWebSockets('member')) {
      if (!live.has(attachmentOf(socket).sessionId ?? '')) socket.close(SIGNED_OUT, 'signed out')
    }
  }

  /** Cuts everybody off: there is nothing to watch any more. */
  closeAll(): void {
    this.#untold = null
    this.#untoldDraft = null
    for (const socket of this.#ctx.getWebSockets()) socket.close(ERASED, 'erased')
  }

  /** A watcher says where it stands, and gets what it missed. Anything else closes the socket. */
  hello(socket: WebSocket, text: string | ArrayBuffer, state: ConversationState | null): void {
    const attachment = attachmentOf(socket)
    const schema = attachment.audience === 'member' ? MemberHello : VisitorHello
    const hello = schema.safeParse(parsed(text))
    if (!hello.success) {
      socket.close(4400, 'a watcher says hello and nothing else')
      return
    }
    // What it is about to be given holds what the others are still to be told.
    this.#tell()
    keep(socket, { ...attachment, greeted: true })
    if (state === null) return
    if ('type' in hello.data && 'storage' in hello.data) send(socket, this.#catchUpMember(state, hello.data))
    else {
      this.#catchUpVisitor(socket, hello.data.since)
      if (isPreparing(state)) send(socket, { type: 'typing', on: true })
    }
  }

  #catchUpMember(state: ConversationState, hello: MemberHello): MemberFrame {
    const { version } = state
    if (hello.storage === state.storage && hello.since !== null && hello.since <= version) {
      const missed = this.#store.changedSince(hello.since)
      if (missed.length <= MAX_CATCH_UP) {
        return {
          type: 'event',
          from: hello.since,
          version,
          view: answerOf(state),
          messages: missed.map(messageView),
        }
      }
    }
    return this.#snapshot(state)
  }

  #snapshot(state: ConversationState): MemberFrame {
    const newest = this.#store.page(state.seq + 1, PAGE)
    const { storage, version } = state
    return { type: 'snapshot', storage, version, view: viewOf(state, newest) }
  }

  #catchUpVisitor(socket: WebSocket, since: number): void {
    let from = since
    for (;;) {
      const page = this.#store.visitorPage(from, PAGE)
      const messages = page.flatMap((m) => visitorView(m) ?? [])
      if (messages.length > 0 || from === since) send(socket, { type: 'messages', messages })
      if (page.length < PAGE) return
      from = page.at(-1)?.visitorSeq ?? from
    }
  }

  /** Tells everyone soon what a transaction changed. What a crash leaves untold is asked for by the sockets it has cut. */
  changed(before: ConversationState | null, state: ConversationState, seqs: number[]): void {
    if (this.#ctx.getWebSockets().length === 0) return
    const untold = this.#untold
    this.#untold =
      untold === null ? { before, state, seqs } : { ...untold, state, seqs: [...untold.seqs, ...seqs] }
    this.#tellSoon()
  }

  /** The assistant's draft so far, for members only; `null` ends it. One that is over before it was told is not shown. */
  draft(turn: number, text: string | null): void {
    if (this.#ctx.getWebSockets('member').length === 0) return
    this.#untoldDraft = { turn, text }
    this.#tellSoon()
  }

  #tellSoon(): void {
    this.#timer ??= setTimeout(() => this.#tell(), TELL_AFTER_MS)
  }

  #tell(): void {
    clearTimeout(this.#timer ?? undefined)
    this.#timer = null
    const change = this.#untold
    const draft = this.#untoldDraft
    this.#untold = null
    this.#untoldDraft = null
    if (change !== null) this.#tellChange(change)
    if (draft !== null) this.#tellDraft(draft)
  }

  #tellDraft({ turn, text }: Draft): void {
    if (text !== null) this.#toMembers(() => ({ type: 'draft', turn, text }))
    else if (this.#draftedTurn === turn) this.#toMembers(() => ({ type: 'draftEnd', turn }))
    this.#draftedTurn = text === null ? null : turn
  }

  #tellChange(change: Change): void {
    const { before, state } = change
    const messages = this.#store.bySeqs(change.seqs)
    if (before !== null && state.storage !== before.storage) {
      // Messages they have are gone: they begin again.
      this.#toMembers(() => this.#snapshot(state))
    } else if (before === null || state.version !== before.version) {
      this.#toMembers(() => ({
        type: 'event',
        from: before?.version ?? 0,
        version: state.version,
        view: before === null ? answerOf(state) : changeBetween(answerOf(before), answerOf(state)),
        messages: messages.map(messageView),
      }))
    }
    this.#visitorMessages(messages, before)
    const typing = isPreparing(state)
    if (typing !== (before !== null && isPreparing(before))) this.#toVisitors({ type: 'typing', on: typing })
  }

  #visitorMessages(messages: StoredMessage[], before: ConversationState | null): void {
    const known = before?.visitorSeq ?? 0
    const fresh = messages.flatMap((m) => visitorView(m) ?? []).filter((m) => m.n > known)
    if (fresh.length > 0) this.#toVisitors({ type: 'messages', messages: fresh })
  }

  #toMembers(frame: () => MemberFrame): void {
    const sockets = this.#ctx.getWebSockets('member').filter((socket) => attachmentOf(socket).greeted)
    if (sockets.length === 0) return
    const text = JSON.stringify(frame())
    for (const socket of sockets) sendText(socket, text)
  }

  #toVisitors(frame: VisitorFrame): void {
    const text = JSON.stringify(frame)
    for (const socket of this.#ctx.getWebSockets('visitor')) {
      if (attachmentOf(socket).greeted) sendText(socket, text)
    }
  }
}

function send(socket: WebSocket, frame: MemberFrame | VisitorFrame): void {
  sendText(socket, JSON.stringify(frame))
}

/** A socket that is going away misses the frame; its next one asks for it. */
function sendText(socket: WebSocket, text: string): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(text)
}

/** What is known of the sockets of this instance: reading an attachment of each, for each frame, takes longer than sending. */
const known = new WeakMap<WebSocket, Attachment>()

function keep(socket: WebSocket, attachment: Attachment): void {
  known.set(socket, attachment)
  socket.serializeAttachment(attachment)
}

function attachmentOf(socket: WebSocket): Attachment {
  const attachment = known.get(socket) ?? Attachment.parse(socket.deserializeAttachment())
  known.set(socket, attachment)
  return attachment
}

function parsed(text: string | ArrayBuffer): unknown {
  if (typeof text !== 'string') return null
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
