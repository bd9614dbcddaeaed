import type { LanguageModelV4 } from '@ai-sdk/provider'
import {
  APICallError,
  hasToolCall,
  isStepCount,
  parsePartialJson,
  streamText,
  ToolChoiceViolationError,
  wrapLanguageModel,
} from 'ai'
import { inMemberLanguage, type MemberText } from '../../domain/member-text.ts'
import type { ModelUse } from '../../domain/model-usage.ts'
import type { CollectedRequirement } from '../../domain/requirement.ts'
import type { TurnOutcome } from '../assistant.ts'
import { fault } from '../checks/faults.ts'
import type { Fact } from '../facts/book.ts'
import type { Turn } from '../turn.ts'
import type { Prompt } from './prompt.ts'
import { isRefusal } from './refusal.ts'
import {
  CollectRequirement,
  collectRequirement,
  emptyBench,
  HandOff,
  QuotePackage,
  quotePackage,
  Respond,
  toolsFor,
} from './tools.ts'

/** What a responder proposes. Nothing of it has been checked. */
export type Proposal = {
  learned: CollectedRequirement[]
  computed: ReadonlyMap<string, Fact>
  checkIn: TurnOutcome['checkIn']
} & ({ kind: 'respond'; answer: Respond } | { kind: 'handoff'; handOff: HandOff })

/** A responder gave nothing that can be used; the message says why, for the audit. */
export class ResponderError extends Error {
  override name = 'ResponderError'
  /** The same call may succeed at once. */
  readonly transient: boolean
  /** What went wrong, for members. */
  readonly detail: MemberText
  constructor(detail: MemberText, transient = false) {
    super(inMemberLanguage(detail, 'en'))
    this.detail = detail
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
  /** Called once, however the run ends, with what the provider told until then. */
  onUse(use: RunUse): void
}

/** What one run asked of a model. */
export type RunUse = Pick<ModelUse, 'calls' | 'failures' | 'inputTokens' | 'outputTokens'>

/**
 * Asks a responder once. Rejects with `ResponderError` when it is late, fails, talks without end or ends
 * without a usable tool call, and with the signal's reason when aborted.
 */
export async function askResponder(
  model: LanguageModelV4,
  turn: Turn,
  prompt: Prompt,
  { signal, timeoutMs, onText, onUse }: RunOptions,
): Promise<Proposal> {
  signal.throwIfAborted()
  const use: RunUse = { calls: 0, failures: 0, inputTokens: 0, outputTokens: 0 }
  const stop = new AbortController()
  const late = setTimeout(() => stop.abort(new ResponderError(fault('no-answer', timeoutMs))), timeoutMs)
  const abort = () => stop.abort(signal.reason)
  signal.addEventListener('abort', abort, { once: true })
  try {
    // A model that ignores its signal must not hold the client up, so the clock runs beside it.
    const run = collect(counting(model, use), turn, prompt, stop, { onText, use })
    return await Promise.race([run, rejection(stop.signal)])
  } catch (error) {
    if (!signal.aborted) use.failures = 1
    throw error
  } finally {
    clearTimeout(late)
    signal.removeEventListener('abort', abort)
    stop.abort()
    onUse({ ...use })
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
    switch (part.toolName) {
      case 'collect_requirement':
        collectRequirement(CollectRequirement.parse(input), turn, bench)
        break
      case 'quote_package':
        quotePackage(QuotePackage.parse(input), turn.input.knowledge, bench)
        break
      case 'respond':
        return { kind: 'respond', answer: Respond.parse(input), ...bench }
      case 'hand_off':
        return { kind: 'handoff', handOff: HandOff.parse(input), ...bench }
    }
  }
  throw new ResponderError(fault('ended-without-answer'))
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

/** The model, with each call it is asked for counted: one that never answers has been made, too. */
function counting(model: LanguageModelV4, use: RunUse): LanguageModelV4 {
  return wrapLanguageModel({
    model,
    middleware: {
      specificationVersion: 'v4',
      wrapStream: ({ doStream }) => {
        use.calls += 1
        return doStream()
      },
    },
  })
}

async function collect(
  model: LanguageModelV4,
  turn: Turn,
  prompt: Prompt,
  stop: AbortController,
  { onText, use }: { onText: (text: string) => void; use: RunUse },
): Promise<Proposal> {
  const bench = emptyBench()
  const result = streamText({
    model,
    ...prompt,
    tools: toolsFor(turn, bench),
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
      case 'finish-step':
        use.inputTokens += part.usage.inputTokens ?? 0
        use.outputTokens += part.usage.outputTokens ?? 0
        // Plain text where a tool was to be called hides the reason behind an error: the provider's own word stays.
        if (/^content.?filter/i.test(part.rawFinishReason ?? part.finishReason)) {
          throw new ResponderError(fault('refused-to-answer'))
        }
        break
      case 'abort':
        throw stop.signal.reason
      case 'error':
        if (!ToolChoiceViolationError.isInstance(part.error)) throw failureOf(part.error)
        break
    }
    if (received > longestOutput) throw new ResponderError(fault('answer-without-end'))
  }
  // Tool choice is only advice to some providers: plain text is taken as the reply it was meant to be.
  if (!ending && plain.trim() !== '') {
    ending = {
      kind: 'respond',
      answer: { text: plain.trim(), fact_ids: [], language: turn.language, confidence: 1 },
    }
  }
  if (!ending) throw new ResponderError(fault('ended-without-answer'))
  if (ending.kind === 'respond' && isRefusal(ending.answer.text)) {
    throw new ResponderError(fault('refused-to-answer'))
  }
  return { ...ending, ...bench }
}

function failureOf(error: unknown): Error {
  if (error instanceof ResponderError) return error
  if (APICallError.isInstance(error)) {
    return new ResponderError(fault('provider-answered', error.statusCode), error.isRetryable)
  }
  return new ResponderError(error instanceof Error ? `${error.name}: ${error.message}` : fault('unknown'))
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
