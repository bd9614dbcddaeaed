import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Visit } from '../../src/protocol/api.ts'
import type { FileUse } from '../../src/protocol/files.ts'
import type { VisitorFrame, VisitorMessage } from '../../src/protocol/frames.ts'
import { persist } from '../kit/patience.ts'
import { keepSocket, type SocketStatus } from '../kit/socket.ts'
import { type ChatState, depart, emptyChat, hold, lastSeen, receive } from './chat-state.ts'
import { chatApi, memory, RefusedError } from './visit.ts'

const pollWithoutSocket = 5_000
const typingForgotten = 45_000
const retryAfter = [800, 3000]
const pauseWithoutNetwork = 10_000

type Sending = { file?: File; choice?: string; clientId?: string }

export type ChatFailure = 'unavailable' | 'unreachable'

/** One visitor's conversation with a workspace, through reloads, lost networks and repeated attempts. */
export function useChat(slug: string) {
  const api = useMemo(() => chatApi(slug), [slug])
  const kept = useMemo(() => memory(slug), [slug])
  const [visit, setVisit] = useState<Visit | null>(null)
  const [failure, setFailure] = useState<ChatFailure | null>(null)
  const [attempts, setAttempts] = useState(0)
  const [socket, setSocket] = useState<SocketStatus>('connecting')
  const [state, setState] = useState<ChatState>(emptyChat)
  const current = useRef(state)
  /** Files on their way, by client id. */
  const files = useRef(new Map<string, File>())
  /** Of the words last sent: the next ones follow them. */
  const delivery = useRef(Promise.resolve())

  const update = (next: ChatState): void => {
    current.current = next
    setState(next)
  }
  const take = (messages: VisitorMessage[]): boolean => {
    const result = receive(current.current, messages)
    update(result.state)
    return result.complete
  }
  const catchUp = async (token: string): Promise<void> => {
    take(await api.messages(token, lastSeen(current.current)))
  }

  const open = async (isWanted: () => boolean): Promise<void> => {
    try {
      const attempt = async () => (isWanted() ? resume() : null)
      const opened = await persist(attempt, (error) => {
        if (!isWanted() || isFinal(error)) return null
        setFailure('unreachable')
        return pollWithoutSocket
      })
      if (opened === null || !isWanted()) return
      setVisit(opened)
      setFailure(null)
    } catch {
      if (isWanted()) setFailure('unavailable')
    }
  }
  const resume = async (): Promise<Visit> => {
    const known = kept.read()
    if (known) {
      try {
        await catchUp(known.visit.token)
        const stored = new Set(current.current.messages.map((message) => message.clientId))
        // A file's bytes do not outlive the page: the visitor has to choose it again.
        const pending = known.pending.filter(
          ({ clientId, file }) => !stored.has(clientId) && file === undefined,
        )
        update({
          ...current.current,
          pending: pending.map((message) => ({ ...message, state: 'failed' as const })),
        })
        return known.visit
      } catch (error) {
        // A token the server no longer knows: the visitor starts anew.
        if (!(error instanceof RefusedError && error.status === 401)) throw error
      }
    }
    return api.visit()
  }
  useEffect(() => {
    let wanted = true
    void open(() => wanted)
    return () => {
      wanted = false
    }
  }, [slug, attempts])

  useEffect(() => {
    if (visit) kept.write({ visit, pending: state.pending })
  }, [visit, state.pending])

  // Before the first message there is no conversation that could be watched.
  const begun = state.messages.length > 0
  useEffect(() => {
    if (!visit || !begun) return
    const { token } = visit
    return keepSocket({
      path: `/ws/chat/${encodeURIComponent(slug)}`,
      ticket: () => api.ticket(token),
      onStatus: setSocket,
      onOpen: (send) => send({ type: 'hello', since: lastSeen(current.current) }),
      onFrame: (data, send) => {
        const frame = data as VisitorFrame
        if (frame.type === 'typing') update({ ...current.current, typing: frame.on })
        else if (!take(frame.messages)) send({ type: 'hello', since: lastSeen(current.current) })
      },
    })
  }, [visit, begun, slug])

  useEffect(() => {
    if (!visit || !begun || socket === 'live') return
    // While the socket is down a failed poll means that all is down; the next one will tell.
    const poll = setInterval(() => catchUp(visit.token).catch(() => undefined), pollWithoutSocket)
    return () => clearInterval(poll)
  }, [visit, begun, socket])

  useEffect(() => {
    if (!state.typing) return
    const forget = setTimeout(() => update({ ...current.current, typing: false }), typingForgotten)
    return () => clearTimeout(forget)
  }, [state.typing])

  /** Sends words, those of a choice or with a file; a repeat of one that failed goes by its client id. */
  const send = async (
    text: string,
    { file, choice, clientId = crypto.randomUUID() }: Sending = {},
  ): Promise<void> => {
    if (!visit) return
    const said = { clientId, text, ...(choice !== undefined && { choice }) }
    const carried = file ?? files.current.get(clientId)
    if (carried) files.current.set(clientId, carried)
    update(depart(current.current, { ...said, at: Date.now(), ...(carried && { file: carried.name }) }))
    const attempt = async (): Promise<void> => {
      const message = carried
        ? await api.sendFile(visit.token, said, carried)
        : await api.send(visit.token, said)
      if (!take([message])) await catchUp(visit.token)
    }
    const deliver = async (): Promise<void> => {
      try {
        await persist(attempt, (error, tries) => {
          const wait = retryAfter[tries - 1] ?? null
          if (isFinal(error)) return null
          // A file's bytes are not spent on a network that breaks off again and again.
          if (carried || error instanceof RefusedError) return wait
          update(hold(current.current, clientId, 'waiting'))
          return wait ?? pauseWithoutNetwork
        })
        files.current.delete(clientId)
      } catch {
        update(hold(current.current, clientId, 'failed'))
      }
    }
    if (carried) return deliver()
    delivery.current = delivery.current.then(deliver)
    return delivery.current
  }
  const findFile = (fileId: string, as: FileUse): Promise<string> =>
    visit ? api.findFile(visit.token, fileId, as) : Promise.reject(new Error('nobody is visiting'))
  const openAgain = (): void => {
    setFailure(null)
    setAttempts(attempts + 1)
  }
  return { visit, failure, state, reconnecting: socket === 'reconnecting', send, openAgain, findFile }
}

/** Whether the same request will be refused the next time as well. */
function isFinal(error: unknown): boolean {
  return error instanceof RefusedError && error.status < 500
}
