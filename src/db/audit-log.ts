import type { Database } from './database.ts'
import { auditLog } from './schema.ts'

/** What a member did that others may have to account for; append-only. `subject` is an id, never personal data. */
export type Act = { memberId: string; act: string; subject?: string; detail?: string; at: number }

/** The insert of one act: to be awaited, or given to `batch` with the change itself. */
export function record(db: Database, workspaceId: string, { memberId, act, subject, detail, at }: Act) {
  return db.insert(auditLog).values({
    workspaceId,
    id: crypto.randomUUID(),
    at,
    memberId,
    act,
    subject: subject ?? null,
    detail: detail ?? null,
  })
}
