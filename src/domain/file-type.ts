import { imageSize } from 'image-size'
import { filetypemime, register } from 'magic-bytes.js'
import type { ChannelKind } from './channel.ts'
import { type FileFacts, MB, type MediaKind, mostBytes } from './file.ts'

/** Bytes from the start of a file that tell all we ask: an Exif block before a picture's size takes up to 64 KB. */
export const HEAD_BYTES = 128 * 1024

// RFC 4867, 5: the library does not know the format of older phones' voice messages.
register('amr', ['0x23', '0x21', '0x41', '0x4D', '0x52'], { mime: 'audio/amr', extension: 'amr' })

/** Types a browser may show inside a page: none of them can carry a script. */
const shown: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'audio/ogg',
  'audio/mpeg',
  'audio/mp4',
  'audio/aac',
  'audio/wav',
  'audio/amr',
  'video/mp4',
  'video/webm',
])

const officeDocuments = [
  'application/pdf',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
]

/** Types that are named to whoever saves the file; every other is bytes. */
const named: ReadonlySet<string> = new Set([
  ...shown,
  ...officeDocuments,
  'application/zip',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'text/plain',
  'text/csv',
])

const bytes = 'application/octet-stream'

/** What content of each kind may be, by the type it is recognised as; a container's is that of the kind it came as. */
const contents: Readonly<Record<Exclude<MediaKind, 'document'>, ReadonlyMap<string, string>>> = {
  image: same('image/jpeg', 'image/png', 'image/webp', 'image/gif'),
  sticker: same('image/webp'),
  audio: new Map([
    ...same('audio/mpeg', 'audio/aac', 'audio/amr', 'audio/wav'),
    ['application/ogg', 'audio/ogg'],
    ['video/mp4', 'audio/mp4'],
  ]),
  video: same('video/mp4', 'video/webm'),
}

/**
 * The media type of a file that came as `media`, by its content: for a document what the declared one and the content
 * agree on, else bytes. Null when the content is nothing that this kind may be.
 */
export function typeByContent(media: MediaKind, head: Uint8Array, declared: string | null): string | null {
  const recognised = filetypemime(head)
  if (media === 'document') return documentType(recognised, essence(declared))
  for (const type of recognised) {
    const accepted = contents[media].get(type)
    if (accepted !== undefined) return accepted
  }
  return null
}

/** What a bot may send (Telegram, "Sending files", November 2026): a picture that is larger goes as a document. */
const mostBytesOnTelegram: typeof mostBytes = {
  image: 10 * MB,
  audio: 50 * MB,
  video: 50 * MB,
  document: 50 * MB,
  sticker: 50 * MB,
}

/** The largest file of each kind that goes out on a channel, bytes. */
function limitsOn(channel: ChannelKind): typeof mostBytes {
  return channel === 'telegram' ? mostBytesOnTelegram : mostBytes
}

/** Which types WhatsApp takes as what (Meta, "Cloud API media: supported types", November 2026); other channels show them too. */
const sendable: ReadonlyMap<string, MediaKind> = new Map([
  ['image/jpeg', 'image'],
  ['image/png', 'image'],
  ['audio/mpeg', 'audio'],
  ['audio/aac', 'audio'],
  ['audio/amr', 'audio'],
  ['audio/ogg', 'audio'],
  ['audio/mp4', 'audio'],
  ['video/mp4', 'video'],
])

/** What a file we send goes out as on a channel; what is too large for its kind, or of none, is a document. */
export function outgoingKind(
  channel: ChannelKind,
  head: Uint8Array,
  size: number,
  declared: string | null,
): Pick<FileFacts, 'media' | 'type'> {
  // A container of sound and one of moving pictures begin alike: what the sender's system says decides.
  const kinds = declared?.startsWith('audio/') ? (['audio'] as const) : (['image', 'video', 'audio'] as const)
  for (const kind of kinds) {
    const type = typeByContent(kind, head, declared)
    if (type !== null && sendable.get(type) === kind && size <= limitsOn(channel)[kind])
      return { media: kind, type }
  }
  return { media: 'document', type: typeByContent('document', head, declared) ?? bytes }
}

/** Documents WhatsApp takes, beside what it takes as something else. */
const documentsOfWhatsApp: ReadonlySet<string> = new Set([...officeDocuments, 'text/plain'])

/** Under which type a file goes out on a channel; null for one the channel's provider does not take. */
export function typeOn(channel: ChannelKind, type: string): string | null {
  if (channel !== 'whatsapp' || sendable.has(type) || documentsOfWhatsApp.has(type)) return type
  // To WhatsApp a table is text like any other; its name still says what it is.
  return type === 'text/csv' ? 'text/plain' : null
}

/** The most bytes a channel's provider takes of a type: WhatsApp has a limit for each, whatever the file goes out as. */
export function mostBytesOn(channel: ChannelKind, type: string): number {
  return limitsOn(channel)[channel === 'whatsapp' ? (sendable.get(type) ?? 'document') : 'document']
}

/** The pixels of a picture as it is shown; nulls for what is none, or hides its size. */
export function dimensionsOf(
  type: string,
  head: Uint8Array,
): { width: number | null; height: number | null } {
  const none = { width: null, height: null }
  if (!type.startsWith('image/')) return none
  try {
    const { width, height, orientation = 1 } = imageSize(head)
    // Exif orientations 5 to 8 lie on their side.
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch (error) {
    // The library throws on what it cannot read; a picture without a known size is shown all the same.
    if (error instanceof Error) return none
    throw error
  }
}

/** How a stored file is given out: whether a page may show it, and the type it is called. */
export function servedAs(type: string): { inline: boolean; type: string } {
  return { inline: shown.has(type), type: named.has(type) ? type : bytes }
}

function documentType(recognised: readonly string[], declared: string | null): string {
  const agreed = recognised.find((type) => type === declared) ?? recognised[0]
  if (agreed !== undefined) return named.has(agreed) ? agreed : bytes
  return declared === 'text/plain' || declared === 'text/csv' ? declared : bytes
}

/** A media type without its parameters. */
function essence(type: string | null): string | null {
  return type?.split(';')[0]?.trim().toLowerCase() ?? null
}

function same(...types: string[]): Map<string, string> {
  return new Map(types.map((type) => [type, type]))
}
