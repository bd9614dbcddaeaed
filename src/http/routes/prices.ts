import { record } from '../../db/audit-log.ts'
import { database } from '../../db/database.ts'
import { keepPriceList, readPriceLists } from '../../db/metering.ts'
import { findWorkspace } from '../../db/workspaces.ts'
import { usualPrices } from '../../domain/statement.ts'
import { PriceLists, SetPrices } from '../../protocol/prices.ts'
import { notFound, RefusedError } from '../problem.ts'
import { route } from '../route.ts'

export const prices = [
  route({
    method: 'GET',
    path: '/api/prices',
    need: 'owner',
    summary: 'What sessions cost the workspace, and from when on.',
    answer: PriceLists,
    async handle({ env, who }) {
      const lists = await readPriceLists(database(env), who.workspace.id)
      return { items: [usualPrices, ...lists.toReversed()] }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/prices',
    need: 'operator',
    summary: 'Sets what sessions cost a workspace from an instant on. What was charged before stays.',
    body: SetPrices,
    answer: PriceLists,
    async handle({ env, who, body: { workspace: slug, ...list } }) {
      const now = Date.now()
      if (list.validFrom < now) {
        const message = 'Prices hold from now on at the earliest: what was charged stays.'
        throw new RefusedError(422, 'invalid-input', message, { errors: [{ path: 'validFrom', message }] })
      }
      const db = database(env)
      const workspace = await findWorkspace(db, slug)
      if (workspace === null) throw notFound('workspace')
      await keepPriceList(db, workspace.id, list)
      await record(db, workspace.id, {
        memberId: who.id,
        act: 'prices.set',
        detail: JSON.stringify(list),
        at: now,
      })
      const lists = await readPriceLists(db, workspace.id)
      return { items: [usualPrices, ...lists.toReversed()] }
    },
  }),
]
