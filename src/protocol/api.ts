import { z } from 'zod'
import { ChannelKind } from '../domain/channel.ts'
import { MemberLanguage } from '../domain/language.ts'
import { ConversationSummary, ConversationView, MessageView } from './conversation.ts'
import { VisitorMessage } from './frames.ts'

/** Every error answer (RFC 9457, `application/problem+json`). `code` is stable, `detail` is for people. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  /** Where in the request, when the input was wrong. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof Problem>

/** `GET /api/me`: who is signed in, in which workspace. */
export const Me = z.object({
  member: z.object({ id: z.string(), name: z.string(), email: z.string(), language: MemberLanguage }),
  workspace: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
  assistant: z.object({ name: z.string(), on: z.boolean() }),
  /** Everyone whose name may appear in a conversation. */
  members: z.array(z.object({ id: z.string(), name: z.string() })),
  channels: z.array(
    z.object({ id: z.string(), kind: ChannelKind, name: z.string(), address: z.string().nullable() }),
  ),
})
export type Me = z.infer<typeof Me>

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
 * `POST /api/conversations/:id/{take-over,hand-back,finish}` and `POST .../read {upToSeq}` answer with
 * the conversation after the act.
 */
export const ConversationAnswer = ConversationView.omit({ messages: true, hasOlder: true })
export type ConversationAnswer = z.infer<typeof ConversationAnswer>
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

/** `POST /api/chat/:slug/messages` with `Authorization: Bearer <token>`. */
export const VisitorSend = z.object({
  clientId: z.string().min(8).max(64),
  text: z.string().trim().min(1).max(4096),
})
export type VisitorSend = z.infer<typeof VisitorSend>
export const VisitorSent = z.object({ message: VisitorMessage })

/** `GET /api/chat/:slug/messages?since=`: what the page missed. `POST /api/chat/:slug/tickets` gives a `Ticket`. */
export const VisitorMessages = z.object({ messages: z.array(VisitorMessage) })
