import type { LanguageModelV4 } from '@ai-sdk/provider'
import type { HandoffReason } from '../domain/handoff.ts'
import type { ReplyAudit } from '../domain/reply-audit.ts'
import type { CollectedRequirement } from '../domain/requirement.ts'
import type { Assistant, TurnContext, TurnInput, TurnOutcome } from './assistant.ts'
import type { Draft } from './checks/check.ts'
import { type CheckResult, runChecks } from './checks/index.ts'
import { embeddedId, embeddedModel } from './embedded/model.ts'
import { type Fact, labelOf } from './facts/book.ts'
import { fillIn, referencesIn, sourceOf } from './facts/placeholders.ts'
import { handoffText, summarise } from './handoff.ts'
import { packOf } from './languages/index.ts'
import { memberWordsOf } from './languages/member-words.ts'
import { promptFor } from './model/prompt.ts'
import { askOnce, askResponder, type Proposal, ResponderError } from './model/run.ts'
import { learnFrom, withLearned } from './requirements.ts'
import { decide } from './rules/index.ts'
import type { Decision } from './rules/rule.ts'
import { type Turn, understand } from './turn.ts'

export type AssistantOptions = {
  /** The configured language model; null leaves everything to the built-in responder. */
  model: LanguageModelV4 | null
  /** The built-in responder for a turn. */
  embedded?: (turn: Turn) => LanguageModelV4
  /** Longest time of one model call and of all calls of a turn together, ms. */
  budget?: { callMs: number; totalMs: number }
}

const defaultBudget = { callMs: 8_000, totalMs: 12_000 }
/** The second misunderstanding in an episode goes to a person. */
const misunderstandingLimit = 2
/** A responder less sure than this has asked back instead of answering. */
const answeredFrom = 0.5

/**
 * The assistant: reads the turn, lets the rules decide, asks the responder, fills in the facts, checks the
 * text, repairs it once, falls back to the built-in responder and at last to a handoff. It always gives
 * exactly one checked text, and rejects only when aborted.
 */
export function createAssistant({
  model,
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
        return lastResort(input, error)
      }
    },
  }

  async function reply(work: TurnWork, decision: Decision | null): Promise<TurnOutcome> {
    if (decision?.action === 'handoff') {
      return work.handOff(decision.reason, { responder: embeddedId, decision })
    }
    const answered = model && decision === null ? await askModel(work, model, budget) : null
    return answered ?? (await askEmbedded(work, embedded(work.turn), decision))
  }
}

/** Asks the configured model: one retry of a passing failure, one repair of a refused text. Null: it gave none. */
async function askModel(work: TurnWork, model: LanguageModelV4, budget: { callMs: number; totalMs: number }) {
  const { turn, context } = work
  const deadline = work.began + budget.totalMs
  let violations: string[] = []
  let retried = false
  for (let repaired = false; ; ) {
    const timeoutMs = Math.min(budget.callMs, deadline - context.now())
    if (timeoutMs <= 0) return work.modelFailed('the time for this reply was used up')
    const prompt = promptFor(turn, violations)
    try {
      const proposal = await askResponder(model, turn, prompt, {
        signal: context.signal,
        timeoutMs,
        onText: (text) => work.draft(text),
      })
      const settled = work.settle(proposal, {
        responder: model.modelId,
        repaired,
        instructions: prompt.instructions,
        decision: null,
      })
      if (settled.kind === 'done') return settled.outcome
      violations = settled.violations
      if (repaired) return work.modelFailed(`refused twice: ${violations.join(' ')}`)
      repaired = true
    } catch (error) {
      context.signal.throwIfAborted()
      const transient = error instanceof ResponderError && error.transient
      if (!transient || retried)
        return work.modelFailed(error instanceof Error ? error.message : 'unknown failure')
      retried = true
    }
  }
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
    const detail = error instanceof Error ? error.message : 'unknown failure'
    return work.handOff('failure', { ...responder, checks: [{ name: 'responder', passed: false, detail }] })
  }
}

/** A fault in reading the turn itself: the client still gets an answer, and the seller the reason. */
function lastResort(input: TurnInput, error: unknown): TurnOutcome {
  const { assistant, episode, knowledge } = input
  const language = episode.language ?? assistant.languages[0] ?? 'en'
  const pack = packOf(language)
  const seller = knowledge.profile.displayName
  const text = pack.handoff.default.replaceAll('{seller}', seller)
  return {
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
        { name: 'fault', passed: false, detail: error instanceof Error ? error.message : 'unknown fault' },
      ],
      repaired: false,
      tokens: { input: 0, output: 0 },
      latencyMs: 0,
    },
    handoff: {
      reason: 'failure',
      summary: {
        reason: 'failure',
        need: memberWordsOf(assistant.memberLanguage).somethingElse,
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

type How = { responder: string; decision: Decision | null }
type Settled =
  | { kind: 'done'; outcome: TurnOutcome }
  | { kind: 'refused'; violations: string[]; checks: CheckResult[] }

/** What the steps of one turn share, and how its outcome is put together. */
class TurnWork {
  readonly turn: Turn
  readonly context: TurnContext
  readonly began: number
  readonly #input: TurnInput
  readonly #tokens = { input: 0, output: 0 }
  /** Why the configured model was given up, when it was. */
  #failure: CheckResult | null = null

  constructor(turn: Turn, context: TurnContext, began: number) {
    this.turn = turn
    this.context = context
    this.began = began
    this.#input = turn.input
  }

  /** Shows members the text as it is written. */
  draft(template: string): void {
    this.context.onDraft(fillIn(template, sourceOf(this.turn.facts), this.turn.language))
  }

  modelFailed(detail: string): null {
    this.#failure = { name: 'model', passed: false, detail }
    return null
  }

  /** Checks a proposal and turns it into the outcome, or into what is wrong with it. */
  settle(proposal: Proposal, how: How & { repaired: boolean; instructions: string | null }): Settled {
    this.#tokens.input += proposal.tokens.input
    this.#tokens.output += proposal.tokens.output
    const { learned, computed } = proposal
    if (proposal.kind === 'handoff') {
      return { kind: 'done', outcome: this.handOff(proposal.handOff.reason, { ...how, learned }) }
    }
    const { answer } = proposal
    const facts = sourceOf(this.turn.facts, computed)
    const text = this.#withDisclosure(fillIn(answer.text, facts, this.turn.language))
    const draft: Draft = {
      turn: this.turn,
      facts,
      template: answer.text,
      citedIds: answer.fact_ids,
      language: answer.language,
      text,
      disclosure: this.#disclosure(),
      instructions: how.instructions,
    }
    const checks = runChecks(draft)
    const violations = checks.flatMap(({ detail }) => (detail === null ? [] : [detail]))
    if (violations.length > 0) return { kind: 'refused', violations, checks }

    const misunderstood = answer.confidence < answeredFrom
    if (misunderstood && this.#input.episode.misunderstandings + 1 >= misunderstandingLimit) {
      return { kind: 'done', outcome: this.handOff('misunderstanding', { ...how, learned, misunderstood }) }
    }
    const used = referencesIn(answer.text, facts).flatMap(({ id, field }) => {
      const fact = facts(id)
      return fact ? [{ fact, field }] : []
    })
    return {
      kind: 'done',
      outcome: this.#outcome({
        text,
        learned,
        misunderstood,
        checks,
        used,
        repaired: how.repaired,
        how,
        handoff: null,
      }),
    }
  }

  /** Ends the turn with the one handoff text. */
  handOff(
    reason: HandoffReason,
    how: How & { learned?: CollectedRequirement[]; checks?: CheckResult[]; misunderstood?: boolean },
  ): TurnOutcome {
    const learned = how.learned ?? learnFrom(this.turn)
    const requirements = withLearned(this.#input.episode.requirements, learned)
    return this.#outcome({
      text: this.#withDisclosure(handoffText(this.turn, reason)),
      learned,
      misunderstood: how.misunderstood ?? false,
      checks: how.checks ?? [],
      used: [],
      repaired: false,
      how,
      handoff: { reason, summary: summarise(this.turn, reason, this.#topics(), requirements) },
    })
  }

  #outcome(parts: {
    text: string
    learned: CollectedRequirement[]
    misunderstood: boolean
    checks: CheckResult[]
    used: { fact: Fact; field: string }[]
    repaired: boolean
    how: How
    handoff: TurnOutcome['handoff']
  }): TurnOutcome {
    const { language, suspicious } = this.turn
    const { memberLanguage } = this.#input.assistant
    const audit: ReplyAudit = {
      responder: parts.how.responder,
      degraded: this.#failure !== null && parts.how.responder === embeddedId,
      knowledgeVersion: this.#input.knowledgeVersion,
      language,
      rule: parts.how.decision?.rule ?? null,
      topics: this.#topics(),
      facts: [
        ...parts.used.map(({ fact, field }) => ({
          id: `${fact.id}.${field}`,
          label: labelOf(fact, field, memberLanguage),
        })),
        ...this.#ruleFact(parts.how.decision),
      ],
      checks: this.#failure ? [this.#failure, ...parts.checks] : parts.checks,
      repaired: parts.repaired,
      tokens: { ...this.#tokens },
      latencyMs: Math.max(0, Math.round(this.context.now() - this.began)),
    }
    return {
      text: parts.text,
      language,
      requirements: withLearned(this.#input.episode.requirements, parts.learned),
      misunderstood: parts.misunderstood,
      suspicious,
      audit,
      handoff: parts.handoff,
    }
  }

  #ruleFact(decision: Decision | null): ReplyAudit['facts'] {
    if (!decision?.entry) return []
    const fact = this.turn.facts.get(decision.entry)
    return fact ? [{ id: fact.id, label: fact.name(this.#input.assistant.memberLanguage) }] : []
  }

  #topics(): string[] {
    return [...new Set(this.turn.segments.flatMap(({ topics }) => topics.slice(0, 2)))]
  }

  #disclosure(): string | null {
    const { episode, assistant, knowledge } = this.#input
    return episode.disclosed ? null : this.turn.pack.disclosure(assistant.name, knowledge.profile.displayName)
  }

  #withDisclosure(text: string): string {
    const disclosure = this.#disclosure()
    return disclosure === null ? text : `${disclosure}\n${text}`
  }
}
