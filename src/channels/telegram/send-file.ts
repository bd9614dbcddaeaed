import { longestCaption, type MediaKind } from '../../domain/file.ts'
import type { Sendable } from '../../domain/message.ts'
import type { OpenFile, SendResult } from '../channel.ts'
import type { TelegramUpload } from './api.ts'
import { outcomeOf } from './outcome.ts'

type Media = Extract<Sendable, { type: 'media' }>

/** How a file goes out: the method, the field it stands in, and what else is said. */
type Way = { method: string; field: string; more?: Readonly<Record<string, string>> }

const photo: Way = { method: 'sendPhoto', field: 'photo' }
const video: Way = { method: 'sendVideo', field: 'video', more: { supports_streaming: 'true' } }
const voice: Way = { method: 'sendVoice', field: 'voice' }
const audio: Way = { method: 'sendAudio', field: 'audio' }
/** As it is: Telegram would make a sticker of a WebP, and an animation of a GIF. */
const asDocument: Way = {
  method: 'sendDocument',
  field: 'document',
  more: { disable_content_type_detection: 'true' },
}

/** Sound that is played in the chat (Bot API, "sendVoice", "sendAudio"); other sound is a file. */
const sounds: ReadonlyMap<string, Way> = new Map([
  ['audio/ogg', voice],
  ['audio/mpeg', audio],
  ['audio/mp4', audio],
])

function wayOf(media: MediaKind, type: string): Way {
  if (media === 'image') return photo
  if (media === 'video') return video
  return (media === 'audio' && sounds.get(type)) || asDocument
}

/** What Telegram cannot show as what it is, or a client does not let bots send, it still carries as a document. */
const notAsSuch = /PHOTO_|IMAGE_PROCESS|too big for a photo|VOICE_MESSAGES_FORBIDDEN/

/**
 * The way out for files, each with the message that carries it: Telegram keeps none apart from one. Text that goes with
 * a file is no markup.
 */
export function createTelegramFileSender(options: {
  upload: TelegramUpload
  openFile: OpenFile
}): (chatId: string, content: Media) => Promise<SendResult> {
  const { upload, openFile } = options

  async function sendAs(way: Way, chatId: string, content: Media): Promise<SendResult> {
    const file = await openFile(content)
    if ('kind' in file) return file
    const { caption } = content
    const parameters = { chat_id: chatId, ...(caption !== null && { caption }), ...way.more }
    // Telegram has been seen to end a name at a semicolon (tdlib/td, issue 1459).
    const named = { ...file, name: file.name.replaceAll(';', ',') }
    const answer = await upload(way.method, parameters, { field: way.field, file: named })
    const refusedAsSuch = answer.kind === 'refused' && notAsSuch.test(answer.description)
    return refusedAsSuch && way !== asDocument ? sendAs(asDocument, chatId, content) : outcomeOf(answer)
  }

  return async (chatId, content) => {
    if ((content.caption ?? '').length > longestCaption) {
      const message = `Words that go with a file have ${longestCaption} characters at most.`
      return { kind: 'refused', next: 'never', code: 'telegram-too-long', reason: 'too-long', message }
    }
    return sendAs(wayOf(content.media, content.file?.type ?? ''), chatId, content)
  }
}
