import type { ComponentChildren } from 'preact'
import { Field } from '../../../kit/field.tsx'
import { useTemplateEditor } from './editing.ts'

type Props = {
  /** Where in the template: `body`, `buttons.0.text`. */
  path: string
  label: string
  hint?: string
  children: (control: {
    id: string
    'aria-invalid': boolean
    'aria-describedby'?: string
  }) => ComponentChildren
}

/** A field of the editor with its hint, or in its place what the provider would refuse there. */
export function WrongField({ path, label, hint, children }: Props) {
  const { wrongAt } = useTemplateEditor()
  const wrong = wrongAt(path)
  const id = `template-${path}`
  const note = wrong ?? hint
  return (
    <div class={wrong ? 'template-wrong' : ''}>
      <Field id={id} label={label} {...(note !== undefined && { hint: note })}>
        {children({
          id,
          'aria-invalid': wrong !== null && wrong !== undefined,
          ...(note !== undefined && { 'aria-describedby': `${id}-hint` }),
        })}
      </Field>
    </div>
  )
}
