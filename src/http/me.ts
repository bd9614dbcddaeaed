import type { z } from 'zod'
import { findAssistant } from '../db/assistant.ts'
import { listChannels } from '../db/channels.ts'
import { database } from '../db/database.ts'
import { listMembers, type Member } from '../db/members.ts'
import { isOn } from '../domain/assistant-settings.ts'
import type { Me } from '../protocol/api.ts'
import type { Bindings } from './bindings.ts'
import { notFound } from './problem.ts'

/** Who is signed in, and all that the hub shows around every screen. */
export async function describeMe(env: Bindings, member: Member): Promise<z.input<typeof Me>> {
  const db = database(env)
  const { workspace, id, name, email, language, presence, role } = member
  const [assistant, members, channels] = await Promise.all([
    findAssistant(db, workspace.id),
    listMembers(db, workspace.id),
    listChannels(db, workspace.id),
  ])
  if (assistant === null) throw notFound('workspace')
  return {
    member: { id, name, email, language, presence, role },
    workspace,
    assistant: { name: assistant.settings.name, on: isOn(assistant.settings) },
    members,
    channels: channels.map(({ id, kind, name, address }) => ({ id, kind, name, address })),
  }
}
