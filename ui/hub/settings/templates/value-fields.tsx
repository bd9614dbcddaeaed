import {
  fieldsOf,
  type Template,
  type TemplateValues,
  valuesViolations,
} from '../../../../src/protocol/templates.ts'
import { Field } from '../../../kit/field.tsx'
import { MediaField } from './media-field.tsx'
import { useTemplateWords } from './words.ts'

type Props = {
  template: Template
  values: TemplateValues
  /** The number it will be sent by. */
  channelId: string
  /** Whether to say what is wrong. */
  told: boolean
  /** Changes the values as they are by then: a file is uploaded while other blanks are filled in. */
  onChange: (change: (values: TemplateValues) => TemplateValues) => void
  /** Told when a file begins to be uploaded by that number, and when that has ended. */
  onUploading?: (uploading: boolean) => void
}

/** The blanks of a template, to be filled in before it is sent. */
export function ValueFields({ template, values, channelId, told, onChange, onUploading }: Props) {
  const words = useTemplateWords()
  const wrongs = new Map(valuesViolations(template, values).map((violation) => [violation.path, violation]))
  return (
    <>
      {fieldsOf(template).map((field) => {
        const wrong = told ? wrongs.get(field.key) : undefined
        const id = `value-${field.key}`
        const said = wrong && words.violation(wrong)
        const change = (value: string): void => onChange((now) => ({ ...now, [field.key]: value }))
        if (field.kind === 'media-link') {
          return (
            <MediaField
              key={field.key}
              id={id}
              label={words.field(field)}
              kind={field.name}
              channelId={channelId}
              value={values[field.key] ?? ''}
              wrong={said}
              onChange={change}
              onUploading={onUploading}
            />
          )
        }
        return (
          <Field key={field.key} id={id} label={words.field(field)} wrong={said}>
            <input
              id={id}
              class="input"
              dir="auto"
              autocomplete="off"
              aria-invalid={wrong !== undefined}
              {...(wrong && { 'aria-describedby': `${id}-hint` })}
              value={values[field.key] ?? ''}
              onInput={(event) => change(event.currentTarget.value)}
            />
          </Field>
        )
      })}
    </>
  )
}
