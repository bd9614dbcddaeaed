import type { TurnInput, TurnMessage } from '../assistant/assistant.ts'
import { embeddedBuild } from '../assistant/embedded/build.generated.ts'
import type { Briefing } from '../db/briefing.ts'
import { base64url } from '../db/digest.ts'
import { type ConversationState, type Generation, openEpisode } from '../domain/conversation/state.ts'
import type { SaidMessage } from '../domain/conversation/stored-message.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import type { LearnedAnswer } from '../domain/learning.ts'
import { wakesAssistant } from '../domain/message.ts'
import type { ReplyInputs } from '../domain/reply-audit.ts'

/** A client's message that this turn is to answer. */
export function isPending(state: ConversationState, generation: Generation, m: SaidMessage): boolean {
  const unanswered = m.seq > state.answeredUpToSeq && m.seq <= generation.upToSeq
  return unanswered && m.author.kind === 'client' && wakesAssistant(m.content)
}

/** All that the reply of a generation is made from, but what language models are told besides. */
export function turnInput(
  state: ConversationState,
  generation: Generation,
  messages: readonly SaidMessage[],
  briefing: Briefing & { knowledge: Knowledge },
): TurnInput {
  const { settings } = briefing
  const episode = openEpisode(state)
  const read = messages.filter((m) => m.seq <= generation.upToSeq && m.author.kind !== 'system')
  const pending = (m: SaidMessage) => isPending(state, generation, m)
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

function turnMessage({ id, author, content, at }: SaidMessage): TurnMessage {
  const who = author.kind === 'client' || author.kind === 'assistant' ? author.kind : 'person'
  return { id, author: who, content, at }
}

/** What the audit keeps of a turn's input; the digest tells whether what is read again is what was read then. */
export async function inputsOf(
  { knowledge: _, ...given }: TurnInput,
  messages: readonly SaidMessage[],
  { learned, reception }: { learned: readonly LearnedAnswer[]; reception: ReplyInputs['reception'] },
): Promise<ReplyInputs> {
  const seqs = new Map(messages.map(({ id, seq }) => [id, seq]))
  const numbers = (read: readonly TurnMessage[]) => read.flatMap(({ id }) => seqs.get(id) ?? [])
  const { assistant, episode, clientName, history, pending } = given
  const everything = new TextEncoder().encode(JSON.stringify([given, learned]))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', everything))
  return {
    build: embeddedBuild,
    assistant: { name: assistant.name, languages: [...assistant.languages] },
    clientName,
    episode,
    history: numbers(history),
    pending: numbers(pending),
    learned: learned.map(({ id }) => id),
    reception,
    digest: base64url(digest),
  }
}
