import { Ban, Check, CheckCheck, CircleAlert, CircleHelp, Clock, type LucideIcon } from 'lucide-preact'
import { ErrorBoundary } from 'preact-iso/lazy'
import type {
  ConversationSummary,
  Delivery,
  DeliveryState,
  MessageView,
} from '../../../src/protocol/conversation.ts'
import { useNow } from '../../kit/clock.ts'
import { useT } from '../../kit/i18n/index.tsx'
import { part } from '../../kit/part.ts'

const Stuck = part(() => import('./stuck/stuck.tsx'))

const icons: Record<DeliveryState, LucideIcon> = {
  queued: Clock,
  sending: Clock,
  unknown: CircleHelp,
  sent: Check,
  delivered: CheckCheck,
  read: CheckCheck,
  played: CheckCheck,
  failed: CircleAlert,
  cancelled: Ban,
}

/** How far a message got, as a tick with a name. */
export function DeliveryMark({ delivery }: { delivery: Delivery }) {
  const t = useT()
  const Icon = icons[delivery.state]
  const name = t(`delivery.${delivery.state}`)
  return (
    <span class={`delivery delivery-${delivery.state}`} role="img" aria-label={name} title={name}>
      <Icon size={14} aria-hidden="true" />
    </span>
  )
}

/** A message that has not left after this, ms, has more to say than its tick. */
const soon = 5_000

type Note = { message: MessageView; summary: ConversationSummary }

/** Under a message that did not simply arrive: why, and what can be done. Most messages do, so it comes when needed. */
export function DeliveryNote(props: Note) {
  const { delivery } = props.message
  switch (delivery?.state) {
    case 'failed':
    case 'unknown':
    case 'cancelled':
      return <NoteOf {...props} delivery={delivery} />
    case 'queued':
      return delivery.error ? <NoteOf {...props} delivery={delivery} /> : <NoteOnceLate {...props} />
    default:
      return null
  }
}

function NoteOf(props: Note & { delivery: Delivery }) {
  return (
    <ErrorBoundary>
      <Stuck {...props} />
    </ErrorBoundary>
  )
}

function NoteOnceLate(props: Note) {
  const now = useNow(soon)
  const { delivery, at } = props.message
  return delivery && now - at > soon ? <NoteOf {...props} delivery={delivery} /> : null
}
