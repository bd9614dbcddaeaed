import { Paperclip } from 'lucide-preact'
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useFileTexts } from './use-texts.ts'

/** Attaches files: chosen, dropped on the conversation, or pasted where the member writes. */
export default function AttachButton(props: {
  field: RefObject<HTMLTextAreaElement | null>
  onFiles: (files: readonly File[]) => void
}) {
  const texts = useFileTexts()
  const input = useRef<HTMLInputElement>(null)
  useDropAndPaste(props.field, props.onFiles, texts.drop)
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        data-testid="attach-input"
        onChange={({ currentTarget }) => {
          props.onFiles([...(currentTarget.files ?? [])])
          // Choosing the same file again is a change only from nothing.
          currentTarget.value = ''
          props.field.current?.focus()
        }}
      />
      <button
        type="button"
        class="button quiet icon"
        aria-label={texts.attach}
        title={texts.attach}
        onClick={() => input.current?.click()}
      >
        <Paperclip size={16} />
      </button>
    </>
  )
}

function useDropAndPaste(
  field: RefObject<HTMLTextAreaElement | null>,
  onFiles: (files: readonly File[]) => void,
  invitation: string,
): void {
  const take = useRef(onFiles)
  take.current = onFiles
  useEffect(() => {
    const writing = field.current
    const pane = writing?.closest<HTMLElement>('.pane-main')
    if (!writing || !pane) return
    const stop = new AbortController()
    const { signal } = stop
    const filesOf = (data: DataTransfer | null) => [...(data?.files ?? [])]
    const invite = (on: boolean) => {
      if (on) pane.dataset.drop = invitation
      else delete pane.dataset.drop
    }
    writing.addEventListener(
      'paste',
      (event) => {
        const files = filesOf(event.clipboardData)
        // A table copied from a spreadsheet is a picture as well: then the words are meant.
        if (files.length === 0 || event.clipboardData?.getData('text/plain')) return
        event.preventDefault()
        take.current(files)
      },
      { signal },
    )
    pane.addEventListener(
      'dragover',
      (event) => {
        if (!event.dataTransfer?.types.includes('Files')) return
        event.preventDefault()
        invite(true)
      },
      { signal },
    )
    pane.addEventListener(
      'dragleave',
      (event) => {
        if (!(event.relatedTarget instanceof Node && pane.contains(event.relatedTarget))) invite(false)
      },
      { signal },
    )
    pane.addEventListener(
      'drop',
      (event) => {
        const files = filesOf(event.dataTransfer)
        invite(false)
        if (files.length === 0) return
        event.preventDefault()
        take.current(files)
      },
      { signal },
    )
    return () => {
      stop.abort()
      invite(false)
    }
  }, [field.current, invitation])
}
