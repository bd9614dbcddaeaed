import { GraduationCap } from 'lucide-preact'
import { useEffect } from 'preact/hooks'
import { useAct } from '../../../../kit/act.ts'
import { count, fullTime } from '../../../../kit/format.ts'
import { useLocale } from '../../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { useSentence } from '../../../../kit/problem.ts'
import { useQuery, useQueryClient } from '../../../../kit/query.ts'
import { answersKey, learningApi, trainingsKey } from './api.ts'
import { Progress } from './progress.tsx'

const lookAgainMs = 1_500

/** Learning from past chats: begins it, shows how far it has come, and what the last one found. */
export function Training({ mayStart }: { mayStart: boolean }) {
  const t = useSettingsT()
  const locale = useLocale()
  const sentence = useSentence()
  const client = useQueryClient()
  const { data: trainings, error } = useQuery({
    queryKey: trainingsKey,
    queryFn: learningApi.trainings,
    refetchInterval: ({ state: { data } }) => (data?.[0]?.state === 'running' ? lookAgainMs : false),
  })
  const last = trainings?.[0]
  const state = last?.state
  useEffect(() => {
    if (state === 'done') void client.invalidateQueries({ queryKey: answersKey })
  }, [client, state])
  const start = useAct(async () => {
    await learningApi.train()
    await client.invalidateQueries({ queryKey: trainingsKey })
  })
  const running = state === 'running'
  return (
    <>
      {error && <p class="notice danger">{sentence(error)}</p>}
      {trainings?.length === 0 && <p class="soft">{t('assistant.learning.neverTrained')}</p>}
      {last && running && (
        <Progress label={t(`assistant.learning.phases.${last.phase}`)} done={last.done} total={last.total} />
      )}
      {last && !running && (
        <p class="soft">
          {t(last.state === 'done' ? 'assistant.learning.trained' : 'assistant.learning.trainingFailed', {
            time: fullTime(last.finishedAt ?? last.startedAt, locale),
            chats: count(last.counts.chats, locale),
            pairs: count(last.counts.pairs, locale),
            drafts: count(last.counts.drafts, locale),
          })}
        </p>
      )}
      {mayStart && (
        <button
          type="button"
          class="button primary"
          disabled={start.busy || running || trainings === undefined}
          onClick={() => start.run()}
        >
          <GraduationCap size={16} />
          {t('assistant.learning.start')}
        </button>
      )}
    </>
  )
}
