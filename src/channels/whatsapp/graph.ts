import { z } from 'zod'
import { jsonIn } from '../../domain/json.ts'
import type { SendFailure } from '../../domain/send-failure.ts'
import { within } from '../patience.ts'
import { errorOf, GraphError, sentenceOf } from './errors.ts'

/** A way to the Graph API with one token. `apiUrl` has no trailing slash, `version` is such as `v26.0`. */
export type GraphConnection = {
  apiUrl: string
  version: string
  accessToken: string
  fetch: typeof fetch
  /** How long to wait for a whole answer, ms. */
  timeoutMs?: number
}

export type GraphRequest = {
  method: 'GET' | 'POST' | 'DELETE'
  /** Segments after the version; each is encoded. */
  path: readonly string[]
  query?: Readonly<Record<string, string>>
  body?: Readonly<Record<string, unknown>>
}

/** The provider understood the request and refused it. `message` is a sentence for people. */
export class GraphRefusedError extends Error {
  readonly code: string
  readonly reason: SendFailure
  readonly httpStatus: number
  /** What exactly is wrong, where the provider tells, and its own words for people. */
  readonly subcode: string | null
  readonly userMessage: string | null

  constructor(error: GraphError, httpStatus: number) {
    const { code, message, reason } = errorOf(error)
    super(message)
    this.code = code
    this.reason = reason
    this.httpStatus = httpStatus
    this.subcode = error.error_subcode ?? null
    this.userMessage = error.error_user_msg ?? null
  }

  /** The token itself is no good: expired, revoked or without the permission (Meta, "Cloud API error codes"). */
  get isAboutToken(): boolean {
    return tokenCodes.has(this.code) || /^2\d\d$/.test(this.code)
  }
}

/** No answer came, or none that means anything: whether the request was carried out is not known. */
export class GraphUnreachableError extends Error {}

/** The provider asks to come back later: the request was certainly not carried out. */
export class GraphBusyError extends GraphUnreachableError {}

const tokenCodes = new Set(['0', '3', '10', '102', '190', '131005'])
const busyCodes = new Set(['1', '2', '4', '17', '32', '613', '80007', '80008', '130429'])
const answerTimeoutMs = 10_000
const Refused = z.object({ error: GraphError })

/**
 * One call to the Graph API. Throws `GraphRefusedError` when it is refused, and `GraphUnreachableError` when the
 * provider does not answer, is overloaded, or asks to come back later.
 */
export async function askGraph<Schema extends z.ZodType>(
  connection: GraphConnection,
  { method, path, query = {}, body }: GraphRequest,
  answer: Schema,
): Promise<z.output<Schema>> {
  const { apiUrl, version, accessToken, fetch, timeoutMs = answerTimeoutMs } = connection
  const url = new URL(`${apiUrl}/${[version, ...path].map(encodeURIComponent).join('/')}`)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const { status, json } = await exchange(timeoutMs, (signal) =>
    fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${accessToken}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      // A redirect would take the token elsewhere; what one would have answered is no answer.
      redirect: 'manual',
      signal,
    }),
  )
  const refusal = Refused.safeParse(json).data?.error
  if (refusal !== undefined) {
    if (busyCodes.has(refusal.code)) throw new GraphBusyError(sentenceOf(refusal))
    throw new GraphRefusedError(refusal, status)
  }
  const parsed = answer.safeParse(json)
  if (status !== 200 || !parsed.success)
    throw new GraphUnreachableError(`The provider answered ${status} without an answer.`)
  return parsed.data
}

async function exchange(
  timeoutMs: number,
  ask: (signal: AbortSignal) => Promise<Response>,
): Promise<{ status: number; json: unknown }> {
  try {
    return await within(timeoutMs, async (signal) => {
      const response = await ask(signal)
      return { status: response.status, json: jsonIn(await response.text()) }
    })
  } catch (cause) {
    throw new GraphUnreachableError('The provider does not answer.', { cause })
  }
}
