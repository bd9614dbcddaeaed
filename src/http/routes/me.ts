import { database } from '../../db/database.ts'
import { setLanguage } from '../../db/members.ts'
import { Me, MemberChange } from '../../protocol/api.ts'
import { describeMe } from '../me.ts'
import { route } from '../route.ts'

export const me = [
  route({
    method: 'GET',
    path: '/api/me',
    need: 'member',
    summary: 'Who is signed in, and in which workspace.',
    answer: Me,
    handle: ({ env, who }) => describeMe(env, who),
  }),
  route({
    method: 'PUT',
    path: '/api/me',
    need: 'member',
    summary: 'Changes the language the hub speaks to the member.',
    body: MemberChange,
    answer: Me,
    async handle({ env, who, body }) {
      await setLanguage(database(env), who.workspace.id, who.id, body.language)
      return describeMe(env, { ...who, language: body.language })
    },
  }),
]
