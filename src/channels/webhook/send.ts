import type { SendFailure } from '../../domain/send-failure.ts'
import type { Sender, SendRequest, SendResult } from '../channel.ts'
import { type Attempt, type PostOptions, postEvent, type WebhookEvent } from './post.ts'

/** No limit of a provider's; a reply is never longer than this. */
const maxTextLength = 10_000
/** The wait before another attempt, ms; whoever repeats spaces further ones out. */
const retryMs = 30_000
const longestRetryMs = 24 * 3_600_000

export type WebhookSenderOptions = PostOptions & {
  accountId: string
  /** Told of every attempt, for the history the seller sees. */
  attempted: (event: WebhookEvent & { conversationId: string }, attempt: Attempt) => Promise<void>
}

/**
 * The way out to the seller's own system: a reply is an event of type `message.reply`. Its id is made of ours, so that
 * the receiver drops a repeat and an unknown outcome may be sent again.
 */
export function createWebhookSender(options: WebhookSenderOptions): Sender {
  const { accountId, attempted, now } = options

  async function send(request: SendRequest): Promise<SendResult> {
    const to = request.to.find(({ kind }) => kind === 'user')
    if (request.accountId !== accountId) {
      return never('wrong-account', 'The message belongs to another channel.')
    }
    if (to === undefined)
      return never('no-address', 'The client has no address on this channel.', 'no-address')
    const { content } = request
    if (content.type !== 'text') {
      return never('webhook-kind', 'Only texts can be sent to your system from here.', 'not-sendable')
    }
    const event = replyOf(request, { to: to.value, text: content.text, at: now() })
    const attempt = await postEvent(event, options)
    await attempted(event, attempt)
    return resultOf(event.id, attempt)
  }

  return { maxTextLength, send }
}

/** A full stop separates what is signed, so it stands in no id (Standard Webhooks, "Signature scheme"). */
function replyOf(
  { ourId, accountId }: SendRequest,
  { to, text, at }: { to: string; text: string; at: number },
): WebhookEvent & { conversationId: string } {
  const [conversationId = ''] = ourId.split('.')
  return {
    id: `msg_${ourId.replaceAll('.', '_')}`,
    type: 'message.reply',
    at,
    conversationId,
    data: { channel: accountId, conversation: conversationId, to: { id: to }, text },
  }
}

function resultOf(id: string, { status, error, retryAfterMs }: Attempt): SendResult {
  if (error === null) return { kind: 'accepted', providerId: id }
  if (status === null) return { kind: 'unknown', message: error }
  // 410: the receiver says that it is gone for good.
  if (status === 410) {
    return never('webhook-gone', 'Your system no longer takes messages at this address.', 'reconnect')
  }
  const afterMs = Math.min(retryAfterMs ?? retryMs, longestRetryMs)
  return { kind: 'refused', next: 'retry', afterMs, code: `webhook-${status}`, message: error }
}

function never(code: string, message: string, reason?: SendFailure): SendResult {
  return { kind: 'refused', next: 'never', code, message, ...(reason && { reason }) }
}
