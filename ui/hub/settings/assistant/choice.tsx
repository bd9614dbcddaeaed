import { CheckedField } from '../../../kit/checked-field.tsx'

/** One of several, from a list that folds out. */
export function Choice<Option extends string>(props: {
  path: string
  label: string
  hint?: string
  options: readonly Option[]
  chosen: Option
  wordFor: (option: Option) => string
  onChoose: (option: Option) => void
}) {
  const { path, label, hint, options, chosen, wordFor, onChoose } = props
  return (
    <CheckedField path={path} label={label} hint={hint}>
      {(control) => (
        <select
          {...control}
          class="input"
          value={chosen}
          onChange={({ currentTarget: { value } }) => {
            const option = options.find((each) => each === value)
            if (option !== undefined) onChoose(option)
          }}
        >
          {options.map((option) => (
            <option key={option} value={option}>
              {wordFor(option)}
            </option>
          ))}
        </select>
      )}
    </CheckedField>
  )
}

/** Something that holds or does not, to be ticked. */
export function Tick(props: {
  id: string
  label: string
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}) {
  return (
    <label class="tick" for={props.id}>
      <input
        id={props.id}
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        onChange={({ currentTarget }) => props.onChange(currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  )
}
