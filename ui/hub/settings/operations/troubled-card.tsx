import type { ChannelKind } from '../../../../src/protocol/conversation.ts'
import type { TroubledDelivery } from '../../../../src/protocol/operations.ts'
import { duration, fullTime } from '../../../kit/format.ts'
import { useLocale, useT } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useFailure } from '../../conversation/stuck/use-texts.ts'
import { inboxPath } from '../../inbox/inbox-path.ts'

type Props = { item: TroubledDelivery; kind: ChannelKind | undefined; now: number }

/** A message of ours that has not arrived, or may not have; what to do about it is in its conversation. */
export function TroubledCard({ item, kind, now }: Props) {
  const t = useT()
  const st = useSettingsT()
  const locale = useLocale()
  const failure = useFailure()
  const { conversationId, contactName, at, delivery } = item
  return (
    <li class="operations-card">
      <div class="operations-words">
        <strong dir="auto">
          {st('operations.messageFor', { name: contactName ?? st('operations.someone') })}
        </strong>
        <p>
          <span class={`chip ${delivery.state === 'failed' ? 'danger' : 'warn'}`}>
            {t(`delivery.${delivery.state}`)}
          </span>{' '}
          {delivery.error && (kind ? failure(delivery.error, kind) : delivery.error.message)}
        </p>
        <p class="soft" title={fullTime(at, locale)}>
          {st('operations.since', { age: duration(now - at, locale) })}
        </p>
      </div>
      <div class="operations-acts">
        <a class="button" href={inboxPath('open', conversationId)}>
          {st('operations.openConversation')}
        </a>
      </div>
    </li>
  )
}
