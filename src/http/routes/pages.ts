import { database } from '../../db/database.ts'
import { findWebChat } from '../../db/visitors.ts'
import { notFound } from '../problem.ts'
import { route } from '../route.ts'

export const pages = [
  route({
    method: 'GET',
    path: '/chat/:slug',
    need: 'public',
    summary: 'The page a web visitor chats on.',
    async handle({ env, params, context }) {
      if ((await findWebChat(database(env), params.slug)) === null) throw notFound('chat')
      return env.ASSETS.fetch(new URL('/chat', context.req.url))
    },
  }),
]
