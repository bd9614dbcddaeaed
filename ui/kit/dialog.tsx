import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'

/** A modal dialog for as long as it is rendered; the browser keeps the focus in and closes it on Escape. */
export function Dialog(props: { title: string; onClose: () => void; children: ComponentChildren }) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useLayoutEffect(() => ref.current?.showModal(), [])
  const closeOnBackdrop = (event: MouseEvent): void => {
    if (event.target === ref.current) ref.current?.close()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape already closes a modal dialog
    <dialog
      ref={ref}
      class="dialog"
      aria-labelledby={titleId}
      onClose={props.onClose}
      onClick={closeOnBackdrop}
    >
      <h2 id={titleId}>{props.title}</h2>
      {props.children}
    </dialog>
  )
}
