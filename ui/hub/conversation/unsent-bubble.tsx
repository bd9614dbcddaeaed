import { Paperclip } from 'lucide-preact'
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
  const isUnderWay = message.state === 'sending' || message.state === 'waiting'
  return (
    <article
      class={`message message-own message-${message.state}`}
      aria-label={`${t('holder.you')}, ${timeOfDay(message.at, locale)}`}
    >
      <div class="bubble">
        {message.file && (
          <p class="thing">
            <Paperclip size={16} />
            <span class="words" dir="auto">
              {message.file.name}
            </span>
          </p>
        )}
        {message.text !== '' && (
          <p class="words" dir="auto">
            {message.text}
          </p>
        )}
        <span class="bubble-meta">
          <time>{timeOfDay(message.at, locale)}</time>
          <DeliveryMark delivery={{ state: isUnderWay ? 'sending' : 'failed', error: null }} />
        </span>
      </div>
      {message.state === 'waiting' && (
        <div class="notice unsent-notice" role="status">
          <p>{t('pending.waiting')}</p>
          <TakeBack message={message} actions={actions} />
        </div>
      )}
      {message.state === 'failed' && (
        <div class="notice danger unsent-notice" role="alert">
          <p>
            {t('pending.failed')} {message.error}
          </p>
          <TakeBack message={message} actions={actions} />
          <button type="button" class="button primary" onClick={() => actions.retry(message)}>
            {t('retry')}
          </button>
        </div>
      )}
      {message.state === 'stale' && (
        <div class="notice warn unsent-notice" role="alert">
          <p>{t('pending.stale')}</p>
          {message.file ? (
            <button type="button" class="button" onClick={() => actions.discard(message)}>
              {t('pending.discard')}
            </button>
          ) : (
            <EditButton message={message} actions={actions} />
          )}
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

function TakeBack(props: { message: Unsent; actions: UnsentMessages }) {
  const t = useT()
  const { message, actions } = props
  return (
    <>
      {!message.file && <EditButton message={message} actions={actions} />}
      <button type="button" class="button" onClick={() => actions.discard(message)}>
        {t('pending.discard')}
      </button>
    </>
  )
}

function EditButton({ message, actions }: { message: Unsent; actions: UnsentMessages }) {
  const t = useT()
  return (
    <button type="button" class="button" onClick={() => actions.edit(message)}>
      {t('pending.edit')}
    </button>
  )
}
