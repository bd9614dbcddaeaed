import type { Operations, ParkedItem } from '../../../../src/protocol/operations.ts'
import { useNow } from '../../../kit/clock.ts'
import { fullTime } from '../../../kit/format.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useSentence } from '../../../kit/problem.ts'
import { useQuery } from '../../../kit/query.ts'
import { settingsPath } from '../settings-path.ts'
import { everyMs, operationsApi, operationsKey, parkedKey } from './api.ts'
import { EncryptionKeys } from './encryption-keys.tsx'
import { LastDay } from './last-day.tsx'
import { ParkedCard } from './parked-card.tsx'
import { PriceForm } from './price-form.tsx'
import { Reprojection } from './reprojection.tsx'
import { TroubledCard } from './troubled-card.tsx'
import { UnknownAccounts } from './unknown-accounts.tsx'
import './operations.css'

/** The clock runs each minute; this long without it, ms, is no accident. */
const stalledAfterMs = 5 * 60_000

/** `/settings/operations`: what needs a person, and what happened in the last day. */
export default function OperationsPage() {
  const sentence = useSentence()
  const st = useSettingsT()
  const operations = useQuery({
    queryKey: operationsKey,
    queryFn: operationsApi.operations,
    refetchInterval: everyMs,
  })
  const parked = useQuery({
    queryKey: parkedKey,
    queryFn: operationsApi.parked,
    refetchInterval: everyMs,
  })
  const error = operations.error ?? parked.error
  return (
    <div class="operations">
      <header class="section-head">
        <h1>{st('operations.title')}</h1>
        <p class="soft">{st('operations.intro')}</p>
      </header>
      {error && (
        <p class="notice danger" role="alert">
          {sentence(error)}
        </p>
      )}
      {operations.data && parked.data ? (
        <Loaded operations={operations.data} parked={parked.data} onChange={() => parked.refetch()} />
      ) : (
        !error && <p role="status">{st('operations.reading')}</p>
      )}
    </div>
  )
}

function Loaded(props: {
  operations: Operations
  parked: readonly ParkedItem[]
  onChange: () => Promise<unknown>
}) {
  const t = useSettingsT()
  const locale = useLocale()
  const now = useNow()
  const { operations, parked, onChange } = props
  const { troubled, clockRanAt, channels, unknownAccounts } = operations
  const kinds = new Map(channels.map(({ id, kind }) => [id, kind]))
  const stalled = clockRanAt !== null && now - clockRanAt > stalledAfterMs
  return (
    <>
      {stalled && (
        <p class="notice danger" role="alert">
          {t('operations.stalled', { time: fullTime(clockRanAt, locale) })}
        </p>
      )}
      {channels
        .filter((channel) => channel.troubled)
        .map(({ id, name }) => (
          <div class="notice danger" role="alert" key={id}>
            <p>{t('operations.channelTrouble', { name })}</p>
            <a class="button" href={settingsPath('channels', id)}>
              {t('operations.openChannel')}
            </a>
          </div>
        ))}
      <section class="operations-block">
        <h2>{t('operations.attention')}</h2>
        {parked.length + troubled.length === 0 && <p class="soft">{t('operations.allWell')}</p>}
        <ul class="operations-list">
          {parked.map((item) => (
            <ParkedCard key={item.id} item={item} now={now} onChange={onChange} />
          ))}
          {troubled.map((item) => (
            <TroubledCard key={item.messageId} item={item} kind={kinds.get(item.channelId)} now={now} />
          ))}
        </ul>
      </section>
      <LastDay operations={operations} />
      {unknownAccounts !== null && unknownAccounts.length > 0 && (
        <UnknownAccounts accounts={unknownAccounts} />
      )}
      {unknownAccounts !== null && <PriceForm />}
      {unknownAccounts !== null && <EncryptionKeys />}
      {unknownAccounts !== null && <Reprojection />}
    </>
  )
}
