/**
 * The assistant's pipeline alone: `PUT /` takes the turns, `POST /<n>` takes one, `GET /<n>` does all of that
 * request but the turn. A knowledge document is kept in memory, as the product keeps it.
 */
import { DurableObject } from 'cloudflare:workers'
import type { TurnInput } from '../../../src/assistant/assistant.ts'
import { createAssistant } from '../../../src/assistant/pipeline.ts'
import type { Knowledge } from '../../../src/domain/knowledge.ts'

export class Bare extends DurableObject {}

export type Turns = {
  knowledges: Knowledge[]
  /** `knowledge` is a place in `knowledges`. */
  turns: { knowledge: number; input: Omit<TurnInput, 'knowledge'> }[]
}

let inputs: TurnInput[] = []
const assistant = createAssistant({ model: null })

export default {
  async fetch(request) {
    if (request.method === 'PUT') {
      const { knowledges, turns } = await request.json<Turns>()
      inputs = turns.flatMap(({ knowledge, input }) => {
        const known = knowledges[knowledge]
        return known ? [{ ...input, knowledge: known }] : []
      })
      return new Response(null)
    }
    const input = inputs[Number(new URL(request.url).pathname.slice(1))]
    if (input === undefined) return new Response(null, { status: 404 })
    if (request.method === 'GET') return new Response(input.pending[0]?.id ?? '')
    const { audit } = await assistant.takeTurn(input, {
      signal: new AbortController().signal,
      now: () => 0,
      onDraft() {},
      onModelUse() {},
    })
    return new Response(audit.rule ?? '')
  },
} satisfies ExportedHandler
