import { z } from 'zod'
import { type MessageContent, textOf } from '../../domain/message.ts'
import { id, label, lenient, number, rawOf, text } from '../fields.ts'

type ContentReader = (body: unknown) => MessageContent | null

function reader<T extends z.ZodType>(
  schema: T,
  toContent: (body: z.output<T>) => MessageContent | null,
): ContentReader {
  return (body) => {
    const parsed = schema.safeParse(body)
    return parsed.success ? toContent(parsed.data) : null
  }
}

function media(kind: Extract<MessageContent, { type: 'media' }>['media']): ContentReader {
  const body = z.object({
    id: lenient(id),
    mime_type: lenient(label),
    filename: lenient(label),
    caption: lenient(text),
  })
  return reader(body, (file) => ({
    type: 'media',
    media: kind,
    providerMediaId: file.id ?? null,
    mimeType: file.mime_type ?? null,
    fileName: file.filename ?? null,
    caption: file.caption ?? null,
  }))
}

/** More than anybody passes on at once, and than a bubble shows. */
const MOST_CARDS = 50
const MOST_PHONES = 10

const ContactCard = z.object({
  name: lenient(z.object({ formatted_name: lenient(label), first_name: lenient(label) })),
  phones: lenient(z.array(z.object({ phone: lenient(label) }))),
})

type Card = { name: string | null; phones: string[] }

/** A card as people read it; one without a name and a number says nothing. */
function readCard(raw: unknown): Card[] {
  const card = ContactCard.safeParse(raw).data
  const name = card?.name?.formatted_name?.trim() || card?.name?.first_name?.trim() || null
  const phones = card?.phones?.flatMap(({ phone }) => phone?.trim() || []) ?? []
  return name === null && phones.length === 0 ? [] : [{ name, phones: phones.slice(0, MOST_PHONES) }]
}

function contactsOf(cards: unknown[]): MessageContent {
  const read = cards.slice(0, MOST_CARDS).flatMap(readCard)
  const names = read.flatMap(({ name, phones }) => name ?? phones[0] ?? [])
  return { type: 'contacts', names, cards: read }
}

const Choice = z.object({ id: lenient(id), title: text })

const written = text.refine((words) => words.trim() !== '')

const Interactive = z.object({
  button_reply: lenient(Choice),
  list_reply: lenient(Choice),
  nfm_reply: lenient(z.object({ response_json: z.unknown().optional() })),
})

const readers: ReadonlyMap<string, ContentReader> = new Map([
  ['text', reader(z.object({ body: written }), ({ body }) => ({ type: 'text', text: body }))],
  ['image', media('image')],
  ['audio', media('audio')],
  ['voice', media('audio')],
  ['video', media('video')],
  ['document', media('document')],
  ['sticker', media('sticker')],
  [
    'location',
    reader(
      z.object({ latitude: number, longitude: number, name: lenient(text), address: lenient(text) }),
      ({ latitude, longitude, name, address }) => ({
        type: 'location',
        latitude,
        longitude,
        name: name ?? null,
        address: address ?? null,
      }),
    ),
  ],
  ['contacts', reader(z.array(z.unknown()), contactsOf)],
  [
    'button',
    reader(z.object({ text, payload: lenient(text) }), (button) => ({
      type: 'choice',
      text: button.text,
      payload: button.payload ?? null,
    })),
  ],
  [
    'interactive',
    reader(Interactive, ({ button_reply, list_reply, nfm_reply }) => {
      const choice = button_reply ?? list_reply
      if (choice) return { type: 'choice', text: choice.title, payload: choice.id ?? null }
      const answers = nfm_reply?.response_json
      if (answers === undefined || answers === null) return null
      return { type: 'form', answers: text.safeParse(answers).data ?? rawOf(answers) }
    }),
  ],
  [
    'reaction',
    reader(z.object({ message_id: id, emoji: lenient(text) }), ({ message_id, emoji }) => ({
      type: 'reaction',
      emoji: emoji || null,
      toProviderId: message_id,
    })),
  ],
])

const Edit = z.object({ message: z.looseObject({ type: text }) })

/**
 * What a message carries. Total: a type nobody knows yet, or a known one in an unknown shape, is
 * `unsupported` with the item kept raw.
 */
export function contentOf(type: string, item: Readonly<Record<string, unknown>>): MessageContent {
  if (type === 'order') return { type: 'order', raw: rawOf(item.order) }
  if (type === 'revoke') return { type: 'notice', text: 'Deleted a message.' }
  if (type === 'edit') return { type: 'notice', text: editNotice(item.edit) }
  return readers.get(type)?.(item[type]) ?? { type: 'unsupported', raw: rawOf(item) }
}

function editNotice(body: unknown): string {
  const edited = Edit.safeParse(body).data?.message
  const content = edited && readers.get(edited.type)?.(edited[edited.type])
  const words = content && textOf(content)
  return words ? `Edited a message: ${words}` : 'Edited a message.'
}
