import {
  ClipboardList,
  FileText,
  Image,
  MapPin,
  Mic,
  ShoppingBag,
  Sticker,
  UserRound,
  Video,
} from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import type { MessageContent } from '../../../src/protocol/conversation.ts'
import { useT } from '../../kit/i18n/index.tsx'

const mediaIcons = { image: Image, audio: Mic, video: Video, document: FileText, sticker: Sticker }

/** What a message carries. Everything a client wrote is shown as text and only as text. */
export function Content({ content }: { content: MessageContent }) {
  const t = useT()
  switch (content.type) {
    case 'text':
    case 'choice':
    case 'notice':
      return <Words>{content.text}</Words>
    case 'media': {
      const Icon = mediaIcons[content.media]
      return (
        <>
          <Thing icon={<Icon size={16} />}>{content.fileName ?? t(`content.${content.media}`)}</Thing>
          {content.caption && <Words>{content.caption}</Words>}
        </>
      )
    }
    case 'location': {
      const place = [content.name, content.address].filter(Boolean).join(', ')
      return (
        <Thing icon={<MapPin size={16} />}>
          {place ||
            `${t('content.location')} ${content.latitude.toFixed(5)}, ${content.longitude.toFixed(5)}`}
        </Thing>
      )
    }
    case 'contacts':
      return (
        <Thing
          icon={<UserRound size={16} />}
        >{`${t('content.contacts')}: ${content.names.join(', ')}`}</Thing>
      )
    case 'order':
      return <Thing icon={<ShoppingBag size={16} />}>{t('content.order')}</Thing>
    case 'form':
      return (
        <>
          <Thing icon={<ClipboardList size={16} />}>{t('content.form')}</Thing>
          <Words>{content.answers}</Words>
        </>
      )
    case 'reaction':
      return (
        <p class="words words-soft">
          {content.emoji ? t('content.reaction', { emoji: content.emoji }) : t('content.reactionGone')}
        </p>
      )
    case 'unsupported':
      return <p class="words words-soft">{t('content.unsupported')}</p>
  }
}

function Words({ children }: { children: string }) {
  return (
    <p class="words" dir="auto">
      {children}
    </p>
  )
}

function Thing({ icon, children }: { icon: ComponentChildren; children: string }) {
  return (
    <p class="thing">
      {icon}
      <span class="words" dir="auto">
        {children}
      </span>
    </p>
  )
}
