import type { FetchOutcome } from '../domain/conversation/fetching.ts'
import type { FileFailure } from '../domain/file.ts'
import type { OfferedFile } from './channel.ts'

export type Failed = Extract<FetchOutcome, { kind: 'failed' }>

/** Why a file is not here, and whether it is worth another attempt. */
export function failedFile(reason: FileFailure, again: boolean): Failed {
  return { kind: 'failed', reason, again }
}

/**
 * Opens a file by its address, of at most `mostBytes`; `size` (bytes) is what is known of it where the answer does not
 * say. A redirect is not followed: it could lead anywhere. `signal` ends the reading of its bytes too. Never throws.
 */
export async function openRemoteFile(
  fetch: typeof globalThis.fetch,
  url: string,
  { mostBytes, size: known = null, signal }: { mostBytes: number; size?: number | null; signal: AbortSignal },
): Promise<OfferedFile | Failed> {
  if ((known ?? 0) > mostBytes) return failedFile('too-large', false)
  try {
    const response = await fetch(url, { redirect: 'manual', signal })
    const { status, headers, body } = response
    const length = headers.get('content-length')
    const size = length === null ? known : Number(length)
    const offered = status === 200 && body !== null && size !== null && Number.isSafeInteger(size)
    if (offered && size <= mostBytes) {
      return { kind: 'offered', body, size, type: headers.get('content-type'), sha256: null }
    }
    await body?.cancel()
    if (offered) return failedFile('too-large', false)
    if (status === 404 || status === 410) return failedFile('gone', false)
    return failedFile(status === 401 || status === 403 ? 'refused' : 'unreachable', true)
  } catch {
    // What can be thrown here is the connection alone, and why it broke tells nobody anything.
    return failedFile('unreachable', true)
  }
}
