import { z } from 'zod'
import { type MessageContent, textOf } from '../../domain/message.ts'
import type { Address, IgnoredReason, Update } from '../channel.ts'
import { id, instant, lenient, rawOf, text } from '../fields.ts'
import { contentOf } from './content.ts'

/** Whose webhook it came to, and when, ms: a pressed button has no time of its own. */
export type UpdateContext = { accountId: string; receivedAt: number }

/** The updates this asks Telegram for; others are kept and ignored. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const

const User = z.object({
  id,
  first_name: lenient(text),
  last_name: lenient(text),
  username: lenient(text),
})
type User = z.output<typeof User>
const Chat = z.object({ id, type: text })

const Message = z.looseObject({ message_id: id, date: instant, chat: Chat, from: lenient(User) })
const EditedMessage = z.looseObject({ ...Message.shape, edit_date: lenient(instant) })

const Button = z.object({ text, callback_data: lenient(text) })
const CallbackQuery = z.object({
  id,
  from: User,
  data: lenient(text),
  message: lenient(
    z.object({
      chat: Chat,
      reply_markup: lenient(z.object({ inline_keyboard: z.array(z.array(Button)) })),
    }),
  ),
})

const ChatMemberChange = z.object({
  chat: Chat,
  from: User,
  date: instant,
  new_chat_member: z.object({ status: text }),
})

type Reader = (item: unknown, context: UpdateContext & { updateId: string }) => Update | IgnoredReason

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['message', readMessage],
  ['edited_message', readEdit],
  ['callback_query', readPress],
  ['my_chat_member', readMembership],
])

const Envelope = z.looseObject({ update_id: id })

/**
 * What one `Update` of the Bot API says. Total: no JSON makes it throw; what it cannot read is `ignored`. Telegram
 * repeats an update until it is taken, and what comes of a repeat has the same `providerId`.
 */
export function parseUpdate(body: unknown, context: UpdateContext): Update[] {
  const ignored = (reason: IgnoredReason): Update[] => [
    { kind: 'ignored', accountId: context.accountId, reason, raw: rawOf(body) },
  ]
  const envelope = Envelope.safeParse(body).data
  if (envelope === undefined) return ignored('malformed-item')
  for (const [kind, read] of readers) {
    if (envelope[kind] === undefined) continue
    const update = read(envelope[kind], { ...context, updateId: envelope.update_id })
    return typeof update === 'string' ? ignored(update) : [update]
  }
  return ignored('unknown-type')
}

/** A private chat has the id of the person in it, so that both name the same address. */
function addressOf(chat: z.output<typeof Chat>): Address | IgnoredReason {
  return chat.type === 'private' ? { kind: 'user', value: chat.id } : 'group-message'
}

function nameOf(user: User | undefined): string | null {
  const name = [user?.first_name, user?.last_name].filter(Boolean).join(' ').trim()
  return name || user?.username || null
}

function inbound(
  { accountId }: UpdateContext,
  { chat, from }: { chat: z.output<typeof Chat>; from?: User | undefined },
  message: { providerId: string; at: number; content: MessageContent },
): Update | IgnoredReason {
  const address = addressOf(chat)
  if (typeof address === 'string') return address
  return {
    kind: 'inbound',
    accountId,
    from: [address],
    profileName: nameOf(from),
    message: { ...message, fromAd: false },
  }
}

function readMessage(item: unknown, context: UpdateContext): Update | IgnoredReason {
  const message = Message.safeParse(item).data
  if (message === undefined) return 'malformed-item'
  const { message_id, date } = message
  return inbound(context, message, { providerId: message_id, at: date, content: contentOf(message) })
}

/** The message itself stays as the seller and the assistant read it; that it was changed is a line below. */
function readEdit(item: unknown, context: UpdateContext & { updateId: string }): Update | IgnoredReason {
  const message = EditedMessage.safeParse(item).data
  if (message === undefined) return 'malformed-item'
  const words = textOf(contentOf(message))
  return inbound(context, message, {
    providerId: `edit:${context.updateId}`,
    at: message.edit_date ?? message.date,
    content: { type: 'notice', text: words ? `Edited a message: ${words}` : 'Edited a message.' },
  })
}

/** A pressed button under a message of ours, by the words it shows. */
function readPress(item: unknown, context: UpdateContext): Update | IgnoredReason {
  const press = CallbackQuery.safeParse(item).data
  if (press === undefined) return 'malformed-item'
  // A button under an inline message is pressed in somebody's chat with somebody else.
  if (press.message === undefined || press.data === undefined) return 'unknown-type'
  const buttons = press.message.reply_markup?.inline_keyboard.flat() ?? []
  const label = buttons.find((button) => button.callback_data === press.data)?.text
  const who = { chat: press.message.chat, from: press.from }
  return inbound(context, who, {
    providerId: `press:${press.id}`,
    at: context.receivedAt,
    content: { type: 'choice', text: label || press.data, payload: press.data },
  })
}

const membershipLines = new Map([
  ['kicked', 'Blocked the bot.'],
  ['member', 'Unblocked the bot.'],
])

/** In a private chat the bot's membership changes only when the person blocks or unblocks it (Bot API, "Update"). */
function readMembership(
  item: unknown,
  context: UpdateContext & { updateId: string },
): Update | IgnoredReason {
  const change = ChatMemberChange.safeParse(item).data
  if (change === undefined) return 'malformed-item'
  const line = membershipLines.get(change.new_chat_member.status)
  if (line === undefined) return change.chat.type === 'private' ? 'unknown-type' : 'group-message'
  return inbound(context, change, {
    providerId: `membership:${context.updateId}`,
    at: change.date,
    content: { type: 'notice', text: line },
  })
}
