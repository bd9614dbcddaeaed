import type { KeyUse } from '../../../../src/protocol/channels.ts'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useQuery } from '../../../kit/query.ts'
import { everyMs, operationsApi } from './api.ts'

type Key = KeyUse['keys'][number]
const looks = { newest: 'accent', older: 'warn', unused: '', missing: 'danger' } as const

/** Which keys the channels' stored secrets are sealed with: how far a replacement has come, and what cannot be read. */
export function EncryptionKeys() {
  const t = useSettingsT()
  const { data } = useQuery({
    queryKey: ['keys'],
    queryFn: operationsApi.keys,
    refetchInterval: everyMs,
  })
  if (data === undefined) return null
  const { current, keys } = data
  const standing = ({ id, known, rows }: Key): keyof typeof looks => {
    if (!known) return 'missing'
    if (id === current) return 'newest'
    return rows > 0 ? 'older' : 'unused'
  }
  const rowsOf = (wanted: keyof typeof looks): number =>
    keys.filter((key) => standing(key) === wanted).reduce((sum, { rows }) => sum + rows, 0)
  const [older, missing] = [rowsOf('older'), rowsOf('missing')]
  return (
    <section class="operations-block">
      <h2>{t('operations.keys.title')}</h2>
      <p class="soft">{t('operations.keys.text')}</p>
      {missing > 0 && (
        <p class="notice danger" role="alert">
          {t('operations.keys.lost', { count: missing })}
        </p>
      )}
      {older > 0 && (
        <p class="notice warn" role="status">
          {t('operations.keys.replacing', { count: older })}
        </p>
      )}
      <ul class="operations-list">
        {keys.map((key) => (
          <li class="operations-card operations-key" key={key.id}>
            <code>{key.id}</code>
            <span class={`chip ${looks[standing(key)]}`}>{t(`operations.keys.${standing(key)}`)}</span>
            <span class="soft">{t('operations.keys.sealed', { count: key.rows })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
