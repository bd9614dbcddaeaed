import { database } from '../../db/database.ts'
import { workspaceExists } from '../../db/members.ts'
import { Health } from '../../protocol/api.ts'
import { route } from '../route.ts'

export const health = [
  route({
    method: 'GET',
    path: '/api/health',
    need: 'public',
    summary: 'Whether the Worker and its database answer, and whether the demo workspace exists.',
    answer: Health,
    async handle({ env }) {
      const demo = await workspaceExists(database(env), 'demo')
      return { ok: true, demo: demo && env.ENVIRONMENT === 'development' }
    },
  }),
]
