import { useState } from 'preact/hooks'
import { CheckedField } from '../../../kit/checked-field.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { calledAlso, linesFrom, type Subject, type Text } from './editing.ts'

/** Texts of the seller's, one a line. */
export function LinesField(props: {
  path: string
  label: string
  hint?: string
  texts: Text[]
  onChange: (texts: Text[]) => void
}) {
  const t = useSettingsT()
  const { path, label, texts, onChange } = props
  // Whoever takes a change back has the translations again.
  const [before] = useState(texts)
  return (
    <CheckedField path={path} label={label} hint={props.hint ?? t('assistant.lines')}>
      {(control) => (
        <textarea
          {...control}
          class="input"
          rows={3}
          dir="auto"
          defaultValue={texts.map(({ text }) => text).join('\n')}
          onInput={({ currentTarget }) => onChange(linesFrom(currentTarget.value, [...texts, ...before]))}
        />
      )}
    </CheckedField>
  )
}

/** Other words clients have for a subject, in the seller's language. */
export function TermsField(props: {
  path: string
  language: string
  subject: Subject
  onChange: (subject: Subject) => void
}) {
  const t = useSettingsT()
  const { path, language, subject, onChange } = props
  return (
    <CheckedField path={`${path}.terms`} label={t('assistant.terms')} hint={t('assistant.termsHint')}>
      {(control) => (
        <input
          {...control}
          class="input"
          type="text"
          dir="auto"
          defaultValue={(subject.terms[language] ?? []).join(', ')}
          onInput={({ currentTarget }) => onChange(calledAlso(subject, language, currentTarget.value))}
        />
      )}
    </CheckedField>
  )
}
