import { type Database, database } from '../../db/database.ts'
import { findStyle, listStyles, reviewStyle, type StyleRow, undoStyle } from '../../db/learning-styles.ts'
import type { ReviewState } from '../../domain/learning.ts'
import { Decision, StyleList, StyleView } from '../../protocol/learning.ts'
import { notFound, RefusedError } from '../problem.ts'
import { route } from '../route.ts'
import type { SignedIn } from '../who.ts'

async function open(db: Database, who: SignedIn, id: string): Promise<StyleRow> {
  const style = await findStyle(db, who.workspace.id, id)
  if (style === null) throw notFound('style')
  return style
}

function current(style: StyleRow | null): StyleRow {
  if (style !== null) return style
  throw new RefusedError(409, 'stale', 'Somebody has changed this meanwhile: read it again, then decide.')
}

/** `POST /api/learning/styles/:styleId/approve` and `/reject`. */
function decision<const Act extends 'approve' | 'reject'>(act: Act, state: ReviewState, summary: string) {
  return route({
    method: 'POST',
    path: `/api/learning/styles/:styleId/${act}`,
    need: 'member',
    summary,
    body: Decision,
    answer: StyleView,
    async handle({ env, who, params, body: { version } }) {
      const db = database(env)
      const { id } = await open(db, who, params.styleId)
      const review = { version, act, memberId: who.id, at: Date.now(), undoes: null }
      return current(await reviewStyle(db, who.workspace.id, id, review, state))
    },
  })
}

export const learnedStyles = [
  route({
    method: 'GET',
    path: '/api/learning/styles',
    need: 'member',
    summary: 'How the people of the workspace write, as trainings measured it, newest first.',
    answer: StyleList,
    handle: async ({ env, who }) => ({ styles: await listStyles(database(env), who.workspace.id) }),
  }),
  decision('approve', 'approved', 'Approves a style: the assistant may write like it.'),
  decision('reject', 'rejected', 'Rejects a style.'),
  route({
    method: 'POST',
    path: '/api/learning/styles/:styleId/undo',
    need: 'member',
    summary: 'Takes the last decision on a style back.',
    body: Decision,
    answer: StyleView,
    async handle({ env, who, params, body: { version } }) {
      const db = database(env)
      const { id } = await open(db, who, params.styleId)
      const undo = { version, memberId: who.id, at: Date.now() }
      return current(await undoStyle(db, who.workspace.id, id, undo))
    },
  }),
]
