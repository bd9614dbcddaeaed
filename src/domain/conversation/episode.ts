import type { HandoffReason, HandoffSummary } from '../handoff.ts'
import type { Holder } from '../holder.ts'
import type { CollectedRequirement } from '../requirement.ts'
import type { SilenceCause } from '../silence.ts'
import type { FollowUp } from './follow-up.ts'
import type { ConversationState } from './state.ts'

/** From a contact's first message until it is finished; a conversation is a sequence of these. */
export type Episode = {
  number: number
  openedAt: number
  openedBy: 'client' | 'us'
  finishedAt: number | null
  holder: Holder
  /** Set when the seller gave it back: the assistant may speak though a person has spoken before. */
  handedBackAt: number | null
  /** It waits for a person only because the assistant was not at work: the client's next message asks again. */
  assistantMayReturn: boolean
  /** Why the gates left it to people, while they do; absent where it was opened before that was kept. */
  silentBecause?: SilenceCause | null
  handoff: (HandoffSummary & { at: number }) | null
  /** Why it sits in the inbox, when the assistant put it there. */
  handoffReason: HandoffReason | null
  followUp: FollowUp | null
  requirements: CollectedRequirement[]
  /** The client has been told that an AI answers. */
  disclosed: boolean
  autoReplied: boolean
  misunderstandings: number
  suspicions: number
  turns: number
  firstResponseAt: number | null
  /** How it stood when the owner's phone took it, for when that proves to have been nobody's word. */
  beforePhone?: Standing
  /** How it stood when it was finished, for when that is taken back. */
  beforeFinish?: Standing
}

/** Who has an episode, and what waits in it. */
export type Standing = Pick<Episode, 'holder' | 'assistantMayReturn' | 'firstResponseAt'> &
  Pick<ConversationState, 'unansweredSince' | 'answeredUpToSeq' | 'unread'>
