import { Sparkles } from 'lucide-preact'
import type { ConversationSummary } from '../../../src/protocol/conversation.ts'
import { Avatar } from '../../kit/avatar.tsx'
import { duration, fullTime, shortAge } from '../../kit/format.ts'
import { useLocale, useT } from '../../kit/i18n/index.tsx'
import { ChannelIcon } from '../conversation/channel-icon.tsx'
import { HolderChip, WindowChip } from '../conversation/chips.tsx'
import { useContactName } from '../conversation/contact-name.ts'
import { readUnsent } from '../conversation/unsent.ts'
import { useForesight } from '../conversation/use-foresight.ts'
import { useMe, useNames } from '../session.tsx'
import { needsPerson } from './inbox-list.ts'

/** One conversation in the list: who, what last, who holds it, and how long is left. */
export function Row(props: { conversation: ConversationSummary; href: string; open: boolean; now: number }) {
  const t = useT()
  const locale = useLocale()
  const { conversation, now } = props
  const name = useContactName()(conversation.contact)
  const unread = conversation.unread
  return (
    <a
      href={props.href}
      class={`row ${needsPerson(conversation) ? 'row-needed' : ''}`}
      aria-current={props.open ? 'page' : undefined}
      data-testid={`conversation-${conversation.id}`}
      {...useForesight(conversation.id)}
    >
      <Avatar id={conversation.contact.id} name={conversation.contact.name}>
        <ChannelIcon kind={conversation.channel.kind} badge />
      </Avatar>
      <span class="row-body">
        <span class="row-line">
          <span class="row-name" dir="auto">
            {name}
          </span>
          <time
            class="row-age"
            dateTime={new Date(conversation.lastActivityAt).toISOString()}
            title={fullTime(conversation.lastActivityAt, locale)}
          >
            {shortAge(conversation.lastActivityAt, now, locale) ?? t('inbox.now')}
          </time>
        </span>
        <span class="row-line">
          <Preview conversation={conversation} />
          {unread > 0 && (
            <span class="row-badge">
              <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
              <span class="visually-hidden">{t('inbox.unread', { count: unread })}</span>
            </span>
          )}
        </span>
        <span class="row-chips">
          {conversation.status === 'finished' ? (
            <span class="chip">{t('holder.finished')}</span>
          ) : (
            <>
              <HolderChip holder={conversation.holder} label={waitingLabel()} />
              <WindowChip endsAt={conversation.serviceWindowEndsAt} now={now} />
            </>
          )}
          {conversation.handoffReason && conversation.status === 'open' && (
            <span class="chip plain row-reason">
              <span>{t(`reason.${conversation.handoffReason}`)}</span>
            </span>
          )}
          {conversation.language && <span class="row-language">{conversation.language.toUpperCase()}</span>}
        </span>
      </span>
    </a>
  )

  function waitingLabel(): string | undefined {
    const since = conversation.waitingSince
    if (since === null || conversation.holder.kind !== 'queue') return undefined
    return t('inbox.waitingFor', { time: duration(now - since, locale) })
  }
}

/** What is under way does not matter to a draft. */
const nobody: ReadonlySet<string> = new Set()

/** What the member has begun to write, unless the client waits; else what was said last. */
function Preview({ conversation }: { conversation: ConversationSummary }) {
  const t = useT()
  const { member } = useMe()
  const { text: draft } = readUnsent({ memberId: member.id, conversationId: conversation.id }, nobody)
  if (draft.trim() !== '' && !needsPerson(conversation)) {
    return (
      <span class="row-preview" dir="auto">
        <bdi class="row-draft">{t('inbox.draft')}: </bdi>
        {draft}
      </span>
    )
  }
  const last = conversation.lastMessage
  if (!last) return <span class="row-preview">{t('inbox.noMessages')}</span>
  return (
    <span class="row-preview" dir="auto">
      <Speaker author={last.author} />
      {last.preview}
    </span>
  )
}

/** Whose words follow; the client's own need no name. */
function Speaker({ author }: { author: NonNullable<ConversationSummary['lastMessage']>['author'] }) {
  const t = useT()
  const names = useNames()
  const { member } = useMe()
  switch (author.kind) {
    case 'assistant':
      return (
        <bdi class="row-speaker">
          <Sparkles size={12} /> {names.assistant}:{' '}
        </bdi>
      )
    case 'member':
      return <bdi>{author.memberId === member.id ? t('inbox.you') : names.member(author.memberId)}: </bdi>
    case 'phone':
      return <bdi>{t('conversation.author.phone')}: </bdi>
    default:
      return null
  }
}
