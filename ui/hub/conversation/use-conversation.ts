import { useEffect, useRef, useState } from 'preact/hooks'
import type { ConversationAnswer } from '../../../src/protocol/api.ts'
import type { MessageView } from '../../../src/protocol/conversation.ts'
import { MemberFrame } from '../../../src/protocol/frames.ts'
import { useAct } from '../../kit/act.ts'
import { useT } from '../../kit/i18n/index.tsx'
import { codeOf, useSentence } from '../../kit/problem.ts'
import { useQuery, useQueryClient } from '../../kit/query.ts'
import { keepSocket, type SocketStatus } from '../../kit/socket.ts'
import { useToast } from '../../kit/toast.tsx'
import { api, type ConversationAct } from '../api.ts'
import { useContactName } from './contact-name.ts'
import { applyFrame, type ConversationState, helloFor, prependOlder } from './conversation-state.ts'
import { conversationKey, conversationQuery, justRead, settle as settleIn } from './settle.ts'

const pollWithoutSocket = 15_000

/** One open conversation: read once over HTTP, then kept live by its socket; polled while that is down. */
export function useConversation(id: string) {
  const client = useQueryClient()
  const t = useT()
  const say = useToast()
  const sentence = useSentence()
  const contactName = useContactName()
  const key = conversationKey(id)
  const [socket, setSocket] = useState<SocketStatus>('connecting')
  const read = (): ConversationState | undefined => client.getQueryData<ConversationState>(key)
  const write = (state: ConversationState): void => {
    client.setQueryData<ConversationState>(key, state)
  }
  const query = useQuery<ConversationState>({
    ...conversationQuery(client, id),
    staleTime: socket === 'live' ? Number.POSITIVE_INFINITY : justRead,
    refetchInterval: ({ state }) =>
      socket === 'reconnecting' && codeOf(state.error) !== 'not-found' && pollWithoutSocket,
  })

  const exists = query.data !== undefined
  useEffect(() => {
    if (!exists) return
    const kept = keepSocket({
      path: `/ws/conversations/${encodeURIComponent(id)}`,
      ticket: async () => {
        try {
          return (await api.ticket({ for: 'conversation', conversationId: id })).ticket
        } catch (error) {
          if (codeOf(error) !== 'not-found') throw error
          // Its contact was erased: whoever looks at it is told now, and nobody asks again.
          void query.refetch()
          return null
        }
      },
      onStatus: setSocket,
      onOpen: (send) => {
        const known = read()
        if (known?.draft) write({ ...known, draft: null })
        send(helloFor(known))
      },
      onFrame: (data, send) => {
        const frame = MemberFrame.safeParse(data)
        if (!frame.success) return void query.refetch()
        const next = applyFrame(read(), frame.data)
        if (next) write(next)
        else send(helloFor(read()))
      },
    })
    return kept.close
  }, [id, exists])

  const settle = (answer: ConversationAnswer, message?: MessageView): void =>
    settleIn(client, id, answer, message)
  /** Offered again when it fails: nothing else in the hub reopens what was finished. */
  const offerUndo = (finished: ConversationAnswer): void => {
    const { summary, episode } = finished
    if (episode === null) return
    const undo = async (): Promise<void> => {
      try {
        settle(await api.reopen(id, episode.number))
      } catch (error) {
        offerUndo(finished)
        say(sentence(error))
      }
    }
    const name = contactName(summary.contact)
    say(t('conversation.nowFinished', { name }), { label: t('undo'), run: () => void undo() })
  }
  const act = useAct(async (name: ConversationAct) => {
    const answer = await api.act(id, name)
    settle(answer)
    if (name === 'finish') offerUndo(answer)
  })
  const older = useAct(async () => {
    const first = read()?.view.messages[0]
    if (!first) return
    const page = await api.olderMessages(id, first.seq)
    const known = read()
    if (known) write(prependOlder(known, page))
  })
  useMarkRead(query.data, async (upToSeq) => settle(await api.markRead(id, upToSeq)))
  return { query, act, older, settle }
}

export type Conversation = ReturnType<typeof useConversation>

/** Tells the server that the member has looked, while the page is really being looked at. */
function useMarkRead(state: ConversationState | undefined, mark: (upToSeq: number) => Promise<void>): void {
  const marked = useRef(-1)
  const newest = state?.view.messages.at(-1)?.seq ?? 0
  const unread = state?.view.summary.unread ?? 0
  useEffect(() => {
    const look = async (): Promise<void> => {
      if (unread === 0 || marked.current >= newest || document.visibilityState === 'hidden') return
      const before = marked.current
      marked.current = newest
      try {
        await mark(newest)
      } catch {
        // The badge stays, which is the truth; the next look tries again.
        marked.current = before
      }
    }
    void look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [newest, unread])
}
