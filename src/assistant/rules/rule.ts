import type { HandoffReason } from '../../domain/handoff.ts'
import type { Turn } from '../turn.ts'

/**
 * What a rule decides. `handoff` ends the turn with the handoff text; `compose` leaves the wording to the
 * built-in responder, whatever model is configured, because the answer is the seller's rule itself.
 */
export type Decision = {
  rule: string
  /** The seller's own entry that decided, as a fact id, when one did. */
  entry: string | null
} & ({ action: 'handoff'; reason: HandoffReason } | { action: 'compose' })

/** Looks at a turn and decides, or leaves it to the next rule. */
export type Rule = (turn: Turn) => Decision | null

export const handOff = (rule: string, reason: HandoffReason, entry: string | null = null): Decision => ({
  rule,
  entry,
  action: 'handoff',
  reason,
})
