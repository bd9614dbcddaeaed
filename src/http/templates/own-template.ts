import { database } from '../../db/database.ts'
import { findTemplate, type TemplateRow } from '../../db/templates/templates.ts'
import type { TemplateView } from '../../protocol/templates.ts'
import type { Bindings } from '../bindings.ts'
import { notFound, RefusedError } from '../problem.ts'
import type { SignedIn } from '../who.ts'

/** Who asks about which template. */
export type Asked = { env: Bindings; who: SignedIn; params: { templateId: string } }

/** A template as members see it. */
export function viewOf(row: TemplateRow): TemplateView {
  const { id, accountId, name, language, category, content, status, reason, quality, updatedAt, version } =
    row
  return { id, accountId, name, language, category, content, status, reason, quality, updatedAt, version }
}

/** A template of the member's own workspace; any other id is unknown. */
export async function ownTemplate({ env, who, params }: Asked): Promise<TemplateRow> {
  const row = await findTemplate(database(env), who.workspace.id, params.templateId)
  if (row === null) throw notFound('template')
  return row
}

/** Somebody else changed it first. */
export function changed(): RefusedError {
  return new RefusedError(409, 'changed', 'Somebody has changed this template: look at it again.')
}

/** Names are unique in a language of an account. */
export function nameTaken(): RefusedError {
  const message = 'There is a template of this name in this language already.'
  return new RefusedError(409, 'name-taken', message, { errors: [{ path: 'name', message }] })
}

/** It has parts that this product can neither show nor fill in. */
export function unsupported(): RefusedError {
  return new RefusedError(409, 'template-unsupported', 'This kind of template cannot be sent from here.')
}
