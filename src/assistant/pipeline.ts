import type { LanguageModelV4 } from '@ai-sdk/provider'
import { inMemberLanguage, type MemberText } from '../domain/member-text.ts'
import { textOf } from '../domain/message.ts'
import { costOf, type ModelPrice } from '../domain/model-usage.ts'
import type { Assistant, TurnOutcome } from './assistant.ts'
import { fault, refusedAgain } from './checks/faults.ts'
import { embeddedId, embeddedModel } from './embedded/model.ts'
import { lastResort } from './last-resort.ts'
import { wantsCheckIn } from './model/check-in-wish.ts'
import { answersExceed, promptFor } from './model/prompt.ts'
import { askOnce, askResponder, ResponderError, type RunUse } from './model/run.ts'
import { decide } from './rules/index.ts'
import type { Decision } from './rules/rule.ts'
import { type Turn, understand } from './turn.ts'
import { TurnWork } from './turn-work.ts'

export type AssistantOptions = {
  /** The configured language model; null leaves everything to the built-in responder. */
  model: LanguageModelV4 | null
  /** Why the model that was configured cannot be asked, where that is so. */
  problem?: string | null
  /** What the model costs; without it tokens are counted, and their cost is unknown. */
  price?: ModelPrice | null
  /** The built-in responder for a turn. */
  embedded?: (turn: Turn) => LanguageModelV4
  /** Longest time of one model call and of all calls of a turn together, ms. */
  budget?: { callMs: number; totalMs: number }
}

const defaultBudget = { callMs: 8_000, totalMs: 12_000 }

/**
 * The assistant: reads the turn, lets the rules decide, asks the responder, fills in the facts, checks the
 * text, repairs it once, falls back to the built-in responder and at last to a handoff. It always gives
 * exactly one checked text, and rejects only when aborted.
 */
export function createAssistant({
  model,
  problem = null,
  price = null,
  embedded = embeddedModel,
  budget = defaultBudget,
}: AssistantOptions): Assistant {
  return {
    async takeTurn(input, context) {
      context.signal.throwIfAborted()
      const began = context.now()
      try {
        const work = new TurnWork(understand(input), context, began)
        return await reply(work, decide(work.turn))
      } catch (error) {
        context.signal.throwIfAborted()
        const { displayName: seller } = input.knowledge.profile
        const lastMessage = input.pending.flatMap(({ content }) => textOf(content) ?? []).at(-1) ?? null
        return lastResort({ ...input, seller, lastMessage }, error)
      }
    },
  }

  async function reply(work: TurnWork, decision: Decision | null): Promise<TurnOutcome> {
    if (problem !== null) work.modelFailed(problem)
    if (model && work.turn.input.model && wantsCheckIn(work.turn, decision)) {
      const agreed = await askModel(work, { model, price, budget })
      // Who asks to be written to later will be, or a person answers.
      if (agreed?.checkIn || agreed?.handoff) return agreed
      const reason = decision?.action === 'handoff' ? decision.reason : 'low-confidence'
      return work.handOff(reason, { responder: embeddedId, decision })
    }
    if (decision?.action === 'handoff') {
      return work.handOff(decision.reason, { responder: embeddedId, decision })
    }
    const answered = model && decision === null ? await askModel(work, { model, price, budget }) : null
    return answered ?? (await askEmbedded(work, embedded(work.turn), decision))
  }
}

type Configured = { model: LanguageModelV4; price: ModelPrice | null; budget: typeof defaultBudget }

/** Asks the configured model: one retry of a passing failure, one repair of a refused text. Null: it gave none. */
async function askModel(work: TurnWork, { model, price, budget }: Configured) {
  const { turn, context } = work
  if (turn.input.model?.tokensLeft === 0) return work.modelFailed(fault('out-of-budget'))
  const deadline = work.began + budget.totalMs
  const nearest = await nearestAnswers(work)
  const onUse = (use: RunUse) => {
    work.spent({ ...use, model: model.modelId, costMicros: costOf(price, use) })
  }
  let violations: MemberText[] = []
  let retried = false
  for (let repaired = false; ; ) {
    const timeoutMs = Math.min(budget.callMs, deadline - context.now())
    if (timeoutMs <= 0) return work.modelFailed(fault('out-of-time'))
    const prompt = promptFor(turn, {
      violations: violations.map((each) => inMemberLanguage(each, 'en')),
      nearest,
    })
    try {
      const proposal = await askResponder(model, turn, prompt, {
        signal: context.signal,
        timeoutMs,
        onText: (text) => work.draft(text),
        onUse,
      })
      const settled = work.settle(proposal, {
        responder: model.modelId,
        repaired,
        instructions: prompt.instructions,
        decision: null,
      })
      if (settled.kind === 'done') return settled.outcome
      violations = settled.violations
      if (repaired) return work.modelFailed(refusedAgain(violations))
      repaired = true
    } catch (error) {
      context.signal.throwIfAborted()
      const transient = error instanceof ResponderError && error.transient
      if (!transient || retried) return work.modelFailed(detailOf(error))
      retried = true
    }
  }
}

/** The answers nearest in meaning, where there are more than a prompt holds; null leaves it to the words they share. */
async function nearestAnswers({ turn, context }: TurnWork): Promise<string[] | null> {
  if (context.nearestQuestions === undefined || !answersExceed(turn)) return null
  const asked = turn.texts.map(({ text }) => text).join('\n')
  const nearest = await context.nearestQuestions(asked, context.signal)
  context.signal.throwIfAborted()
  return nearest
}

/** Asks the built-in responder; a text of its own that fails a check, or a fault in it, becomes a handoff. */
async function askEmbedded(
  work: TurnWork,
  model: LanguageModelV4,
  decision: Decision | null,
): Promise<TurnOutcome> {
  const responder = { responder: embeddedId, decision }
  try {
    const proposal = await askOnce(model, work.turn, work.context.signal)
    const settled = work.settle(proposal, { ...responder, repaired: false, instructions: null })
    if (settled.kind === 'done') {
      work.context.onDraft(settled.outcome.text)
      return settled.outcome
    }
    return work.handOff('failure', { ...responder, checks: settled.checks })
  } catch (error) {
    work.context.signal.throwIfAborted()
    const checks = [{ name: 'responder', passed: false, detail: detailOf(error) }]
    return work.handOff('failure', { ...responder, checks })
  }
}

/** What went wrong, for members: in their language where it is known, as it is where it is not. */
function detailOf(error: unknown): MemberText {
  if (error instanceof ResponderError) return error.detail
  return error instanceof Error ? error.message : fault('unknown')
}
