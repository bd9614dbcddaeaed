import type { SendFailure } from '../../domain/send-failure.ts'
import type { FileLink } from '../../protocol/files.ts'
import type { WebhookReply } from '../../protocol/webhook.ts'
import type { Sender, SendRequest, SendResult } from '../channel.ts'
import { type Attempt, type PostOptions, postEvent, type WebhookEvent } from './post.ts'

/** No limit of a provider's; a reply is never longer than this. */
const maxTextLength = 10_000
/** The wait before another attempt, ms; whoever repeats spaces further ones out. */
const retryMs = 30_000
const longestRetryMs = 24 * 3_600_000

type Media = Extract<SendRequest['content'], { type: 'media' }>
type Refused = Extract<SendResult, { kind: 'refused' }>
/** What a reply says: words, or a file. */
type Said = Pick<WebhookReply, 'text' | 'choices' | 'media'>

export type WebhookSenderOptions = PostOptions & {
  accountId: string
  /** Where a file of ours can be fetched for a while; null while that is not known. */
  linkTo: (fileId: string) => Promise<FileLink | null>
  /** Told of every attempt, for the history the seller sees. */
  attempted: (event: WebhookEvent & { conversationId: string }, attempt: Attempt) => Promise<void>
}

/**
 * The way out to the seller's own system: a reply is an event of type `message.reply`. Its id is made of ours, so that
 * the receiver drops a repeat and an unknown outcome may be sent again.
 */
export function createWebhookSender(options: WebhookSenderOptions): Sender {
  const { accountId, attempted, linkTo, now } = options

  async function send(request: SendRequest): Promise<SendResult> {
    const to = request.to.find(({ kind }) => kind === 'user')
    if (request.accountId !== accountId) {
      return never('wrong-account', 'The message belongs to another channel.', 'internal')
    }
    if (to === undefined)
      return never('no-address', 'The client has no address on this channel.', 'no-address')
    const { content } = request
    if (content.type === 'template') {
      return never('webhook-kind', 'Templates go out on WhatsApp alone.', 'not-sendable')
    }
    const said = content.type === 'text' ? wordsIn(content) : await fileIn(content)
    if ('kind' in said) return said
    const event = replyOf(request, said, { to: to.value, at: now() })
    const attempt = await postEvent(event, options)
    await attempted(event, attempt)
    return resultOf(event.id, attempt)
  }

  /** The file itself is fetched: an event stays small, and one that is repeated carries a fresh address. */
  async function fileIn({ media, file, fileName, caption }: Media): Promise<Said | Refused> {
    if (file?.state !== 'stored') return never('no-file', 'The message has no file.', 'file-gone')
    const link = await linkTo(file.id)
    if (link === null) {
      const message = 'Where your system can fetch the file is not known yet; it is tried again.'
      return {
        kind: 'refused',
        next: 'retry',
        afterMs: retryMs,
        code: 'address-unknown',
        message,
        reason: 'not-ready',
      }
    }
    const { url, expiresAt } = link
    const until = new Date(expiresAt).toISOString()
    const facts = { mimeType: file.type, size: file.size, fileName, caption }
    return { media: { kind: media, url, expiresAt: until, ...facts } }
  }

  return { maxTextLength, send }
}

function wordsIn({ text, choices }: Extract<SendRequest['content'], { type: 'text' }>): Said {
  return { text, ...(choices && { choices: choices.options }) }
}

/** A full stop separates what is signed, so it stands in no id (Standard Webhooks, "Signature scheme"). */
function replyOf(
  { ourId, accountId }: SendRequest,
  said: Said,
  { to, at }: { to: string; at: number },
): WebhookEvent & { conversationId: string } {
  const [conversationId = ''] = ourId.split('.')
  return {
    id: `msg_${ourId.replaceAll('.', '_')}`,
    type: 'message.reply',
    at,
    conversationId,
    data: {
      channel: accountId,
      conversation: conversationId,
      to: { id: to },
      ...said,
    } satisfies WebhookReply,
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
  return {
    kind: 'refused',
    next: 'retry',
    afterMs,
    code: `webhook-${status}`,
    message: error,
    reason: 'fault',
  }
}

function never(code: string, message: string, reason: SendFailure): Refused {
  return { kind: 'refused', next: 'never', code, message, reason }
}
