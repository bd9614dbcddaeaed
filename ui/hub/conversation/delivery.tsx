import { Ban, Check, CheckCheck, CircleAlert, CircleHelp, Clock, type LucideIcon } from 'lucide-preact'
import type { Delivery, DeliveryState } from '../../../src/protocol/conversation.ts'
import { useT } from '../../kit/i18n/index.tsx'

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

/** The sentence under a message that did not simply arrive. */
export function DeliveryNote({ delivery }: { delivery: Delivery }) {
  const t = useT()
  const { state } = delivery
  if (state !== 'failed' && state !== 'unknown' && state !== 'cancelled') return null
  return (
    <p class={`delivery-note delivery-note-${state}`}>
      {t(`deliveryNote.${state}`)} {delivery.error?.message}
    </p>
  )
}
