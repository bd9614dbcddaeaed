import { z } from 'zod'
import { digestOf } from './clients.ts'
import { parsed } from './outgoing.ts'
import type { Conversation, FileOfClient, Item, OnePerson, Posted, Recording, Sent } from './recording.ts'
import type { Passage } from './relay.ts'
import { allOf, rows } from './rows.ts'
import type { World } from './world.ts'

const dayMs = 86_400_000
/** Conversations that are asked at once. */
const atOnce = 8

/** Puts together all that was seen of the run, and what the database and the API say now. */
export async function recordingOf(world: World, seed: number): Promise<Recording> {
  const { database, clients, acts, kills, outages, counts, member, product } = world
  const { heard, echoes } = clients
  world.forgetConversations()
  const messages = Map.groupBy(database.ask(rows.message, allOf('message')), (row) => row.conversation_id)
  const conversations = new Map(
    database.ask(rows.conversation, allOf('conversation')).map((row) => [row.id, row]),
  )
  const others = world.elsewhere.heard.map(({ address }) => address)
  const phones = [...new Set([...heard.map(({ phone }) => phone), ...others])]
  const look = async (phone: string): Promise<Conversation[]> => {
    const row = conversations.get(world.conversationOf(phone) ?? '')
    if (row === undefined) return []
    return [
      {
        phone,
        row,
        messages: (messages.get(row.id) ?? []).toSorted((a, b) => a.seq - b.seq),
        view: await member.conversation(row.id),
      },
    ]
  }
  const seen: Conversation[] = []
  for (let at = 0; at < phones.length; at += atOnce) {
    seen.push(...(await Promise.all(phones.slice(at, at + atOnce).map(look))).flat())
  }
  const [parked] = database.ask(
    z.object({ n: z.number() }),
    `SELECT count(*) AS n FROM parked WHERE resolved_at IS NULL`,
  )
  return {
    seed,
    heard,
    echoes,
    elsewhere: world.elsewhere.recorded,
    posted: world.webhooks.passages.map(postedOf),
    sent: world.sends.passages.flatMap((passage) => sentOf(world, passage)),
    acts,
    kills,
    instances: product.instances,
    alarms: product.alarms,
    alarmClock: product.alarmClock,
    clock: product.clock,
    outages,
    conversations: seen,
    moved: database.ask(
      z.object({ id: z.string(), into: z.string() }),
      `SELECT id, alias_of AS "into" FROM conversation WHERE alias_of IS NOT NULL`,
    ),
    people: peopleOf(world),
    files: {
      ofClients: await Promise.all(clients.files.map((file) => fileOf(world, file, seen))),
      ofMembers: world.filesOfMembers,
    },
    parked: parked?.n ?? 0,
    watched: world.watchers.map(({ shown }) => shown),
    statements: await member.statements(world.startedAt - 2 * dayMs, Date.now()),
    counts,
  }
}

function peopleOf({ clients, database }: World): OnePerson[] {
  return [...clients.knownBy].map(([phone, known]) => {
    const addresses = [...known]
    const found = database.ask(
      z.object({ id: z.string() }),
      `SELECT DISTINCT conversation_id AS id FROM identity WHERE address IN (SELECT value FROM json_each(?))`,
      JSON.stringify(addresses),
    )
    return { phone, addresses, conversations: found.map(({ id }) => id) }
  })
}

/** What became of a file a client sent. */
async function fileOf(
  { member }: World,
  file: Pick<FileOfClient, 'id' | 'phone' | 'sha256' | 'isGone'>,
  conversations: Conversation[],
): Promise<FileOfClient> {
  const message = conversations
    .flatMap(({ messages }) => messages)
    .find(({ provider_id: id }) => id === file.id)
  const kept = message?.content.type === 'media' ? message.content.file : undefined
  const bytes = kept?.state === 'stored' ? await member.download(kept.id) : null
  return {
    ...file,
    state: kept?.state ?? null,
    reason: kept?.reason ?? null,
    served: bytes && digestOf(bytes),
  }
}

const Webhook = z.object({
  entry: z.array(
    z.object({
      changes: z.array(
        z.object({
          value: z.object({
            messages: z.array(z.object({ id: z.string() })).default([]),
            message_echoes: z.array(z.object({ id: z.string() })).default([]),
            statuses: z
              .array(
                z.object({
                  id: z.string(),
                  status: z.enum(['sent', 'delivered', 'read', 'failed']),
                  biz_opaque_callback_data: z.string().nullable().default(null),
                  pricing: z.object({ type: z.string() }).optional(),
                }),
              )
              .default([]),
          }),
        }),
      ),
    }),
  ),
})

function postedOf({ request, begunAt, status, answeredAt }: Passage): Posted {
  const values = Webhook.parse(JSON.parse(request)).entry.flatMap(({ changes }) =>
    changes.map(({ value }) => value),
  )
  const items = values.flatMap(({ messages, message_echoes, statuses }): Item[] => [
    ...messages.map(({ id }) => ({ kind: 'message' as const, id, ourId: null, free: null })),
    ...message_echoes.map(({ id }) => ({ kind: 'echo' as const, id, ourId: null, free: null })),
    ...statuses.map(({ id, status: kind, biz_opaque_callback_data: ourId, pricing }) => ({
      ...{ kind, id, ourId },
      free: pricing === undefined ? null : pricing.type !== 'regular',
    })),
  ])
  return { items, begunAt, status, answeredAt }
}

const Refused = z.object({ error: z.object({ code: z.number() }) })
const Accepted = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) })

function sentOf(world: World, passage: Passage): Sent[] {
  const outgoing = parsed(passage.request)
  if (outgoing === null) return []
  const answer = jsonOf(passage.response)
  const refused = Refused.safeParse(answer).data?.error.code ?? null
  const { begunAt, status, retryAfterMs, givenUpAt, endedAt } = passage
  const { biz_opaque_callback_data: ourId } = outgoing
  // Each try of a message begins once the one before is over.
  const tries = world.product.tries.filter((one) => one.ourId === ourId)
  const left = tries.findLast(({ event, at }) => event === 'leaves' && at <= begunAt)
  const next = left && tries[tries.indexOf(left) + 1]
  const tells = refused !== null || status === 429 || Accepted.safeParse(answer).success
  return [
    {
      ourId,
      isFreeText: outgoing.type !== 'template',
      leftAt: left?.at ?? null,
      heardAt: next?.event === 'answered' ? next.at : null,
      ...{ begunAt, status, retryAfterMs, refused, givenUpAt, endedAt },
      taken: world.taken.get(passage) ?? null,
      toldAt: tells ? passage.handedOverAt : null,
    },
  ]
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
