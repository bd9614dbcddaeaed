import { mostUploaded } from '../../../../src/protocol/file-limits.ts'
import { longestCaption, type UploadedFile } from '../../../../src/protocol/files.ts'
import { uploadFile } from './upload.ts'

/** A file the member has attached. `share` is how much of it has been uploaded, 0 to 1. */
export type Attachment = { key: string; file: File; preview: string | null } & (
  | { state: 'uploading'; share: number }
  | { state: 'ready'; uploaded: UploadedFile }
  | { state: 'too-large' }
  | { state: 'failed'; error: unknown }
)

/** Files at a time. */
export const mostAttached = 10

/** What is attached in each conversation: it outlives the screen, as what is typed does. */
const attached = new Map<string, Attachment[]>()
const uploads = new Map<string, AbortController>()
const changed = new EventTarget()

export function attachmentsOf(conversationId: string): readonly Attachment[] {
  return attached.get(conversationId) ?? []
}

/** Calls `listener` whenever something attached there changes; returns the way to stop. */
export function onAttachments(conversationId: string, listener: () => void): () => void {
  changed.addEventListener(conversationId, listener)
  return () => changed.removeEventListener(conversationId, listener)
}

function write(conversationId: string, list: Attachment[]): void {
  if (list.length === 0) attached.delete(conversationId)
  else attached.set(conversationId, list)
  changed.dispatchEvent(new Event(conversationId))
}

function change(conversationId: string, key: string, next: (one: Attachment) => Attachment): void {
  write(
    conversationId,
    attachmentsOf(conversationId).map((one) => (one.key === key ? next(one) : one)),
  )
}

/** Attaches files and begins their uploads. False when they would be too many: then none is. */
export function attach(conversationId: string, files: readonly File[]): boolean {
  const before = attachmentsOf(conversationId)
  if (before.length + files.length > mostAttached) return false
  const fresh = files.map((file): Attachment => {
    const key = crypto.randomUUID()
    const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : null
    const fits = file.size <= mostUploaded
    return fits
      ? { key, file, preview, state: 'uploading', share: 0 }
      : { key, file, preview, state: 'too-large' }
  })
  write(conversationId, [...before, ...fresh])
  for (const one of fresh) if (one.state === 'uploading') void upload(conversationId, one)
  return true
}

async function upload(conversationId: string, { key, file, preview }: Attachment): Promise<void> {
  const cancel = new AbortController()
  uploads.set(key, cancel)
  const onProgress = (share: number) =>
    change(conversationId, key, () => ({ key, file, preview, state: 'uploading', share }))
  onProgress(0)
  try {
    const uploaded = await uploadFile(conversationId, file, { onProgress, signal: cancel.signal })
    change(conversationId, key, () => ({ key, file, preview, state: 'ready', uploaded }))
  } catch (error) {
    change(conversationId, key, () => ({ key, file, preview, state: 'failed', error }))
  } finally {
    uploads.delete(key)
  }
}

/** Uploads again what failed. */
export function retry(conversationId: string, attachment: Attachment): void {
  void upload(conversationId, attachment)
}

/** Takes a file off, which cancels its upload. */
export function remove(conversationId: string, { key, preview }: Attachment): void {
  write(
    conversationId,
    attachmentsOf(conversationId).filter((one) => one.key !== key),
  )
  uploads.get(key)?.abort()
  if (preview !== null) URL.revokeObjectURL(preview)
}

/** What is to be sent, in this order. */
export type FilesToSend = { files: { uploaded: UploadedFile; caption: string }[]; text: string }

/** Messages to send, in order: each file, the first that can carry words with them, else the words by themselves. */
export function messagesOf(list: readonly Attachment[], words: string): FilesToSend {
  const ready = list.flatMap((one) => (one.state === 'ready' ? [one.uploaded] : []))
  const carrier = words.length <= longestCaption ? ready.find(({ media }) => media !== 'audio') : undefined
  return {
    files: ready.map((uploaded) => ({ uploaded, caption: uploaded === carrier ? words : '' })),
    text: carrier === undefined ? words : '',
  }
}
