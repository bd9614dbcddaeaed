import { readCsv } from '../assistant/learning/import/csv.ts'
import { type ImportFormat, UnreadableFileError } from '../assistant/learning/import/format.ts'
import { readJson } from '../assistant/learning/import/json.ts'
import { keepChats } from '../assistant/learning/import/keep.ts'
import { namesIn } from '../assistant/learning/names.ts'
import { redact } from '../assistant/learning/redact.ts'
import type { Database } from '../db/database.ts'
import { memberNames } from '../db/learning-chats.ts'
import { type ImportRow, keepImport } from '../db/learning-imports.ts'
import { RefusedError } from './problem.ts'

type File = { format: ImportFormat; name: string | null; bytes: ArrayBuffer }

/**
 * Reads a file of past chats and keeps what can be learned from, without personal data; the file itself is
 * kept nowhere. The same file again is the same import. Throws a refusal when it cannot be read at all.
 */
export async function importChats(
  db: Database,
  workspaceId: string,
  { format, name, bytes }: File,
  memberId: string,
  now: number,
): Promise<ImportRow> {
  const id = await digestOf(bytes)
  const { chats, problems, problemCount } = read(format, bytes)
  const kept = keepChats(chats, await memberNames(db, workspaceId), now)
  const report = {
    chats: chats.length,
    kept: kept.chats.length,
    messages: kept.chats.reduce((sum, { messages }) => sum + messages.length, 0),
    outsideWindow: kept.outsideWindow,
    beyondLimit: kept.beyondLimit,
    problemCount,
    problems,
  }
  // Exports are often named after the client.
  const label = name === null ? null : redact(name, namesIn([name]))
  return keepImport(db, workspaceId, { id, format, name: label, report, chats: kept.chats }, memberId, now)
}

function read(format: ImportFormat, bytes: ArrayBuffer) {
  try {
    return format === 'csv' ? readCsv(bytes) : readJson(bytes)
  } catch (cause) {
    if (!(cause instanceof UnreadableFileError)) throw cause
    throw new RefusedError(422, cause.code, cause.message, { cause })
  }
}

/** 128 bits of the file's SHA-256, in hex. */
async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 16)
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
