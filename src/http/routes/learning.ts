import { MOST_BYTES } from '../../assistant/learning/import/format.ts'
import { database } from '../../db/database.ts'
import { deleteImport, findImport, listImports } from '../../db/learning/imports.ts'
import { findTraining, listTrainings, openTraining, type TrainingRow } from '../../db/learning/jobs.ts'
import { Done } from '../../protocol/api.ts'
import { ImportList, ImportQuery, ImportView, TrainingList, TrainingView } from '../../protocol/learning.ts'
import { importShapes } from '../assistant/learning-shapes.ts'
import { loadAssistant } from '../assistant/load.ts'
import { wakePastChats } from '../clock/wake-jobs.ts'
import { readAtMost } from '../hooks/body.ts'
import { askJob } from '../objects.ts'
import { notFound } from '../problem.ts'
import { route } from '../route.ts'
import { learnedAnswers } from './learned-answers.ts'
import { learnedStyles } from './learned-styles.ts'

function viewOf({ progress, ...training }: TrainingRow): TrainingView {
  return { ...training, ...progress }
}

export const learning = [
  route({
    method: 'POST',
    path: '/api/learning/imports',
    need: 'owner',
    summary:
      'Takes a file of past chats (JSON or CSV), or names the lines it cannot use. Personal data is then taken out of it step by step.',
    mediaTypes: ['application/json', 'text/csv'],
    bodyShapes: importShapes,
    maxBodyBytes: MOST_BYTES,
    query: ImportQuery,
    answer: ImportView,
    async handle({ env, who, query, context }) {
      const file = {
        format: context.req.header('content-type')?.startsWith('text/csv')
          ? ('csv' as const)
          : ('json' as const),
        name: query.name ?? null,
        bytes: await readAtMost(context.req.raw, MOST_BYTES),
      }
      const { importChats } = await loadAssistant()
      const imported = await importChats(database(env), who.workspace.id, file, who.id, Date.now())
      await wakePastChats(env, who.workspace.id)
      return imported
    },
  }),
  route({
    method: 'GET',
    path: '/api/learning/imports',
    need: 'member',
    summary: 'The imported files of past chats, newest first.',
    answer: ImportList,
    handle: async ({ env, who }) => ({ imports: await listImports(database(env), who.workspace.id) }),
  }),
  route({
    method: 'GET',
    path: '/api/learning/imports/:importId',
    need: 'member',
    summary: 'How far an import has come, and what was kept of it.',
    answer: ImportView,
    async handle({ env, who, params }) {
      const found = await findImport(database(env), who.workspace.id, params.importId)
      if (found === null) throw notFound('import')
      return found
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/learning/imports/:importId',
    need: 'owner',
    summary: 'Forgets an imported file and its chats; what was learned from them and approved stays.',
    answer: Done,
    async handle({ env, who, params }) {
      const { id } = who.workspace
      if (!(await deleteImport(database(env), id, params.importId, who.id, Date.now())))
        throw notFound('import')
      return { ok: true }
    },
  }),
  route({
    method: 'POST',
    path: '/api/learning/jobs',
    need: 'owner',
    summary: 'Trains on the past chats of the last 12 months, or tells of the training that already runs.',
    answer: TrainingView,
    async handle({ env, who }) {
      const workspaceId = who.workspace.id
      const training = await openTraining(database(env), workspaceId, who.id, Date.now())
      // Also one that runs already: an earlier request may have been cut off right here.
      const request = {
        kind: 'learning' as const,
        workspaceId,
        jobId: training.id,
        startedAt: training.startedAt,
      }
      await askJob(env, request, (job) => job.start(request))
      return viewOf(training)
    },
  }),
  route({
    method: 'GET',
    path: '/api/learning/jobs',
    need: 'member',
    summary: 'The newest trainings.',
    answer: TrainingList,
    async handle({ env, who }) {
      const rows = await listTrainings(database(env), who.workspace.id)
      return { jobs: rows.map(viewOf) }
    },
  }),
  route({
    method: 'GET',
    path: '/api/learning/jobs/:jobId',
    need: 'member',
    summary: 'How far a training has come, which chats it was cut to, and what it found.',
    answer: TrainingView,
    async handle({ env, who, params }) {
      const training = await findTraining(database(env), who.workspace.id, params.jobId)
      if (training === null) throw notFound('training')
      return viewOf(training)
    },
  }),
  ...learnedAnswers,
  ...learnedStyles,
]
