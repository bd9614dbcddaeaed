import { z } from 'zod'
import { changeSettings } from '../../db/assistant.ts'
import { database } from '../../db/database.ts'
import { listMembers } from '../../db/members.ts'
import { refuseName } from '../../domain/assistant-name.ts'
import { isOn } from '../../domain/assistant-settings.ts'
import { ChangeSettings, SettingsView } from '../../protocol/settings.ts'
import { assistantOf, draftOf, editedMeanwhile } from '../assistant/draft.ts'
import type { Bindings } from '../bindings.ts'
import { askDesk } from '../objects.ts'
import { RefusedError } from '../problem.ts'
import { route } from '../route.ts'
import type { SignedIn } from '../who.ts'

async function viewOf(env: Bindings, who: SignedIn) {
  const { settings, settingsVersion } = await assistantOf(env, who)
  return { version: settingsVersion, settings }
}

const Named = z.object({ profile: z.object({ displayName: z.string() }) })

/** The people of a workspace, whose names its assistant must not take: members, and the seller clients know. */
async function peopleOf(env: Bindings, who: SignedIn): Promise<string[]> {
  const [members, draft] = await Promise.all([
    listMembers(database(env), who.workspace.id),
    draftOf(env, who),
  ])
  const seller = Named.safeParse(draft.document).data?.profile.displayName
  return [...members.map(({ name }) => name), ...(seller === undefined ? [] : [seller])]
}

/** Throws the refusal of a name that may not be used. One in use since before a rule came stays usable. */
async function requireGoodName(env: Bindings, who: SignedIn, name: string): Promise<void> {
  const { settings } = await assistantOf(env, who)
  const refusal = name === settings.name ? null : refuseName(name, await peopleOf(env, who))
  if (refusal === null) return
  const { code, message } = refusal
  throw new RefusedError(422, `name-${code}`, message, { errors: [{ path: 'settings.name', message }] })
}

export const settings = [
  route({
    method: 'GET',
    path: '/api/assistant/settings',
    need: 'member',
    summary: 'How the assistant is set up.',
    answer: SettingsView,
    handle: ({ env, who }) => viewOf(env, who),
  }),
  route({
    method: 'PUT',
    path: '/api/assistant/settings',
    need: 'owner',
    summary: 'Sets the assistant up; switched off or out of office, its running chats move to the inbox.',
    body: ChangeSettings,
    answer: SettingsView,
    async handle({ env, who, body }) {
      await requireGoodName(env, who, body.settings.name)
      const change = { ...body, memberId: who.id }
      const changed = await changeSettings(database(env), who.workspace.id, change, Date.now())
      if (!changed) throw editedMeanwhile()
      const after = await viewOf(env, who)
      // Also when nothing changed: an earlier request may have been cut off right here.
      await askDesk(env, who.workspace.id, (desk) => desk.assistantSwitched(isOn(after.settings)))
      return after
    },
  }),
]
