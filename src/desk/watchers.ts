import { z } from 'zod'
import type { Audience } from './audience.ts'

/** What a socket keeps over hibernation (the platform allows 16 KB): whose it is, since and until when (ms). */
const Attachment = z.object({
  memberId: z.string(),
  sessionId: z.string(),
  expiresAt: z.number(),
  acceptedAt: z.number().default(0),
})

/** The hub takes this code as: signed out, do not come back with the same session. */
const signedOut = 4401
/** The hub comes back at once, if it is still there. */
const silent = 4408
/** A hub pings every 25 s, a hidden one at least once a minute: after this, ms, its machine sleeps or is gone. */
const silentAfterMs = 150_000

/** The members' sockets on a desk. They outlive the object's sleep, so everything about them is on them. */
export class Watchers {
  readonly #ctx: DurableObjectState

  constructor(ctx: DurableObjectState) {
    this.#ctx = ctx
    // Pings are answered without waking the object.
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
  }

  /** Takes a checked member's socket in, greeted with `frame`. */
  accept(audience: Extract<Audience, { kind: 'member' }>, frame: string, now: number): Response {
    const { 0: client, 1: server } = new WebSocketPair()
    const { memberId, session } = audience
    this.#ctx.acceptWebSocket(server, [`session:${session.id}`])
    const { id: sessionId, expiresAt } = session
    server.serializeAttachment({ memberId, sessionId, expiresAt, acceptedAt: now })
    server.send(frame)
    return new Response(null, { status: 101, webSocket: client })
  }

  get any(): boolean {
    return this.#ctx.getWebSockets().length > 0
  }

  /** Ids of the sessions behind the open sockets, each once. */
  sessions(): string[] {
    const ids = this.#ctx.getWebSockets().map((socket) => attachmentOf(socket).sessionId)
    return [...new Set(ids)]
  }

  /** Ids of the members who are connected, each once. */
  members(now: number): string[] {
    const open = this.#ctx.getWebSockets().filter((socket) => socket.readyState === WebSocket.OPEN)
    const live = open.map(attachmentOf).filter(({ expiresAt }) => expiresAt > now)
    return [...new Set(live.map(({ memberId }) => memberId))]
  }

  /** Closes the sockets nothing has been heard of for long: a machine that went to sleep says no goodbye. */
  dropSilent(now: number): void {
    for (const socket of this.#ctx.getWebSockets()) {
      const pinged = this.#ctx.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0
      const heard = Math.max(pinged, attachmentOf(socket).acceptedAt)
      if (heard + silentAfterMs <= now) socket.close(silent, 'silent')
    }
  }

  /** Sends to all whose session has not run out. */
  broadcast(frame: string, now: number): void {
    for (const socket of this.#ctx.getWebSockets()) {
      if (attachmentOf(socket).expiresAt <= now) close(socket)
      else if (socket.readyState === WebSocket.OPEN) socket.send(frame)
    }
  }

  /** Keeps the sockets of these sessions, with their new ends, and closes all others. */
  keepOnly(live: Map<string, number>): void {
    for (const socket of this.#ctx.getWebSockets()) {
      const attachment = attachmentOf(socket)
      const expiresAt = live.get(attachment.sessionId)
      if (expiresAt === undefined) close(socket)
      else if (expiresAt !== attachment.expiresAt) socket.serializeAttachment({ ...attachment, expiresAt })
    }
  }
}

function close(socket: WebSocket): void {
  socket.close(signedOut, 'signed out')
}

function attachmentOf(socket: WebSocket): z.infer<typeof Attachment> {
  return Attachment.parse(socket.deserializeAttachment())
}
