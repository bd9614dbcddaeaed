import { Check, Pencil, Undo2, X } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { AnswerDecided, LearnedAnswerView } from '../../../../../src/protocol/learning.ts'
import { useAct } from '../../../../kit/act.ts'
import { ProblemError } from '../../../../kit/http.ts'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { FaultList, type Told } from '../fault-list.tsx'
import { AnswerEditor } from './answer-editor.tsx'
import { learningApi } from './api.ts'
import { Sources } from './sources.tsx'

/** A question of past clients with the answer people gave: where it came from, and what is to become of it. */
export function AnswerCard(props: {
  answer: LearnedAnswerView
  mayDecide: boolean
  onDecided: (answer: LearnedAnswerView) => void
}) {
  const t = useSettingsT()
  const { answer, mayDecide, onDecided } = props
  const { id, state, version, concerns } = answer
  const [editing, setEditing] = useState(false)
  const [refused, setRefused] = useState<readonly Told[]>([])

  /** Whether it was done; what keeps it from being done is shown. */
  const tell = async (decision: Promise<AnswerDecided>): Promise<boolean> => {
    setRefused([])
    try {
      const { regression: _, ...changed } = await decision
      onDecided(changed)
      return true
    } catch (error) {
      const faults = error instanceof ProblemError ? error.problem.errors : undefined
      if (faults === undefined) throw error
      setRefused(faults)
      return false
    }
  }
  const decide = useAct((act: 'approve' | 'reject' | 'undo') => tell(learningApi.decide(id, act, version)))
  return (
    <article class="answer" aria-label={answer.question}>
      {editing ? (
        <AnswerEditor
          answer={answer}
          onSave={async (words) => {
            if (await tell(learningApi.edit(id, { version, ...words }))) setEditing(false)
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <>
          <h3 class="words">{answer.question}</h3>
          <p class="words">{answer.answer}</p>
        </>
      )}
      <p class="answer-signs">
        <span class={`chip ${state === 'approved' ? 'accent' : ''}`}>
          {t(`assistant.learning.stateOf.${state}`)}
        </span>
        {concerns.map((concern) => (
          <span class="chip warn" key={concern}>
            {t(`assistant.learning.concerns.${concern}`)}
          </span>
        ))}
      </p>
      {refused.length > 0 && (
        <div class="notice danger" role="alert">
          <FaultList faults={refused} />
        </div>
      )}
      <Sources answer={answer} />
      {mayDecide && !editing && (
        <div class="assistant-acts">
          {state !== 'approved' && (
            <button type="button" class="button" disabled={decide.busy} onClick={() => decide.run('approve')}>
              <Check size={16} />
              {t('assistant.learning.approve')}
            </button>
          )}
          <button type="button" class="button" disabled={decide.busy} onClick={() => setEditing(true)}>
            <Pencil size={16} />
            {t('assistant.learning.edit')}
          </button>
          {state !== 'rejected' && (
            <button type="button" class="button" disabled={decide.busy} onClick={() => decide.run('reject')}>
              <X size={16} />
              {t('assistant.learning.reject')}
            </button>
          )}
          {version > 1 && (
            <button
              type="button"
              class="button quiet"
              disabled={decide.busy}
              onClick={() => decide.run('undo')}
            >
              <Undo2 size={16} />
              {t('assistant.learning.undo')}
            </button>
          )}
        </div>
      )}
    </article>
  )
}
