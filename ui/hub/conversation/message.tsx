import {
  autoReplyResponder,
  type ConversationSummary,
  type MessageView,
} from '../../../src/protocol/conversation.ts'
import { fullTime, timeOfDay } from '../../kit/format.ts'
import { useLocale, useT } from '../../kit/i18n/index.tsx'
import { part } from '../../kit/part.ts'
import { useNames } from '../session.tsx'
import { useContactName } from './contact-name.ts'
import { Content } from './content.tsx'
import { DeliveryMark, DeliveryNote } from './delivery.tsx'
import { Why } from './why.tsx'
import './message.css'

const AskedReasons = part(() => import('./asked-reasons.tsx'))

const looks = {
  client: 'client',
  assistant: 'assistant',
  member: 'own',
  phone: 'own',
  system: 'system',
} as const

/** One message of the history: whose it is, its words, how far it got, and for the assistant's, why. */
export function Message(props: { message: MessageView; follows: boolean; summary: ConversationSummary }) {
  const t = useT()
  const locale = useLocale()
  const names = useNames()
  const contactName = useContactName()(props.summary.contact)
  const { message } = props
  const author = names.author(message.author, contactName)
  const byAi = message.author.kind === 'assistant' && message.audit?.responder !== autoReplyResponder
  const held = message.delivery?.state === 'cancelled' || message.delivery?.state === 'failed'
  return (
    <article
      class={`message message-${looks[message.author.kind]} ${props.follows ? 'message-follows' : ''} ${held ? 'message-held' : ''}`}
      aria-label={`${author}, ${timeOfDay(message.at, locale)}`}
      data-testid={`message-${message.seq}`}
    >
      {!props.follows && message.author.kind !== 'client' && message.author.kind !== 'system' && (
        <p class="message-author" aria-hidden="true">
          {author}
          {byAi && <span class="message-ai">{t('conversation.ai')}</span>}
        </p>
      )}
      <div class="bubble">
        <Content
          content={message.content}
          again={`/api/conversations/${props.summary.id}/messages/${message.seq}/fetch`}
        />
        <span class="bubble-meta">
          <time dateTime={new Date(message.at).toISOString()} title={fullTime(message.at, locale)}>
            {timeOfDay(message.at, locale)}
          </time>
          {message.delivery && <DeliveryMark delivery={message.delivery} />}
        </span>
      </div>
      {message.delivery && <DeliveryNote message={message} summary={props.summary} />}
      {message.audit && (
        <Why degraded={message.audit.degraded}>
          <AskedReasons conversationId={props.summary.id} messageId={message.id} />
        </Why>
      )}
    </article>
  )
}
