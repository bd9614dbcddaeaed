import type { ComponentChildren } from 'preact'

type FieldProps = {
  /** Of the control inside; the hint is `<id>-hint`, for its `aria-describedby`. */
  id: string
  label: string
  hint?: string
  children: ComponentChildren
}

/** A labelled form control, with a hint under it. */
export function Field({ id, label, hint, children }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  )
}
