import { ArrowLeft, Check, Hand, PanelRight, Sparkles } from 'lucide-preact'
import { useEffect, useRef } from 'preact/hooks'
import type { ConversationSummary } from '../../../src/protocol/conversation.ts'
import { Avatar } from '../../kit/avatar.tsx'
import { goBack } from '../../kit/back.ts'
import { useNow } from '../../kit/clock.ts'
import { useT } from '../../kit/i18n/index.tsx'
import { useNames } from '../session.tsx'
import { ChannelIcon } from './channel-icon.tsx'
import { HolderChip, WindowChip } from './chips.tsx'
import { useContactName } from './contact-name.ts'
import type { Acts } from './use-acts.ts'
import './header.css'

/** Who this is, who holds it, and the three acts. */
export function ConversationHeader(props: {
  summary: ConversationSummary
  acts: Acts
  back: string
  details: boolean
  onDetails: () => void
}) {
  const t = useT()
  const now = useNow()
  const { summary, acts } = props
  const name = useContactName()(summary.contact)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // On a phone the row it was opened from is gone from sight, and the focus with it.
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  return (
    <header class="head">
      <a
        class="button quiet icon head-back"
        href={props.back}
        aria-label={t('conversation.back')}
        onClick={goBack}
      >
        <ArrowLeft size={18} />
      </a>
      <Avatar id={summary.contact.id} name={summary.contact.name}>
        <ChannelIcon kind={summary.channel.kind} badge />
      </Avatar>
      <div class="head-who">
        <h1 dir="auto" tabIndex={-1} ref={heading}>
          {name}
        </h1>
        <div class="head-chips">
          {summary.status === 'finished' ? (
            <span class="chip">{t('holder.finished')}</span>
          ) : (
            <HolderChip holder={summary.holder} />
          )}
          <WindowChip endsAt={summary.serviceWindowEndsAt} now={now} />
        </div>
      </div>
      <ActButtons acts={acts} />
      <button
        type="button"
        class="button quiet icon"
        aria-label={t('conversation.details')}
        title={t('conversation.details')}
        aria-expanded={props.details}
        onClick={props.onDetails}
      >
        <PanelRight size={18} />
      </button>
    </header>
  )
}

function ActButtons({ acts }: { acts: Acts }) {
  const t = useT()
  const names = useNames()
  return (
    <div class="head-acts">
      {acts.handBack && (
        <button
          type="button"
          class="button head-hand-back"
          disabled={acts.busy}
          aria-label={t('conversation.handBackTo', { name: names.assistant })}
          title={t('conversation.handBackTo', { name: names.assistant })}
          onClick={acts.handBack}
        >
          <Sparkles size={15} />
          <span class="head-act-label">{t('conversation.handBack')}</span>
        </button>
      )}
      {acts.finish && (
        <button
          type="button"
          class="button"
          disabled={acts.busy}
          aria-label={t('conversation.finish')}
          aria-keyshortcuts="e"
          onClick={acts.finish}
        >
          <Check size={15} />
          <span class="head-act-label">{t('conversation.finish')}</span>
        </button>
      )}
      {acts.takeOver && (
        <button
          type="button"
          class="button primary"
          disabled={acts.busy}
          aria-keyshortcuts="t"
          onClick={acts.takeOver}
        >
          <Hand size={15} />
          {t('conversation.takeOver')}
        </button>
      )}
    </div>
  )
}
