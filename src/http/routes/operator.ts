import { database } from '../../db/database.ts'
import { listParked, listUnknownAccounts } from '../../db/parked.ts'
import { ParkedList, UnknownAccountList } from '../../protocol/api.ts'
import { route } from '../route.ts'

export const operator = [
  route({
    method: 'GET',
    path: '/api/parked',
    need: 'owner',
    summary: 'What could not be handled and waits for another attempt or a person, newest first.',
    answer: ParkedList,
    handle: async ({ env, who }) => ({ items: await listParked(database(env), who.workspace.id) }),
  }),
  route({
    method: 'GET',
    path: '/api/unknown-accounts',
    need: 'operator',
    summary: 'Accounts that webhooks came for although nobody here connected them, latest first.',
    answer: UnknownAccountList,
    handle: async ({ env }) => ({ items: await listUnknownAccounts(database(env)) }),
  }),
]
