import { readFile } from '../db/file-store.ts'
import { fileOf } from '../domain/conversation/fetching.ts'
import { type ConversationState, nextToSend, type StoredMessage } from '../domain/conversation/state.ts'
import { typeOn } from '../domain/file-type.ts'
import type { UploadResult } from '../domain/wire.ts'
import { recordUpload } from './dispatch.ts'
import { fileExchangeFor } from './file-exchange.ts'
import { log, type Shell } from './shell.ts'

/** When the channel or the bucket could not be reached: tried again after this, ms. */
const NOT_READY_MS = 5000

/** Gives the provider the file of the message that is to leave next, unless it has it. */
export async function uploadNext({ env, state, store, dispatch }: Shell): Promise<void> {
  const next = state && nextToSend(state)
  if (state === null || next === null || next.nextAt > Date.now()) return
  const message = store.bySeq(next.seq)
  if (message?.content.type !== 'media' || message.content.providerMediaId !== null) return
  dispatch([recordUpload(next.seq, await upload(env, state, message))])
}

async function upload(env: Env, state: ConversationState, message: StoredMessage): Promise<UploadResult> {
  const { content } = message
  const file = fileOf(content)
  if (content.type !== 'media' || file === null) return never('no-file', 'The message has no file.')
  try {
    const exchange = await fileExchangeFor(env, state)
    const kept = await readFile(env.MEDIA, { workspaceId: state.workspaceId, id: file.id })
    if (kept === null) return never('file-gone', 'The file was deleted before it could be sent.')
    return await exchange.upload({
      body: kept.body,
      size: kept.size,
      type: typeOn(state.channel.kind, file.type ?? '') ?? 'application/octet-stream',
      name: content.fileName ?? content.media,
    })
  } catch (error) {
    log('upload-not-ready', error, state)
    const message = 'The file could not be given to the channel from here; it is tried again.'
    return {
      kind: 'refused',
      next: 'retry',
      afterMs: NOT_READY_MS,
      code: 'not-ready',
      message,
      reason: 'not-ready',
    }
  }
}

function never(code: string, message: string): UploadResult {
  return { kind: 'refused', next: 'never', code, message }
}
