import { imageSize } from 'image-size'

/** A file as a bot sent it. */
export type SentFile = { method: string; name: string; type: string; bytes: Uint8Array }

/** What a call that carries a file says, or how it is refused. */
type Read = { chatId: number; caption: string; file: SentFile } | { code: number; refused: string }

const MB = 1024 * 1024
const mostBytes = 50 * MB
const mostPhoto = 10 * MB

/** The methods that carry a file, and the field it stands in. */
const fields: Readonly<Record<string, string>> = {
  sendPhoto: 'photo',
  sendDocument: 'document',
  sendVideo: 'video',
  sendAudio: 'audio',
  sendVoice: 'voice',
}

export function carriesFile(method: string): boolean {
  return method in fields
}

/** Reads a call as Telegram does (Bot API, "Sending files", "sendPhoto", November 2026). */
export async function readSentFile(method: string, request: Request): Promise<Read> {
  const field = fields[method] ?? ''
  const form = await request.formData()
  const file = form.get(field)
  if (!(file instanceof File)) return bad(`there is no ${field} in the request`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.byteLength > mostBytes) return { code: 413, refused: 'Request Entity Too Large' }
  if (bytes.byteLength === 0) return bad('file must be non-empty')
  const caption = String(form.get('caption') ?? '')
  if (caption.length > 1024) return bad('message caption is too long')
  const wrong = method === 'sendPhoto' ? wrongPhoto(bytes) : null
  if (wrong !== null) return bad(wrong)
  const { type } = file
  const [name = ''] = file.name.split(';')
  return { chatId: Number(form.get('chat_id')), caption, file: { method, name, type, bytes } }
}

function wrongPhoto(bytes: Uint8Array): string | null {
  if (bytes.byteLength > mostPhoto) {
    return `file of size ${bytes.byteLength} bytes is too big for a photo; the maximum size is ${mostPhoto} bytes`
  }
  const size = sizeOf(bytes)
  if (size === null) return 'IMAGE_PROCESS_FAILED'
  const { width, height } = size
  const tooLong = Math.max(width, height) > 20 * Math.min(width, height)
  return tooLong || width + height > 10_000 ? 'PHOTO_INVALID_DIMENSIONS' : null
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | null {
  try {
    return imageSize(bytes)
  } catch (error) {
    // The library throws on what is no picture.
    if (error instanceof Error) return null
    throw error
  }
}

function bad(what: string): { code: number; refused: string } {
  return { code: 400, refused: `Bad Request: ${what}` }
}
