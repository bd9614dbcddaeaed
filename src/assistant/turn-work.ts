import type { HandoffReason } from '../domain/handoff.ts'
import { type MemberText, memberText } from '../domain/member-text.ts'
import type { ModelUse } from '../domain/model-usage.ts'
import type { ReplyAudit } from '../domain/reply-audit.ts'
import type { CollectedRequirement } from '../domain/requirement.ts'
import type { TurnContext, TurnInput, TurnOutcome } from './assistant.ts'
import type { Draft } from './checks/check.ts'
import { type CheckResult, runChecks } from './checks/index.ts'
import { choicesFor } from './choices.ts'
import { embeddedId } from './embedded/model.ts'
import { type Fact, labelOf } from './facts/book.ts'
import { fillIn, referencesIn, sourceOf } from './facts/placeholders.ts'
import { entryName, handoffText, summarise } from './handoff.ts'
import type { Proposal } from './model/run.ts'
import { givenWithoutWords, learnFrom, withLearned } from './requirements.ts'
import type { Decision } from './rules/rule.ts'
import type { Turn } from './turn.ts'

/** The second misunderstanding in an episode goes to a person. */
const misunderstandingLimit = 2
/** A responder less sure than this has asked back instead of answering. */
const answeredFrom = 0.5

/** Who answers, and the rule that decided, when one did. */
export type How = { responder: string; decision: Decision | null }
/** An outcome, or what is wrong with the text that was proposed. */
export type Settled =
  | { kind: 'done'; outcome: TurnOutcome }
  | { kind: 'refused'; violations: MemberText[]; checks: CheckResult[] }

/** What the steps of one turn share, and how its outcome is put together. */
export class TurnWork {
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

  /** Counts what a model was asked, whatever came of it. */
  spent(use: ModelUse): void {
    this.#tokens.input += use.inputTokens
    this.#tokens.output += use.outputTokens
    this.context.onModelUse(use)
  }

  modelFailed(detail: MemberText): null {
    this.#failure = { name: 'model', passed: false, detail }
    return null
  }

  /** Checks a proposal and turns it into the outcome, or into what is wrong with it. */
  settle(proposal: Proposal, how: How & { repaired: boolean; instructions: string | null }): Settled {
    const { computed, checkIn } = proposal
    // A tap or a file leaves nothing to read: whatever a model made of it, this is the answer.
    const learned = withLearned(proposal.learned, givenWithoutWords(this.turn))
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
    const references = referencesIn(answer.text, facts)
    const used = references.flatMap(({ id, field }) => {
      const fact = facts(id)
      return fact ? [{ fact, field }] : []
    })
    return {
      kind: 'done',
      outcome: this.#outcome({
        text,
        choices: choicesFor(this.turn, answer.text, references),
        learned,
        misunderstood,
        checks,
        used,
        repaired: how.repaired,
        how,
        handoff: null,
        checkIn,
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
      choices: null,
      learned,
      misunderstood: how.misunderstood ?? false,
      checks: how.checks ?? [],
      used: [],
      repaired: false,
      how,
      handoff: { reason, summary: summarise(this.turn, reason, how.decision, requirements) },
      checkIn: null,
    })
  }

  #outcome(parts: {
    text: string
    choices: TurnOutcome['choices']
    learned: CollectedRequirement[]
    misunderstood: boolean
    checks: CheckResult[]
    used: { fact: Fact; field: string }[]
    repaired: boolean
    how: How
    handoff: TurnOutcome['handoff']
    checkIn: TurnOutcome['checkIn']
  }): TurnOutcome {
    const { language, languageReason, suspicious } = this.turn
    const audit: ReplyAudit = {
      responder: parts.how.responder,
      degraded: this.#failure !== null && parts.how.responder === embeddedId,
      knowledgeVersion: this.#input.knowledgeVersion,
      language,
      languageReason,
      rule: parts.how.decision?.rule ?? null,
      topics: this.#topics(),
      facts: [
        ...parts.used.map(({ fact, field }) => ({
          id: `${fact.id}.${field}`,
          label: memberText((member) => labelOf(fact, field, member)),
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
      choices: parts.choices,
      language,
      requirements: withLearned(this.#input.episode.requirements, parts.learned),
      misunderstood: parts.misunderstood,
      suspicious,
      audit,
      handoff: parts.handoff,
      checkIn: parts.checkIn,
    }
  }

  #ruleFact(decision: Decision | null): ReplyAudit['facts'] {
    if (!decision?.entry) return []
    const fact = this.turn.facts.get(decision.entry)
    const label = fact ? memberText(fact.name) : entryName(this.turn, decision)
    return label ? [{ id: decision.entry, label }] : []
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
