import {
  fieldsOf,
  type Template,
  type TemplateValues,
  valuesViolations,
} from '../../../../src/protocol/templates.ts'
import { Field } from '../../../kit/field.tsx'
import { useTemplateWords } from './words.ts'

type Props = {
  template: Template
  values: TemplateValues
  /** Whether to say what is wrong. */
  told: boolean
  onChange: (values: TemplateValues) => void
}

/** The blanks of a template, to be filled in before it is sent. */
export function ValueFields({ template, values, told, onChange }: Props) {
  const words = useTemplateWords()
  const wrongs = new Map(valuesViolations(template, values).map((violation) => [violation.path, violation]))
  return (
    <>
      {fieldsOf(template).map((field) => {
        const wrong = told ? wrongs.get(field.key) : undefined
        const id = `value-${field.key}`
        return (
          <div key={field.key} class={wrong ? 'template-wrong' : ''}>
            <Field id={id} label={words.field(field)} {...(wrong && { hint: words.violation(wrong) })}>
              <input
                id={id}
                class="input"
                dir="auto"
                autocomplete="off"
                aria-invalid={wrong !== undefined}
                {...(wrong && { 'aria-describedby': `${id}-hint` })}
                value={values[field.key] ?? ''}
                onInput={(event) => onChange({ ...values, [field.key]: event.currentTarget.value })}
              />
            </Field>
          </div>
        )
      })}
    </>
  )
}
