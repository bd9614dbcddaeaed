import { CircleAlert, CircleCheck, X } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { RegressionReport } from '../../../../../src/protocol/knowledge.ts'
import type { RegressionQuestion } from '../../../../../src/protocol/regression.ts'
import { useAct } from '../../../../kit/act.ts'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { useSentence } from '../../../../kit/problem.ts'
import { useQuery, useQueryClient } from '../../../../kit/query.ts'
import { useMe } from '../../../session.tsx'
import { FaultList } from '../fault-list.tsx'
import { toldOf } from '../told.ts'
import { questionsApi, questionsKey } from './api.ts'
import { QuestionForm } from './question-form.tsx'
import './questions.css'

type Result = RegressionReport['results'][number]

/** The questions the draft is asked before it is published: the seller's own, and how all of them go now. */
export default function QuestionsPage() {
  const t = useSettingsT()
  const sentence = useSentence()
  const isOwner = useMe().member.role === 'owner'
  const { data: questions, error } = useQuery({ queryKey: questionsKey, queryFn: questionsApi.list })
  const [report, setReport] = useState<RegressionReport | null>(null)
  const run = useAct(async () => setReport(await questionsApi.run()))
  const own = questions?.own ?? []
  const seeded = questions?.seeded.length ?? 0
  const resultOf = ({ id }: RegressionQuestion) => report?.results.find((each) => each.id === id)
  if (error) return <p class="notice danger">{sentence(error)}</p>
  if (questions === undefined) return <p role="status">{t('assistant.reading')}</p>
  return (
    <div class="questions">
      <section class="assistant-part">
        <h2>{t('assistant.questions.own')}</h2>
        <p class="soft">{t('assistant.questions.ownText')}</p>
        {own.length === 0 && <p class="soft">{t('assistant.questions.none')}</p>}
        {own.length > 0 && (
          <ul class="question-list">
            {own.map((question) => (
              <Question
                key={question.id}
                question={question}
                result={resultOf(question)}
                mayRemove={isOwner}
              />
            ))}
          </ul>
        )}
        {isOwner && <QuestionForm />}
      </section>
      {isOwner && (
        <section class="assistant-part">
          <h2>{t('assistant.questions.now')}</h2>
          <p class="soft">{t('assistant.questions.nowText', { count: seeded })}</p>
          <div class="assistant-acts">
            <button type="button" class="button" disabled={run.busy} onClick={() => run.run()}>
              {t('assistant.questions.run')}
            </button>
          </div>
          <div role="status">
            {run.busy ? t('assistant.state.testing') : report && <Outcome of={report} />}
          </div>
        </section>
      )}
    </div>
  )
}

function Question(props: { question: RegressionQuestion; result: Result | undefined; mayRemove: boolean }) {
  const t = useSettingsT()
  const client = useQueryClient()
  const { question, result, mayRemove } = props
  const { text, expectation } = question
  const remove = useAct(async () => {
    await questionsApi.remove(question.id)
    await client.invalidateQueries({ queryKey: questionsKey })
  })
  const label = t('assistant.questions.remove', { question: text })
  return (
    <li>
      <div>
        <p class="words" dir="auto">
          {text}
        </p>
        <p class="soft">
          {t(`assistant.questions.kinds.${expectation.kind}`)}
          {expectation.kind === 'says' && <q dir="auto">{expectation.words}</q>}
        </p>
        {result && (
          <p class={`words question-reply ${result.passed ? '' : 'question-failed'}`} dir="auto">
            {result.passed ? (
              <CircleCheck size={14} role="img" aria-label={t('assistant.questions.passed')} />
            ) : (
              <CircleAlert size={14} role="img" aria-label={t('assistant.questions.failed')} />
            )}
            {result.reply}
          </p>
        )}
      </div>
      {mayRemove && (
        <button
          type="button"
          class="button quiet icon"
          aria-label={label}
          title={label}
          disabled={remove.busy}
          onClick={() => remove.run()}
        >
          <X size={16} />
        </button>
      )}
    </li>
  )
}

function Outcome({ of: { passed, failed, results } }: { of: RegressionReport }) {
  const t = useSettingsT()
  if (failed === 0) return <p class="notice">{t('assistant.questions.allPassed', { count: passed })}</p>
  return (
    <div class="notice warn">
      <div>
        <strong>{t('assistant.questions.someFailed', { failed, count: passed + failed })}</strong>
        <FaultList faults={results.filter((result) => !result.passed).map(toldOf)} />
      </div>
    </div>
  )
}
