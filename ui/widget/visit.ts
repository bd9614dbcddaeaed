import type { Visit, VisitorSend } from '../../src/protocol/api.ts'
import type { FileLink, FileUse } from '../../src/protocol/files.ts'
import type { VisitorMessage } from '../../src/protocol/frames.ts'
import type { Pending } from './chat-state.ts'

/** The server refused; `status` is its answer's. */
export class RefusedError extends Error {
  readonly status: number

  constructor(status: number) {
    super(`The server answered ${status}`)
    this.status = status
  }
}

/** Longer than any answer takes: a connection this silent is dead. Milliseconds. */
const patience = 20_000
/** A file may take longer. Milliseconds. */
const filePatience = 180_000

async function call<Answer>(
  method: string,
  path: string,
  token: string | null,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(path, {
    method,
    signal: AbortSignal.timeout(patience),
    headers: {
      ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
  })
  if (!response.ok) throw new RefusedError(response.status)
  // Same origin and same release as this page: the shape is the protocol's.
  return response.json()
}

/** The calls of one workspace's web chat. Each throws `RefusedError`, or what `fetch` throws when offline. */
export function chatApi(slug: string) {
  const path = `/api/chat/${encodeURIComponent(slug)}`
  return {
    visit: () => call<Visit>('POST', `${path}/visits`, null),
    messages: async (token: string, since: number) =>
      (await call<{ messages: VisitorMessage[] }>('GET', `${path}/messages?since=${since}`, token)).messages,
    send: async (token: string, message: VisitorSend) =>
      (await call<{ message: VisitorMessage }>('POST', `${path}/messages`, token, message)).message,
    sendFile: async (token: string, { clientId, text }: VisitorSend, file: File) => {
      const query = new URLSearchParams({
        name: file.name || 'file',
        type: file.type,
        clientId,
        caption: text,
      })
      const response = await fetch(`${path}/files?${query}`, {
        method: 'POST',
        signal: AbortSignal.timeout(filePatience),
        headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${token}` },
        body: file,
      })
      if (!response.ok) throw new RefusedError(response.status)
      const { message }: { message: VisitorMessage } = await response.json()
      return message
    },
    findFile: async (token: string, fileId: string, as: FileUse) =>
      (await call<FileLink>('GET', `${path}/files/${encodeURIComponent(fileId)}?as=${as}`, token)).url,
    ticket: async (token: string) =>
      (await call<{ ticket: string }>('POST', `${path}/tickets`, token)).ticket,
  }
}
export type ChatApi = ReturnType<typeof chatApi>

/** What the page keeps between visits: the visitor's secret, and what did not get across. */
export type Kept = { visit: Visit; pending: Pending[] }

/**
 * The page's memory for one workspace. Browsers may deny storage to a framed page: then it lasts as
 * long as the page does.
 */
export function memory(slug: string): { read: () => Kept | null; write: (kept: Kept | null) => void } {
  const key = `foyer.chat.${slug}`
  let last: string | null = null
  return {
    read: () => {
      try {
        last = localStorage.getItem(key)
      } catch {
        // Denied: what was written in this page still stands.
      }
      return keptIn(last)
    },
    write: (kept) => {
      last = kept && JSON.stringify(kept)
      try {
        if (last === null) localStorage.removeItem(key)
        else localStorage.setItem(key, last)
      } catch {
        // Denied or full: `last` keeps it for this page.
      }
    },
  }
}

/** What a page kept, also one of another release: null when it makes no sense any more. */
function keptIn(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? 'null')
    const { token, workspace } = kept.visit
    const isWhole = [token, workspace.name, workspace.assistantName].every((text) => typeof text === 'string')
    const isSaid = ({ clientId, text }: Pending) => typeof clientId === 'string' && typeof text === 'string'
    return isWhole && kept.pending.every(isSaid) ? kept : null
  } catch {
    return null
  }
}
