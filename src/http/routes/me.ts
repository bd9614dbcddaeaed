import { database } from '../../db/database.ts'
import { setLanguage } from '../../db/members.ts'
import { setPresence } from '../../db/presence.ts'
import { Me, MemberChange, PresenceChange } from '../../protocol/api.ts'
import { describeMe } from '../me.ts'
import { askDesk } from '../objects.ts'
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
  route({
    method: 'PUT',
    path: '/api/me/presence',
    need: 'member',
    summary: 'Says whether the member takes clients, or is away for a while.',
    body: PresenceChange,
    answer: Me,
    async handle({ env, who, body: { presence } }) {
      await setPresence(database(env), who.workspace.id, who.id, presence)
      await askDesk(env, who.workspace.id, (desk) => desk.presenceChanged(who.id, presence))
      return describeMe(env, { ...who, presence })
    },
  }),
]
