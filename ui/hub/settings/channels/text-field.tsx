import { Field } from '../../../kit/field.tsx'
import type { Form } from './use-form.ts'

type Props<V extends Record<string, string>> = {
  form: Form<V>
  name: keyof V & string
  label: string
  hint?: string
  /** Not shown while it is typed. */
  secret?: boolean
  inputMode?: 'numeric' | 'tel' | 'url'
  required?: boolean
}

/** A field of a form, with its hint, or what is wrong with it in its place. */
export function TextField<V extends Record<string, string>>(props: Props<V>) {
  const { form, name, label, secret = false, required = true } = props
  const wrong = form.wrong[name]
  const hint = wrong ?? props.hint
  const control = {
    id: name,
    class: 'input',
    required,
    value: form.values[name] ?? '',
    autocomplete: 'off',
    spellcheck: false,
    'aria-invalid': wrong !== undefined,
    ...(props.inputMode !== undefined && { inputMode: props.inputMode }),
    ...(hint !== undefined && { 'aria-describedby': `${name}-hint` }),
    onInput: (event: { currentTarget: { value: string } }) => form.set(name, event.currentTarget.value),
  } as const
  return (
    <Field id={name} label={label} {...(hint !== undefined && { hint })}>
      {secret ? <input {...control} type="password" /> : <input {...control} type="text" />}
    </Field>
  )
}

/** What is wrong with a form as a whole. */
export function FormError({ error }: { error: string | null }) {
  return (
    error && (
      <p class="notice danger" role="alert">
        {error}
      </p>
    )
  )
}
