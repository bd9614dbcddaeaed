import { leastPatience, patienceFor, within } from '../channels/patience.ts'
import { database } from '../db/database.ts'
import { putDownFile } from '../db/files/files.ts'
import { keepFile, openIncoming } from '../db/files/store.ts'
import { type FetchOutcome, fileOf, nextFetch } from '../domain/conversation/fetching.ts'
import type { ConversationState } from '../domain/conversation/state.ts'
import type { StoredMessage } from '../domain/conversation/stored-message.ts'
import { cleanFileName, mostBytes } from '../domain/file.ts'
import { dimensionsOf, typeByContent } from '../domain/file-type.ts'
import { recordFetch } from './asks.ts'
import { ask } from './dispatch.ts'
import { fileExchangeFor } from './file-exchange.ts'
import { log, type Shell } from './shell.ts'

/** Fetches what clients sent from the provider, one file after the other, beside everything else. */
export class Fetching {
  readonly #shell: Shell
  #running = false

  constructor(shell: Shell) {
    this.#shell = shell
  }

  goOn(state: ConversationState, now: number): void {
    const next = nextFetch(state)
    if (this.#running || next === null || next.nextAt > now) return
    this.#running = true
    // Once the dispatch that asked for it is over.
    queueMicrotask(() => this.#drain())
  }

  async #drain(): Promise<void> {
    const { instance } = this.#shell
    try {
      for (;;) {
        const done = this.#shell.dispatch([ask({ type: 'claimFetch', instance })])
        const answer = done?.decisions[0]?.answer
        if (!done || !answer || !('fetching' in answer)) return
        const { seq } = answer.fetching
        const message = this.#shell.store.bySeq(seq)
        if (message === null) throw new Error('a file is to be fetched for a message that is not there')
        this.#shell.dispatch([recordFetch(seq, await this.#attempt(done.state, message))])
      }
    } finally {
      this.#running = false
    }
  }

  /** One attempt; whatever goes wrong on our side is worth another. */
  async #attempt(state: ConversationState, message: StoredMessage): Promise<FetchOutcome> {
    try {
      const { env } = this.#shell
      return await within(leastPatience, (signal, goOnFor) =>
        fetchFile(env, state, message, { signal, goOnFor }),
      )
    } catch (error) {
      log('file-not-fetched', error, state)
      return { kind: 'failed', reason: 'unreachable', again: true }
    }
  }
}

type Patience = { signal: AbortSignal; goOnFor(ms: number): void }

/** Gives up a provider that does not begin in time, or is slower than its file is large. */
async function fetchFile(
  env: Env,
  state: ConversationState,
  message: StoredMessage,
  { signal, goOnFor }: Patience,
): Promise<FetchOutcome> {
  const { content } = message
  const file = fileOf(content)
  if (content.type !== 'media' || content.providerMediaId === null || file === null) {
    return { kind: 'failed', reason: 'gone', again: false }
  }
  const { media, fileName } = content
  const exchange = await fileExchangeFor(env, state)
  const offered = await exchange.open(content.providerMediaId, mostBytes[media], signal)
  if (offered.kind === 'failed') return offered
  goOnFor(patienceFor(offered.size))
  const opened = await openIncoming(offered)
  const type = typeByContent(media, opened.head, content.mimeType ?? offered.type)
  if (type === null) {
    await offered.body.cancel()
    return { kind: 'failed', reason: 'wrong-type', again: false }
  }
  const facts = { type, size: offered.size, ...dimensionsOf(type, opened.head) }
  const { workspaceId, conversationId } = state
  const name = fileName === null ? null : cleanFileName(fileName)
  const row = { id: file.id, conversationId, media, name, ...facts }
  await putDownFile(database(env), workspaceId, row, Date.now())
  const failure = await keepFile(env.MEDIA, { workspaceId, id: file.id }, opened)
  return failure === null ? { kind: 'stored', facts } : { kind: 'failed', reason: failure, again: true }
}
