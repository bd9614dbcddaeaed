import type { LanguageModelV4, LanguageModelV4Content, LanguageModelV4StreamPart } from '@ai-sdk/provider'
import type { HandOff, Respond } from '../model/tools.ts'
import { writtenValue } from '../requirements/values.ts'
import type { Turn } from '../turn.ts'
import { compose } from './compose.ts'

/** How the built-in responder is called in audits and in the hub. */
export const embeddedId = 'embedded/grounded-v1'

const usage = {
  inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 0, text: 0, reasoning: 0 },
}
const finishReason = { unified: 'tool-calls', raw: undefined } as const

/**
 * The built-in responder: answers from the seller's data, not a language model. It is asked through the
 * same interface and answers through the same tools as one, but reads the turn itself instead of a prompt;
 * the same turn gets the same answer.
 */
export function embeddedModel(turn: Turn): LanguageModelV4 {
  return {
    specificationVersion: 'v4',
    provider: 'embedded',
    modelId: embeddedId,
    supportedUrls: {},
    doGenerate: async ({ abortSignal }) => {
      abortSignal?.throwIfAborted()
      return { content: toolCalls(turn), finishReason, usage, warnings: [] }
    },
    doStream: async ({ abortSignal }) => {
      abortSignal?.throwIfAborted()
      const parts: LanguageModelV4StreamPart[] = [
        { type: 'stream-start', warnings: [] },
        ...toolCalls(turn),
        { type: 'finish', finishReason, usage },
      ]
      return { stream: streamOf(parts) }
    },
  }
}

function streamOf(parts: readonly LanguageModelV4StreamPart[]): ReadableStream<LanguageModelV4StreamPart> {
  return new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(part)
      controller.close()
    },
  })
}

function toolCalls(turn: Turn): Extract<LanguageModelV4Content, { type: 'tool-call' }>[] {
  const composition = compose(turn)
  const call = (toolName: string, input: object, at: number) =>
    ({ type: 'tool-call', toolCallId: `${toolName}-${at}`, toolName, input: JSON.stringify(input) }) as const
  const told = composition.learned.filter(({ quote }) => quote !== '')
  const learned = told.map(({ serviceId, key, value, quote }, at) =>
    call('collect_requirement', { service_id: serviceId, key, value: writtenValue(value), quote }, at),
  )
  if (composition.kind === 'handoff') {
    const handOff: HandOff = { reason: composition.reason, note: '' }
    return [...learned, call('hand_off', handOff, 0)]
  }
  const respond: Respond = {
    text: composition.text,
    fact_ids: [],
    language: turn.language,
    confidence: composition.sure ? 1 : 0.3,
  }
  const quotes = composition.quotes.map((quote, at) => call('quote_package', quote, at))
  return [...learned, ...quotes, call('respond', respond, 0)]
}
