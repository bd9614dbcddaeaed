import { useId, useState } from 'preact/hooks'
import type { RegressionQuestion } from '../../../../../src/protocol/regression.ts'
import { useAct } from '../../../../kit/act.ts'
import { Field } from '../../../../kit/field.tsx'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { useQueryClient } from '../../../../kit/query.ts'
import { questionsApi, questionsKey } from './api.ts'

type Expectation = RegressionQuestion['expectation']

/** What a seller may ask for in words; that a reply rests on certain records is the product's own test. */
const kinds = ['answers', 'says', 'declines', 'hands-off'] as const
type Kind = (typeof kinds)[number]

function expectationOf(kind: Kind, words: string): Expectation {
  if (kind === 'says') return { kind, words }
  return kind === 'hands-off' ? { kind, reason: null } : { kind }
}

/** Adds a question that is asked before each publishing, and what a good answer to it does. */
export function QuestionForm() {
  const t = useSettingsT()
  const client = useQueryClient()
  const id = useId()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<Kind>('answers')
  const [words, setWords] = useState('')
  const add = useAct(async () => {
    await questionsApi.add({ text, expectation: expectationOf(kind, words) })
    setText('')
    setWords('')
    await client.invalidateQueries({ queryKey: questionsKey })
  })
  return (
    <form
      class="question-form"
      onSubmit={(event) => {
        event.preventDefault()
        void add.run()
      }}
    >
      <Field id={`${id}-text`} label={t('assistant.questions.text')}>
        <input
          id={`${id}-text`}
          class="input"
          type="text"
          dir="auto"
          required
          minLength={2}
          maxLength={500}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </Field>
      <Field id={`${id}-kind`} label={t('assistant.questions.expected')}>
        <select
          id={`${id}-kind`}
          class="input"
          value={kind}
          onChange={({ currentTarget: { value } }) =>
            setKind(kinds.find((each) => each === value) ?? 'answers')
          }
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {t(`assistant.questions.kinds.${each}`)}
            </option>
          ))}
        </select>
      </Field>
      {kind === 'says' && (
        <Field id={`${id}-words`} label={t('assistant.questions.words')}>
          <input
            id={`${id}-words`}
            class="input"
            type="text"
            dir="auto"
            required
            maxLength={300}
            value={words}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </Field>
      )}
      <div class="assistant-acts">
        <button type="submit" class="button" disabled={add.busy}>
          {t('assistant.questions.add')}
        </button>
      </div>
    </form>
  )
}
