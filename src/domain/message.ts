import { z } from 'zod'
import { Choices } from './choices.ts'
import { MediaKind, MessageFile } from './file.ts'
import { TemplateCategory } from './template/category.ts'

/** What a message carries, whichever channel brought it. `raw` keeps what we do not understand yet. */
export const MessageContent = z.discriminatedUnion('type', [
  /** `choices` are answers to its question: the text says all there is without them. */
  z.object({ type: z.literal('text'), text: z.string(), choices: Choices.exactOptional() }),
  z.object({
    type: z.literal('media'),
    media: MediaKind,
    providerMediaId: z.string().nullable(),
    mimeType: z.string().nullable(),
    fileName: z.string().nullable(),
    caption: z.string().nullable(),
    /** Absent where the file is with the provider alone. */
    file: MessageFile.exactOptional(),
  }),
  z.object({
    type: z.literal('location'),
    latitude: z.number(),
    longitude: z.number(),
    name: z.string().nullable(),
    address: z.string().nullable(),
  }),
  /** Cards of people the client passes on: nobody becomes a contact by it. Each phone as it was written. */
  z.object({
    type: z.literal('contacts'),
    names: z.array(z.string()),
    cards: z.array(z.object({ name: z.string().nullable(), phones: z.array(z.string()) })).exactOptional(),
  }),
  /** A tap: the words of the choice, and its id. */
  z.object({ type: z.literal('choice'), text: z.string(), payload: z.string().nullable() }),
  z.object({ type: z.literal('form'), answers: z.string() }),
  z.object({ type: z.literal('reaction'), emoji: z.string().nullable(), toProviderId: z.string() }),
  z.object({ type: z.literal('order'), raw: z.string() }),
  /**
   * An approved template. `text` and `buttons` are what the client reads; `parameters` filled its blanks. `phone` is the
   * number a member typed to write to, in digits.
   */
  z.object({
    type: z.literal('template'),
    name: z.string(),
    language: z.string(),
    category: TemplateCategory,
    parameters: z.array(
      z.object({
        place: z.enum(['header', 'body', 'button']),
        kind: z.enum(['text', 'code', 'media-link', 'url-end']),
        name: z.string(),
        value: z.string(),
        index: z.int().exactOptional(),
      }),
    ),
    text: z.string(),
    buttons: z.array(z.string()),
    phone: z.string().exactOptional(),
  }),
  z.object({ type: z.literal('notice'), text: z.string() }),
  /** The client asked to be written to now, and free text is not possible any more; `note` says about what. */
  z.object({ type: z.literal('reminder'), note: z.string() }),
  z.object({ type: z.literal('unsupported'), raw: z.string() }),
])
export type MessageContent = z.infer<typeof MessageContent>

/** What may be put on the wire, as the conversation keeps it. */
export type Sendable = Extract<MessageContent, { type: 'text' | 'template' | 'media' }>

/** Whether it is of a kind that can be put on the wire. */
export function isSendable(content: MessageContent): content is Sendable {
  return content.type === 'text' || content.type === 'template' || content.type === 'media'
}

/** The words of a message as a person would read them, or null when it has none. */
export function textOf(content: MessageContent): string | null {
  switch (content.type) {
    case 'text':
    case 'choice':
    case 'notice':
    case 'template':
      return content.text
    case 'media':
      return content.caption
    case 'form':
      return content.answers
    default:
      return null
  }
}

const mediaSign = { image: '📷', audio: '🎤', video: '🎬', document: '📄', sticker: '🏷️' }
const PREVIEW_LENGTH = 140

/** One line for a list: the words, or a sign that needs no translation. */
export function previewOf(content: MessageContent): string {
  const words = () => (textOf(content) ?? '').replace(/\s+/g, ' ').trim()
  switch (content.type) {
    case 'media':
      return `${mediaSign[content.media]} ${words() || (content.fileName ?? '')}`
        .trim()
        .slice(0, PREVIEW_LENGTH)
    case 'location':
      return `📍 ${content.name ?? content.address ?? ''}`.trim().slice(0, PREVIEW_LENGTH)
    case 'contacts':
      return `👤 ${content.names.join(', ')}`.trim().slice(0, PREVIEW_LENGTH)
    case 'reaction':
      return content.emoji ?? ''
    case 'order':
      return '🛒'
    case 'unsupported':
      return '…'
    default:
      return words().slice(0, PREVIEW_LENGTH)
  }
}

/** Reactions, notices and unsupported content never wake the assistant (CHANNELS, "Message"). */
export function wakesAssistant(content: MessageContent): boolean {
  return content.type !== 'reaction' && content.type !== 'notice' && content.type !== 'unsupported'
}

/** Who wrote a message. `phone` is the owner on their own device; `system` is a line of ours no client sees. */
export const Author = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('client') }),
  z.object({ kind: z.literal('assistant') }),
  z.object({ kind: z.literal('member'), memberId: z.string() }),
  z.object({ kind: z.literal('phone') }),
  z.object({ kind: z.literal('system') }),
])
export type Author = z.infer<typeof Author>
