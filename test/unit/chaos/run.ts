import type { MessageView } from '../../../src/protocol/conversation.ts'
import type { Conversation, Recording, Sent } from '../../chaos/recording.ts'
import type { Row } from '../../chaos/rows.ts'

const at = Date.UTC(2026, 10, 22, 12)
export const phone = '5511970000001'
export const conversationId = 'c1'

/** An instant of the run, in seconds from its beginning. */
export const second = (seconds: number) => at + seconds * 1_000

/** The message of ours at this place, as the provider knows it. */
export const ourId = (seq: number) => `${conversationId}.${seq}-x`

function row(seq: number, author: string, more: Partial<Row<'message'>> = {}): Row<'message'> {
  return {
    conversation_id: conversationId,
    seq,
    id: `${seq}-x`,
    provider_id: `wamid.${seq}`,
    author,
    content: { type: 'text', text: `message ${seq}` },
    at: second(seq),
    delivery: author === 'client' ? null : 'read',
    client_id: null,
    version: seq,
    ...more,
  }
}

/** The provider took it at once and said so. */
export function sent(seq: number, more: Partial<Sent> = {}): Sent {
  const { begunAt = second(seq) } = more
  const wamid = `wamid.${seq}`
  return {
    ourId: ourId(seq),
    isFreeText: true,
    ...{ leftAt: begunAt, begunAt, heardAt: begunAt },
    taken: { wamid, at: begunAt, sha256: null },
    ...{ status: 200, retryAfterMs: null, refused: null },
    toldAt: begunAt,
    ...{ givenUpAt: null, endedAt: begunAt },
    ...more,
  }
}

/** Webhooks with what became of a message of ours, acknowledged at an instant. */
export const reported = (seq: number, answeredAt: number): Recording['posted'] => [
  {
    items: [{ kind: 'sent', id: `wamid.${seq}`, ourId: ourId(seq), free: false }],
    ...{ begunAt: answeredAt, answeredAt, status: 200 },
  },
]

function view(rows: Row<'message'>[]): Conversation['view'] {
  return {
    summary: {
      id: conversationId,
      version: 20,
      contact: { id: 'k1', name: 'Maria', address: phone },
      channel: { id: 'ch1', kind: 'whatsapp', name: 'WhatsApp' },
      status: 'open',
      holder: { kind: 'member', memberId: 'm1' },
      language: 'pt',
      unread: 0,
      lastMessage: { preview: 'message 5', author: { kind: 'member', memberId: 'm1' }, at: second(5) },
      lastActivityAt: second(5),
      waitingSince: null,
      serviceWindowEndsAt: second(86_400),
      handoffReason: null,
    },
    episode: null,
    outlook: null,
    messages: rows.map(message),
    hasOlder: false,
  } as Conversation['view']
}

function message({ seq, id, version, author, content, at: when, delivery, client_id }: Row<'message'>) {
  return {
    ...{ seq, id, version, at: when, clientId: client_id, audit: null },
    author: author === 'member' ? { kind: 'member', memberId: 'm1' } : { kind: author },
    content,
    delivery: delivery === null ? null : { state: delivery, error: null },
  } as MessageView
}

/**
 * A run in which all went well: a client writes and is answered, writes again and is answered; the process is killed
 * and answers the same client anew; a member takes over ten seconds later and writes, when the provider first wants to
 * wait; the owner adds a word from the phone, and the provider tells of a message of ours as well.
 */
export function aRun(): Recording {
  const messages = [
    row(1, 'client'),
    row(2, 'assistant'),
    row(3, 'client'),
    row(4, 'assistant'),
    row(5, 'member', { client_id: 'from-the-hub' }),
    row(6, 'phone', { delivery: null }),
  ]
  const shown = view(messages)
  const { summary } = shown
  return {
    seed: 1,
    heard: [1, 3].map((seq) => ({ id: `wamid.${seq}`, phone, at: second(seq), writtenAt: second(seq) })),
    echoes: [
      { id: 'wamid.6', phone, writtenAt: second(26), by: 'owner' },
      { id: 'wamid.2', phone, writtenAt: second(3), by: 'product' },
    ],
    elsewhere: {
      heard: [{ channel: 'telegram', address: phone, text: 'message 1', acknowledged: true, copies: 'once' }],
      carried: [{ address: phone, text: 'message 2' }],
      forged: [{ address: phone, text: 'message 1 (forged)', status: 401 }],
    },
    posted: [
      ...['wamid.6', 'wamid.2'].map((id) => ({
        items: [{ kind: 'echo' as const, id, ourId: null, free: null }],
        ...{ begunAt: second(27), answeredAt: second(27), status: 200 },
      })),
      ...[1, 3].map((seq) => ({
        items: [{ kind: 'message' as const, id: `wamid.${seq}`, ourId: null, free: null }],
        ...{ begunAt: second(seq), answeredAt: second(seq), status: 200 },
      })),
      ...[2, 4, 5].flatMap((seq) => reported(seq, second(30 + seq))),
    ],
    sent: [
      sent(2),
      sent(4, { begunAt: second(12), toldAt: second(12) }),
      sent(5, {
        ...{ begunAt: second(22), toldAt: second(22), taken: null },
        ...{ status: 429, retryAfterMs: 2_000, refused: 130429 },
      }),
      sent(5, { begunAt: second(25), toldAt: second(25) }),
    ],
    acts: [
      {
        ...{ kind: 'take-over', phone, conversationId, clientId: null, status: 200 },
        ...{ askedAt: second(20), answeredAt: second(20) },
      },
      {
        ...{ kind: 'send', phone, conversationId, clientId: 'from-the-hub', status: 200 },
        ...{ askedAt: second(22), answeredAt: second(22) },
      },
    ],
    kills: [
      { phase: 'preparing', at: second(10), startedAt: second(10), readyAt: second(11), witness: phone },
    ],
    instances: [],
    alarms: [{ object: 'o1', at: second(1) }],
    alarmClock: [],
    clock: [{ at: second(0), aheadMs: 0 }],
    outages: [],
    conversations: [
      {
        phone,
        row: {
          ...{ id: conversationId, status: 'open', holder_kind: 'member', language: 'pt', unread: 0 },
          ...{ preview: 'message 5', last_activity_at: summary.lastActivityAt, waiting_since: null },
          ...{ service_window_ends_at: summary.serviceWindowEndsAt, handoff_reason: null },
          ...{ alias_of: null, version: 20 },
        },
        messages,
        view: shown,
      },
    ],
    moved: [],
    people: [{ phone, addresses: [phone, 'BR.1'], conversations: [conversationId] }],
    files: {
      ofClients: [
        {
          ...{ id: 'wamid.1', phone, sha256: 'of-the-file', isGone: false },
          ...{ state: 'stored', reason: null, served: 'of-the-file' },
        },
      ],
      ofMembers: [],
    },
    parked: 0,
    watched: [{ conversationId, messages: structuredClone(shown.messages), connections: 2 }],
    statements: [
      {
        ...{ month: '2026-11', timeZone: 'UTC', from: 0, to: 1 },
        sessions: {
          lines: [
            {
              ...{ opening: 'client', free: true, sessions: 1 },
              ...{ unit: { minor: 0, currency: 'BRL' }, amount: { minor: 0, currency: 'BRL' } },
            },
          ],
          total: [],
        },
        provider: {
          lines: [
            {
              ...{ market: 'BR', category: 'service', standing: 'settled', free: false },
              ...{ messages: 3, micros: 20_400 },
            },
          ],
          total: { messages: 3, micros: 20_400 },
        },
      },
    ],
    counts: {},
  }
}
