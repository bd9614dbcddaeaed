import { UploadedFile } from '../../../../src/protocol/files.ts'
import { problemOf, UnreachableError } from '../../../kit/http.ts'

/** No byte moved for this long: the connection is dead, ms. */
const patience = 60_000

/**
 * Uploads a file for a conversation. `fetch` tells nothing of its progress (November 2026), so this is the older way.
 * @throws {ProblemError} when the server refuses
 * @throws {UnreachableError} when there was no answer
 * @throws {DOMException} `AbortError` when it was cancelled
 */
export function uploadFile(
  conversationId: string,
  file: File,
  { onProgress, signal }: { onProgress: (share: number) => void; signal: AbortSignal },
): Promise<UploadedFile> {
  const query = new URLSearchParams({ name: file.name || 'file', type: file.type })
  const exchange = new XMLHttpRequest()
  return new Promise((resolve, reject) => {
    let watchdog = setTimeout(() => exchange.abort(), patience)
    const settle = (act: () => void) => () => {
      clearTimeout(watchdog)
      act()
    }
    const lost = () => reject(signal.aborted ? signal.reason : new UnreachableError('The upload broke off'))
    exchange.upload.onprogress = ({ loaded, total }) => {
      clearTimeout(watchdog)
      watchdog = setTimeout(() => exchange.abort(), patience)
      onProgress(total === 0 ? 0 : loaded / total)
    }
    exchange.onload = settle(() => {
      const parsed =
        exchange.status === 200 ? UploadedFile.safeParse(JSON.parse(exchange.responseText)) : null
      if (parsed?.success) resolve(parsed.data)
      else reject(problemOf(exchange.status, exchange.responseText))
    })
    exchange.onerror = settle(lost)
    exchange.onabort = settle(lost)
    signal.addEventListener('abort', () => exchange.abort(), { once: true })
    exchange.open('POST', `/api/conversations/${encodeURIComponent(conversationId)}/files?${query}`)
    exchange.setRequestHeader('content-type', 'application/octet-stream')
    exchange.send(file)
  })
}
