import type { Assistant, ModelBriefing, TurnInput, TurnOutcome } from '../assistant/assistant.ts'
import { withLearnedAnswers } from '../assistant/learning/answers.ts'
import type { AssistantSettings } from '../domain/assistant-settings.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import type { LearnedAnswer } from '../domain/learning.ts'
import type { ModelUse } from '../domain/model-usage.ts'
import type { CaseFault, CaseResult, TestQuestion } from '../domain/regression.ts'
import { judge, sentenceOf } from './judge.ts'
import { safetyCases } from './safety.ts'
import { seededQuestions } from './seeded.ts'

/** What a suite runs on: all that clients are answered from, and the seller's own questions. */
export type Subject = {
  knowledge: Knowledge
  knowledgeVersion: number
  /** The approved ones, which answer beside the document. */
  learned: readonly LearnedAnswer[]
  settings: AssistantSettings
  own: readonly TestQuestion[]
  /** What a configured model may use, and where it is counted; the built-in responder needs neither. */
  model?: { briefing: ModelBriefing; onModelUse(use: ModelUse): void }
}

type Case = {
  id: string
  kind: CaseResult['kind']
  text: string
  judge(outcome: TurnOutcome): CaseFault | null
}

/** A Worker waits for at most six outgoing connections at once; a configured model is one for each turn. */
const atOnce = 6

/**
 * Asks every question, each in a conversation of its own, through the pipeline clients meet. Nothing is sent or
 * stored. Milliseconds a question with the built-in responder.
 */
export async function runSuite(assistant: Assistant, subject: Subject): Promise<CaseResult[]> {
  const cases = casesOf(subject)
  const results: CaseResult[] = []
  for (let from = 0; from < cases.length; from += atOnce) {
    const batch = cases.slice(from, from + atOnce)
    results.push(...(await Promise.all(batch.map((each) => run(assistant, subject, each)))))
  }
  return results
}

function casesOf({ knowledge, settings, own }: Subject): Case[] {
  const expecting =
    (kind: CaseResult['kind']) =>
    ({ id, text, expectation }: TestQuestion): Case => ({
      id,
      kind,
      text,
      judge: (outcome) => judge(expectation, outcome),
    })
  return [
    ...safetyCases(knowledge, settings.languages).map((each): Case => ({ ...each, kind: 'safety' })),
    ...seededQuestions(knowledge).map(expecting('seeded')),
    ...own.map(expecting('own')),
  ]
}

async function run(assistant: Assistant, subject: Subject, each: Case): Promise<CaseResult> {
  const outcome = await assistant.takeTurn(firstTurn(subject, each.text), {
    // The pipeline bounds its own time, and nobody takes a test question over.
    signal: new AbortController().signal,
    now: Date.now,
    onDraft: () => undefined,
    onModelUse: (use) => subject.model?.onModelUse(use),
  })
  const fault = each.judge(outcome)
  return {
    id: each.id,
    kind: each.kind,
    question: each.text,
    reply: outcome.text,
    handoff: outcome.handoff?.reason ?? null,
    passed: fault === null,
    why: fault && sentenceOf(fault),
    fault,
  }
}

function firstTurn(subject: Subject, text: string): TurnInput {
  const { knowledge, knowledgeVersion, learned, settings, model } = subject
  return {
    knowledge: withLearnedAnswers(knowledge, learned),
    knowledgeVersion,
    assistant: { name: settings.name, languages: settings.languages },
    episode: {
      language: null,
      disclosed: true,
      requirements: [],
      misunderstandings: 0,
      suspicions: 0,
      turns: 0,
    },
    history: [],
    pending: [{ id: 'question', author: 'client', content: { type: 'text', text }, at: 0 }],
    clientName: null,
    ...(model && { model: model.briefing }),
  }
}
