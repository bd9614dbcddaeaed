import type { ComponentChildren } from 'preact'

type FieldProps = {
  /** Of the control inside; the hint is `<id>-hint`, for its `aria-describedby`. */
  id: string
  label: string
  hint?: string | undefined
  /** What is wrong with the value: it stands in the hint's place. */
  wrong?: string | undefined
  children: ComponentChildren
}

/** A labelled form control, with a hint or what is wrong under it. */
export function Field({ id, label, hint, wrong, children }: FieldProps) {
  const note = wrong ?? hint
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {children}
      {note && (
        <p id={`${id}-hint`} class="hint">
          {note}
        </p>
      )}
    </div>
  )
}
