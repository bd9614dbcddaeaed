import { switchAssistant } from '../../db/assistant.ts'
import { database } from '../../db/database.ts'
import { isOn } from '../../domain/assistant-settings.ts'
import { AssistantSwitch, AssistantSwitched } from '../../protocol/api.ts'
import { assistantOf } from '../assistant/draft.ts'
import { askDesk } from '../objects.ts'
import { route } from '../route.ts'

export const assistant = [
  route({
    method: 'PUT',
    path: '/api/assistant',
    need: 'member',
    summary:
      'Switches the assistant on, which ends being out of office, or off, which moves its chats to the inbox.',
    body: AssistantSwitch,
    answer: AssistantSwitched,
    async handle({ env, who, body }) {
      await switchAssistant(database(env), who.workspace.id, who.id, body.on, Date.now())
      const { settings, version } = await assistantOf(env, who)
      const on = isOn(settings)
      // Also when nothing changed: an earlier request may have been cut off right here.
      await askDesk(env, who.workspace.id, (desk) => desk.assistantSwitched(on))
      return { on, version }
    },
  }),
]
