import { z } from 'zod'
import type { MessageContent } from '../../domain/message.ts'
import { id, lenient, number, rawOf, text } from '../fields.ts'

/** A `Message` of the Bot API as it came; which of its fields are there says what it carries. */
type Message = Readonly<Record<string, unknown>>
type Media = Extract<MessageContent, { type: 'media' }>
type Reader = (field: unknown, caption: string | null) => MessageContent | null

function reader<T extends z.ZodType>(
  schema: T,
  toContent: (field: z.output<T>, caption: string | null) => MessageContent,
): Reader {
  return (field, caption) => {
    const parsed = schema.safeParse(field)
    return parsed.success ? toContent(parsed.data, caption) : null
  }
}

const File = z.object({ file_id: id, file_name: lenient(text), mime_type: lenient(text) })

/** `mimeType` is what Telegram always sends a kind as, where its file does not say. */
function file(kind: Media['media'], mimeType: string | null = null): Reader {
  return reader(File, ({ file_id, file_name, mime_type }, caption) => ({
    type: 'media',
    media: kind,
    providerMediaId: file_id,
    mimeType: mime_type ?? mimeType,
    fileName: file_name ?? null,
    caption,
  }))
}

const PhotoSizes = z.array(z.object({ file_id: id, width: number, height: number })).min(1)

const photo = reader(PhotoSizes, (sizes, caption) => {
  const largest = sizes.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a))
  return {
    type: 'media',
    media: 'image',
    providerMediaId: largest.file_id,
    mimeType: 'image/jpeg',
    fileName: null,
    caption,
  }
})

const Place = z.object({ latitude: number, longitude: number })

const location = reader(Place, ({ latitude, longitude }) => ({
  type: 'location',
  latitude,
  longitude,
  name: null,
  address: null,
}))

const venue = reader(
  z.object({ location: Place, title: lenient(text), address: lenient(text) }),
  ({ location: { latitude, longitude }, title, address }) => ({
    type: 'location',
    latitude,
    longitude,
    name: title || null,
    address: address || null,
  }),
)

const contact = reader(
  z.object({ first_name: lenient(text), last_name: lenient(text), phone_number: lenient(text) }),
  ({ first_name, last_name, phone_number }) => {
    const name = [first_name, last_name].filter(Boolean).join(' ') || phone_number
    return { type: 'contacts', names: name ? [name] : [] }
  },
)

const written = text.refine((words) => words.trim() !== '')

/**
 * The fields that carry something, the most telling first: a venue also has a location, and an animation is
 * repeated as a document (Bot API, "Message").
 */
const readers: readonly (readonly [field: string, read: Reader])[] = [
  ['text', reader(written, (words) => ({ type: 'text', text: words }))],
  ['photo', photo],
  ['voice', file('audio', 'audio/ogg')],
  ['audio', file('audio')],
  ['video', file('video')],
  ['video_note', file('video', 'video/mp4')],
  ['animation', file('video', 'video/mp4')],
  ['document', file('document')],
  ['sticker', file('sticker', 'image/webp')],
  ['venue', venue],
  ['location', location],
  ['contact', contact],
]

/** What a message carries; one of a kind nobody knows yet is `unsupported`, kept raw. Total. */
export function contentOf(message: Message): MessageContent {
  const caption = text.safeParse(message.caption).data || null
  for (const [field, read] of readers) {
    const content = message[field] === undefined ? null : read(message[field], caption)
    if (content !== null) return content
  }
  return { type: 'unsupported', raw: rawOf(message) }
}
