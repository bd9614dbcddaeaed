import { DurableObject } from 'cloudflare:workers'
import { showPace } from '../db/sending-terms.ts'
import {
  isPressed,
  nextTurn,
  type Priority,
  paused,
  recovered,
  type SendingBudget,
  type Turn,
} from '../domain/sending-budget.ts'
import { log } from '../log.ts'
import { type BudgetRpc, readBudgetName } from './rpc.ts'

/** What outlives the object: until when turns have been given, at least, and the pause; ms. */
type Kept = { givenUntil: number; pausedUntil: number }

/** Turns are noted this far ahead, ms: a write a second at most, and a restart gives none of them twice. */
const NOTED_AHEAD_MS = 1000
/** How long conversations keep asking after the last sign of pressure, ms. */
const PACED_FOR_MS = 30_000

/**
 * The sending budget of one channel. Conversations do not ask it while little is sent. Under pressure, its own count or
 * the provider's word, it puts up a sign that every conversation reads before it sends, and from then on hands out turns.
 */
export class BudgetObject extends DurableObject<Env> implements BudgetRpc {
  #budget: SendingBudget | null = null
  /** Until when the sign in D1 stands, as far as this instance knows; ms. */
  #shownUntil = 0

  async nextTurn({ perSecond, priority }: { perSecond: number; priority: Priority }): Promise<Turn> {
    const now = Date.now()
    const { budget, turn } = nextTurn(this.#budgetAt(perSecond, now), perSecond, priority, now)
    this.#budget = budget
    if ('sendAt' in turn && turn.sendAt > now) this.#note(turn.sendAt)
    if (isPressed(budget, perSecond, now)) void this.#show(now + PACED_FOR_MS, now)
    return turn
  }

  async slowDown({ perSecond, forMs }: { perSecond: number; forMs: number }): Promise<void> {
    const now = Date.now()
    this.#budget = paused(this.#budgetAt(perSecond, now), forMs, now)
    const { pausedUntil } = this.#budget
    if (pausedUntil > this.#kept.pausedUntil) {
      this.ctx.storage.kv.put<Kept>('kept', { ...this.#kept, pausedUntil })
    }
    await this.#show(pausedUntil + PACED_FOR_MS, now)
  }

  #budgetAt(perSecond: number, now: number): SendingBudget {
    return this.#budget ?? recovered(this.#kept, perSecond, now)
  }

  get #kept(): Kept {
    return this.ctx.storage.kv.get<Kept>('kept') ?? { givenUntil: 0, pausedUntil: 0 }
  }

  #note(sendAt: number): void {
    if (sendAt <= this.#kept.givenUntil) return
    this.ctx.storage.kv.put<Kept>('kept', { ...this.#kept, givenUntil: sendAt + NOTED_AHEAD_MS })
  }

  /** Shows every conversation of the channel that it has to ask, unless it is shown for long enough. */
  async #show(until: number, now: number): Promise<void> {
    if (this.#shownUntil >= until - PACED_FOR_MS / 2) return
    const before = this.#shownUntil
    this.#shownUntil = until
    const { workspaceId, channelId } = readBudgetName(this.ctx.id.name)
    try {
      await showPace(this.env.DB, workspaceId, channelId, until)
      log('info', 'channel-paced', { workspaceId, channelId, durationMs: until - now })
    } catch (error) {
      // The next one who asks tries again; until then the provider's own limit stands.
      this.#shownUntil = before
      log('error', 'pace-not-shown', { workspaceId, channelId }, error)
    }
  }
}
