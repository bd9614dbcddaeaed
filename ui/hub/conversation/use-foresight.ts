import { useEffect, useRef } from 'preact/hooks'
import { useQueryClient } from '../../kit/query.ts'
import { conversationQuery, justRead } from './settle.ts'

/** Rows that are only passed over, ms, are not asked about. */
const pause = 80

/** Handlers for a link to a conversation: who rests on it, or comes to it by keyboard, finds it there when it opens. */
export function useForesight(id: string) {
  const client = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const leave = (): void => clearTimeout(timer.current)
  const enter = (): void => {
    leave()
    timer.current = setTimeout(
      // What fails here is asked for again, and told, when the conversation is opened.
      () =>
        void client.query({ ...conversationQuery(client, id), staleTime: justRead }).catch(() => undefined),
      pause,
    )
  }
  useEffect(() => leave, [])
  return { onPointerEnter: enter, onPointerLeave: leave, onFocus: enter, onBlur: leave }
}
