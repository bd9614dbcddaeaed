import { z } from 'zod'

/** The kinds of file a message carries, as clients' apps tell them apart. */
export const MediaKind = z.enum(['image', 'audio', 'video', 'document', 'sticker'])
export type MediaKind = z.infer<typeof MediaKind>

/** Bytes. */
export const MB = 1024 * 1024

/** The largest file of each kind, bytes (Meta, "Cloud API media: supported types", November 2026). */
export const mostBytes: Readonly<Record<MediaKind, number>> = {
  image: 5 * MB,
  audio: 16 * MB,
  video: 16 * MB,
  document: 100 * MB,
  sticker: 1 * MB,
}

/** The longest words that go with a file (WhatsApp, November 2026). */
export const longestCaption = 1024

/** Why a file is not here. Only `gone`, `too-large` and `wrong-type` will not change by themselves. */
export const FileFailure = z.enum(['gone', 'too-large', 'wrong-type', 'damaged', 'refused', 'unreachable'])
export type FileFailure = z.infer<typeof FileFailure>

/**
 * The file of a message as the conversation keeps it. `type` is the media type its content shows and `size` its
 * bytes, both null until it is stored; `width` and `height` are pixels, null for what has none. A `reason` on a
 * pending file tells why the last attempt failed.
 */
export const MessageFile = z.object({
  id: z.string(),
  state: z.enum(['pending', 'stored', 'failed']),
  type: z.string().nullable(),
  size: z.int().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  reason: FileFailure.nullable(),
})
export type MessageFile = z.infer<typeof MessageFile>

/** What is known of a file once its content has been looked at. */
export type FileFacts = {
  media: MediaKind
  type: string
  /** Bytes. */
  size: number
  width: number | null
  height: number | null
}

/** A file that is here. */
export function storedFile(id: string, { type, size, width, height }: Omit<FileFacts, 'media'>): MessageFile {
  return { id, state: 'stored', type, size, width, height, reason: null }
}

/** A file that is still to come. */
export function pendingFile(id: string): MessageFile {
  return { id, state: 'pending', type: null, size: null, width: null, height: null, reason: null }
}

const longestName = 200

/** A name to show and to save under: no path, nothing invisible, at most 200 characters. Null when nothing is left. */
export function cleanFileName(name: string): string | null {
  const [last = ''] = name.toWellFormed().split(/[\\/]/).slice(-1)
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"<>|?*:]/gu, '').trim()
  if (/^\.*$/.test(clean)) return null
  if (clean.length <= longestName) return clean
  // The end tells a program what it is.
  const [, extension = ''] = /(\.[^.]{1,10})$/.exec(clean) ?? []
  return (clean.slice(0, longestName - extension.length) + extension).toWellFormed()
}
