/** One of a few, all of them in sight. */
export function Segments<Option extends string>(props: {
  label: string
  name: string
  options: readonly Option[]
  chosen: Option
  disabled: boolean
  onChoose: (option: Option) => void
  wordFor: (option: Option) => string
}) {
  return (
    <fieldset class="account-choice" disabled={props.disabled}>
      <legend>{props.label}</legend>
      <div class="segments">
        {props.options.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name={props.name}
              class="visually-hidden"
              checked={props.chosen === option}
              onChange={() => props.onChoose(option)}
            />
            <span>{props.wordFor(option)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
