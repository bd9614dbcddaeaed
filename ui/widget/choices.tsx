import type { Tappable } from './chat-state.ts'

/** The answers a visitor may give with one tap. */
export function Choices(props: { choices: Tappable; tap: (choice: Tappable['options'][number]) => void }) {
  const { label, options } = props.choices
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields; these are buttons of a conversation
    <div class="chat-choices" role="group" aria-label={label}>
      {options.map((choice) => (
        <button key={choice.id} type="button" dir="auto" onClick={() => props.tap(choice)}>
          {choice.title}
        </button>
      ))}
    </div>
  )
}
