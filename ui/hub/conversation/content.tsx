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
import { ErrorBoundary } from 'preact-iso/lazy'
import type { MessageContent } from '../../../src/protocol/conversation.ts'
import { useT } from '../../kit/i18n/index.tsx'
import { part } from '../../kit/part.ts'
import { formatAddress } from '../../kit/phone.ts'
import { Words } from './words.tsx'

const FileView = part(() => import('./files/file-view.tsx'))

const mediaIcons = { image: Image, audio: Mic, video: Video, document: FileText, sticker: Sticker }

/**
 * What a message carries. Everything a client wrote is shown as text and only as text. `again` is where to ask for a
 * file that is not here yet.
 */
export function Content({ content, again }: { content: MessageContent; again?: string | undefined }) {
  const t = useT()
  switch (content.type) {
    case 'text':
      return (
        <>
          <Words>{content.text}</Words>
          {content.choices && <Offered titles={content.choices.options.map(({ title }) => title)} />}
        </>
      )
    case 'choice':
    case 'notice':
      return <Words>{content.text}</Words>
    case 'reminder':
      return (
        <>
          <p class="words">{t('content.reminder')}</p>
          {content.note && <Words>{content.note}</Words>}
        </>
      )
    case 'media': {
      const Icon = mediaIcons[content.media]
      return (
        <>
          {content.file ? (
            <ErrorBoundary>
              <FileView content={content} file={content.file} again={again} />
            </ErrorBoundary>
          ) : (
            <Thing icon={<Icon size={16} />}>{content.fileName ?? t(`content.${content.media}`)}</Thing>
          )}
          {content.caption && <Words>{content.caption}</Words>}
        </>
      )
    }
    case 'template':
      return (
        <>
          <Words>{content.text}</Words>
          {content.buttons.length > 0 && <Offered titles={content.buttons} />}
        </>
      )
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
      return <Cards content={content} label={t('content.contacts')} />
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

/** People the client passes on, each with their numbers. */
function Cards(props: { content: Extract<MessageContent, { type: 'contacts' }>; label: string }) {
  const { names, cards = names.map((name) => ({ name, phones: [] })) } = props.content
  return (
    <>
      {cards.map(({ name, phones }, index) => (
        <Thing key={index} icon={<UserRound size={16} role="img" aria-label={props.label} />}>
          {[name, ...phones.map(formatAddress)].filter(Boolean).join('\n')}
        </Thing>
      ))}
    </>
  )
}

/** What the client may tap under a message. */
function Offered({ titles }: { titles: readonly string[] }) {
  return (
    <ul class="offered">
      {titles.map((title) => (
        <li key={title} dir="auto">
          {title}
        </li>
      ))}
    </ul>
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
