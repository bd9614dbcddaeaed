import type { GraphCall, GraphReply } from './business-account.ts'
import { graphErrorBody, refusal } from './graph.ts'
import type { Json } from './payloads.ts'

/** A file that was uploaded. */
export type HandledFile = { type: string; bytes: Uint8Array<ArrayBuffer> }

type UploadAccount = Record<'version' | 'accessToken', string>

const taken = /^(image\/(jpeg|jpg|png)|video\/mp4|application\/pdf)$/

/**
 * Files that are no message's (Meta, "Resumable Upload API"): a session is opened for a type and a length, all bytes
 * come to it, and a handle names the file from then on.
 */
export class Uploads {
  readonly #account: UploadAccount
  readonly #sessions = new Map<string, { type: string; length: number }>()
  readonly #files = new Map<string, HandledFile>()

  constructor(account: UploadAccount) {
    this.#account = account
  }

  find(handle: unknown): HandledFile | undefined {
    return typeof handle === 'string' ? this.#files.get(handle) : undefined
  }

  /** The answer to a call about uploads; null for a call about something else. */
  answer({ method, path, query, authorization, bytes }: GraphCall): GraphReply | null {
    const [version, object = '', edge] = path.split('/')
    const opens = object === 'app' && edge === 'uploads'
    if (method !== 'POST' || !(opens || object.startsWith('upload:'))) return null
    if (version !== this.#account.version) return refused(100, `Unknown version ${version}`)
    const { accessToken } = this.#account
    if (opens) return authorization === `Bearer ${accessToken}` ? this.#open(query) : refused(190)
    return authorization === `OAuth ${accessToken}` ? this.#take(object, bytes) : refused(190)
  }

  #open(query: URLSearchParams): GraphReply {
    const type = query.get('file_type') ?? ''
    const length = Number(query.get('file_length'))
    if (!taken.test(type)) return refused(100, `file_type ${type} is not supported`)
    if (!Number.isSafeInteger(length) || length <= 0) return refused(100, 'file_length is required')
    const id = `upload:${btoa(`attachment:${crypto.randomUUID()}`)}`
    this.#sessions.set(id, { type, length })
    return answered({ id: `${id}?sig=stand-in` })
  }

  #take(id: string, bytes: Uint8Array<ArrayBuffer> = new Uint8Array()): GraphReply {
    const session = this.#sessions.get(id)
    if (session === undefined) return refused(100, 'Invalid upload session')
    if (bytes.byteLength !== session.length) return refused(100, 'The bytes are not as many as file_length')
    const handle = `4::${btoa(session.type)}:${id.slice('upload:'.length)}`
    this.#files.set(handle, { type: session.type, bytes })
    return answered({ h: handle })
  }
}

function answered(json: Json): GraphReply {
  return { status: 200, body: JSON.stringify(json) }
}

function refused(code: number, details?: string): GraphReply {
  const why = refusal(code, details)
  return { status: why.httpStatus, body: graphErrorBody(why) }
}
