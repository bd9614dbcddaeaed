import { readCsv } from '../../assistant/learning/import/csv.ts'
import {
  BadRowsError,
  type ImportFormat,
  UnreadableFileError,
} from '../../assistant/learning/import/format.ts'
import { readJson } from '../../assistant/learning/import/json.ts'
import { rawChat } from '../../assistant/learning/import/raw-chat.ts'
import { namesIn } from '../../assistant/learning/names.ts'
import { redact } from '../../assistant/learning/redact.ts'
import type { Database } from '../../db/database.ts'
import { type ImportRow, newImport, openImport } from '../../db/learning/imports.ts'
import { RefusedError } from '../problem.ts'

type File = { format: ImportFormat; name: string | null; bytes: ArrayBuffer }

/**
 * Reads a file of past chats and keeps what may be learned from, for the work that takes the personal data out of it.
 * The same file again is the same import, begun anew. Throws a refusal, and keeps nothing, when any of it cannot be read.
 */
export async function importChats(
  db: Database,
  workspaceId: string,
  { format, name, bytes }: File,
  memberId: string,
  now: number,
): Promise<ImportRow> {
  const id = await digestOf(bytes)
  const chats = read(format, bytes).map(rawChat)
  // Exports are often named after the client.
  const label = name === null ? null : redact(name, namesIn([name]))
  return openImport(db, workspaceId, newImport({ id, format, name: label }, chats, now), memberId, now)
}

function read(format: ImportFormat, bytes: ArrayBuffer) {
  try {
    return format === 'csv' ? readCsv(bytes) : readJson(bytes)
  } catch (cause) {
    if (cause instanceof UnreadableFileError)
      throw new RefusedError(422, cause.code, cause.message, { cause })
    if (!(cause instanceof BadRowsError)) throw cause
    const errors = cause.problems.map(({ column, ...problem }) => ({ ...problem, ...(column && { column }) }))
    throw new RefusedError(422, 'bad-rows', cause.message, { errors, cause })
  }
}

/** 128 bits of the file's SHA-256, in hex. */
async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 16)
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
