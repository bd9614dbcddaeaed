import { globSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { demo } from '../../src/local/demo/seed.ts'
import type { Server } from './server.ts'

function open(server: Server, readOnly: boolean): DatabaseSync {
  const [file] = globSync(join(server.folder, 'v3', 'd1', '*', '*.sqlite')).filter(
    (path) => !path.endsWith('metadata.sqlite'),
  )
  if (file === undefined) throw new Error(`There is no database in ${server.folder}.`)
  return new DatabaseSync(file, { readOnly })
}

/** What the product's database says, read from its file; the product may be running. */
export function ask<T>(server: Server, sql: string, row: z.ZodType<T>, ...values: (string | number)[]): T[] {
  using database = open(server, true)
  return z.array(row).parse(database.prepare(sql).all(...values))
}

/** Adds that many conversations of others, each with a person and two messages, to the product's database. */
export function fill(server: Server, count: number): void {
  using database = open(server, false)
  const each = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`
  const place = `'demo', '${demo.whatsapp.id}'`
  database.exec(`BEGIN;
    INSERT INTO contact (workspace_id, id, name, created_at) ${each} SELECT 'demo', 'k' || i, 'Client ' || i, i FROM n;
    INSERT INTO identity (workspace_id, channel_id, address, kind, conversation_id, contact_id, created_at)
      ${each} SELECT ${place}, '49' || i, 'phone', 'c' || i, 'k' || i, i FROM n;
    INSERT INTO conversation (workspace_id, id, channel_id, contact_id, status, holder_kind, unread, last_activity_at,
      created_at, version)
      ${each} SELECT 'demo', 'c' || i, '${demo.whatsapp.id}', 'k' || i, 'open', 'assistant', 1, i, i, 1 FROM n;
    INSERT INTO message (workspace_id, conversation_id, seq, id, episode, author, content, at, version)
      ${each} SELECT 'demo', 'c' || i, 1, '1-' || i, 1, 'client', '{"type":"text","text":"Oi"}', i, 1 FROM n;
    INSERT INTO message (workspace_id, conversation_id, seq, id, episode, author, content, at, version)
      ${each} SELECT 'demo', 'c' || i, 2, '2-' || i, 1, 'assistant', '{"type":"text","text":"Oi!"}', i, 1 FROM n;
    COMMIT`)
}

/** The id of this person's conversation. Throws when there is none yet. */
export function conversationOf(server: Server, phone: string): string {
  const [found] = ask(
    server,
    'SELECT conversation_id AS id FROM identity WHERE address = ?',
    z.object({ id: z.string() }),
    phone,
  )
  if (found === undefined) throw new Error('This person has no conversation.')
  return found.id
}

/** A signed-in member's way to the API: posts JSON and gives the answer. */
export async function signIn(server: Server): Promise<(path: string, body?: object) => Promise<unknown>> {
  const call = (path: string, body: object, cookie: string) =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: server.url, Cookie: cookie },
      body: JSON.stringify(body),
    })
  const { email, password } = demo.owner
  const signedIn = await call('/api/sign-in', { email, password }, '')
  const cookie = signedIn.headers
    .getSetCookie()
    .map((set) => set.split(';', 1)[0])
    .join('; ')
  return async (path, body = {}) => {
    const response = await call(path, body, cookie)
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return response.json()
  }
}
