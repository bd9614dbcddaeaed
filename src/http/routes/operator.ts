import { record } from '../../db/audit-log.ts'
import { listChannels } from '../../db/channels.ts'
import { database } from '../../db/database.ts'
import { isOperatorWorkspace } from '../../db/members.ts'
import { countHours, lastClockRun, listTroubled } from '../../db/operations.ts'
import { dropParked, listParked, listUnknownAccounts } from '../../db/parked.ts'
import { findParked, type ParkedFor } from '../../db/parking.ts'
import { beginReprojection, readReprojection } from '../../db/reprojection.ts'
import { hourOf } from '../../domain/operations.ts'
import {
  Operations,
  ParkedDrop,
  ParkedList,
  ParkedPayload,
  ParkedRetry,
  ReprojectionAnswer,
  UnknownAccountList,
} from '../../protocol/operations.ts'
import type { Bindings } from '../bindings.ts'
import { retry } from '../hooks/retry.ts'
import { metricsOf } from '../metrics.ts'
import { notFound } from '../problem.ts'
import { route } from '../route.ts'
import type { SignedIn } from '../who.ts'

const day = 24 * 3_600_000

async function parkedFor({ env, who }: { env: Bindings; who: SignedIn }): Promise<ParkedFor> {
  const workspaceId = who.workspace.id
  return { workspaceId, operates: await isOperatorWorkspace(database(env), workspaceId) }
}

async function parkedOf(asked: { env: Bindings; who: SignedIn; params: { id: string } }) {
  const parked = await findParked(asked.env.DB, await parkedFor(asked), asked.params.id)
  if (parked === null) throw notFound('parked thing')
  return parked
}

export const operator = [
  route({
    method: 'GET',
    path: '/api/operations',
    need: 'owner',
    summary: 'What happened in the last day, by hour and channel, and the messages that need a look.',
    answer: Operations,
    async handle({ env, who }) {
      const db = database(env)
      const now = Date.now()
      const since = hourOf(now - day)
      const workspaceId = who.workspace.id
      const operates = await isOperatorWorkspace(db, workspaceId)
      const [channels, hours, troubled, clockRanAt, unknownAccounts] = await Promise.all([
        listChannels(db, workspaceId),
        countHours(db, workspaceId, since),
        listTroubled(db, workspaceId, { since: now - 7 * day, now }),
        lastClockRun(db),
        operates ? listUnknownAccounts(db) : null,
      ])
      const named = channels.map(({ id, kind, name, troubleCode }) => ({
        id,
        kind,
        name,
        troubled: troubleCode !== null,
      }))
      return { since, channels: named, hours, troubled, clockRanAt, unknownAccounts }
    },
  }),
  route({
    method: 'GET',
    path: '/api/parked',
    need: 'owner',
    summary: 'What could not be handled and waits for another attempt or a person, newest first.',
    answer: ParkedList,
    handle: async (asked) => ({ items: await listParked(database(asked.env), await parkedFor(asked)) }),
  }),
  route({
    method: 'GET',
    path: '/api/parked/:id',
    need: 'owner',
    summary: 'What is parked under an id, as it came.',
    answer: ParkedPayload,
    async handle(asked) {
      const { id, payload } = await parkedOf(asked)
      return { id, payload }
    },
  }),
  route({
    method: 'POST',
    path: '/api/parked/:id/retry',
    need: 'owner',
    summary: 'Tries now what is parked, and says whether it is handled or why it is not.',
    answer: ParkedRetry,
    async handle(asked) {
      const { env, who } = asked
      const parked = await parkedOf(asked)
      const at = Date.now()
      const reason = await retry(env, parked, at)
      await record(database(env), who.workspace.id, {
        memberId: who.id,
        act: 'parked.retried',
        subject: parked.id,
        at,
      })
      return { handled: reason === null, reason }
    },
  }),
  route({
    method: 'POST',
    path: '/api/parked/:id/drop',
    need: 'owner',
    summary: 'Gives up what is parked; who did is kept.',
    answer: ParkedDrop,
    async handle(asked) {
      const act = { memberId: asked.who.id, at: Date.now() }
      if (!(await dropParked(database(asked.env), await parkedFor(asked), asked.params.id, act)))
        throw notFound('parked thing')
      return { dropped: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/unknown-accounts',
    need: 'operator',
    summary: 'Accounts that webhooks came for although nobody here connected them, latest first.',
    answer: UnknownAccountList,
    handle: async ({ env }) => ({ items: await listUnknownAccounts(database(env)) }),
  }),
  route({
    method: 'GET',
    path: '/api/operations/reprojection',
    need: 'operator',
    summary: 'How far conversations have come with showing themselves anew.',
    answer: ReprojectionAnswer,
    handle: async ({ env }) => ({ reprojection: await readReprojection(database(env)) }),
  }),
  route({
    method: 'POST',
    path: '/api/operations/reprojection',
    need: 'operator',
    summary:
      'Has every conversation show itself anew, after the database was restored; goes on by the clock.',
    answer: ReprojectionAnswer,
    async handle({ env, who }) {
      const db = database(env)
      const at = Date.now()
      await beginReprojection(db, at)
      await record(db, who.workspace.id, { memberId: who.id, act: 'reprojection.begun', at })
      return { reprojection: await readReprojection(db) }
    },
  }),
  route({
    method: 'GET',
    path: '/api/metrics',
    need: 'monitor',
    summary: 'The deployment’s figures in the text format of Prometheus.',
    async handle({ env }) {
      const text = await metricsOf(env, Date.now())
      return new Response(text, { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } })
    },
  }),
]
