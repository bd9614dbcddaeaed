import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Visit } from '../../src/protocol/api.ts'
import type { FileUse } from '../../src/protocol/files.ts'
import type { VisitorFrame, VisitorMessage } from '../../src/protocol/frames.ts'
import { persist } from '../kit/patience.ts'
import { type KeptSocket, keepSocket, type SocketStatus } from '../kit/socket.ts'
import { type ChatState, depart, emptyChat, hold, lastSeen, receive, restore } from './chat-state.ts'
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
  /** Ends the delivery of what turns out to have arrived, by client id, while its own request hangs. */
  const arrivals = useRef(new Map<string, () => void>())
  /** Of the words last sent: the next ones follow them. */
  const delivery = useRef(Promise.resolve())
  /** Takes what was written before the visit stood on its way. */
  const early = useRef<((token: string) => void)[]>([])
  const watching = useRef<KeptSocket | null>(null)

  const update = (next: ChatState): void => {
    current.current = next
    setState(next)
  }
  const take = (messages: VisitorMessage[]): boolean => {
    const result = receive(current.current, messages)
    update(result.state)
    for (const { clientId } of result.state.messages) if (clientId) arrivals.current.get(clientId)?.()
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
        for (const { clientId, state } of current.current.pending)
          if (state === 'sending') update(hold(current.current, clientId, 'waiting'))
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
    if (known === null) {
      const begun = await api.visit()
      // Another tab may have been quicker: a visitor has one conversation.
      const quicker = kept.read()
      return quicker === null ? begun : visitAgain(quicker.visit)
    }
    const visit = await visitAgain(known.visit)
    update(restore(current.current, known.pending))
    return visit
  }
  const visitAgain = async (known: Visit): Promise<Visit> => {
    try {
      await catchUp(known.token)
      return known
    } catch (error) {
      // A token the server no longer knows: the visitor starts anew.
      if (isUnknown(error)) return api.visit()
      throw error
    }
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

  useEffect(() => {
    if (visit) for (const go of early.current.splice(0)) go(visit.token)
  }, [visit])

  // Before the first message there is no conversation that could be watched.
  const begun = state.messages.length > 0
  useEffect(() => {
    if (!visit || !begun) return
    const { token } = visit
    const socket = keepSocket({
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
    watching.current = socket
    return () => {
      watching.current = null
      socket.close()
    }
  }, [visit, begun, slug])

  // Words may have arrived, and been answered, while the answer to their request is still on its way.
  const isExpecting = begun || state.pending.some((message) => message.state !== 'failed')
  useEffect(() => {
    if (!visit || !isExpecting || socket === 'live') return
    // While the socket is down a failed poll means that all is down; the next one will tell.
    const look = () => catchUp(visit.token).catch(() => undefined)
    if (socket === 'reconnecting') void look()
    const poll = setInterval(look, pollWithoutSocket)
    return () => clearInterval(poll)
  }, [visit, isExpecting, socket])

  useEffect(() => {
    if (!state.typing) return
    const forget = setTimeout(() => update({ ...current.current, typing: false }), typingForgotten)
    return () => clearTimeout(forget)
  }, [state.typing])

  /**
   * Sends words, those of a choice or with a file, as soon as the visit stands; a repeat of one that failed goes by its
   * client id.
   */
  const send = (text: string, { file, choice, clientId = crypto.randomUUID() }: Sending = {}): void => {
    const said = { clientId, text, ...(choice !== undefined && { choice }) }
    const carried = file ?? files.current.get(clientId)
    if (carried) files.current.set(clientId, carried)
    update(depart(current.current, { ...said, at: Date.now(), ...(carried && { file: carried.name }) }))
    const attempt = async (token: string): Promise<void> => {
      const message = carried ? await api.sendFile(token, said, carried) : await api.send(token, said)
      if (!take([message])) await catchUp(token)
    }
    const deliver = async (token: string): Promise<void> => {
      const arrival = new Promise<void>((resolve) => arrivals.current.set(clientId, resolve))
      const sending = persist(
        () => attempt(token),
        (error, tries) => {
          const wait = retryAfter[tries - 1] ?? null
          const isPending = current.current.pending.some((message) => message.clientId === clientId)
          if (isFinal(error) || !isPending) return null
          // A file's bytes are not spent on a network that breaks off again and again.
          if (carried || error instanceof RefusedError) return wait
          update(hold(current.current, clientId, 'waiting'))
          return wait ?? pauseWithoutNetwork
        },
      )
      try {
        await Promise.race([sending, arrival])
        files.current.delete(clientId)
      } catch {
        update(hold(current.current, clientId, 'failed'))
      } finally {
        arrivals.current.delete(clientId)
      }
    }
    const go = (token: string): void => {
      if (carried) void deliver(token)
      else delivery.current = delivery.current.then(() => deliver(token))
    }
    if (visit) go(visit.token)
    else early.current.push(go)
    watching.current?.check()
  }
  const findFile = (fileId: string, as: FileUse): Promise<string> =>
    visit ? api.findFile(visit.token, fileId, as) : Promise.reject(new Error('nobody is visiting'))
  const openAgain = (): void => {
    setFailure(null)
    setAttempts(attempts + 1)
  }
  return {
    visit,
    // A chat that is only not reached yet still takes words: they wait for it.
    failure: failure === 'unreachable' && state.pending.length > 0 ? null : failure,
    state,
    reconnecting: socket === 'reconnecting',
    send,
    openAgain,
    findFile,
  }
}

/** Whether the same request will be refused the next time as well: not when there were only too many. */
function isFinal(error: unknown): boolean {
  return error instanceof RefusedError && error.status < 500 && error.status !== 429
}

function isUnknown(error: unknown): boolean {
  return error instanceof RefusedError && error.status === 401
}
