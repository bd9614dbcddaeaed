import { useNow } from '../../../kit/clock.ts'
import { count, fullTime, money } from '../../../kit/format.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useQuery } from '../../../kit/query.ts'
import { readPrices } from './api.ts'
import { Ledger } from './ledger.tsx'

/** What sessions cost the workspace, and from when on: the newest first. */
export function Prices() {
  const t = useSettingsT()
  const locale = useLocale()
  const now = useNow()
  const { data } = useQuery({ queryKey: ['prices'], queryFn: readPrices })
  if (data === undefined) return null
  const current = data.items.findLast(({ validFrom }) => validFrom <= now)
  return (
    <Ledger
      id="statement-prices"
      title={t('statement.prices.title')}
      columns={[
        t('statement.prices.from'),
        t('statement.kind.active'),
        t('statement.kind.client'),
        t('statement.prices.free'),
      ]}
      rows={data.items
        .toReversed()
        .map((list) => [
          `${list.validFrom === 0 ? t('statement.prices.always') : fullTime(list.validFrom, locale)}${list === current ? ` · ${t('statement.prices.current')}` : ''}`,
          money({ minor: list.activeMinor, currency: list.currency }, locale),
          money({ minor: list.clientMinor, currency: list.currency }, locale),
          count(list.freeClientSessions, locale),
        ])}
      total={null}
    />
  )
}
