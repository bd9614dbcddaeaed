import { X } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { ErrorBoundary } from 'preact-iso/lazy'
import type { ConversationView } from '../../../src/protocol/conversation.ts'
import { Avatar } from '../../kit/avatar.tsx'
import { useNow } from '../../kit/clock.ts'
import { fullTime, languageName, serviceWindow } from '../../kit/format.ts'
import { useLocale, useT } from '../../kit/i18n/index.tsx'
import { part } from '../../kit/part.ts'
import { formatAddress } from '../../kit/phone.ts'
import { useNames } from '../session.tsx'
import { ChannelIcon } from './channel-icon.tsx'
import { closedSince, WindowChip } from './chips.tsx'
import { useContactName } from './contact-name.ts'
import { Collected } from './handoff-card.tsx'
import type { Conversation } from './use-conversation.ts'
import './details.css'

const Marketing = part(() => import('./template-marketing.tsx'))

const ContactBlock = part(() => import('./contact/contact-block.tsx'))

/** Everything known about the contact and the current episode. */
export default function Details({
  view,
  settle,
  onClose,
}: {
  view: ConversationView
  settle: Conversation['settle']
  onClose: () => void
}) {
  const t = useT()
  const locale = useLocale()
  const names = useNames()
  const { summary, episode } = view
  const { contact, channel } = summary
  const name = useContactName()(contact)
  return (
    <aside class="details" aria-label={t('details.title')}>
      <button type="button" class="button quiet icon details-close" aria-label={t('close')} onClick={onClose}>
        <X size={18} />
      </button>
      <header>
        <Avatar id={contact.id} name={contact.name} size="large" />
        <h2 dir="auto">{name}</h2>
        {contact.address && contact.name && <p class="words">{formatAddress(contact.address)}</p>}
      </header>
      <dl class="facts">
        <Fact label={t('details.channel')}>
          <ChannelIcon kind={channel.kind} /> {t(`channel.${channel.kind}`)}
          <span class="facts-soft" dir="auto">
            {channel.name}
          </span>
        </Fact>
        <Fact label={t('details.language')}>
          {summary.language ? languageName(summary.language, locale) : t('details.unknownLanguage')}
        </Fact>
        <Fact label={t('details.window')}>
          <Window endsAt={summary.serviceWindowEndsAt} />
        </Fact>
        {summary.status === 'open' && (
          <Fact label={t('details.holder')}>
            {summary.holder.kind === 'queue' ? t('details.nobody') : names.holder(summary.holder)}
          </Fact>
        )}
        {episode && (
          <Fact label={t('details.episode')}>
            {t('details.episodeSince', { number: episode.number, time: fullTime(episode.openedAt, locale) })}
          </Fact>
        )}
      </dl>
      <section>
        <h3>{t('details.requirements')}</h3>
        {episode && episode.requirements.length > 0 ? (
          <Collected items={episode.requirements} />
        ) : (
          <p class="facts-soft">{t('details.noRequirements')}</p>
        )}
      </section>
      {/* What is fetched when it is first needed comes last, so that nothing a person reads moves. */}
      {view.outlook?.templateMicros && (
        <dl class="facts">
          <ErrorBoundary>
            <Marketing view={view} settle={settle} />
          </ErrorBoundary>
        </dl>
      )}
      <ErrorBoundary>
        <ContactBlock summary={summary} />
      </ErrorBoundary>
    </aside>
  )
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Window({ endsAt }: { endsAt: number | null }) {
  const t = useT()
  const locale = useLocale()
  const now = useNow()
  if (endsAt === null) return <>{t('window.none')}</>
  const closed = serviceWindow(endsAt, now).kind === 'closed'
  const closes = t('details.closesAt', { time: fullTime(endsAt, locale) })
  return (
    <>
      <WindowChip endsAt={endsAt} now={now} />
      <span class="facts-soft">{closed ? closedSince(endsAt, t, locale) : closes}</span>
    </>
  )
}
