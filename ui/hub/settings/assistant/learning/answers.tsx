import { useState } from 'preact/hooks'
import type { AnswerList, LearnedAnswerView, ReviewState } from '../../../../../src/protocol/learning.ts'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { useSentence } from '../../../../kit/problem.ts'
import { useQuery, useQueryClient } from '../../../../kit/query.ts'
import { AnswerCard } from './answer-card.tsx'
import { answersKey, learningApi } from './api.ts'

const states = ['draft', 'approved', 'rejected'] as const

/** What was learned, by what was decided about it. */
export function Answers({ mayDecide }: { mayDecide: boolean }) {
  const t = useSettingsT()
  const client = useQueryClient()
  const [state, setState] = useState<ReviewState>('draft')
  const choose = (chosen: ReviewState): void => {
    // One that was decided stays where it was until the list is looked at anew.
    void client.resetQueries({ queryKey: answersKey })
    setState(chosen)
  }
  return (
    <>
      <fieldset class="answer-states" aria-label={t('assistant.learning.show')}>
        {states.map((each) => (
          <button
            key={each}
            type="button"
            class="button"
            aria-pressed={each === state}
            onClick={() => choose(each)}
          >
            {t(`assistant.learning.states.${each}`)}
          </button>
        ))}
      </fieldset>
      <Page key={state} state={state} cursor={null} mayDecide={mayDecide} />
    </>
  )
}

/** A page of them, and the next below it once it is asked for. */
function Page(props: { state: ReviewState; cursor: string | null; mayDecide: boolean }) {
  const t = useSettingsT()
  const sentence = useSentence()
  const client = useQueryClient()
  const { state, cursor, mayDecide } = props
  const [more, setMore] = useState(false)
  const queryKey = [...answersKey, state, cursor]
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => learningApi.answers(state, cursor),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const decided = (changed: LearnedAnswerView): void => {
    client.setQueryData<AnswerList>(
      queryKey,
      (page) =>
        page && { ...page, items: page.items.map((each) => (each.id === changed.id ? changed : each)) },
    )
  }
  if (error) return <p class="notice danger">{sentence(error)}</p>
  if (data === undefined) return <p role="status">{t('assistant.reading')}</p>
  if (data.items.length === 0 && cursor === null)
    return <p class="soft">{t(`assistant.learning.empty.${state}`)}</p>
  return (
    <>
      {data.items.map((answer) => (
        <AnswerCard key={answer.id} answer={answer} mayDecide={mayDecide} onDecided={decided} />
      ))}
      {data.nextCursor !== null &&
        (more ? (
          <Page state={state} cursor={data.nextCursor} mayDecide={mayDecide} />
        ) : (
          <button type="button" class="button" onClick={() => setMore(true)}>
            {t('assistant.learning.more')}
          </button>
        ))}
    </>
  )
}
