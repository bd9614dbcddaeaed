import { nextToSend } from '../domain/conversation/outbox.ts'
import type { ConversationState } from '../domain/conversation/state.ts'
import type { MessageContent } from '../domain/message.ts'
import type { UploadResult } from '../domain/wire.ts'
import { recordUpload } from './asks.ts'
import { DisconnectedError, fileExchangeFor } from './file-exchange.ts'
import { fileNotReady, openOutgoing } from './outgoing-file.ts'
import { refusedDisconnected } from './sender.ts'
import { log, type Shell } from './shell.ts'

/** Gives the provider the file of the message that is to leave next, where that comes first and it does not have it. */
export async function uploadNext({ env, state, store, dispatch }: Shell): Promise<void> {
  const next = state && nextToSend(state)
  if (state === null || next === null || next.nextAt > Date.now()) return
  const content = store.bySeq(next.seq)?.content
  if (content?.type !== 'media' || content.providerMediaId !== null) return
  const result = await upload(env, state, content)
  if (result !== null) dispatch([recordUpload(next.seq, result)])
}

/** Null on a channel whose files go along with their messages. */
async function upload(
  env: Env,
  state: ConversationState,
  content: Extract<MessageContent, { type: 'media' }>,
): Promise<UploadResult | null> {
  try {
    const exchange = await fileExchangeFor(env, state)
    if (exchange.upload === undefined) return null
    const file = await openOutgoing(env, state, content)
    return 'kind' in file ? file : await exchange.upload(file)
  } catch (error) {
    if (error instanceof DisconnectedError) return refusedDisconnected
    log('upload-not-ready', error, state)
    return fileNotReady
  }
}
