import { Download, FileText, Image, Mic, Sticker, Video } from 'lucide-preact'
import { useState } from 'preact/hooks'
import * as z from 'zod'
import type { MessageContent } from '../../../../src/protocol/conversation.ts'
import type { FileUse, MessageFile } from '../../../../src/protocol/files.ts'
import { fileSize } from '../../../kit/file-size.ts'
import { request } from '../../../kit/http.ts'
import { useLocale, useT } from '../../../kit/i18n/index.tsx'
import { sentenceFor } from '../../../kit/problem.ts'
import { PictureDialog } from './picture-dialog.tsx'
import { put } from './texts.ts'
import { keepThumbnail } from './thumbnail.ts'
import { useFileTexts } from './use-texts.ts'
import './files.css'

type Media = Extract<MessageContent, { type: 'media' }>

const icons = { image: Image, audio: Mic, video: Video, document: FileText, sticker: Sticker }
/** Sound the browsers cannot play. */
const silent = new Set(['audio/amr'])

const address = (file: MessageFile, as: FileUse): string =>
  `/api/files/${encodeURIComponent(file.id)}?as=${as}`

/** A message's file: shown when a page may show it, else to be saved; or how far it is from being here. */
export default function FileView(props: { content: Media; file: MessageFile; again: string | undefined }) {
  const { content, file } = props
  if (file.state !== 'stored') return <Missing content={content} file={file} again={props.again} />
  if (file.type?.startsWith('image/')) return <Picture content={content} file={file} />
  const src = address(file, 'inline')
  if (content.media === 'audio' && !silent.has(file.type ?? '')) {
    // biome-ignore lint/a11y/useMediaCaption: what a client recorded has none
    return <audio class="file-audio" controls preload="metadata" src={src} />
  }
  if (content.media === 'video') {
    // biome-ignore lint/a11y/useMediaCaption: what a client filmed has none
    return <video class="file-video" controls preload="metadata" src={src} />
  }
  return <ToSave content={content} file={file} />
}

function useName({ fileName, media }: Media): string {
  const t = useT()
  return fileName ?? t(`content.${media}`)
}

function Picture({ content, file }: { content: Media; file: MessageFile }) {
  const texts = useFileTexts()
  const name = useName(content)
  const [broken, setBroken] = useState(false)
  const [large, setLarge] = useState(false)
  if (broken) return <ToSave content={content} file={file} />
  /** A plain click shows it here; with a key held, the browser opens it as it would any link. */
  const enlarge = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    setLarge(true)
  }
  // Its room is known before it comes, so that nothing jumps.
  const room = file.width && file.height ? `${file.width} / ${file.height}` : '4 / 3'
  return (
    <>
      <a
        class={`file-picture ${content.media === 'sticker' ? 'file-sticker' : ''}`}
        style={{ aspectRatio: room, '--own-width': `${file.width ?? 320}px` }}
        href={address(file, 'inline')}
        target="_blank"
        rel="noreferrer"
        aria-label={put(texts.open, name)}
        onClick={enlarge}
      >
        <img
          src={address(file, 'thumbnail')}
          alt={content.caption ?? name}
          loading="lazy"
          decoding="async"
          onLoad={({ currentTarget }) => void keepThumbnail(file.id, currentTarget)}
          onError={() => setBroken(true)}
        />
      </a>
      {large && (
        <PictureDialog
          title={content.caption ?? name}
          src={address(file, 'inline')}
          saveFrom={address(file, 'attachment')}
          saveLabel={put(texts.save, name)}
          onClose={() => setLarge(false)}
        />
      )}
    </>
  )
}

function ToSave({ content, file }: { content: Media; file: MessageFile }) {
  const texts = useFileTexts()
  const locale = useLocale()
  const name = useName(content)
  const Icon = icons[content.media]
  return (
    <a class="file-save" href={address(file, 'attachment')} download aria-label={put(texts.save, name)}>
      <Icon size={20} />
      <span class="file-label">
        <span class="file-name" dir="auto">
          {name}
        </span>
        {file.size !== null && <span class="file-note">{fileSize(file.size, locale)}</span>}
      </span>
      <Download size={16} />
    </a>
  )
}

function Missing({ content, file, again }: { content: Media; file: MessageFile; again: string | undefined }) {
  const t = useT()
  const texts = useFileTexts()
  const name = useName(content)
  const [asking, setAsking] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const Icon = icons[content.media]
  const why = file.reason === null ? texts.pending : texts.failure[file.reason]
  const retry = async (path: string): Promise<void> => {
    setAsking(true)
    setError(null)
    try {
      await request('POST', path, z.unknown())
    } catch (cause) {
      setError(sentenceFor(cause, t))
    } finally {
      setAsking(false)
    }
  }
  return (
    <div class={`file-missing ${file.state === 'failed' ? 'file-failed' : ''}`}>
      <Icon size={20} />
      <span class="file-label" role="status">
        <span class="file-name" dir="auto">
          {name}
        </span>
        <span class="file-note">
          {[why, ...(file.state === 'pending' && file.reason ? [texts.again] : [])].join(' ')}
        </span>
        {error && <span class="file-note">{error}</span>}
      </span>
      {file.reason !== null && again !== undefined && (
        <button type="button" class="button" disabled={asking} onClick={() => void retry(again)}>
          {file.state === 'failed' ? texts.retry : texts.tryNow}
        </button>
      )}
    </div>
  )
}
