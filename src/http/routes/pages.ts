import { database } from '../../db/database.ts'
import { findWebChat } from '../../db/visitors.ts'
import { route } from '../route.ts'

export const pages = [
  route({
    method: 'GET',
    path: '/chat/:slug',
    need: 'public',
    summary: 'The page a web visitor chats on.',
    async handle({ env, params, context }) {
      const page = await env.ASSETS.fetch(new URL('/chat', context.req.url))
      if ((await findWebChat(database(env), params.slug)) !== null) return page
      // The same page, for a person: it finds no chat either, and says so in their language.
      return new Response(page.body, { status: 404, headers: page.headers })
    },
  }),
]
