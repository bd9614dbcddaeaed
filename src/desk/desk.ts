import { DurableObject } from 'cloudflare:workers'
import { type ConversationRpc, conversationName, type DeskRpc } from '../conversation/rpc.ts'
import { listHeldByAssistant } from '../db/conversations.ts'
import { database } from '../db/database.ts'
import { liveSessions } from '../db/members.ts'
import type { Presence } from '../domain/presence.ts'
import { log } from '../log.ts'
import type { DeskFrame } from '../protocol/frames.ts'
import { readAudience } from './audience.ts'
import { FrameNumbers } from './frame-numbers.ts'
import { type Poke, WaitingPokes } from './pokes.ts'
import { PresenceKeeper } from './presence-keeper.ts'
import { afterOutage, afterPage, newSwitchOff, type SwitchOff } from './switch-off.ts'
import { Watchers } from './watchers.ts'

/** Pokes that come this close together are one frame a conversation, ms. */
const coalesceMs = 50
/** Sockets end at most this long after their session, ms; the promise is a minute. */
const checkSessionsMs = 45_000
/** How many conversations one step of the switch-off job tells. */
const pageSize = 50

/**
 * The desk of one workspace: tells its members' hubs what changed, shows conversations whether anybody is
 * there, and moves the assistant's chats to people when it is switched off. Its name is the workspace's id. D1 is the truth; this only points at it.
 */
export class DeskObject extends DurableObject<Env> implements DeskRpc {
  readonly #watchers: Watchers
  readonly #waiting = new WaitingPokes()
  readonly #numbers: FrameNumbers
  readonly #presence: PresenceKeeper

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    this.#watchers = new Watchers(ctx)
    this.#numbers = new FrameNumbers(ctx.storage)
    this.#presence = new PresenceKeeper({
      env,
      storage: ctx.storage,
      workspaceId: () => this.#workspaceId,
      members: (now) => this.#watchers.members(now),
      wakeBy: (at) => this.#wakeBy(at),
    })
  }

  /** Accepts a member's socket, which the Worker has checked. */
  override async fetch(request: Request): Promise<Response> {
    const audience = readAudience(request)
    if (audience?.kind !== 'member') return new Response('members only', { status: 403 })
    const now = Date.now()
    const response = this.#watchers.accept(
      audience,
      frameOf({ type: 'ready', n: this.#numbers.greet() }),
      now,
    )
    await this.#wakeBy(now + checkSessionsMs)
    await this.#presence.look()
    return response
  }

  async poke(poke: Poke): Promise<void> {
    if (!this.#watchers.any) return this.#numbers.skip(Date.now())
    const first = this.#waiting.add(poke, () => this.#numbers.next(Date.now()))
    if (first) setTimeout(() => this.#sendWaiting(), coalesceMs)
  }

  async assistantSwitched(on: boolean): Promise<void> {
    const now = Date.now()
    if (on) this.ctx.storage.kv.delete('switch-off')
    else {
      // Both or neither: nothing is waited for between them.
      this.ctx.storage.kv.put<SwitchOff>('switch-off', newSwitchOff(now))
      void this.ctx.storage.setAlarm(now)
    }
    this.#watchers.broadcast(frameOf({ type: 'assistant', n: this.#numbers.next(now), on }), now)
  }

  async presenceChanged(memberId: string, presence: Presence): Promise<void> {
    // Who says that they leave is not about to come back.
    await this.#presence.look(0)
    const now = Date.now()
    const n = this.#numbers.next(now)
    this.#watchers.broadcast(frameOf({ type: 'presence', n, memberId, presence }), now)
  }

  override async alarm(): Promise<void> {
    this.#watchers.dropSilent(Date.now())
    await this.#checkSessions()
    await this.#presence.look()
    await this.#continueSwitchOff()
    const job = this.#switchOff
    if (this.#watchers.any) await this.#wakeBy(Date.now() + checkSessionsMs)
    if (job !== null) await this.#wakeBy(job.dueAt)
  }

  override async webSocketMessage(socket: WebSocket): Promise<void> {
    socket.close(4400, 'a desk is only watched')
  }

  override async webSocketClose(socket: WebSocket, code: number): Promise<void> {
    // 1005, 1006 and 1015 are names for having no code, and may not be sent (RFC 6455, 7.4.1).
    if ([1005, 1006, 1015].includes(code)) socket.close()
    else socket.close(code)
    await this.#presence.look()
  }

  #sendWaiting(): void {
    const now = Date.now()
    for (const frame of this.#waiting.take()) this.#watchers.broadcast(frameOf(frame), now)
  }

  /** Closes sockets whose session was ended. While D1 does not answer, nobody can tell: they stay. */
  async #checkSessions(): Promise<void> {
    const sessions = this.#watchers.sessions()
    if (sessions.length === 0) return
    try {
      this.#watchers.keepOnly(await liveSessions(database(this.env), this.#workspaceId, sessions, Date.now()))
    } catch (error) {
      log('error', 'sessions-not-read', { workspaceId: this.#workspaceId }, error)
    }
  }

  async #continueSwitchOff(): Promise<void> {
    const job = this.#switchOff
    if (job === null || job.dueAt > Date.now()) return
    const next = await this.#switchOffPage(job)
    // Switched again meanwhile: that request has left a newer job, or none.
    if (this.#switchOff?.afterId !== job.afterId || this.#switchOff.dueAt !== job.dueAt) return
    if (next === null) this.ctx.storage.kv.delete('switch-off')
    else this.ctx.storage.kv.put('switch-off', next)
  }

  async #switchOffPage(job: SwitchOff): Promise<SwitchOff | null> {
    let ids: string[]
    try {
      ids = await listHeldByAssistant(database(this.env), this.#workspaceId, job.afterId, pageSize)
    } catch (error) {
      log('error', 'switch-off-not-read', { workspaceId: this.#workspaceId }, error)
      return afterOutage(job, Date.now())
    }
    const told = await Promise.allSettled(ids.map((id) => this.#conversation(id).assistantOff()))
    const failed = told.filter(({ status }) => status === 'rejected').length
    return afterPage(job, { ids, failed, full: ids.length === pageSize }, Date.now())
  }

  #conversation(id: string): Pick<ConversationRpc, 'assistantOff'> {
    return this.env.CONVERSATION.getByName(conversationName(this.#workspaceId, id))
  }

  /** Sets the alarm unless an earlier one is set; an alarm costs a row. */
  async #wakeBy(at: number): Promise<void> {
    const set = await this.ctx.storage.getAlarm()
    if (set === null || set > at) await this.ctx.storage.setAlarm(at)
  }

  get #workspaceId(): string {
    if (this.ctx.id.name === undefined) throw new Error('A desk is addressed by its workspace’s id.')
    return this.ctx.id.name
  }

  get #switchOff(): SwitchOff | null {
    return this.ctx.storage.kv.get<SwitchOff>('switch-off') ?? null
  }
}

function frameOf(frame: DeskFrame): string {
  return JSON.stringify(frame)
}
