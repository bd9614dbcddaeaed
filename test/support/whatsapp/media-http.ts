import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Media } from './media.ts'

/** Whether a path is about media: its bytes, an upload, or what is known of one. */
export function isAboutMedia(path: string): boolean {
  return path.startsWith('/media-files/') || path.endsWith('/media') || /^\/v[\d.]+\/9\d{14}$/.test(path)
}

/** Answers over HTTP what `media` answers. */
export async function answerMedia(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  media: Media,
): Promise<void> {
  const { method = 'GET', headers } = request
  const body = method === 'POST' ? { body: await buffer(request) } : {}
  const asked = new Request(url, { method, headers: new Headers(headers as Record<string, string>), ...body })
  const answer = await media.answer(asked)
  if (answer === null) return void response.writeHead(404).end()
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  if (answer.body === null) return void response.end()
  // One that breaks off takes the connection with it, as it would outside.
  try {
    for await (const bytes of answer.body) response.write(bytes)
    response.end()
  } catch {
    response.destroy()
  }
}
