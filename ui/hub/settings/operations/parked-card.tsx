import { useState } from 'preact/hooks'
import type { ParkedItem } from '../../../../src/protocol/operations.ts'
import { useAct } from '../../../kit/act.ts'
import { duration, fullTime, timeOfDay } from '../../../kit/format.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { inboxPath } from '../../inbox/inbox-path.ts'
import { operationsApi } from './api.ts'
import { Drop } from './drop.tsx'
import { Payload } from './payload.tsx'
import { useReason } from './reason.ts'

type Props = { item: ParkedItem; now: number; onChange: () => Promise<unknown> }

/** Something that could not be handled: why, since when, and what can be done about it. */
export function ParkedCard({ item, now, onChange }: Props) {
  const t = useSettingsT()
  const locale = useLocale()
  const say = useToast()
  const reasonOf = useReason()
  const [open, setOpen] = useState<'payload' | 'drop' | null>(null)
  const { id, conversationId, source, reason, parkedAt, attempts, nextAttemptAt, requestId } = item
  const retry = useAct(async () => {
    const { handled, reason: left } = await operationsApi.retry(id)
    say(
      handled ? t('operations.retried') : t('operations.stillParked', { reason: reasonOf(left ?? 'other') }),
    )
    await onChange()
  })
  const facts = [
    t('operations.since', { age: duration(now - parkedAt, locale) }),
    t('operations.tries', { count: attempts }),
    nextAttemptAt === null
      ? t('operations.byHand')
      : t('operations.next', { time: timeOfDay(nextAttemptAt, locale) }),
  ]
  return (
    <li class="operations-card" aria-busy={retry.busy}>
      <div class="operations-words">
        <strong>{t(`operations.parked.${source}`)}</strong>
        <p>{reasonOf(reason)}</p>
        <p class="soft" title={fullTime(parkedAt, locale)}>
          {facts.join(' · ')}
        </p>
        {requestId && (
          <p class="soft">
            {t('operations.reference', { id: '' })}
            <code>{requestId}</code>
          </p>
        )}
      </div>
      <div class="operations-acts">
        <button type="button" class="button" disabled={retry.busy} onClick={() => retry.run()}>
          {t('operations.retry')}
        </button>
        {conversationId && (
          <a class="button" href={inboxPath('open', conversationId)}>
            {t('operations.openConversation')}
          </a>
        )}
        <button type="button" class="button quiet" onClick={() => setOpen('payload')}>
          {t('operations.look')}
        </button>
        <button type="button" class="button quiet" onClick={() => setOpen('drop')}>
          {t('operations.drop')}
        </button>
      </div>
      {open === 'payload' && <Payload id={id} onClose={() => setOpen(null)} />}
      {open === 'drop' && <Drop id={id} onClose={() => setOpen(null)} onDropped={onChange} />}
    </li>
  )
}
