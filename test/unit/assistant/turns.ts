import type {
  Assistant,
  ModelBriefing,
  TurnInput,
  TurnMessage,
  TurnOutcome,
} from '../../../src/assistant/assistant.ts'
import { createAssistant } from '../../../src/assistant/pipeline.ts'
import type { Knowledge } from '../../../src/domain/knowledge.ts'
import type { ClientLanguage } from '../../../src/domain/language.ts'
import { demoKnowledge, demoSettings } from '../../../src/local/demo/knowledge.ts'

type Settings = {
  knowledge: Knowledge
  languages: readonly ClientLanguage[]
  history: TurnMessage[]
  episode: Partial<TurnInput['episode']>
}

const defaults: Settings = {
  knowledge: demoKnowledge,
  languages: demoSettings.languages,
  history: [],
  episode: {},
}

/** What a language model may know and use at noon of a Sunday in November 2026, on WhatsApp. */
export function aModelBriefing(some: Partial<ModelBriefing> = {}): ModelBriefing {
  const at = Date.UTC(2026, 10, 22, 12)
  return {
    at,
    timeZone: 'UTC',
    serviceWindowEndsAt: at + 24 * 3_600_000,
    tokensLeft: null,
    style: null,
    ...some,
  }
}

export const builtIn = createAssistant({ model: null })

export function message(
  author: TurnMessage['author'],
  text: string,
  id = `${author}-${text.length}`,
): TurnMessage {
  return { id, author, content: { type: 'text', text }, at: 1_790_000_000_000 }
}

/** A turn of Ana's assistant Lia in the middle of an episode, unless told otherwise. */
export function turnOf(texts: string | readonly string[], settings: Partial<Settings> = {}): TurnInput {
  const { knowledge, languages, history, episode } = { ...defaults, ...settings }
  const bursts = typeof texts === 'string' ? [texts] : texts
  return {
    knowledge,
    knowledgeVersion: 7,
    assistant: { name: 'Lia', languages },
    episode: {
      language: null,
      disclosed: true,
      requirements: [],
      misunderstandings: 0,
      suspicions: 0,
      turns: 0,
      ...episode,
    },
    history,
    pending: bursts.map((text, at) => message('client', text, `pending-${at}`)),
    clientName: 'Marina',
  }
}

export const quietly = () => ({
  signal: new AbortController().signal,
  now: () => 0,
  onDraft: () => undefined,
  onModelUse: () => undefined,
})

/** What Lia answers to the texts. */
export function reply(
  texts: string | readonly string[],
  settings: Partial<Settings> = {},
  assistant: Assistant = builtIn,
): Promise<TurnOutcome> {
  return assistant.takeTurn(turnOf(texts, settings), quietly())
}

/** A conversation that remembers: each call is the client's next burst. */
export function conversation(settings: Partial<Settings> = {}, assistant: Assistant = builtIn) {
  let history = settings.history ?? []
  let episode: Partial<TurnInput['episode']> = { disclosed: false, ...settings.episode }
  let count = 0
  return async (texts: string | readonly string[]): Promise<TurnOutcome> => {
    const input = turnOf(texts, { ...settings, history, episode })
    input.pending = input.pending.map((each) => ({ ...each, id: `m${++count}` }))
    const outcome = await assistant.takeTurn(input, quietly())
    history = [...history, ...input.pending, message('assistant', outcome.text, `m${++count}`)]
    episode = {
      language: outcome.language,
      disclosed: true,
      requirements: outcome.requirements,
      misunderstandings: (episode.misunderstandings ?? 0) + (outcome.misunderstood ? 1 : 0),
      suspicions: (episode.suspicions ?? 0) + (outcome.suspicious ? 1 : 0),
      turns: (episode.turns ?? 0) + 1,
    }
    return outcome
  }
}

/** The value of the demo seller's first style. */
export const minimalist = {
  type: 'choice',
  choice: { pt: 'minimalista', en: 'minimalist', es: 'minimalista' },
} as const
