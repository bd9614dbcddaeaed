import type { Address } from '../domain/address.ts'
import { IsolateCache } from '../domain/isolate-cache.ts'
import { canonicalForm, otherFormOf } from '../domain/phone-forms.ts'
import { base64url } from './digest.ts'

/** Whose conversation an address belongs to. `merge`: a younger conversation found to be the same person's. */
export type Resolved = { conversationId: string; contactId: string; merge: string[] }

type IdentityRow = { address: string; conversation_id: string; contact_id: string; created_at: number }

/** Addresses this isolate has already resolved; they never change owner but by a merge here. */
const cache = new IsolateCache<{ conversationId: string; contactId: string }>(20_000)

/**
 * Finds the conversation of a person by any of their addresses, and makes its identity rows at the first.
 * The id of a new one is a keyed hash of its first address, so that two isolates racing agree on it. When
 * the addresses turn out to belong to two conversations, the older one is the person's.
 */
export async function resolveIdentity(
  env: { DB: D1Database; IDENTITY_KEY: string },
  who: { workspaceId: string; channelId: string; addresses: Address[]; profileName: string | null },
): Promise<Resolved> {
  const { workspaceId, channelId } = who
  const cached = who.addresses.map((a) => cache.get(cacheKey(workspaceId, channelId, a.value)))
  const first = cached[0]
  if (first !== undefined && cached.every((c) => c?.conversationId === first.conversationId)) {
    return { ...first, merge: [] }
  }
  const { known, oldest } = await findOrMake(env, who)
  const merge = [...new Set(known.map((k) => k.conversation_id))].filter(
    (id) => id !== oldest.conversation_id,
  )
  const missing = who.addresses.filter((a) => !known.some((k) => k.address === a.value))
  if (missing.length > 0) {
    const owners = await addIdentities(env.DB, who, missing, oldest)
    // Another request was faster with one of them: its rows decide.
    if (owners.some((id) => id !== oldest.conversation_id)) return resolveIdentity(env, who)
  }
  if (merge.length === 0) {
    for (const a of who.addresses) remember(workspaceId, channelId, a.value, oldest)
  }
  return { conversationId: oldest.conversation_id, contactId: oldest.contact_id, merge }
}

/**
 * Reads whom these addresses belong to, all at once, for what is asked of them next: a webhook may speak of
 * a thousand people.
 */
export async function learnIdentities(
  db: D1Database,
  who: { workspaceId: string; channelId: string; addresses: Address[] },
): Promise<void> {
  const { workspaceId, channelId } = who
  const unknown = who.addresses.filter((a) => !cache.has(cacheKey(workspaceId, channelId, a.value)))
  if (unknown.length === 0) return
  for (const row of await readIdentities(db, workspaceId, channelId, unknown)) {
    remember(workspaceId, channelId, row.address, row)
  }
}

/** The conversation of a person by their addresses, if there is one; makes nothing. */
export async function findIdentity(
  db: D1Database,
  who: { workspaceId: string; channelId: string; addresses: Address[] },
): Promise<{ conversationId: string; contactId: string } | null> {
  for (const { value } of who.addresses) {
    const cached = cache.get(cacheKey(who.workspaceId, who.channelId, value))
    if (cached !== undefined) return cached
  }
  const [found] = await readIdentities(db, who.workspaceId, who.channelId, who.addresses)
  return found === undefined ? null : { conversationId: found.conversation_id, contactId: found.contact_id }
}

/** Whatever this isolate remembers of who leads to a conversation is out of date. */
export function forgetIdentities(conversationId: string): void {
  for (const [key, value] of cache) if (value.conversationId === conversationId) cache.delete(key)
}

type Owner = { workspaceId: string; channelId: string; conversationId: string; contactId: string }

/** Adds addresses the provider has told of a conversation's client; those that are somebody's already stay theirs. */
export async function linkAddresses(
  db: D1Database,
  who: Owner,
  addresses: Address[],
  now: number,
): Promise<void> {
  await linking(db, who, addresses, now).run()
}

function linking(db: D1Database, who: Owner, addresses: Address[], now: number): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO identity (workspace_id, channel_id, address, kind, conversation_id, contact_id, created_at)
       SELECT ?1, ?2, value ->> 'value', value ->> 'kind', ?3, ?4, ?5 FROM json_each(?6) WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(who.workspaceId, who.channelId, who.conversationId, who.contactId, now, JSON.stringify(addresses))
}

/** Writes down the client of a conversation, and which addresses are theirs. What is there already stays. */
export async function writeDownClient(
  db: D1Database,
  client: {
    workspaceId: string
    channel: { id: string }
    conversationId: string
    contactId: string
    profileName: string | null
    addresses: Address[]
    createdAt: number
  },
): Promise<void> {
  const { workspaceId, channel, contactId, profileName, addresses, createdAt } = client
  await db
    .prepare(
      `INSERT INTO contact (workspace_id, id, name, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    )
    .bind(workspaceId, contactId, profileName, createdAt)
    .run()
  await linkAddresses(db, { ...client, channelId: channel.id }, addresses, createdAt)
}

/** After the younger conversation has closed: its addresses are the older one's from now on. */
export async function repointIdentities(
  db: D1Database,
  where: { workspaceId: string; channelId: string },
  from: string,
  to: { conversationId: string; contactId: string },
): Promise<void> {
  forgetIdentities(from)
  await db
    .prepare(
      `UPDATE identity SET conversation_id = ?1, contact_id = ?2
       WHERE workspace_id = ?3 AND channel_id = ?4 AND conversation_id = ?5`,
    )
    .bind(to.conversationId, to.contactId, where.workspaceId, where.channelId, from)
    .run()
}

/** An address and, of a phone, the other form the same number may have come in before. */
function formsOf({ kind, value }: Address): string[] {
  return kind === 'phone' ? [value, otherFormOf(value) ?? []].flat() : [value]
}

/** The rows of a person, oldest first: the first one's conversation is the one that stays. */
async function readIdentities(
  db: D1Database,
  workspaceId: string,
  channelId: string,
  addresses: Address[],
): Promise<IdentityRow[]> {
  const { results } = await identitiesOf(db, { workspaceId, channelId, addresses }).all<IdentityRow>()
  return results
}

type Who = { workspaceId: string; channelId: string; addresses: Address[] }

function identitiesOf(db: D1Database, who: Who): D1PreparedStatement {
  return db
    .prepare(
      `SELECT address, conversation_id, contact_id, created_at FROM identity
       WHERE workspace_id = ?1 AND channel_id = ?2 AND address IN (SELECT value FROM json_each(?3))
       ORDER BY created_at, conversation_id`,
    )
    .bind(who.workspaceId, who.channelId, JSON.stringify(who.addresses.flatMap(formsOf)))
}

/**
 * The rows of a person; one nobody knows yet is made, in the same trip to D1: the client waits for it. What the owner's
 * phone knows of their number comes along.
 */
async function findOrMake(
  env: { DB: D1Database; IDENTITY_KEY: string },
  who: Who & { profileName: string | null },
): Promise<{ known: IdentityRow[]; oldest: IdentityRow }> {
  const { workspaceId, channelId, addresses } = who
  const made = await newIdentity(env.IDENTITY_KEY, who)
  const nobody = `NOT EXISTS (SELECT 1 FROM identity
    WHERE workspace_id = ?1 AND channel_id = ?2 AND address IN (SELECT value FROM json_each(?3)))`
  const forms = JSON.stringify(addresses.flatMap(formsOf))
  const phones = addresses.flatMap(({ kind, value }) => (kind === 'phone' ? canonicalForm(value) : []))
  const [found] = await env.DB.batch<IdentityRow>([
    identitiesOf(env.DB, who),
    env.DB.prepare(
      `INSERT INTO contact (workspace_id, id, name, known_since, created_at)
       SELECT ?1, ?4, coalesce(book.name, ?5), book.known_since, ?6
       FROM (SELECT 1) LEFT JOIN (SELECT name, known_since FROM phone_book
         WHERE workspace_id = ?1 AND channel_id = ?2 AND phone IN (SELECT value FROM json_each(?7)) LIMIT 1) AS book
       WHERE ${nobody}
       ON CONFLICT DO NOTHING`,
    ).bind(
      workspaceId,
      channelId,
      forms,
      made.contact_id,
      who.profileName,
      made.created_at,
      JSON.stringify(phones),
    ),
    env.DB.prepare(
      `INSERT INTO identity (workspace_id, channel_id, address, kind, conversation_id, contact_id, created_at)
       SELECT ?1, ?2, value ->> 'value', value ->> 'kind', ?4, ?5, ?6 FROM json_each(?7)
       WHERE ${nobody}
       ON CONFLICT DO NOTHING`,
    ).bind(
      workspaceId,
      channelId,
      forms,
      made.conversation_id,
      made.contact_id,
      made.created_at,
      JSON.stringify(addresses),
    ),
  ])
  const known = found?.results ?? []
  const [oldest] = known
  if (oldest !== undefined) return { known, oldest }
  return { known: addresses.map(({ value }) => ({ ...made, address: value })), oldest: made }
}

/** Adds addresses to a conversation and says which conversations they now belong to. */
async function addIdentities(
  db: D1Database,
  who: { workspaceId: string; channelId: string },
  addresses: Address[],
  owner: IdentityRow,
): Promise<string[]> {
  const { workspaceId, channelId } = who
  const { conversation_id: conversationId, contact_id: contactId, created_at: createdAt } = owner
  const [, rows] = await db.batch<IdentityRow>([
    linking(db, { ...who, conversationId, contactId }, addresses, createdAt),
    db
      .prepare(
        `SELECT DISTINCT conversation_id FROM identity
         WHERE workspace_id = ? AND channel_id = ? AND address IN (SELECT value FROM json_each(?))`,
      )
      .bind(workspaceId, channelId, JSON.stringify(addresses.map(({ value }) => value))),
  ])
  return rows?.results.map((row) => row.conversation_id) ?? []
}

async function newIdentity(
  secret: string,
  who: { workspaceId: string; channelId: string; addresses: Address[] },
): Promise<IdentityRow> {
  // A phone, when there is one, is what an older payload would have carried alone.
  const first = who.addresses.find((a) => a.kind === 'phone') ?? who.addresses[0]
  if (first === undefined) throw new Error('a person has at least one address')
  const value = first.kind === 'phone' ? canonicalForm(first.value) : first.value
  const place = `${who.workspaceId}|${who.channelId}|${value}`
  return {
    address: first.value,
    conversation_id: await keyedHash(secret, `conversation|${place}`),
    contact_id: await keyedHash(secret, `contact|${place}`),
    created_at: Date.now(),
  }
}

/** 128 bits of HMAC-SHA256: opaque without the key, the same everywhere with it. */
async function keyedHash(secret: string, text: string): Promise<string> {
  const encoder = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign'])
  const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(text))
  return base64url(new Uint8Array(mac).slice(0, 16))
}

function remember(
  workspaceId: string,
  channelId: string,
  address: string,
  owner: { conversation_id: string; contact_id: string },
): void {
  cache.set(cacheKey(workspaceId, channelId, address), {
    conversationId: owner.conversation_id,
    contactId: owner.contact_id,
  })
}

function cacheKey(workspaceId: string, channelId: string, address: string): string {
  return `${workspaceId}|${channelId}|${address}`
}
