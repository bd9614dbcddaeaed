import { memberText } from '../domain/member-text.ts'
import type { TurnInput, TurnOutcome } from './assistant.ts'
import { fault } from './checks/faults.ts'
import { embeddedId } from './embedded/model.ts'
import { packOf } from './languages/index.ts'
import { memberWordsOf } from './languages/member-words.ts'

/** As little as an answer can be made of. `seller` is the name clients know. */
export type Situation = Pick<TurnInput, 'knowledgeVersion' | 'clientName'> & {
  assistant: Pick<TurnInput['assistant'], 'name' | 'languages'>
  episode: Pick<TurnInput['episode'], 'language' | 'disclosed' | 'requirements'>
  seller: string
  /** The newest of what the client wrote. */
  lastMessage: string | null
}

/** Nothing could be read or prepared: the client still gets an answer, a person the client, and the seller the reason. */
export function lastResort(input: Situation, error: unknown): TurnOutcome {
  const { assistant, episode, seller } = input
  const language = episode.language ?? assistant.languages[0] ?? 'en'
  const pack = packOf(language)
  const text = pack.handoff.default.replaceAll('{seller}', seller)
  return {
    checkIn: null,
    choices: null,
    text: episode.disclosed ? text : `${pack.disclosure(assistant.name, seller)}\n${text}`,
    language,
    requirements: episode.requirements,
    misunderstood: false,
    suspicious: false,
    audit: {
      responder: embeddedId,
      degraded: true,
      knowledgeVersion: input.knowledgeVersion,
      language,
      rule: null,
      topics: [],
      facts: [],
      checks: [
        { name: 'fault', passed: false, detail: error instanceof Error ? error.message : fault('unknown') },
      ],
      repaired: false,
      tokens: { input: 0, output: 0 },
      latencyMs: 0,
    },
    handoff: {
      reason: 'failure',
      summary: {
        reason: 'failure',
        need: memberText((member) => {
          const { need, theClient } = memberWordsOf(member)
          const client = input.clientName ?? theClient
          return need.failure({ client, subjects: null, service: null, entry: null })
        }),
        clientLanguage: language,
        serviceId: null,
        collected: episode.requirements.map(({ label, value, quote }) => ({ label, value, quote })),
        missing: [],
        factsGiven: [],
        lastMessage: input.lastMessage,
        suggestedReply: pack.suggestedReply({ client: input.clientName, seller, question: null }),
      },
    },
  }
}
