import { z } from 'zod'
import { ClientLanguage } from '../domain/language.ts'
import {
  Concern,
  ImportProgress,
  ImportReport,
  LearningSource,
  ReviewAct,
  ReviewState,
  StyleProfile,
  TrainingProgress,
} from '../domain/learning.ts'
import { RegressionReport } from './knowledge.ts'

export type {
  Concern,
  ImportProgress,
  ImportReport,
  LearningSource,
  ReviewAct,
  ReviewState,
  StyleProfile,
  TrainingProgress,
} from '../domain/learning.ts'

/**
 * `POST /api/learning/imports`, with the file itself as the body, UTF-8, of at most 16 MB and 100,000 messages;
 * its content type is `application/json` or `text/csv`.
 *
 * JSON: `{"interactions": [{"messages": [{"at": "2026-03-01T14:30:00Z", "from": "client", "name": "Maria",
 * "text": "Do you deliver vector files?"}]}]}`.
 *
 * CSV: a row for each message under a header with the columns `interaction` (any id of the chat), `at`, `from`,
 * `text` and, if there are names, `name`. Comma, semicolon, tab and bar separate; cells are taken as text.
 *
 * `at` is ISO 8601 with its offset, or milliseconds. `from` is `client`, `person`, `assistant`, `note` or
 * `system`; only what clients and people wrote is kept. An interaction counts by its first message.
 *
 * A row that is not usable refuses the whole file: 422 `bad-rows`, with the line of the first such rows. What is taken is
 * kept as it came until the personal data has been taken out of it, step by step, 7 days at most.
 */
export const ImportQuery = z.object({
  /** What the file is called, to tell imports apart. */
  name: z.string().trim().min(1).max(200).optional(),
})

/** A file of past chats that was imported, `GET /api/learning/imports/:importId`: read again while it is running. */
export const ImportView = z.object({
  id: z.string(),
  /** `whatsapp`: a piece of the chats a number had on its owner's phone. */
  format: z.enum(['json', 'csv', 'whatsapp']),
  name: z.string().nullable(),
  importedAt: z.int(),
  report: ImportReport,
  progress: ImportProgress,
})
export type ImportView = z.infer<typeof ImportView>
export const ImportList = z.object({ imports: z.array(ImportView) })

/** A training, `GET /api/learning/jobs/:jobId`: read again until its state is `done` or `failed`. */
export const TrainingView = TrainingProgress.extend({
  id: z.string(),
  startedAt: z.int(),
  finishedAt: z.int().nullable(),
})
export type TrainingView = z.infer<typeof TrainingView>
export const TrainingList = z.object({ jobs: z.array(TrainingView) })

/** A question of past clients and the answer people gave, for review. */
export const LearnedAnswerView = z.object({
  id: z.string(),
  jobId: z.string(),
  state: ReviewState,
  question: z.string(),
  answer: z.string(),
  language: ClientLanguage.nullable(),
  /** All but `promise` must be edited away before it can be approved. */
  concerns: z.array(Concern),
  /** In how many chats it was asked, and in how many answered like this. */
  asked: z.int(),
  support: z.int(),
  sources: z.array(LearningSource),
  version: z.int(),
  createdAt: z.int(),
  updatedAt: z.int(),
})
export type LearnedAnswerView = z.infer<typeof LearnedAnswerView>

/** `GET /api/learning/answers`: `cursor` is the `nextCursor` of the page before. */
export const AnswerQuery = z.object({
  state: ReviewState.default('draft'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type AnswerList = z.infer<typeof AnswerList>
export const AnswerList = z.object({
  items: z.array(LearnedAnswerView),
  nextCursor: z.string().nullable(),
})

const Act = z.object({
  act: ReviewAct,
  memberId: z.string(),
  at: z.int(),
  /** When it was undone; null while it stands. */
  undoneAt: z.int().nullable(),
})

/** `GET /api/learning/answers/:answerId`: with what members did to it, newest first. */
export const AnswerWithHistory = LearnedAnswerView.extend({ history: z.array(Act) })

/** A decision on one version: refused as stale when somebody else has changed it meanwhile. */
export const Decision = z.object({ version: z.int().min(1) })
export type Decision = z.infer<typeof Decision>

/**
 * A learned answer after a decision on it. `regression` is what the suite found with it, null when it is not approved
 * or nothing is published; 409 `unsafe` names the safety cases that failed.
 */
export const AnswerDecided = LearnedAnswerView.extend({ regression: RegressionReport.nullable() })
export type AnswerDecided = z.infer<typeof AnswerDecided>

/** `PUT /api/learning/answers/:answerId`. Figures stand as `{{fact.field}}`, which the seller's records fill. */
export const AnswerEdit = Decision.extend({
  question: z.string().trim().min(1).max(500),
  answer: z.string().trim().min(1).max(2000),
})
export type AnswerEdit = z.infer<typeof AnswerEdit>

/** How the people of the workspace write, for review. */
export const StyleView = z.object({
  id: z.string(),
  jobId: z.string(),
  state: ReviewState,
  profile: StyleProfile,
  version: z.int(),
  createdAt: z.int(),
  updatedAt: z.int(),
})
export type StyleView = z.infer<typeof StyleView>

/** `GET /api/learning/styles`, newest first; of several approved ones that approved last is in use. */
export const StyleList = z.object({ styles: z.array(StyleView) })
