import { FileText, RotateCw, X } from 'lucide-preact'
import type { ChannelKind } from '../../../../src/protocol/conversation.ts'
import { mostUploaded } from '../../../../src/protocol/file-limits.ts'
import { fileSize } from '../../../kit/file-size.ts'
import { worthAnotherTry } from '../../../kit/http.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { codeOf } from '../../../kit/problem.ts'
import { type Attachment, mostAttached, remove, retry } from './attachments.ts'
import { useFileSentence } from './refusal.ts'
import { put } from './texts.ts'
import { useFileTexts } from './use-texts.ts'
import './files.css'

/** What is attached and not sent yet: how far each upload is, and the ways to take it off or try again. */
export function Tray(props: {
  conversationId: string
  kind: ChannelKind
  list: readonly Attachment[]
  tooMany: boolean
}) {
  const texts = useFileTexts()
  const { conversationId, kind, list } = props
  return (
    <>
      {list.length > 0 && (
        <ul class="file-tray" aria-label={texts.tray}>
          {list.map((attachment) => (
            <Item
              key={attachment.key}
              attachment={attachment}
              kind={kind}
              onRetry={() => retry(conversationId, attachment)}
              onRemove={() => remove(conversationId, attachment)}
            />
          ))}
        </ul>
      )}
      {props.tooMany && (
        <p class="file-tray-note" role="alert">
          {put(texts.tooMany, String(mostAttached))}
        </p>
      )}
    </>
  )
}

function Item(props: {
  attachment: Attachment
  kind: ChannelKind
  onRetry: () => void
  onRemove: () => void
}) {
  const texts = useFileTexts()
  const locale = useLocale()
  const { attachment } = props
  const { file, preview } = attachment
  return (
    <li>
      {preview === null ? <FileText size={20} /> : <img src={preview} alt="" />}
      <span class="file-label">
        <span class="file-name" dir="auto">
          {file.name}
        </span>
        {attachment.state === 'uploading' ? (
          <progress
            value={attachment.share}
            aria-label={put(texts.uploading, percent(attachment.share, locale))}
          />
        ) : (
          <Note attachment={attachment} kind={props.kind} />
        )}
      </span>
      {attachment.state === 'failed' && mayFareBetter(attachment.error) && (
        <button
          type="button"
          class="button quiet icon"
          aria-label={texts.retry}
          title={texts.retry}
          onClick={props.onRetry}
        >
          <RotateCw size={14} />
        </button>
      )}
      <button
        type="button"
        class="button quiet icon"
        aria-label={put(texts.remove, file.name)}
        onClick={props.onRemove}
      >
        <X size={14} />
      </button>
    </li>
  )
}

/** Whether the very same file may be taken the next time. */
function mayFareBetter(error: unknown): boolean {
  return worthAnotherTry(error) || codeOf(error) === 'broken-off'
}

function Note({ attachment, kind }: { attachment: Attachment; kind: ChannelKind }) {
  const sentence = useFileSentence()
  const texts = useFileTexts()
  const locale = useLocale()
  const bad = (words: string) => (
    <span class="file-note file-bad" role="alert">
      {words}
    </span>
  )
  if (attachment.state === 'too-large') return bad(put(texts.tooLarge, fileSize(mostUploaded, locale)))
  if (attachment.state === 'failed') return bad(sentence(attachment.error, kind))
  return (
    <span class="file-note" role="status">
      {fileSize(attachment.file.size, locale)} · {texts.ready}
    </span>
  )
}

function percent(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(share)
}
