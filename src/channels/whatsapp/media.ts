import { z } from 'zod'
import type { FetchOutcome } from '../../domain/conversation/fetching.ts'
import type { FileFailure } from '../../domain/file.ts'
import type { FileExchange, OfferedFile } from '../channel.ts'
import { lenient, number, text } from '../fields.ts'
import { askGraph, type GraphConnection, GraphRefusedError } from './graph.ts'
import { uploadMedia } from './media-upload.ts'

/** What files of one WhatsApp number need: the way to the Graph API, and the number. */
export type MediaConnection = GraphConnection & { phoneNumberId: string }

type Failed = Extract<FetchOutcome, { kind: 'failed' }>

/** `GET /{media id}` (Meta, "Cloud API media"): the address is good for five minutes, and with the same token alone. */
const Media = z.object({
  url: z.url(),
  mime_type: lenient(text),
  sha256: lenient(text),
  file_size: lenient(number),
})

/** Where Meta keeps what clients send, as of November 2026. */
const providerHosts = ['fbsbx.com', 'fbcdn.net', 'facebook.com', 'whatsapp.net', 'whatsapp.com']

/** Meta turns away requests that do not say what makes them (seen on lookaside.fbsbx.com, November 2026). */
const userAgent = 'Foyer'

/** Files of one WhatsApp number, in and out. */
export function createWhatsAppFiles(connection: MediaConnection): FileExchange {
  return {
    open: (mediaId, mostBytes, signal) => openMedia(connection, mediaId, mostBytes, signal),
    upload: (file) => uploadMedia(connection, file),
  }
}

async function openMedia(
  connection: MediaConnection,
  mediaId: string,
  mostBytes: number,
  signal: AbortSignal,
): Promise<OfferedFile | Failed> {
  try {
    const query = { phone_number_id: connection.phoneNumberId }
    const media = await askGraph(connection, { method: 'GET', path: [mediaId], query }, Media)
    if ((media.file_size ?? 0) > mostBytes) return failed('too-large', false)
    // A provider that were made to name another address would get the token sent there.
    if (!isProviders(media.url, connection.apiUrl)) return failed('refused', true)
    return offer(await download(connection, media.url, signal), media, mostBytes)
  } catch (error) {
    return failureOf(error)
  }
}

function download(
  { accessToken, fetch }: MediaConnection,
  url: string,
  signal: AbortSignal,
): Promise<Response> {
  return fetch(url, {
    headers: { authorization: `Bearer ${accessToken}`, 'user-agent': userAgent },
    // A redirect could take the token elsewhere.
    redirect: 'manual',
    signal,
  })
}

async function offer(
  response: Response,
  media: z.output<typeof Media>,
  mostBytes: number,
): Promise<OfferedFile | Failed> {
  const { status, headers, body } = response
  if (status !== 200 || body === null) {
    await body?.cancel()
    // An address that has expired is replaced by asking again.
    return failed(status === 401 || status === 403 ? 'refused' : 'unreachable', true)
  }
  const length = headers.get('content-length')
  const size = length === null ? media.file_size : Number(length)
  if (size === undefined || !Number.isSafeInteger(size) || size > mostBytes) {
    await body.cancel()
    return size === undefined ? failed('unreachable', true) : failed('too-large', false)
  }
  return { kind: 'offered', body, size, type: media.mime_type ?? null, sha256: hexOf(media.sha256) }
}

/** Whether an address is the provider's: over TLS on a host of Meta's, or where the API itself is configured to be. */
export function isProviders(url: string, apiUrl: string): boolean {
  const { protocol, hostname, origin, port } = new URL(url)
  if (origin === new URL(apiUrl).origin) return true
  if (protocol !== 'https:' || port !== '') return false
  return providerHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
}

function failureOf(error: unknown): Failed {
  // What else is thrown is a connection that broke, the Graph API's or the download's.
  if (!(error instanceof GraphRefusedError)) return failed('unreachable', true)
  // 100: no object of this id; after 7 days it is deleted (Meta, "Cloud API media").
  return error.code === '100' ? failed('gone', false) : failed('refused', true)
}

function failed(reason: FileFailure, again: boolean): Failed {
  return { kind: 'failed', reason, again }
}

/** A SHA-256 comes in hex or in base64, depending on where Meta names it. */
function hexOf(digest: string | undefined): string | null {
  if (digest === undefined) return null
  if (/^[0-9a-f]{64}$/i.test(digest)) return digest.toLowerCase()
  if (!/^[A-Za-z0-9+/]{43}=$/.test(digest)) return null
  return Array.from(atob(digest), (sign) => sign.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}
