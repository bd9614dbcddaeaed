import { z } from 'zod'
import { MessageContent } from '../../src/domain/message.ts'

const text = z.string().nullable()
const number = z.number().nullable()

/** Rows of D1 as they stand in its file. */
export const rows = {
  conversation: z.object({
    id: z.string(),
    status: z.string(),
    holder_kind: z.string(),
    language: text,
    unread: z.number(),
    preview: text,
    last_activity_at: z.number(),
    waiting_since: number,
    service_window_ends_at: number,
    handoff_reason: text,
    alias_of: text,
    version: z.number(),
  }),
  message: z.object({
    conversation_id: z.string(),
    seq: z.number(),
    id: z.string(),
    provider_id: text,
    author: z.string(),
    content: z.string().transform((json) => MessageContent.parse(JSON.parse(json))),
    at: z.number(),
    delivery: text,
    client_id: text,
    version: z.number(),
  }),
}
export type Row<Table extends keyof typeof rows> = z.infer<(typeof rows)[Table]>

/** The statement that reads all rows of a table that it knows. */
export function allOf(table: keyof typeof rows): string {
  return `SELECT ${Object.keys(rows[table].shape).join(', ')} FROM ${table}`
}
