import type { OutgoingFile } from '../channels/channel.ts'
import { readFile } from '../db/files/store.ts'
import { fileOf } from '../domain/conversation/fetching.ts'
import { NOT_READY } from '../domain/conversation/leaving.ts'
import type { ConversationState } from '../domain/conversation/state.ts'
import { typeOn } from '../domain/file-type.ts'
import type { MessageContent } from '../domain/message.ts'
import type { SendResult } from '../domain/wire.ts'
import { log } from './shell.ts'

type Refused = Extract<SendResult, { kind: 'refused' }>

/** When the channel or the bucket could not be reached: tried again after this, ms. */
const NOT_READY_MS = 5000

export const fileNotReady: Refused = {
  kind: 'refused',
  next: 'retry',
  afterMs: NOT_READY_MS,
  code: NOT_READY,
  message: 'The file could not be given to the channel from here; it is tried again.',
  reason: 'not-ready',
}

/** Opens the file a message carries, to be given to its channel's provider; else why it cannot be. Never throws. */
export async function openOutgoing(
  env: Pick<Env, 'MEDIA'>,
  { workspaceId, channel }: Pick<ConversationState, 'workspaceId' | 'channel'>,
  content: Extract<MessageContent, { type: 'media' }>,
): Promise<OutgoingFile | Refused> {
  const file = fileOf(content)
  if (file === null) return gone('no-file', 'The message has no file.')
  try {
    const kept = await readFile(env.MEDIA, { workspaceId, id: file.id })
    if (kept === null) return gone('file-gone', 'The file was deleted before it could be sent.')
    return {
      body: kept.body,
      size: kept.size,
      type: typeOn(channel.kind, file.type ?? '') ?? 'application/octet-stream',
      name: content.fileName ?? content.media,
    }
  } catch (error) {
    log('file-not-read', error)
    return fileNotReady
  }
}

function gone(code: string, message: string): Refused {
  return { kind: 'refused', next: 'never', code, message, reason: 'file-gone' }
}
