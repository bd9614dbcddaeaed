import { budgetName } from '../budget/rpc.ts'
import type { SendingTerms } from '../db/sending-terms.ts'
import type { ConversationState } from '../domain/conversation/state.ts'
import { IsolateCache } from '../domain/isolate-cache.ts'
import { type Bucket, take } from '../domain/rate.ts'
import { channelRate } from '../domain/sending-budget.ts'
import { sendingLimits } from '../domain/sending-limits.ts'
import { log } from './shell.ts'

/** What this isolate may still send without asking, by channel. */
const unasked = new IsolateCache<Bucket>(500)
/** The part of a channel's limit that each isolate takes for itself. */
const OWN_PART = 1 / 8

/**
 * When the conversation's next message may leave, ms. Far below the channel's limit nobody is asked: each isolate has
 * a small part of it. Beyond that part, and while the channel is paced, its budget gives the turn. A budget that cannot
 * be asked holds nothing up: the provider's own limit stands behind it.
 */
export async function turnToSend(
  env: Env,
  state: ConversationState,
  terms: SendingTerms | null,
  now: number,
): Promise<number> {
  const perSecond = limitOf(state, terms)
  if (perSecond === null || goesUnasked(state, terms, now)) return now
  try {
    const name = budgetName(state.workspaceId, state.channel.id)
    const turn = await env.BUDGET.getByName(name).nextTurn({ perSecond, priority: 'reply' })
    return 'sendAt' in turn ? turn.sendAt : turn.askAt
  } catch (error) {
    log('budget-not-asked', error, state)
    return now
  }
}

/** The provider wants nothing of the whole channel for `forMs`. */
export async function slowDown(
  env: Env,
  state: ConversationState,
  terms: SendingTerms | null,
  forMs: number,
): Promise<void> {
  const perSecond = limitOf(state, terms)
  if (perSecond === null) return
  try {
    const name = budgetName(state.workspaceId, state.channel.id)
    await env.BUDGET.getByName(name).slowDown({ perSecond, forMs })
  } catch (error) {
    log('budget-not-told', error, state)
  }
}

function limitOf({ channel }: ConversationState, terms: SendingTerms | null): number | null {
  return terms?.perSecond ?? sendingLimits(channel.kind).perSecond
}

/** Whether a message may leave at `now` (ms) without the budget being asked; it counts as one that did. */
export function goesUnasked(state: ConversationState, terms: SendingTerms | null, now: number): boolean {
  const perSecond = limitOf(state, terms)
  if (perSecond === null) return true
  if (terms !== null && terms.pacedUntil > now) return false
  const name = budgetName(state.workspaceId, state.channel.id)
  const result = take(unasked.get(name) ?? null, channelRate(perSecond * OWN_PART), now)
  if ('again' in result) return false
  unasked.set(name, result.taken)
  return true
}
