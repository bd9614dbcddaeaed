import { memberText } from '../domain/member-text.ts'
import type { TurnInput, TurnOutcome } from './assistant.ts'
import { fault } from './checks/faults.ts'
import { embeddedId } from './embedded/model.ts'
import { packOf } from './languages/index.ts'
import { memberWordsOf } from './languages/member-words.ts'

/** A fault in reading the turn itself: the client still gets an answer, and the seller the reason. */
export function lastResort(input: TurnInput, error: unknown): TurnOutcome {
  const { assistant, episode, knowledge } = input
  const language = episode.language ?? assistant.languages[0] ?? 'en'
  const pack = packOf(language)
  const seller = knowledge.profile.displayName
  const text = pack.handoff.default.replaceAll('{seller}', seller)
  return {
    checkIn: null,
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
        lastMessage: null,
        suggestedReply: pack.suggestedReply({ client: input.clientName, seller, question: null }),
      },
    },
  }
}
