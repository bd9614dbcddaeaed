import { useState } from 'preact/hooks'
import { CheckedField } from '../../../kit/checked-field.tsx'
import { reworded, type Text } from './editing.ts'

type Props<T extends Text> = {
  path: string
  label: string
  hint?: string
  text: T
  onChange: (text: T) => void
  /** More than one: lines to begin with. */
  rows?: number
}

/** A field for words of the seller's, which must be written. */
export function TextArea<T extends Text>({ path, label, hint, text, onChange, rows = 1 }: Props<T>) {
  // Whoever takes a change back has the translations again.
  const [before] = useState(text)
  return (
    <CheckedField path={path} label={label} hint={hint}>
      {(checked) => {
        const control = {
          ...checked,
          class: 'input',
          required: true,
          dir: 'auto' as const,
          value: text.text,
          onInput: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
            onChange(
              value === before.text
                ? { ...text, text: before.text, variants: before.variants }
                : reworded(text, value),
            ),
        }
        return rows > 1 ? <textarea {...control} rows={rows} /> : <input {...control} type="text" />
      }}
    </CheckedField>
  )
}
