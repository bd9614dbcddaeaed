import { useEffect, useState } from 'preact/hooks'
import type { FileUse } from '../../src/protocol/files.ts'
import type { VisitorMessage } from '../../src/protocol/frames.ts'
import { FileIcon } from './icons.tsx'
import { fill, type Texts } from './texts.ts'

type ChatFile = NonNullable<VisitorMessage['file']>

/** Where a file is, for some minutes. Rejects when it is nowhere, or nobody answers. */
export type FindFile = (fileId: string, as: FileUse) => Promise<string>

/** What browsers play. */
const playable = /^(audio\/(ogg|mpeg|mp4|aac|wav)|video\/(mp4|webm))$/

/** A message's file: a picture or something to play, else to be saved. */
export function ChatFile(props: { file: ChatFile; find: FindFile; texts: Texts }) {
  const { file, find, texts } = props
  const shown = file.type.startsWith('image/') || playable.test(file.type)
  const url = useAddress(shown ? file.id : null, find)
  const name = file.name ?? texts.file
  if (!shown) {
    const save = () =>
      find(file.id, 'attachment').then(
        (found) => location.assign(found),
        () => undefined,
      )
    return (
      <button
        type="button"
        class="chat-file"
        onClick={() => void save()}
        aria-label={fill(texts.save, { name })}
      >
        <FileIcon />
        <span dir="auto">{name}</span>
      </button>
    )
  }
  if (file.type.startsWith('audio/')) {
    // biome-ignore lint/a11y/useMediaCaption: a recording has none
    return <audio class="chat-player" controls preload="metadata" src={url ?? undefined} />
  }
  const room = file.width && file.height ? `${file.width} / ${file.height}` : '4 / 3'
  const style = { aspectRatio: room, width: `${Math.min(file.width ?? 260, 260)}px` }
  return file.type.startsWith('video/') ? (
    // biome-ignore lint/a11y/useMediaCaption: a recording has none
    <video class="chat-picture" controls preload="metadata" style={style} src={url ?? undefined} />
  ) : (
    <img class="chat-picture" style={style} src={url ?? undefined} alt={name} decoding="async" />
  )
}

function useAddress(fileId: string | null, find: FindFile): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (fileId === null) return
    let wanted = true
    find(fileId, 'inline').then(
      (found) => wanted && setUrl(found),
      // Its place stays empty; the words around it are there, and a reload asks again.
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [fileId])
  return url
}
