import { createTemplate, editTemplate, TemplateRefusedError } from '../../channels/whatsapp/templates.ts'
import { record } from '../../db/audit-log.ts'
import { type Database, database } from '../../db/database.ts'
import {
  changeTemplate,
  listTemplateChannels,
  namesTaken,
  type TemplateRow,
} from '../../db/templates/templates.ts'
import { templateViolations } from '../../domain/template/rules.ts'
import { editable, type Template } from '../../domain/template/template.ts'
import type { TemplateView } from '../../protocol/templates.ts'
import type { Bindings } from '../bindings.ts'
import { openNumber, orRefuse } from '../channels/whatsapp.ts'
import { RefusedError } from '../problem.ts'
import { type Asked, changed, ownTemplate, viewOf } from './own-template.ts'

/** Submits a template as it was at `version`, or with other `words`; answers how it stands then. */
export async function submit(
  { env, who, ...asking }: Asked,
  version: number,
  words?: Template,
): Promise<TemplateView> {
  const db = database(env)
  const row = await ownTemplate({ env, who, ...asking })
  const template = words ?? row.content
  if (row.version !== version || template === null) throw changed()
  if (!editable(row.status)) {
    throw new RefusedError(409, 'not-editable', 'This template cannot be changed while it stands like this.')
  }
  await requireValid(db, row, template)
  const { graph } = await openAccount(env, row)
  const now = Date.now()
  const { providerId } = row
  const submitted =
    row.status === 'draft' || providerId === null
      ? await asked(createTemplate(graph, row.accountId, template))
      : await asked(editTemplate(graph, providerId, template)).then(() => ({
          providerId,
          status: 'pending' as const,
          category: row.category,
        }))
  const kept = await changeTemplate(db, row, template, now, submitted)
  if (kept === null) throw changed()
  await record(db, row.workspaceId, { memberId: who.id, act: 'template.submitted', subject: row.id, at: now })
  return viewOf(kept)
}

/** Throws what the provider would refuse, each with its place. */
async function requireValid(db: Database, row: TemplateRow, template: Template): Promise<void> {
  const violations = templateViolations(template, await namesTaken(db, { ...row, ...template }))
  if (violations.length === 0) return
  throw new RefusedError(422, 'template-invalid', 'WhatsApp would not take this template.', {
    errors: violations.map(({ path, message }) => ({ path, message })),
  })
}

/** The way to the provider by any connected number of the account. */
export async function openAccount(env: Bindings, { workspaceId, accountId }: TemplateRow) {
  const channels = await listTemplateChannels(database(env), workspaceId)
  const channel = channels.find((one) => one.accountId === accountId)
  if (channel === undefined) {
    const detail = 'No number of this WhatsApp account is connected: connect one first.'
    throw new RefusedError(409, 'disconnected', detail)
  }
  const { graph } = await openNumber(env, workspaceId, channel.id)
  return { graph, channelId: channel.id }
}

/** What the provider answers about a template; its refusal names the field. */
export async function asked<Answer>(asking: Promise<Answer>): Promise<Answer> {
  try {
    return await orRefuse(asking, null)
  } catch (error) {
    if (!(error instanceof TemplateRefusedError)) throw error
    const { code, path, message } = error
    const errors = path === '' ? {} : { errors: [{ path, message }] }
    throw new RefusedError(422, 'provider-refused', message, { ...errors, cause: code })
  }
}
