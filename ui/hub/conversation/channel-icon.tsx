import { AtSign, Globe, type LucideIcon, MessageCircle, Phone, Send, Webhook } from 'lucide-preact'
import type { ChannelKind } from '../../../src/protocol/conversation.ts'
import { useT } from '../../kit/i18n/index.tsx'

const icons: Record<ChannelKind, LucideIcon> = {
  whatsapp: Phone,
  web: Globe,
  telegram: Send,
  instagram: AtSign,
  messenger: MessageCircle,
  webhook: Webhook,
}

/** The sign of a channel; as a `badge` it sits on the corner of an avatar. */
export function ChannelIcon({ kind, badge = false }: { kind: ChannelKind; badge?: boolean }) {
  const t = useT()
  const Icon = icons[kind]
  return (
    <span class={`channel channel-${kind} ${badge ? 'channel-badge' : ''}`} title={t(`channel.${kind}`)}>
      <Icon size={badge ? 9 : 14} strokeWidth={badge ? 2.75 : 2} />
    </span>
  )
}
