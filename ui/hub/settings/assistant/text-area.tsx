import { useState } from 'preact/hooks'
import { Field } from '../../../kit/field.tsx'
import { reworded, type Text } from './editing.ts'

type Props = {
  id: string
  label: string
  hint?: string
  text: Text
  onChange: (text: Text) => void
  /** More than one: lines to begin with. */
  rows?: number
}

/** A field for words of the seller's, which must be written. */
export function TextArea({ id, label, hint, text, onChange, rows = 1 }: Props) {
  // Whoever takes a change back has the translations again.
  const [before] = useState(text)
  const control = {
    id,
    class: 'input',
    required: true,
    maxLength: 2000,
    value: text.text,
    ...(hint !== undefined && { 'aria-describedby': `${id}-hint` }),
    onInput: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      onChange(value === before.text ? before : reworded(text, value)),
  }
  return (
    <Field id={id} label={label} {...(hint !== undefined && { hint })}>
      {rows > 1 ? <textarea {...control} rows={rows} /> : <input {...control} type="text" />}
    </Field>
  )
}
