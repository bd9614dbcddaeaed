import { findAssistant, switchAssistant } from '../../db/assistant.ts'
import { database } from '../../db/database.ts'
import { AssistantSwitch, AssistantSwitched } from '../../protocol/api.ts'
import { askDesk } from '../objects.ts'
import { notFound } from '../problem.ts'
import { route } from '../route.ts'

export const assistant = [
  route({
    method: 'PUT',
    path: '/api/assistant',
    need: 'member',
    summary: 'Switches the assistant on or off; off moves its running chats to the inbox.',
    body: AssistantSwitch,
    answer: AssistantSwitched,
    async handle({ env, who, body }) {
      const db = database(env)
      await switchAssistant(db, who.workspace.id, who.id, body.on, Date.now())
      // Also when nothing changed: an earlier request may have been cut off right here.
      await askDesk(env, who.workspace.id, (desk) => desk.assistantSwitched(body.on))
      const assistant = await findAssistant(db, who.workspace.id)
      if (assistant === null) throw notFound('assistant')
      return { on: assistant.settings.on, version: assistant.version }
    },
  }),
]
