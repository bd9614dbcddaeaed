import { useT } from '../../kit/i18n/index.tsx'
import { useNames } from '../session.tsx'

/** The assistant's reply while it is being written: nothing of it has been sent. */
export function DraftBubble({ text }: { text: string }) {
  const t = useT()
  const name = useNames().assistant
  return (
    <div class="message message-assistant message-draft" data-testid="draft">
      <p class="message-author">
        {t('conversation.draft', { name })}
        <span class="dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      </p>
      <div class="bubble">
        <p class="words" dir="auto">
          {text}
        </p>
        <span class="bubble-meta">{t('conversation.draftHint')}</span>
      </div>
    </div>
  )
}
