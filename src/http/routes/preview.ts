import type { TurnInput, TurnMessage } from '../../assistant/assistant.ts'
import { countAttempt, type Limit } from '../../db/attempts.ts'
import { database } from '../../db/database.ts'
import { listLearnedAnswers } from '../../db/learning/answers.ts'
import { isAttended } from '../../db/presence.ts'
import { personAvailable } from '../../domain/gates.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import { remember } from '../../domain/memory.ts'
import {
  maxPreviewBytes,
  type PreviewMemory,
  PreviewReply,
  PreviewStart,
  PreviewTurn,
} from '../../protocol/preview.ts'
import { seededQuestions } from '../../regression/seeded.ts'
import { assistantOf, completeKnowledge, draftOf } from '../assistant/draft.ts'
import { loadAssistant } from '../assistant/load.ts'
import type { Bindings } from '../bindings.ts'
import { RefusedError, tooMany } from '../problem.ts'
import { route } from '../route.ts'
import type { SignedIn } from '../who.ts'

const turnsPerMember: Limit = { name: 'preview/member', times: 60, windowMs: 5 * 60_000 }
const mostSamples = 6
/** How many earlier messages a turn reads: as many as a live one, which reads forty with the newest. */
const earlierMessages = 39

/** What a private chat talks to, and the token that stands for exactly that. */
async function stageOf(env: Bindings, who: SignedIn) {
  const [draft, { settings, version }, learned] = await Promise.all([
    draftOf(env, who),
    assistantOf(env, who),
    listLearnedAnswers(database(env), who.workspace.id),
  ])
  const { publishedVersion, savedAs, revision } = draft
  return {
    knowledge: completeKnowledge(draft),
    learned,
    // What is not saved yet would be the next version.
    knowledgeVersion: savedAs === publishedVersion ? publishedVersion : publishedVersion + 1,
    settings,
    // The assistant's version rises with all that is not in the draft: saves, settings, what was learned.
    token: `${revision}.${version}`,
  }
}

const blank: PreviewMemory = {
  language: null,
  disclosed: false,
  handedOff: false,
  requirements: [],
  misunderstandings: 0,
  suspicions: 0,
  turns: 0,
}

/** Samples that show what an assistant does: answers, declines, hands off. */
function samplesOf(knowledge: Knowledge): string[] {
  const questions = seededQuestions(knowledge)
  const first = (kind: string) => questions.find(({ expectation }) => expectation.kind === kind)
  const telling = [first('declines'), first('hands-off')].filter((question) => question !== undefined)
  const answered = questions.filter(({ expectation }) => expectation.kind === 'cites')
  return [...answered.slice(0, mostSamples - telling.length), ...telling].map(({ text }) => text)
}

export const preview = [
  route({
    method: 'GET',
    path: '/api/preview',
    need: 'member',
    summary: 'What a private chat with the draft begins with, and questions to try.',
    answer: PreviewStart,
    async handle({ env, who }) {
      const { token, knowledge } = await stageOf(env, who)
      return { token, samples: samplesOf(knowledge) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/preview',
    need: 'member',
    summary:
      'One turn of a private chat with the draft, by the pipeline clients meet; nothing is kept or sent.',
    body: PreviewTurn,
    maxBodyBytes: maxPreviewBytes,
    answer: PreviewReply,
    async handle({ env, who, body }) {
      if (body.attachments !== undefined && body.attachments.length > 0)
        throw new RefusedError(400, 'no-attachments', 'A preview takes text alone.', {
          errors: [{ path: 'attachments', message: 'Leave attachments out.' }],
        })
      const allowance = await countAttempt(database(env), turnsPerMember, who.id, Date.now())
      if (!allowance.allowed) throw tooMany(allowance.retryAfterMs)
      const stage = await stageOf(env, who)
      const begun = body.token !== null || body.messages.length > 0
      if (begun && body.token !== stage.token)
        throw new RefusedError(409, 'reset', 'The draft or the settings have changed: begin a new chat.')
      const memory = body.memory ?? blank
      if (memory.handedOff)
        throw new RefusedError(409, 'handed-off', 'A person would answer from here on: begin a new chat.')

      const disclosed = memory.disclosed && stage.settings.disclosure === 'first-message'
      const {
        assistantFrom,
        embedderFrom,
        openModelAccount,
        questionSearch,
        receiveHandoff,
        withLearnedAnswers,
      } = await loadAssistant()
      const knowledge = withLearnedAnswers(stage.knowledge, stage.learned)
      const model = await openModelAccount(env, who.workspace.id, stage.settings)
      const library = { db: env.DB, workspaceId: who.workspace.id, knowledge }
      const search = questionSearch(embedderFrom(env), library, model.onModelUse)
      const input: TurnInput = {
        knowledge,
        knowledgeVersion: stage.knowledgeVersion,
        assistant: { name: stage.settings.name, languages: stage.settings.languages },
        episode: { ...memory, disclosed },
        history: body.messages.map(({ from, text }, at) => said(from, text, at)).slice(-earlierMessages),
        pending: [said('client', body.text, body.messages.length)],
        clientName: null,
        model: model.briefing,
      }
      const outcome = await assistantFrom(env).takeTurn(input, {
        // The pipeline bounds its own time, and nobody takes a private chat over.
        signal: new AbortController().signal,
        now: Date.now,
        onDraft: () => undefined,
        onModelUse: model.onModelUse,
        ...(search && { nearestQuestions: search }),
      })
      await model.settle()
      const memberOnline = await isAttended(database(env), who.workspace.id)
      const reception = {
        personAvailable: personAvailable({ settings: stage.settings, memberOnline }),
        followUpMinutes: null,
      }
      const { text } = receiveHandoff(outcome, reception, knowledge).reply
      const { language, requirements, handoff, audit } = outcome
      const after = { language, disclosed: true, handedOff: handoff !== null }
      return {
        token: stage.token,
        text,
        language,
        requirements,
        handoff,
        audit,
        memory: { ...remember(memory, outcome), ...after },
      }
    },
  }),
]

function said(author: TurnMessage['author'], text: string, at: number): TurnMessage {
  return { id: `preview-${at}`, author, content: { type: 'text', text }, at }
}
