import type { Assistant } from './assistant.ts'
// temporary until the pipeline arrives
export function assistantFrom(_env: Env): Assistant {
  return {
    async takeTurn(input) {
      const person = /pessoa/.test(JSON.stringify(input.pending))
      return {
        text: person ? 'Vou chamar a Ana.' : 'Custa R$ 450',
        language: 'pt',
        requirements: [],
        misunderstood: false,
        suspicious: false,
        audit: {
          responder: 'temp',
          degraded: false,
          knowledgeVersion: 1,
          language: 'pt',
          rule: null,
          topics: [],
          facts: [{ id: 'x', label: 'x' }],
          checks: [],
          repaired: false,
          tokens: { input: 0, output: 0 },
          latencyMs: 0,
        },
        handoff: person
          ? {
              reason: 'asked-for-person',
              summary: {
                reason: 'asked-for-person',
                need: '',
                clientLanguage: 'pt',
                serviceId: null,
                collected: [],
                missing: [],
                factsGiven: [],
                lastMessage: null,
                suggestedReply: '',
              },
            }
          : null,
      }
    },
  }
}
