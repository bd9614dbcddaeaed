import type { Assistant, TurnInput, TurnMessage } from '../assistant/assistant.ts'
import { followUpText } from '../assistant/follow-up.ts'
import { withLearnedAnswers } from '../assistant/learning/answers.ts'
import { chooseLanguage } from '../assistant/understanding/language.ts'
import { type Briefing, readBriefing } from '../db/briefing.ts'
import type { PlannedFollowUp, PreparedReply } from '../domain/conversation/commands.ts'
import {
  type ConversationState,
  type Generation,
  openEpisode,
  type StoredMessage,
} from '../domain/conversation/state.ts'
import { type Gate, type GateCause, gate } from '../domain/gates.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import type { ClientLanguage } from '../domain/language.ts'
import { textOf, wakesAssistant } from '../domain/message.ts'

/** What preparing a reply came to. */
export type Prepared =
  | { kind: 'reply'; reply: PreparedReply; followUp: PlannedFollowUp | null }
  | { kind: 'gated'; action: Gated; mayReturn: boolean }

type Gated = 'inbox' | { autoReply: string; language: ClientLanguage }

type Needs = {
  db: D1Database
  assistant: Assistant
  state: ConversationState
  generation: Generation
  /** The newest messages, oldest first. */
  messages: StoredMessage[]
  now: () => number
  signal: AbortSignal
  onDraft: (text: string) => void
}

/**
 * Prepares the reply that is due: whether the assistant may answer at all, and then what. It changes
 * nothing; the conversation commits the outcome if it still fits. Rejects when aborted, or when the
 * workspace's settings cannot be read.
 */
export async function prepareReply(needs: Needs): Promise<Prepared> {
  const { state, messages, now } = needs
  const briefing = await readBriefing(needs.db, state.workspaceId, state.contactId)
  needs.signal.throwIfAborted()
  const knowledge = briefing.knowledge && withLearnedAnswers(briefing.knowledge, briefing.learned)
  const verdict = gateOf(state, briefing, now())
  const mayReturn = notAtWork.includes(verdict.cause)
  if (verdict.action === 'auto-reply') {
    return { kind: 'gated', action: autoReply(state, needs.generation, messages, briefing), mayReturn }
  }
  // An assistant that knows nothing has nothing to say.
  if (verdict.action === 'inbox' || knowledge === null) return { kind: 'gated', action: 'inbox', mayReturn }
  const input = turnInput(state, needs.generation, messages, { ...briefing, knowledge })
  const reply = await needs.assistant.takeTurn(input, {
    signal: needs.signal,
    now,
    onDraft: needs.onDraft,
  })
  const minutes = briefing.settings.followUpMinutes
  const followUp =
    reply.handoff !== null && minutes !== null
      ? { afterMs: minutes * 60_000, text: followUpText(reply.language, knowledge) }
      : null
  return { kind: 'reply', reply, followUp }
}

/** Causes that pass by themselves: the client's next message is for the assistant again if it is back. */
const notAtWork: readonly GateCause[] = [
  'switched-off',
  'no-plan',
  'out-of-office',
  'off-schedule',
  'member-online',
]

function gateOf(state: ConversationState, briefing: Briefing, now: number): Gate {
  const episode = openEpisode(state)
  return gate({
    at: now,
    settings: briefing.settings,
    entitled: true,
    memberOnline: false,
    contact: { id: state.contactId, seller: briefing.contact.seller, isNew: isNew(state, briefing) },
    channel: state.channel.kind,
    holder: episode?.holder ?? null,
    serviceWindowEndsAt: state.serviceWindowEndsAt,
    autoReplied: episode?.autoReplied ?? false,
  })
}

/** The seller's canned text in the client's language, where the seller has one. */
function autoReply(
  state: ConversationState,
  generation: Generation,
  messages: StoredMessage[],
  { settings }: Briefing,
): Gated {
  if (settings.autoReply === null) return 'inbox'
  const texts = messages
    .filter((m) => isPending(state, generation, m))
    .flatMap((m) => textOf(m.content) ?? [])
  const { language } = chooseLanguage({ texts, spoken: state.language, supported: settings.languages })
  return { autoReply: settings.autoReply.variants[language] ?? settings.autoReply.text, language }
}

/** A client's message that this turn is to answer. */
function isPending(state: ConversationState, generation: Generation, m: StoredMessage): boolean {
  const unanswered = m.seq > state.answeredUpToSeq && m.seq <= generation.upToSeq
  return unanswered && m.author.kind === 'client' && wakesAssistant(m.content)
}

/** New when the episode opens; a seller who gives the episode back has said that the assistant may speak. */
function isNew(state: ConversationState, briefing: Briefing): boolean {
  const episode = openEpisode(state)
  if (episode === null || episode.handedBackAt !== null) return true
  const knownSince = Math.min(
    briefing.contact.knownSince ?? Number.POSITIVE_INFINITY,
    state.personSpokeAt ?? Number.POSITIVE_INFINITY,
  )
  return knownSince >= episode.openedAt
}

function turnInput(
  state: ConversationState,
  generation: Generation,
  messages: StoredMessage[],
  briefing: Briefing & { knowledge: Knowledge },
): TurnInput {
  const { settings } = briefing
  const episode = openEpisode(state)
  const read = messages.filter((m) => m.seq <= generation.upToSeq && m.author.kind !== 'system')
  const pending = (m: StoredMessage) => isPending(state, generation, m)
  return {
    knowledge: briefing.knowledge,
    knowledgeVersion: briefing.knowledgeVersion,
    assistant: {
      name: settings.name,
      languages: settings.languages,
      memberLanguage: briefing.memberLanguage,
    },
    episode: {
      language: state.language,
      disclosed: (episode?.disclosed ?? false) && settings.disclosure === 'first-message',
      requirements: episode?.requirements ?? [],
      misunderstandings: episode?.misunderstandings ?? 0,
      suspicions: episode?.suspicions ?? 0,
      turns: episode?.turns ?? 0,
    },
    history: read.filter((m) => !pending(m) && m.delivery?.state !== 'cancelled').map(turnMessage),
    pending: read.filter(pending).map(turnMessage),
    clientName: state.profileName,
  }
}

function turnMessage({ id, author, content, at }: StoredMessage): TurnMessage {
  const who = author.kind === 'client' || author.kind === 'assistant' ? author.kind : 'person'
  return { id, author: who, content, at }
}
