import type { RefObject } from 'preact'
import { useEffect, useReducer, useState } from 'preact/hooks'
import type { ChannelKind } from '../../../../src/protocol/conversation.ts'
import AttachButton from './attach-button.tsx'
import { attach, attachmentsOf, type FilesToSend, messagesOf, onAttachments, remove } from './attachments.ts'
import { Tray } from './tray.tsx'

/** What is attached, as the composer needs to know it. */
export type Attached = {
  /** Uploads run, or something attached cannot be sent. */
  busy: boolean
  /** Takes what is attached, with the words that are to go along. */
  take(words: string): FilesToSend
}

/**
 * The composer's files: the tray over what is written, and the button beside it. `onAttached` is told what is attached, null for
 * nothing.
 */
export default function Attaching(props: {
  conversationId: string
  kind: ChannelKind
  field: RefObject<HTMLTextAreaElement | null>
  onAttached: (attached: Attached | null) => void
}) {
  const { conversationId, kind, onAttached } = props
  const [, renderAgain] = useReducer<number, void>((count) => count + 1, 0)
  const [tooMany, setTooMany] = useState(false)
  const list = attachmentsOf(conversationId)
  useEffect(() => onAttachments(conversationId, () => renderAgain()), [conversationId])
  useEffect(() => {
    if (list.length === 0) return onAttached(null)
    const busy = list.some(({ state }) => state !== 'ready')
    const take = (words: string) => {
      const messages = messagesOf(list, words)
      for (const one of list) remove(conversationId, one)
      return messages
    }
    onAttached({ busy, take })
  }, [list])
  const onFiles = (files: readonly File[]) => {
    if (files.length > 0) setTooMany(!attach(conversationId, files))
  }
  return (
    <>
      <Tray conversationId={conversationId} kind={kind} list={list} tooMany={tooMany} />
      <AttachButton field={props.field} onFiles={onFiles} />
    </>
  )
}
