import type { Assistant, ModelBriefing } from '../assistant/assistant.ts'
import { checkInText } from '../assistant/check-in.ts'
import type { Embedder } from '../assistant/configuration.ts'
import { receiveHandoff } from '../assistant/follow-up.ts'
import { lastResort } from '../assistant/last-resort.ts'
import { withLearnedAnswers } from '../assistant/learning/answers.ts'
import { chooseLanguage } from '../assistant/understanding/language.ts'
import { type Briefing, lastKnownSeller, lastKnownSettings, readBriefing } from '../db/briefing.ts'
import type { AssistantSettings } from '../domain/assistant-settings.ts'
import { autoReplyResponder } from '../domain/audit-gist.ts'
import type { PlannedCheckIn } from '../domain/conversation/check-in.ts'
import type { PlannedFollowUp, PreparedAutoReply, PreparedReply } from '../domain/conversation/commands.ts'
import { type ConversationState, type Generation, openEpisode } from '../domain/conversation/state.ts'
import type { SaidMessage } from '../domain/conversation/stored-message.ts'
import { type Gate, gate, personAvailable } from '../domain/gates.ts'
import { textOf } from '../domain/message.ts'
import { type DailyUse, dayOf, type ModelUse, tokensLeft, zoneOf } from '../domain/model-usage.ts'
import type { SilenceCause } from '../domain/silence.ts'
import { questionSearch } from '../retrieval/nearest.ts'
import { inputsOf, isPending, turnInput } from './turn-input.ts'

/** What preparing a reply came to. */
export type Prepared =
  | {
      kind: 'reply'
      reply: PreparedReply
      followUp: PlannedFollowUp | null
      checkIn: PlannedCheckIn | null
    }
  | { kind: 'gated'; cause: SilenceCause; autoReply: PreparedAutoReply | null }

type Needs = {
  db: D1Database
  assistant: Assistant
  embedder: Embedder | null
  /** Tokens a workspace may use a day where its settings do not say; null for no limit. */
  dailyTokens: number | null
  state: ConversationState
  generation: Generation
  /** The newest messages, oldest first. */
  messages: SaidMessage[]
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
  if (verdict.action === 'auto-reply') {
    const autoReply = autoReplyFor(state, needs.generation, messages, briefing, verdict.cause)
    return { kind: 'gated', cause: verdict.cause, autoReply }
  }
  if (verdict.action === 'inbox') return { kind: 'gated', cause: verdict.cause, autoReply: null }
  if (briefing.unreadable) throw new Error('the saved knowledge cannot be read')
  // An assistant that knows nothing has nothing to say.
  if (knowledge === null) return { kind: 'gated', cause: 'no-knowledge', autoReply: null }
  needs.onAnswering(briefing.settings)
  const model = modelBriefing(state, briefing, needs.dailyTokens, now())
  const day = dayOf(model.at, model.timeZone)
  const onModelUse = (use: ModelUse) => needs.onModelUse({ ...use, day })
  const library = { db: needs.db, workspaceId: state.workspaceId, knowledge }
  const search = questionSearch(needs.embedder, library, onModelUse)
  const given = turnInput(state, needs.generation, messages, { ...briefing, knowledge })
  const reception = {
    personAvailable: personAvailable(briefing),
    followUpMinutes: briefing.settings.followUpMinutes,
  }
  const inputs = inputsOf(given, messages, { learned: briefing.learned, reception })
  const input = { ...given, model }
  const reply = await needs.assistant.takeTurn(input, {
    signal: needs.signal,
    now,
    onDraft: needs.onDraft,
    onModelUse,
    ...(search && { nearestQuestions: search }),
  })
  const checkIn = reply.checkIn && {
    dueAt: reply.checkIn.at,
    text: checkInText(reply.language, knowledge, briefing.settings),
    note: reply.checkIn.note,
  }
  const audited = { ...reply, audit: { ...reply.audit, inputs: await inputs } }
  return { kind: 'reply', ...receiveHandoff(audited, reception, knowledge), checkIn }
}

/**
 * What the client hears once no further try is made to answer: that a person takes over, without a word of the seller's
 * knowledge. Null where the assistant may not speak, or its settings were never read here.
 */
export function lastWords(state: ConversationState, error: unknown, now: number): PreparedReply | null {
  const settings = lastKnownSettings(state.workspaceId)
  const episode = openEpisode(state)
  if (settings === null || episode === null) return null
  const unknown = { settings, memberOnline: false, contact: { seller: false, knownSince: null } }
  if (gateOf(state, unknown, now).action !== 'assistant') return null
  const situation = {
    assistant: settings,
    episode: { ...episode, language: state.language },
    seller: lastKnownSeller(state.workspaceId) ?? state.channel.name,
    knowledgeVersion: 0,
    clientName: state.profileName,
    lastMessage: state.lastMessage?.author.kind === 'client' ? state.lastMessage.preview : null,
  }
  const { checkIn: _, ...reply } = lastResort(situation, error)
  return reply
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

type Known = Pick<Briefing, 'settings' | 'memberOnline' | 'contact'>

function gateOf(state: ConversationState, briefing: Known, now: number): Gate {
  const episode = openEpisode(state)
  return gate({
    at: now,
    settings: briefing.settings,
    memberOnline: briefing.memberOnline,
    contact: { id: state.contactId, seller: briefing.contact.seller, isNew: isNew(state, briefing) },
    channel: state.channel.kind,
    holder: episode?.holder ?? null,
    serviceWindowEndsAt: state.serviceWindowEndsAt,
    autoReplied: episode?.autoReplied ?? false,
  })
}

/** The seller's canned text in the client's language, where the seller has one. */
function autoReplyFor(
  state: ConversationState,
  generation: Generation,
  messages: SaidMessage[],
  { settings, knowledgeVersion }: Briefing,
  cause: SilenceCause,
): PreparedAutoReply | null {
  if (settings.autoReply === null) return null
  const texts = messages
    .filter((m) => isPending(state, generation, m))
    .flatMap((m) => textOf(m.content) ?? [])
  const supported = settings.languages
  const { language, reason } = chooseLanguage({ texts, spoken: state.language, supported })
  const audit = {
    responder: autoReplyResponder,
    degraded: false,
    knowledgeVersion,
    language,
    languageReason: reason,
    rule: cause,
    topics: [],
    facts: [],
    checks: [],
    repaired: false,
    tokens: { input: 0, output: 0 },
    latencyMs: 0,
  }
  return { text: settings.autoReply.variants[language] ?? settings.autoReply.text, language, audit }
}

/** New when the episode opens; a seller who gives the episode back has said that the assistant may speak. */
function isNew(state: ConversationState, briefing: Known): boolean {
  const episode = openEpisode(state)
  if (episode === null || episode.handedBackAt !== null) return true
  const knownSince = Math.min(
    briefing.contact.knownSince ?? Number.POSITIVE_INFINITY,
    state.personSpokeAt ?? Number.POSITIVE_INFINITY,
  )
  return knownSince >= episode.openedAt
}
