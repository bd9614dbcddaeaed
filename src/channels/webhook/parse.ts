import type { z } from 'zod'
import type { MessageContent } from '../../domain/message.ts'
import { WebhookMessage, WebhookMessages } from '../../protocol/webhook.ts'
import type { Update } from '../channel.ts'
import { cleanText } from '../fields.ts'

type Wrong = { path: string; message: string }

/** What a body says: the messages that are usable, and what is wrong with the others. */
export type Inbound = { updates: Update[]; wrongs: Wrong[] }

/**
 * Reads one message, or `{ messages: [...] }`. Total: no JSON makes it throw. `receivedAt` (ms) stands in for a
 * message without a time of its own, and for one that claims to be from later.
 */
export function parseInbound(
  body: unknown,
  { accountId, receivedAt }: { accountId: string; receivedAt: number },
): Inbound {
  const batch = WebhookMessages.safeParse(body).data
  const items = batch?.messages ?? [body]
  const updates: Update[] = []
  const wrongs: Wrong[] = []
  for (const [index, item] of items.entries()) {
    const parsed = WebhookMessage.safeParse(item)
    if (parsed.success) updates.push(updateOf(parsed.data, accountId, receivedAt))
    else wrongs.push(...wrongsOf(parsed.error, batch === undefined ? [] : ['messages', index]))
  }
  return { updates, wrongs }
}

function wrongsOf({ issues }: z.ZodError, place: readonly PropertyKey[]): Wrong[] {
  return issues.map(({ path, message }) => ({ path: [...place, ...path].join('.'), message }))
}

function updateOf(message: WebhookMessage, accountId: string, receivedAt: number): Update {
  return {
    kind: 'inbound',
    accountId,
    from: [{ kind: 'user', value: cleanText(message.from.id) }],
    profileName: cleanText(message.from.name ?? '') || null,
    message: {
      providerId: cleanText(message.id),
      at: Math.min(message.at ?? receivedAt, receivedAt),
      content: contentOf(message),
      fromAd: false,
    },
  }
}

/** With a file, the text is its caption. */
function contentOf({ text, choice, media }: WebhookMessage): MessageContent {
  if (media === undefined) {
    const words = cleanText(text ?? '')
    return choice === undefined
      ? { type: 'text', text: words }
      : { type: 'choice', text: words, payload: cleanText(choice) }
  }
  return {
    type: 'media',
    media: media.kind,
    providerMediaId: media.url,
    mimeType: media.mimeType ?? null,
    fileName: media.fileName === undefined ? null : cleanText(media.fileName),
    caption: cleanText(media.caption ?? text ?? '') || null,
  }
}
