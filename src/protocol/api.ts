import { z } from 'zod'
import { ChannelKind } from '../domain/channel.ts'
import { MemberLanguage } from '../domain/language.ts'
import { Presence } from '../domain/presence.ts'
import { ConversationSummary, ConversationView, MessageView } from './conversation.ts'
import { VisitorMessage } from './frames.ts'
import { Wrong } from './wrong.ts'

export type { Presence } from '../domain/presence.ts'

/** Every error answer (RFC 9457, `application/problem+json`). `code` is stable, `detail` is for people. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  /** Where in the request, when the input was wrong; `line` and `column` from 1, when it was a JSON body. */
  errors: z
    .array(
      z.object({
        path: z.string(),
        message: z.string(),
        /** What `message` says, for a program that says it in other words. */
        ...Wrong.partial().shape,
        line: z.number().int().optional(),
        column: z.number().int().optional(),
      }),
    )
    .optional(),
  /** The most that would have been taken, where it was too much: bytes. */
  limit: z.number().int().optional(),
  /** Names the request, on the answer's `x-request-id` and in the operator's logs. */
  requestId: z.string().optional(),
})
export type Problem = z.infer<typeof Problem>

/** `GET /api/me`: who is signed in, in which workspace. */
export const Me = z.object({
  member: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    language: MemberLanguage,
    presence: Presence,
    role: z.enum(['owner', 'member']),
  }),
  workspace: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
  assistant: z.object({ name: z.string(), on: z.boolean() }),
  /** Everyone whose name may appear in a conversation. */
  members: z.array(z.object({ id: z.string(), name: z.string() })),
  channels: z.array(
    z.object({ id: z.string(), kind: ChannelKind, name: z.string(), address: z.string().nullable() }),
  ),
})
export type Me = z.infer<typeof Me>

/** `PUT /api/me`: a member changes their own settings; answers with `Me`. */
export const MemberChange = z.object({ language: MemberLanguage })
export type MemberChange = z.infer<typeof MemberChange>

/** `PUT /api/me/presence`: a member takes clients, or takes a pause; answers with `Me`. */
export const PresenceChange = z.object({ presence: Presence })
export type PresenceChange = z.infer<typeof PresenceChange>

/** `POST /api/sign-in`. Wrong e-mail and wrong password answer alike: 401 `wrong-credentials`. */
export const SignIn = z.object({ email: z.email().max(254), password: z.string().min(1).max(256) })
export type SignIn = z.infer<typeof SignIn>

/** Lists of the inbox: all open, mine, waiting for a person, held by the assistant, finished. */
export const InboxFilter = z.enum(['open', 'mine', 'waiting', 'assistant', 'finished'])
export type InboxFilter = z.infer<typeof InboxFilter>

/** `GET /api/conversations?filter=&cursor=`: newest activity first. */
export const ConversationList = z.object({
  items: z.array(ConversationSummary),
  nextCursor: z.string().nullable(),
  counts: z.record(InboxFilter.exclude(['finished']), z.number().int()),
})
export type ConversationList = z.infer<typeof ConversationList>

/** `GET /api/conversations/:id/messages?before=<seq>`: a page of older messages, oldest first. */
export const MessagePage = z.object({ messages: z.array(MessageView), hasOlder: z.boolean() })
export type MessagePage = z.infer<typeof MessagePage>

/**
 * `POST /api/conversations/:id/messages`: a member answers, which takes the conversation over.
 * `clientId` makes a retry harmless. `basedOnSeq` is the newest message the member had seen: when the
 * client has written since, the answer is 409 `stale` unless `sendAnyway`.
 */
export const SendMessage = z.object({
  clientId: z.string().min(8).max(64),
  text: z.string().trim().min(1).max(4096),
  basedOnSeq: z.number().int().min(0),
  sendAnyway: z.boolean().default(false),
})
export type SendMessage = z.infer<typeof SendMessage>

/**
 * `POST /api/conversations/:id/{take-over,hand-back,finish}`, `POST .../reopen {episode}` and `POST .../read {upToSeq}` answer with
 * the conversation after the act.
 */
export const ConversationAnswer = ConversationView.omit({ messages: true, hasOlder: true })
export type ConversationAnswer = z.infer<typeof ConversationAnswer>
/** What `POST /api/conversations/:id/messages` answers: the message as stored, and the conversation after it. */
export const MessageSent = z.object({ message: MessageView, view: ConversationAnswer })
export type MessageSent = z.infer<typeof MessageSent>
/**
 * `POST /api/conversations/:id/messages/:messageId/{retry,drop}` answer as sending does. `confirmed`: it may arrive twice,
 * which has to be said (409 `may-have-arrived` otherwise) where nobody knows whether it did.
 */
export const RetryMessage = z.object({ confirmed: z.boolean().default(false) })
export const Reopen = z.object({ episode: z.number().int().min(1) })
export const MarkRead = z.object({ upToSeq: z.number().int().min(0) })

/** `PUT /api/assistant`: on or off; off moves its running chats to the inbox. */
export const AssistantSwitch = z.object({ on: z.boolean() })

/** `POST /api/tickets`: a single-use ticket, valid 60 s, for one socket: `/ws/desk?ticket=` and the like. */
export const TicketRequest = z.discriminatedUnion('for', [
  z.object({ for: z.literal('desk') }),
  z.object({ for: z.literal('conversation'), conversationId: z.string() }),
])
export const Ticket = z.object({ ticket: z.string(), expiresAt: z.number().int() })
export type Ticket = z.infer<typeof Ticket>

/** `POST /api/chat/:slug/visits`: opens a web visit; the token is the visitor's secret, kept in the page. */
export const Visit = z.object({
  token: z.string(),
  workspace: z.object({ name: z.string(), assistantName: z.string() }),
})
export type Visit = z.infer<typeof Visit>

/** `POST /api/chat/:slug/messages` with `Authorization: Bearer <token>`. `choice` is the id of the one tapped. */
export const VisitorSend = z.object({
  clientId: z.string().min(8).max(64),
  text: z.string().trim().min(1).max(4096),
  choice: z.string().max(64).exactOptional(),
})
export type VisitorSend = z.infer<typeof VisitorSend>
export const VisitorSent = z.object({ message: VisitorMessage })

/** `GET /api/chat/:slug/messages?since=`: what the page missed. `POST /api/chat/:slug/tickets` gives a `Ticket`. */
export const VisitorMessages = z.object({ messages: z.array(VisitorMessage) })

/** `POST /api/sign-out`, `POST /api/setup`: done, nothing to say. */
export const Done = z.object({ ok: z.literal(true) })

/** `PUT /api/assistant`, answered. `version` rises with every change of settings or knowledge. */
export const AssistantSwitched = z.object({ on: z.boolean(), version: z.number().int() })

/**
 * `GET /api/conversations`: `cursor` is the `nextCursor` of the page before. With `search`, the conversations of every
 * list whose client's name or address has these words in it, and `filter` does not count.
 */
export const ConversationQuery = z.object({
  filter: InboxFilter.default('open'),
  search: z.string().trim().min(1).max(80).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})

/** `GET /api/conversations/:id/messages`: the page before the message `before`. */
export const MessageQuery = z.object({ before: z.coerce.number().int().min(0) })

/** `GET /api/chat/:slug/messages`: what came after the visitor's own message number `since`. */
export const VisitorQuery = z.object({ since: z.coerce.number().int().min(0).default(0) })

/** `GET /ws/...`: the ticket that opens the socket. */
export const SocketQuery = z.object({ ticket: z.string().max(200).optional() })

/** `POST /api/setup`: the first workspace of a deployment and its owner, for who has the `SETUP_TOKEN`. */
export const Setup = z.object({
  token: z.string().min(1).max(256),
  workspaceName: z.string().trim().min(1).max(80),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Lower-case letters, digits and single hyphens.')
    .min(2)
    .max(40),
  name: z.string().trim().min(1).max(80),
  email: z.email().max(254),
  password: z.string().min(12, 'Use at least 12 characters.').max(128),
  language: MemberLanguage.default('en'),
})
export type Setup = z.infer<typeof Setup>
