import type { WebhookDeliveryList } from '../../../../src/protocol/webhook.ts'
import { fullTime } from '../../../kit/format.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useQuery } from '../../../kit/query.ts'
import { channelsApi } from './api.ts'

type Delivery = WebhookDeliveryList['items'][number]

/** What was posted to the seller's own system lately, and what it answered. */
export function WebhookDeliveries({ channelId }: { channelId: string }) {
  const t = useSettingsT()
  const { data } = useQuery({
    queryKey: ['channels', channelId, 'deliveries'],
    queryFn: () => channelsApi.deliveries(channelId),
  })
  return (
    <section class="block" aria-busy={data === undefined}>
      <h2>{t('channels.deliveries.title')}</h2>
      <p class="soft">
        {t(data?.items.length === 0 ? 'channels.deliveries.none' : 'channels.deliveries.text')}
      </p>
      <ul class="cards">
        {data?.items.map((delivery) => (
          <li key={delivery.id} class="card">
            <Words delivery={delivery} />
            {delivery.deliveredAt === null && (
              <span class="chip warn">{t('channels.deliveries.notTaken')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Words({ delivery }: { delivery: Delivery }) {
  const t = useSettingsT()
  const locale = useLocale()
  const { type, createdAt, attempts, lastStatus, nextAttemptAt } = delivery
  const facts = [
    fullTime(createdAt, locale),
    lastStatus === null
      ? t('channels.deliveries.noAnswer')
      : t('channels.deliveries.answer', { status: lastStatus }),
    t('channels.deliveries.attempts', { count: attempts }),
    nextAttemptAt && t('channels.deliveries.again', { time: fullTime(nextAttemptAt, locale) }),
  ]
  return (
    <span class="card-words">
      <strong>{t(`channels.deliveries.type.${type}`)}</strong>
      <span class="soft">{facts.filter(Boolean).join(' · ')}</span>
    </span>
  )
}
