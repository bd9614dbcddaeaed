import { timeOfDay } from '../../kit/format.ts'
import { useLocale, useT } from '../../kit/i18n/index.tsx'
import { DeliveryMark } from './delivery.tsx'
import type { Unsent } from './unsent.ts'
import type { UnsentMessages } from './use-unsent.ts'

/** A message of the member's that is not stored yet, with what to do when that did not work. */
export function UnsentBubble(props: { message: Unsent; actions: UnsentMessages; newestSeq: number }) {
  const t = useT()
  const locale = useLocale()
  const { message, actions } = props
  return (
    <article
      class={`message message-own message-${message.state}`}
      aria-label={`${t('holder.you')}, ${timeOfDay(message.at, locale)}`}
    >
      <div class="bubble">
        <p class="words" dir="auto">
          {message.text}
        </p>
        <span class="bubble-meta">
          <time>{timeOfDay(message.at, locale)}</time>
          <DeliveryMark
            delivery={{ state: message.state === 'sending' ? 'sending' : 'failed', error: null }}
          />
        </span>
      </div>
      {message.state === 'failed' && (
        <div class="notice danger unsent-notice" role="alert">
          <p>
            {t('pending.failed')} {message.error}
          </p>
          <button type="button" class="button" onClick={() => actions.edit(message)}>
            {t('pending.edit')}
          </button>
          <button type="button" class="button" onClick={() => actions.discard(message)}>
            {t('pending.discard')}
          </button>
          <button type="button" class="button primary" onClick={() => actions.retry(message)}>
            {t('retry')}
          </button>
        </div>
      )}
      {message.state === 'stale' && (
        <div class="notice warn unsent-notice" role="alert">
          <p>{t('pending.stale')}</p>
          <button type="button" class="button" onClick={() => actions.edit(message)}>
            {t('pending.edit')}
          </button>
          <button
            type="button"
            class="button primary"
            onClick={() => actions.sendAnyway(message, props.newestSeq)}
          >
            {t('pending.sendAnyway')}
          </button>
        </div>
      )}
    </article>
  )
}
