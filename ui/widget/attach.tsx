import { useRef } from 'preact/hooks'
import { mostFromVisitor } from '../../src/protocol/file-limits.ts'
import { AttachIcon } from './icons.tsx'
import type { Texts } from './texts.ts'

/** Chooses a file, which is sent at once; one that is too large is not. */
export function Attach(props: {
  texts: Texts
  disabled: boolean
  onFile: (file: File) => void
  onTooLarge: () => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const choose = (file: File | undefined): void => {
    if (file === undefined) return
    if (file.size > mostFromVisitor) props.onTooLarge()
    else props.onFile(file)
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        data-testid="attach-input"
        onChange={({ currentTarget }) => {
          choose(currentTarget.files?.[0])
          // Choosing the same file again is a change only from nothing.
          currentTarget.value = ''
        }}
      />
      <button
        type="button"
        class="chat-attach"
        aria-label={props.texts.attach}
        disabled={props.disabled}
        onClick={() => input.current?.click()}
      >
        <AttachIcon />
      </button>
    </>
  )
}
