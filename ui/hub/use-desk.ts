import { useEffect, useState } from 'preact/hooks'
import type { Me } from '../../src/protocol/api.ts'
import { DeskFrame } from '../../src/protocol/frames.ts'
import { coalesce } from '../kit/coalesce.ts'
import { useQueryClient } from '../kit/query.ts'
import { keepSocket, type SocketStatus } from '../kit/socket.ts'
import { api } from './api.ts'
import { judge } from './desk-frames.ts'
import { refetchInbox, refreshInbox } from './inbox/use-inbox.ts'
import { meKey } from './me-key.ts'

const gatherMs = 150

/** Keeps the inbox and the assistant's switch up to date with the workspace's desk. */
export function useDesk(): SocketStatus {
  const client = useQueryClient()
  const [status, setStatus] = useState<SocketStatus>('connecting')
  useEffect(() => {
    let last: number | null = null
    const poke = coalesce(async (changed) => {
      try {
        await refreshInbox(client, changed)
      } catch {
        // The query behind each list asks again, and shows the failure if it lasts.
        await refetchInbox(client)
      }
    }, gatherMs)
    const kept = keepSocket({
      path: '/ws/desk',
      ticket: async () => (await api.ticket({ for: 'desk' })).ticket,
      onStatus: setStatus,
      onFrame: (data) => {
        const parsed = DeskFrame.safeParse(data)
        if (!parsed.success) return void refetchInbox(client)
        const frame = parsed.data
        const step = judge(last, frame)
        last = step.last
        if (step.missed) {
          void refetchInbox(client)
          void client.invalidateQueries({ queryKey: meKey })
        } else if (frame.type === 'poke') poke(frame.conversationId)
        if (frame.type === 'presence') void client.invalidateQueries({ queryKey: meKey })
        if (frame.type === 'assistant') {
          client.setQueryData<Me | null>(meKey, (me) =>
            me ? { ...me, assistant: { ...me.assistant, on: frame.on } } : me,
          )
        }
      },
    })
    return kept.close
  }, [client])
  return status
}
