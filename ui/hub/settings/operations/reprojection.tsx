import { useAct } from '../../../kit/act.ts'
import { fullTime } from '../../../kit/format.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useQuery } from '../../../kit/query.ts'
import { everyMs, operationsApi } from './api.ts'

/** After the database was restored: has every conversation show itself again, and tells how far that has come. */
export function Reprojection() {
  const t = useSettingsT()
  const locale = useLocale()
  const { data, refetch } = useQuery({
    queryKey: ['reprojection'],
    queryFn: operationsApi.reprojection,
    refetchInterval: everyMs,
  })
  const begin = useAct(async () => {
    await operationsApi.reproject()
    await refetch()
  })
  if (data === undefined) return null
  const { reprojection } = data
  const underWay = reprojection !== null && reprojection.finishedAt === null
  return (
    <section class="operations-block">
      <h2>{t('operations.reprojection.title')}</h2>
      <p class="soft">{t('operations.reprojection.text')}</p>
      {reprojection && (
        <p role="status">
          {reprojection.finishedAt === null
            ? t('operations.reprojection.underWay', { shown: reprojection.shown })
            : t('operations.reprojection.finished', {
                time: fullTime(reprojection.finishedAt, locale),
                shown: reprojection.shown,
              })}{' '}
          {reprojection.failed > 0 && t('operations.reprojection.failed', { failed: reprojection.failed })}
        </p>
      )}
      <div>
        <button
          type="button"
          class="button"
          disabled={begin.busy || underWay}
          onClick={() => void begin.run()}
        >
          {t('operations.reprojection.begin')}
        </button>
      </div>
    </section>
  )
}
