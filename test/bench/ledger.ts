import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { ask } from './hub.ts'
import type { Posted } from './load.ts'
import type { Taken } from './provider.ts'
import type { Line } from './report.ts'
import type { Server } from './server.ts'

export type Balance = {
  /** Acknowledged and not stored, or never followed by a reply that the provider took. */
  lost: number
  /** Stored twice, or taken twice by the provider. */
  twice: number
  /** Stored in another order than sent, or taken by the provider in another order than written. */
  reordered: number
  /** Conversations the assistant has given up: load that asks for no reply measures nothing. */
  handedOver: number
  /** Not acknowledged with 200. */
  refused: number
}

const Message = z.object({
  conversation: z.string(),
  seq: z.number(),
  author: z.string(),
  providerId: z.string().nullable(),
  delivery: z.string().nullable(),
})

/** Judges by the provider's record and the database, once nothing changes any more. */
export async function balance(server: Server, posted: Posted[], taken: Taken[]): Promise<Balance> {
  const giveUpAt = performance.now() + 60_000
  for (;;) {
    const found = judge(server, posted, taken)
    if (found.lost === 0 || performance.now() > giveUpAt) return found
    await sleep(1_000)
  }
}

function judge(server: Server, posted: Posted[], taken: Taken[]): Balance {
  const stored = ask(
    server,
    `SELECT conversation_id AS conversation, seq, author, provider_id AS providerId, delivery FROM message
     ORDER BY conversation_id, seq`,
    Message,
  )
  const phones = new Map(
    ask(
      server,
      `SELECT conversation_id AS conversation, address FROM identity WHERE kind = 'phone'`,
      z.object({ conversation: z.string(), address: z.string() }),
    ).map(({ conversation, address }) => [address, conversation]),
  )
  const sent = new Map<string, string[]>()
  for (const { webhook, status } of posted.toSorted((a, b) => a.sentAt - b.sentAt)) {
    const ids = sent.get(webhook.phone) ?? []
    if (status === 200 && !ids.includes(webhook.id)) sent.set(webhook.phone, [...ids, webhook.id])
  }
  const byConversation = Map.groupBy(stored, ({ conversation }) => conversation)
  const takenBy = Map.groupBy(taken, ({ phone }) => phone)
  const found = { lost: 0, twice: 0, reordered: 0 }
  for (const [phone, ids] of sent) {
    const messages = byConversation.get(phones.get(phone) ?? '') ?? []
    const inbound = messages.flatMap(({ author, providerId }) =>
      author === 'client' ? [providerId ?? ''] : [],
    )
    const kept = [...new Set(inbound)]
    const replies = (takenBy.get(phone) ?? []).map(({ ourId }) => seqOf(ourId))
    const lastInbound = messages.findLast(({ author }) => author === 'client')?.seq ?? 0
    const lastReply = messages.findLast(({ author }) => author === 'assistant')
    const arrived = ['sent', 'delivered', 'read'].includes(lastReply?.delivery ?? '')
    found.lost += ids.filter((id) => !inbound.includes(id)).length
    if (!arrived || (lastReply?.seq ?? 0) < lastInbound || replies.at(-1) !== lastReply?.seq) found.lost += 1
    found.twice += inbound.length - kept.length + replies.length - new Set(replies).size
    if (kept.join() !== ids.filter((id) => kept.includes(id)).join()) found.reordered += 1
    if (replies.some((seq, i) => seq < (replies[i - 1] ?? 0))) found.reordered += 1
  }
  const open = ask(
    server,
    `SELECT count(*) AS n FROM conversation WHERE status = 'open' AND holder_kind <> 'assistant'`,
    z.object({ n: z.number() }),
  )
  return {
    ...found,
    handedOver: open[0]?.n ?? 0,
    refused: posted.filter(({ status }) => status !== 200).length,
  }
}

/** A message's place in its conversation, which its id begins with. */
function seqOf(ourId: string): number {
  return Number.parseInt(ourId.split('.').at(-1)?.split('-')[0] ?? '', 36)
}

export function balanceLine(what: string, { lost, twice, reordered, handedOver, refused }: Balance): Line {
  return {
    what,
    foyer: `${lost} / ${twice} / ${reordered}`,
    ...(handedOver + refused === 0 ? {} : { floor: `${handedOver} handed over, ${refused} refused` }),
    goal: { text: '0 / 0 / 0', met: lost + twice + reordered === 0 },
  }
}
