import type { Assistant, ModelBriefing, TurnInput, TurnMessage } from '../assistant/assistant.ts'
import { checkInText } from '../assistant/check-in.ts'
import type { Embedder } from '../assistant/configuration.ts'
import { receiveHandoff } from '../assistant/follow-up.ts'
import { withLearnedAnswers } from '../assistant/learning/answers.ts'
import { chooseLanguage } from '../assistant/understanding/language.ts'
import { type Briefing, readBriefing } from '../db/briefing.ts'
import type { AssistantSettings } from '../domain/assistant-settings.ts'
import type { PlannedCheckIn } from '../domain/conversation/check-in.ts'
import type { PlannedFollowUp, PreparedReply } from '../domain/conversation/commands.ts'
import {
  type ConversationState,
  type Generation,
  openEpisode,
  type StoredMessage,
} from '../domain/conversation/state.ts'
import { type Gate, type GateCause, gate, personAvailable } from '../domain/gates.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import type { ClientLanguage } from '../domain/language.ts'
import { textOf, wakesAssistant } from '../domain/message.ts'
import { type DailyUse, dayOf, type ModelUse, tokensLeft, zoneOf } from '../domain/model-usage.ts'
import { questionSearch } from '../retrieval/nearest.ts'

/** What preparing a reply came to. */
export type Prepared =
  | {
      kind: 'reply'
      reply: PreparedReply
      followUp: PlannedFollowUp | null
      checkIn: PlannedCheckIn | null
    }
  | { kind: 'gated'; action: Gated; mayReturn: boolean }

type Gated = 'inbox' | { autoReply: string; language: ClientLanguage }

type Needs = {
  db: D1Database
  assistant: Assistant
  embedder: Embedder | null
  /** Tokens a workspace may use a day where its settings do not say; null for no limit. */
  dailyTokens: number | null
  state: ConversationState
  generation: Generation
  /** The newest messages, oldest first. */
  messages: StoredMessage[]
  now: () => number
  signal: AbortSignal
  onDraft: (text: string) => void
  /** The gates let the assistant answer. */
  onAnswering: (settings: AssistantSettings) => void
  /** A model was asked, whatever becomes of this reply. */
  onModelUse: (use: DailyUse) => void
}

/**
 * Prepares the reply that is due: whether the assistant may answer at all, and then what. It changes
 * nothing; the conversation commits the outcome if it still fits. Rejects when aborted, or when the
 * workspace's settings cannot be read.
 */
export async function prepareReply(needs: Needs): Promise<Prepared> {
  const { state, messages, now } = needs
  const briefing = await readBriefing(needs.db, state.workspaceId, state.contactId, now(), state.channel.id)
  needs.signal.throwIfAborted()
  const knowledge = briefing.knowledge && withLearnedAnswers(briefing.knowledge, briefing.learned)
  const verdict = gateOf(state, briefing, now())
  const mayReturn = notAtWork.includes(verdict.cause)
  if (verdict.action === 'auto-reply') {
    return { kind: 'gated', action: autoReply(state, needs.generation, messages, briefing), mayReturn }
  }
  // An assistant that knows nothing has nothing to say.
  if (verdict.action === 'inbox' || knowledge === null) return { kind: 'gated', action: 'inbox', mayReturn }
  needs.onAnswering(briefing.settings)
  const model = modelBriefing(state, briefing, needs.dailyTokens, now())
  const day = dayOf(model.at, model.timeZone)
  const onModelUse = (use: ModelUse) => needs.onModelUse({ ...use, day })
  const library = { db: needs.db, workspaceId: state.workspaceId, knowledge }
  const search = questionSearch(needs.embedder, library, onModelUse)
  const input = { ...turnInput(state, needs.generation, messages, { ...briefing, knowledge }), model }
  const reply = await needs.assistant.takeTurn(input, {
    signal: needs.signal,
    now,
    onDraft: needs.onDraft,
    onModelUse,
    ...(search && { nearestQuestions: search }),
  })
  const reception = {
    personAvailable: personAvailable(briefing),
    followUpMinutes: briefing.settings.followUpMinutes,
  }
  const checkIn = reply.checkIn && {
    dueAt: reply.checkIn.at,
    text: checkInText(reply.language, knowledge, briefing.settings),
    note: reply.checkIn.note,
  }
  return { kind: 'reply', ...receiveHandoff(reply, reception, knowledge), checkIn }
}

/** What a language model may know and use for this reply. */
function modelBriefing(
  { serviceWindowEndsAt }: ConversationState,
  { settings, tokensByDay, style }: Briefing,
  dailyTokens: number | null,
  at: number,
): ModelBriefing {
  const timeZone = zoneOf(settings)
  const used = tokensByDay[dayOf(at, timeZone)] ?? 0
  const left = tokensLeft(settings.dailyModelTokens ?? dailyTokens, used)
  return { at, timeZone, serviceWindowEndsAt, tokensLeft: left, style }
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
    memberOnline: briefing.memberOnline,
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
    assistant: { name: settings.name, languages: settings.languages },
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
