import { fetchesFiles } from '../channel.ts'
import { type FileFacts, type FileFailure, type MessageFile, pendingFile, storedFile } from '../file.ts'
import type { MessageContent } from '../message.ts'
import type { Refusal } from './commands.ts'
import type { Draft } from './draft.ts'
import type { ConversationState } from './state.ts'
import type { StoredMessage } from './stored-message.ts'

const day = 24 * 3_600_000
/** How long a provider keeps what a client sent (Meta, "Cloud API media", November 2026: 7 days). */
const KEPT_BY_PROVIDER_MS = 7 * day
const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = day / 4

/** A file of a message that is still with the provider. `fetching` is claimed by `instance`. */
export type FileFetch = { seq: number; attempts: number; giveUpAt: number } & (
  | { state: 'due'; nextAt: number }
  | { state: 'fetching'; instance: string }
)

/** What came of one attempt: the file is here, or why not and whether it is worth another. */
export type FetchOutcome =
  | { kind: 'stored'; facts: Omit<FileFacts, 'media'> }
  | { kind: 'failed'; reason: FileFailure; again: boolean }

/** The content a new message is kept with: a file that a provider holds is put down to be fetched. */
export function withFileToFetch(
  { state, now }: Draft,
  seq: number,
  id: string,
  { content, at }: { content: MessageContent; at: number },
): MessageContent {
  if (content.type !== 'media' || content.providerMediaId === null || content.file !== undefined)
    return content
  const giveUpAt = at + KEPT_BY_PROVIDER_MS
  if (!fetchesFiles(state.channel.kind) || giveUpAt <= now) return content
  state.fetches.push({ seq, attempts: 0, giveUpAt, state: 'due', nextAt: now })
  return { ...content, file: pendingFile(`${state.conversationId}.${id}`) }
}

/** Claims the next file to fetch for `instance`; one at a time. */
export function claimFetch({ state, now }: Draft, instance: string): { fetching: { seq: number } } | null {
  if (state.fetches.some((fetch) => fetch.state === 'fetching')) return null
  const next = nextFetch(state)
  if (next === null || next.nextAt > now) return null
  const { seq, attempts, giveUpAt } = next
  replace(state, { seq, attempts: attempts + 1, giveUpAt, state: 'fetching', instance })
  return { fetching: { seq } }
}

/** What became of a claimed fetch. */
export function fetched(draft: Draft, message: StoredMessage, outcome: FetchOutcome): null {
  const { state, now } = draft
  const fetch = state.fetches.find(({ seq }) => seq === message.seq)
  const file = fileOf(message.content)
  if (fetch === undefined || file === null) return null
  if (outcome.kind === 'stored') {
    remove(state, message.seq)
    setFile(draft, message, storedFile(file.id, outcome.facts))
    return null
  }
  const { seq, attempts, giveUpAt } = fetch
  const nextAt = now + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 4 ** (attempts - 1))
  const again = outcome.again && nextAt < giveUpAt
  if (again) replace(state, { seq, attempts, giveUpAt, state: 'due', nextAt })
  else remove(state, seq)
  if (!again || file.reason !== outcome.reason)
    setFile(draft, message, { ...file, state: again ? 'pending' : 'failed', reason: outcome.reason })
  return null
}

/** A member asks for a file that is not here: tried at once, and again as if it had just come. */
export function retryFetch(draft: Draft, message: StoredMessage): Refusal | null {
  const { state, now } = draft
  const file = fileOf(message.content)
  if (file === null || file.state === 'stored') return null
  const fetch = state.fetches.find(({ seq }) => seq === message.seq)
  if (fetch?.state === 'fetching') return null
  remove(state, message.seq)
  const giveUpAt = Math.max(message.at + KEPT_BY_PROVIDER_MS, now + 1)
  state.fetches.push({ seq: message.seq, attempts: 0, giveUpAt, state: 'due', nextAt: now })
  if (file.state === 'failed') setFile(draft, message, { ...file, state: 'pending' })
  return null
}

/** Claims of an instance that is gone: nothing is lost by fetching once more. */
export function voidFetches({ state, now }: Draft, instance: string): void {
  state.fetches = state.fetches.map((fetch) => {
    if (fetch.state !== 'fetching' || fetch.instance === instance) return fetch
    const { seq, attempts, giveUpAt } = fetch
    return { seq, attempts, giveUpAt, state: 'due', nextAt: now }
  })
}

/** The file to fetch next, once its time has come. */
export function nextFetch(state: ConversationState): Extract<FileFetch, { state: 'due' }> | null {
  let next: Extract<FileFetch, { state: 'due' }> | null = null
  for (const fetch of state.fetches) {
    if (fetch.state === 'due' && (next === null || fetch.nextAt < next.nextAt)) next = fetch
  }
  return next
}

/** The file a message carries, or null. */
export function fileOf(content: MessageContent): MessageFile | null {
  return content.type === 'media' ? (content.file ?? null) : null
}

/** Notes a file's new state on its message. */
export function setFile(draft: Draft, { seq, content }: StoredMessage, file: MessageFile): void {
  if (content.type !== 'media') return
  draft.writes.push({ type: 'content', seq, content: { ...content, file }, version: 0 })
  draft.visible = true
}

function replace(state: ConversationState, next: FileFetch): void {
  state.fetches = state.fetches.map((fetch) => (fetch.seq === next.seq ? next : fetch))
}

function remove(state: ConversationState, seq: number): void {
  state.fetches = state.fetches.filter((fetch) => fetch.seq !== seq)
}
