import * as z from 'zod'
import {
  ConversationAnswer,
  ConversationList,
  type InboxFilter,
  Me,
  type MemberChange,
  MessagePage,
  MessageSent,
  type PresenceChange,
  type SendMessage,
  type Setup,
  type SignIn,
  Ticket,
  type TicketRequest,
} from '../../src/protocol/api.ts'
import { ConversationView } from '../../src/protocol/conversation.ts'
import type { SendFile } from '../../src/protocol/files.ts'
import { Health } from '../../src/protocol/health.ts'
import { request } from '../kit/http.ts'

const conversation = (id: string, rest = ''): string => `/api/conversations/${encodeURIComponent(id)}${rest}`
const anything = z.unknown()

/** Every call the hub makes. Each throws what `request` throws. */
export const api = {
  health: () => request('GET', '/api/health', Health),
  me: () => request('GET', '/api/me', Me),
  changeMe: (change: MemberChange) => request('PUT', '/api/me', anything, change),
  changePresence: (change: PresenceChange) => request('PUT', '/api/me/presence', anything, change),
  setUp: (first: z.input<typeof Setup>) => request('POST', '/api/setup', anything, first),
  signIn: (credentials: SignIn) => request('POST', '/api/sign-in', anything, credentials),
  signOut: () => request('POST', '/api/sign-out', anything),
  switchAssistant: (on: boolean) => request('PUT', '/api/assistant', anything, { on }),
  ticket: (socket: z.input<typeof TicketRequest>) => request('POST', '/api/tickets', Ticket, socket),

  conversations: ({ filter, search }: { filter: InboxFilter; search: string }, cursor: string | null) => {
    const which = search === '' ? { filter } : { search }
    const query = new URLSearchParams({ ...which, ...(cursor === null ? {} : { cursor }) })
    return request('GET', `/api/conversations?${query}`, ConversationList)
  },
  conversation: (id: string) => request('GET', conversation(id), ConversationView),
  olderMessages: (id: string, before: number) =>
    request('GET', conversation(id, `/messages?before=${before}`), MessagePage),
  send: (id: string, message: SendMessage) =>
    request('POST', conversation(id, '/messages'), MessageSent, message),
  sendFile: (id: string, fileId: string, message: SendFile) =>
    request('POST', conversation(id, `/files/${encodeURIComponent(fileId)}/send`), MessageSent, message),
  markRead: (id: string, upToSeq: number) =>
    request('POST', conversation(id, '/read'), ConversationAnswer, { upToSeq }),
  reopen: (id: string, episode: number) =>
    request('POST', conversation(id, '/reopen'), ConversationAnswer, { episode }),
  act: (id: string, act: ConversationAct) => request('POST', conversation(id, `/${act}`), ConversationAnswer),
}

export type ConversationAct = 'take-over' | 'hand-back' | 'finish'
