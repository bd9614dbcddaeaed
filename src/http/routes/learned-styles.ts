import { type Database, database } from '../../db/database.ts'
import { findStyle, listStyles, reviewStyle, type StyleRow, undoStyle } from '../../db/learning/styles.ts'
import type { ReviewState } from '../../domain/learning.ts'
import { Decision, StyleList, StyleView } from '../../protocol/learning.ts'
import { notFound, RefusedError } from '../problem.ts'
import { type Asked, route } from '../route.ts'
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

async function decide(
  { env, who, params, body }: Asked<'owner', '/:styleId', unknown, Decision>,
  act: 'approve' | 'reject',
  state: ReviewState,
): Promise<StyleRow> {
  const db = database(env)
  const { id } = await open(db, who, params.styleId)
  const review = { version: body.version, act, memberId: who.id, at: Date.now(), undoes: null }
  return current(await reviewStyle(db, who.workspace.id, id, review, state))
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
  route({
    method: 'POST',
    path: '/api/learning/styles/:styleId/approve',
    need: 'owner',
    summary: 'Approves a style: the assistant may write like it.',
    body: Decision,
    answer: StyleView,
    handle: (asked) => decide(asked, 'approve', 'approved'),
  }),
  route({
    method: 'POST',
    path: '/api/learning/styles/:styleId/reject',
    need: 'owner',
    summary: 'Rejects a style.',
    body: Decision,
    answer: StyleView,
    handle: (asked) => decide(asked, 'reject', 'rejected'),
  }),
  route({
    method: 'POST',
    path: '/api/learning/styles/:styleId/undo',
    need: 'owner',
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
