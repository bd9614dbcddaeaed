import { handOff, type Rule } from './rule.ts'

/** Replies an episode may take before a person looks at it: what bounds both a loop and its cost. */
export const turnLimit = 25

export const tooManyTurns: Rule = ({ input }) =>
  input.episode.turns >= turnLimit ? handOff('turn-limit', 'turn-limit') : null

/** One attempt to command the assistant is passed over; the second in an episode goes to a person. */
export const repeatedSuspicion: Rule = ({ suspicious, input }) =>
  suspicious && input.episode.suspicions >= 1 ? handOff('suspicious', 'suspicious') : null

/** Audio, stickers and the like: asked to be written once, then passed on; carts go to a person at once. */
export const unreadableContent: Rule = (turn) => {
  if (turn.input.pending.some(({ content }) => content.type === 'order')) {
    return handOff('order-content', 'custom-request')
  }
  if (turn.texts.length > 0) return null
  if (turn.unreadable.length > 0 && turn.input.episode.misunderstandings >= 1) {
    return handOff('unreadable-content', 'unreadable-content')
  }
  return {
    rule: turn.unreadable.length > 0 ? 'unreadable-content' : 'file-received',
    entry: null,
    action: 'compose',
  }
}
