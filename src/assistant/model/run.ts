import type { LanguageModelV4 } from '@ai-sdk/provider'
import {
  APICallError,
  hasToolCall,
  isStepCount,
  parsePartialJson,
  streamText,
  ToolChoiceViolationError,
} from 'ai'
import type { CollectedRequirement } from '../../domain/requirement.ts'
import type { Fact } from '../facts/book.ts'
import type { Turn } from '../turn.ts'
import type { Prompt } from './prompt.ts'
import { CollectRequirement, collectRequirement, emptyBench, HandOff, Respond, toolsFor } from './tools.ts'

/** What a responder proposes. Nothing of it has been checked. */
export type Proposal = {
  learned: CollectedRequirement[]
  computed: ReadonlyMap<string, Fact>
  tokens: { input: number; output: number }
} & ({ kind: 'respond'; answer: Respond } | { kind: 'handoff'; handOff: HandOff })

/** A responder gave nothing that can be used; the message says why, for the audit. */
export class ResponderError extends Error {
  override name = 'ResponderError'
  /** The same call may succeed at once. */
  readonly transient: boolean
  constructor(message: string, transient = false) {
    super(message)
    this.transient = transient
  }
}

/** Longest output of a run, in characters: a model that goes on is cut off. */
const longestOutput = 8000
const outputTokens = 700
const steps = 4

export type RunOptions = {
  signal: AbortSignal
  /** Longest time the call may take, ms. */
  timeoutMs: number
  /** The reply's text so far, placeholders unfilled. */
  onText(text: string): void
}

/**
 * Asks a responder once. Rejects with `ResponderError` when it is late, fails, talks without end or ends
 * without a usable tool call, and with the signal's reason when aborted.
 */
export async function askResponder(
  model: LanguageModelV4,
  turn: Turn,
  prompt: Prompt,
  { signal, timeoutMs, onText }: RunOptions,
): Promise<Proposal> {
  signal.throwIfAborted()
  const stop = new AbortController()
  const late = setTimeout(() => stop.abort(new ResponderError(`no answer within ${timeoutMs} ms`)), timeoutMs)
  const abort = () => stop.abort(signal.reason)
  signal.addEventListener('abort', abort, { once: true })
  try {
    // A model that ignores its signal must not hold the client up, so the clock runs beside it.
    return await Promise.race([collect(model, turn, prompt, stop, onText), rejection(stop.signal)])
  } finally {
    clearTimeout(late)
    signal.removeEventListener('abort', abort)
    stop.abort()
  }
}

/**
 * Asks a responder that reads the turn itself and answers in one step: the same tool calls without the SDK's
 * loop, which costs ten times as much as the answer. Rejects as `askResponder` does.
 */
export async function askOnce(model: LanguageModelV4, turn: Turn, signal: AbortSignal): Promise<Proposal> {
  signal.throwIfAborted()
  const { content } = await model.doGenerate({ prompt: [], abortSignal: signal })
  const bench = emptyBench()
  for (const part of content) {
    if (part.type !== 'tool-call') continue
    const input: unknown = JSON.parse(part.input)
    const tokens = { input: 0, output: 0 }
    switch (part.toolName) {
      case 'collect_requirement':
        collectRequirement(CollectRequirement.parse(input), turn.input.knowledge, turn.texts, bench)
        break
      case 'respond':
        return { kind: 'respond', answer: Respond.parse(input), ...bench, tokens }
      case 'hand_off':
        return { kind: 'handoff', handOff: HandOff.parse(input), ...bench, tokens }
    }
  }
  throw new ResponderError('it ended without an answer')
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

async function collect(
  model: LanguageModelV4,
  turn: Turn,
  prompt: Prompt,
  stop: AbortController,
  onText: (text: string) => void,
): Promise<Proposal> {
  const bench = emptyBench()
  const result = streamText({
    model,
    ...prompt,
    tools: toolsFor(turn.input.knowledge, turn.texts, bench),
    toolChoice: 'required',
    temperature: 0,
    maxOutputTokens: outputTokens,
    maxRetries: 0,
    stopWhen: [hasToolCall('respond', 'hand_off'), isStepCount(steps)],
    abortSignal: stop.signal,
    onError: () => undefined, // errors arrive as parts of the stream
  })
  const draft = new Draft(onText)
  let ending: { kind: 'respond'; answer: Respond } | { kind: 'handoff'; handOff: HandOff } | null = null
  let received = 0
  let plain = ''
  let tokens = { input: 0, output: 0 }
  for await (const part of result.stream) {
    switch (part.type) {
      case 'text-delta':
        plain += part.text
        received += part.text.length
        break
      case 'reasoning-delta':
        received += part.text.length
        break
      case 'tool-input-start':
        draft.start(part.id, part.toolName)
        break
      case 'tool-input-delta':
        received += part.delta.length
        await draft.append(part.id, part.delta)
        break
      case 'tool-call':
        if (part.invalid || ending) break
        if (part.toolName === 'respond') ending = { kind: 'respond', answer: Respond.parse(part.input) }
        if (part.toolName === 'hand_off') ending = { kind: 'handoff', handOff: HandOff.parse(part.input) }
        break
      case 'finish':
        tokens = { input: part.totalUsage.inputTokens ?? 0, output: part.totalUsage.outputTokens ?? 0 }
        break
      case 'abort':
        throw stop.signal.reason
      case 'error':
        if (!ToolChoiceViolationError.isInstance(part.error)) throw failureOf(part.error)
        break
    }
    if (received > longestOutput) throw new ResponderError('the answer had no end')
  }
  // Tool choice is only advice to some providers: plain text is taken as the reply it was meant to be.
  if (!ending && plain.trim() !== '') {
    ending = {
      kind: 'respond',
      answer: { text: plain.trim(), fact_ids: [], language: turn.language, confidence: 1 },
    }
  }
  if (!ending) throw new ResponderError('it ended without an answer')
  return { ...ending, ...bench, tokens }
}

function failureOf(error: unknown): Error {
  if (error instanceof ResponderError) return error
  if (APICallError.isInstance(error)) {
    return new ResponderError(`the provider answered ${error.statusCode ?? 'nothing'}`, error.isRetryable)
  }
  return new ResponderError(error instanceof Error ? `${error.name}: ${error.message}` : 'unknown failure')
}

/** Follows the text argument of `respond` while it is written. */
class Draft {
  readonly #onText: (text: string) => void
  #id: string | null = null
  #json = ''

  constructor(onText: (text: string) => void) {
    this.#onText = onText
  }

  start(id: string, toolName: string): void {
    if (toolName === 'respond') this.#id = id
  }

  async append(id: string, delta: string): Promise<void> {
    if (id !== this.#id) return
    this.#json += delta
    const { value } = await parsePartialJson(this.#json)
    if (typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string') {
      this.#onText(value.text)
    }
  }
}
