import type { Update, User } from '@grammyjs/types'
import { z } from 'zod'
import { type Button, buttonsOf, ReplyMarkup } from './keyboard.ts'
import { carriesFile, readSentFile, type SentFile } from './media.ts'
import { type Fields, membershipOf, messageOf, type Person, privateChat, userOf } from './payloads.ts'

/** A message as Telegram took it, with what can be pressed under it; with a file, the text is its caption. */
export type Taken = { chatId: number; messageId: number; text: string; buttons?: Button[]; file?: SentFile }

/** How Telegram answers the next sends. */
export const Mood = z.union([
  z.literal('accepts'),
  /** Takes the message, but its answer never arrives. */
  z.literal('takes it and hangs'),
  z.literal('takes it and drops the answer'),
  /** Takes the message, then fails: 502 with a page. */
  z.literal('takes it and breaks'),
  z.literal('never gets it'),
  /** The connection breaks off while the message is still coming. */
  z.literal('gets the beginning of it'),
  z.object({ refuses: z.int(), description: z.string(), retryAfter: z.number().exactOptional() }),
])
export type Mood = z.infer<typeof Mood>

type Webhook = { url: string; secret: string; allowed: string[] }
type Chat = { person: Person; blocked: boolean; voiceForbidden: boolean; messages: number }

const SetWebhook = z.object({
  url: z.string(),
  secret_token: z
    .string()
    .max(256)
    .regex(/^[\w-]*$/)
    .default(''),
  allowed_updates: z.array(z.string()).default([]),
})
const ChatId = z.union([z.int(), z.string()]).transform(Number)
const SendMessage = z.object({
  chat_id: ChatId,
  text: z.string(),
  reply_markup: ReplyMarkup.exactOptional(),
})
const EditReplyMarkup = z.object({ chat_id: ChatId, message_id: z.int() })

/** A call that Telegram does not carry out. */
class Refused extends Error {
  readonly code: number
  readonly retryAfter: number | null

  constructor(code: number, description: string, retryAfter: number | null = null) {
    super(description)
    this.code = code
    this.retryAfter = retryAfter
  }
}

/**
 * Telegram with one bot: answers the Bot API as the real one does, its refusals included, and posts the bot's updates,
 * again and again until they are taken. `post` is the way to the product.
 */
export class Telegram {
  readonly bot: User
  token: string
  readonly taken: Taken[] = []
  /** Methods called with a good token, in order. */
  readonly calls: string[] = []
  mood: Mood = 'accepts'
  webhook: Webhook | null = null
  /** Files of clients by their id. */
  readonly files = new Map<string, { path: string; bytes: Uint8Array<ArrayBuffer> }>()
  /** Presses nobody has answered: the button still shows that it waits. */
  readonly waiting = new Set<string>()
  readonly #chats = new Map<number, Chat>()
  readonly #post: (request: Request) => Promise<Response>
  #updates = 700_000
  #pending: Update[] = []
  #lastError: { date: number; message: string } | null = null

  constructor({ id, post }: { id: number; post: (request: Request) => Promise<Response> }) {
    this.bot = {
      id,
      is_bot: true,
      first_name: 'Ana Souza Design',
      username: `ana_souza_${id}_bot`,
    }
    this.token = `${id}:AAE-a-token-of-the-stand-in-${id}`
    this.#post = post
  }

  /** The Bot API. Rejects where a connection would break off. */
  async answer(request: Request): Promise<Response> {
    const [, bot, method = '', ...rest] = new URL(request.url).pathname.split('/')
    if (bot === 'file') return this.#download(method, decodeURIComponent(rest.join('/')))
    try {
      if (bot === undefined || !/^bot\d+:[\w-]{20,}$/.test(bot)) throw new Refused(404, 'Not Found')
      if (bot !== `bot${this.token}`) throw new Refused(401, 'Unauthorized')
      this.calls.push(method)
      if (carriesFile(method)) return await this.#sendFile(method, request)
      const parameters: unknown = await request.json().catch(() => ({}))
      if (method === 'sendMessage') return await this.#send(parameters, request.signal)
      return ok(this.#call(method, parameters))
    } catch (error) {
      if (error instanceof Refused) return refusal(error)
      throw error
    }
  }

  #download(bot: string, path: string): Response {
    const file = [...this.files.values()].find((one) => one.path === path)
    if (bot !== `bot${this.token}` || file === undefined) return refusal(new Refused(404, 'Not Found'))
    return new Response(file.bytes, { headers: { 'content-length': String(file.bytes.byteLength) } })
  }

  #call(method: string, parameters: unknown): unknown {
    switch (method) {
      case 'getFile': {
        const { file_id: id } = z.object({ file_id: z.string() }).parse(parameters)
        const file = this.files.get(id)
        if (file === undefined) {
          throw new Refused(400, 'Bad Request: wrong file_id or the file is temporarily unavailable')
        }
        const { byteLength: size } = file.bytes
        if (size > 20 * 1024 * 1024) throw new Refused(400, 'Bad Request: file is too big')
        return { file_id: id, file_unique_id: `u-${id}`, file_size: size, file_path: file.path }
      }
      case 'getMe':
        return { ...this.bot, can_join_groups: true, supports_inline_queries: false }
      case 'setWebhook': {
        const { url, secret_token: secret, allowed_updates: allowed } = SetWebhook.parse(parameters)
        if (!url.startsWith('https://') && !/^http:\/\/127\.0\.0\.1[:/]/.test(url)) {
          throw new Refused(400, 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook')
        }
        this.webhook = { url, secret, allowed }
        this.#lastError = null
        return true
      }
      case 'deleteWebhook':
        this.webhook = null
        return true
      case 'getWebhookInfo':
        return {
          url: this.webhook?.url ?? '',
          has_custom_certificate: false,
          pending_update_count: this.#pending.length,
          ...(this.#lastError && {
            last_error_date: this.#lastError.date,
            last_error_message: this.#lastError.message,
          }),
        }
      case 'getUpdates':
        if (this.webhook === null) return this.#pending.splice(0)
        throw new Refused(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        )
      case 'sendChatAction':
        return true
      case 'answerCallbackQuery': {
        const { callback_query_id: id } = z.object({ callback_query_id: z.string() }).parse(parameters)
        if (this.waiting.delete(id)) return true
        throw new Refused(
          400,
          'Bad Request: query is too old and response timeout expired or query ID is invalid',
        )
      }
      case 'editMessageReplyMarkup': {
        const { chat_id, message_id } = EditReplyMarkup.parse(parameters)
        const message = this.taken.find((one) => one.chatId === chat_id && one.messageId === message_id)
        if (message === undefined) throw new Refused(400, 'Bad Request: message to edit not found')
        if (message.buttons === undefined) throw new Refused(400, 'Bad Request: message is not modified')
        delete message.buttons
        return true
      }
      default:
        throw new Refused(404, 'Not Found: method not found')
    }
  }

  async #send(parameters: unknown, signal: AbortSignal): Promise<Response> {
    this.#refuseInMood()
    const parsed = SendMessage.safeParse(parameters).data
    if (parsed === undefined) throw new Refused(400, 'Bad Request: message text is empty')
    const { chat_id: chatId, text, reply_markup } = parsed
    const buttons = reply_markup && buttonsOf(reply_markup)
    if (buttons && 'refused' in buttons) throw new Refused(400, buttons.refused)
    const chat = this.#chatToWriteTo(chatId)
    if (text.trim() === '') throw new Refused(400, 'Bad Request: message text is empty')
    if (text.length > 4096) throw new Refused(400, 'Bad Request: message is too long')
    return this.#take(chat, { text, ...(buttons && { buttons }) }, signal)
  }

  async #sendFile(method: string, request: Request): Promise<Response> {
    if (this.mood === 'gets the beginning of it') await request.body?.getReader().read()
    this.#refuseInMood()
    const read = await readSentFile(method, request)
    if ('refused' in read) throw new Refused(read.code, read.refused)
    const { chatId, caption, file } = read
    const chat = this.#chatToWriteTo(chatId)
    if (method === 'sendVoice' && chat.voiceForbidden) {
      throw new Refused(400, 'Bad Request: VOICE_MESSAGES_FORBIDDEN')
    }
    return this.#take(chat, { text: caption, file }, request.signal)
  }

  #refuseInMood(): void {
    const { mood } = this
    if (typeof mood === 'object') throw new Refused(mood.refuses, mood.description, mood.retryAfter ?? null)
    if (mood === 'never gets it' || mood === 'gets the beginning of it') {
      throw new TypeError('connection reset')
    }
  }

  #chatToWriteTo(chatId: number): Chat {
    const chat = this.#chats.get(chatId)
    if (chat === undefined) throw new Refused(400, 'Bad Request: chat not found')
    if (chat.blocked) throw new Refused(403, 'Forbidden: bot was blocked by the user')
    return chat
  }

  async #take(chat: Chat, said: Omit<Taken, 'chatId' | 'messageId'>, signal: AbortSignal): Promise<Response> {
    const { mood } = this
    const messageId = ++chat.messages
    this.taken.push({ chatId: chat.person.id, messageId, ...said })
    if (mood === 'takes it and drops the answer') throw new TypeError('connection reset')
    if (mood === 'takes it and breaks') return new Response('<h1>502 Bad Gateway</h1>', { status: 502 })
    if (mood === 'takes it and hangs') await until(signal)
    const words = said.file === undefined ? { text: said.text } : { caption: said.text }
    const date = Math.floor(Date.now() / 1000)
    return ok({ message_id: messageId, from: this.bot, chat: privateChat(chat.person), date, ...words })
  }

  /** The next update under its number, not posted yet. */
  update(item: Omit<Update, 'update_id'>): Update {
    this.#updates += 1
    return { update_id: this.#updates, ...item }
  }

  /** A person writes: the update their message becomes. */
  message(person: Person, fields: Fields, at: number = Date.now()): Update {
    const chat = this.chatOf(person)
    chat.messages += 1
    return this.update({ message: messageOf(fields, { messageId: chat.messages, at, from: person }) } as Omit<
      Update,
      'update_id'
    >)
  }

  /** A person changes their mind about the bot. */
  membership(person: Person, change: 'blocks' | 'unblocks'): Update {
    this.chatOf(person).blocked = change === 'blocks'
    return this.update(membershipOf(this.bot, person, change, Date.now()))
  }

  /** A person presses a button under a message of the bot's. */
  press(
    person: Person,
    button: { text: string; data: string },
    id: string,
    messageId: number = this.chatOf(person).messages,
  ): Update {
    this.waiting.add(id)
    return this.update({
      callback_query: {
        id,
        from: userOf(person),
        chat_instance: '1',
        data: button.data,
        message: {
          message_id: messageId,
          from: this.bot,
          chat: privateChat(person),
          date: Math.floor(Date.now() / 1000),
          text: 'Which one?',
          reply_markup: { inline_keyboard: [[{ text: button.text, callback_data: button.data }]] },
        },
      },
    } as Omit<Update, 'update_id'>)
  }

  /** A person taps the newest button of these words. */
  tap(person: Person, text: string, id: string): Update {
    const offers = ({ chatId, buttons }: Taken) =>
      chatId === person.id && buttons?.some((button) => button.text === text)
    const message = this.taken.findLast(offers)
    const button = message?.buttons?.find((one) => one.text === text)
    if (message === undefined || button === undefined) throw new Error(`there is no button “${text}”`)
    return this.press(person, { text, data: button.callback_data }, id, message.messageId)
  }

  chatOf(person: Person): Chat {
    const chat = this.#chats.get(person.id) ?? { person, blocked: false, voiceForbidden: false, messages: 0 }
    this.#chats.set(person.id, chat)
    return chat
  }

  /** Posts an update once; one that is not taken waits for `retry`. */
  async deliver(update: Update): Promise<Response> {
    const { webhook } = this
    if (webhook === null) throw new Error('the bot has no webhook')
    const response = await this.#post(
      new Request(webhook.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(webhook.secret !== '' && { 'x-telegram-bot-api-secret-token': webhook.secret }),
        },
        body: JSON.stringify(update),
      }),
    )
    this.#pending = this.#pending.filter((waiting) => waiting.update_id !== update.update_id)
    if (!response.ok) {
      this.#pending.push(update)
      const message = `Wrong response from the webhook: ${response.status} ${response.statusText}`.trim()
      this.#lastError = { date: Math.floor(Date.now() / 1000), message }
    }
    return response
  }

  /** Posts again what was not taken; how many still are not. */
  async retry(): Promise<number> {
    for (const update of [...this.#pending]) await this.deliver(update)
    return this.#pending.length
  }
}

function ok(result: unknown): Response {
  return Response.json({ ok: true, result })
}

function refusal({ code, message, retryAfter }: Refused): Response {
  const parameters = retryAfter === null ? {} : { parameters: { retry_after: retryAfter } }
  const body = { ok: false, error_code: code, description: message, ...parameters }
  return Response.json(body, { status: code })
}

/** Answers nothing until the other side gives up, which it may have done already. */
function until(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason))
  })
}
