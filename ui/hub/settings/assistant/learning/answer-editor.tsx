import { useState } from 'preact/hooks'
import type { LearnedAnswerView } from '../../../../../src/protocol/learning.ts'
import { useAct } from '../../../../kit/act.ts'
import { Field } from '../../../../kit/field.tsx'
import { useT } from '../../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'

/** Rewrites a learned question and its answer. */
export function AnswerEditor(props: {
  answer: LearnedAnswerView
  onSave: (words: { question: string; answer: string }) => Promise<void>
  onCancel: () => void
}) {
  const t = useT()
  const st = useSettingsT()
  const { id } = props.answer
  const [question, setQuestion] = useState(props.answer.question)
  const [answer, setAnswer] = useState(props.answer.answer)
  const save = useAct(() => props.onSave({ question, answer }))
  return (
    <form
      class="answer-editor"
      onSubmit={(event) => {
        event.preventDefault()
        void save.run()
      }}
    >
      <Field id={`${id}-question`} label={st('assistant.faq.question')}>
        <input
          id={`${id}-question`}
          class="input"
          type="text"
          dir="auto"
          required
          maxLength={500}
          value={question}
          onInput={({ currentTarget }) => setQuestion(currentTarget.value)}
        />
      </Field>
      <Field id={`${id}-answer`} label={st('assistant.faq.answer')}>
        <textarea
          id={`${id}-answer`}
          class="input"
          dir="auto"
          rows={3}
          required
          maxLength={2000}
          value={answer}
          onInput={({ currentTarget }) => setAnswer(currentTarget.value)}
        />
      </Field>
      <div class="assistant-acts">
        <button type="submit" class="button" disabled={save.busy}>
          {st('assistant.learning.save')}
        </button>
        <button type="button" class="button quiet" onClick={props.onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}
