import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { Field } from './field.tsx'

/** A sentence about what is wrong at a path of the document a form edits, such as `services.0.name`. */
export type WrongAt = (path: string) => string | undefined

const Wrongs = createContext<WrongAt>(() => undefined)

/** Tells the checked fields below what is wrong with their values. */
export const WrongsProvider = Wrongs.Provider
export const useWrongAt = (): WrongAt => useContext(Wrongs)

/** What a control needs to stand in a checked field. */
export type CheckedControl = { id: string; 'aria-invalid': boolean; 'aria-describedby'?: string }

type Props = {
  /** Where its value is in the document; also the control's id. */
  path: string
  label: string
  hint?: string | undefined
  children: (control: CheckedControl) => ComponentChildren
}

/** A field of a form that is checked by a schema: with its hint, or what is wrong in its place. */
export function CheckedField({ path, label, hint, children }: Props) {
  const wrong = useWrongAt()(path)
  const described = wrong !== undefined || hint !== undefined
  return (
    <Field id={path} label={label} hint={hint} wrong={wrong}>
      {children({
        id: path,
        'aria-invalid': wrong !== undefined,
        ...(described && { 'aria-describedby': `${path}-hint` }),
      })}
    </Field>
  )
}
