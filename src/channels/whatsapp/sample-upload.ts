import { z } from 'zod'
import { id, text } from '../fields.ts'
import { GraphError } from './errors.ts'
import { askGraph, type GraphConnection, GraphRefusedError, GraphUnreachableError } from './graph.ts'

const Session = z.object({ id: id.refine((name) => /^upload:[\w:+/=?&%.~-]+$/.test(name)) })
const Uploaded = z.object({ h: text })
const Refused = z.object({ error: GraphError })
/** The slowest connection that is waited for, bytes a second; and the least time, ms. */
const slowest = 50_000
const leastPatience = 30_000

/**
 * Gives the provider's reviewers an example of a template's file (Meta, "Resumable Upload API"), and returns its handle.
 * `app` is the app the token is of. Throws `GraphRefusedError`, `GraphUnreachableError`.
 */
export async function uploadSample(
  graph: GraphConnection,
  file: { type: string; bytes: ArrayBuffer },
): Promise<string> {
  const { apiUrl, version, accessToken, fetch } = graph
  const query = { file_length: String(file.bytes.byteLength), file_type: file.type }
  const session = await askGraph(graph, { method: 'POST', path: ['app', 'uploads'], query }, Session)
  // The session's id carries a query of its own and is used as it is.
  const url = `${apiUrl}/${version}/${session.id}`
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `OAuth ${accessToken}`, file_offset: '0' },
      body: file.bytes,
      redirect: 'manual',
      signal: AbortSignal.timeout(leastPatience + (file.bytes.byteLength / slowest) * 1000),
    })
    const answer: unknown = await response.json()
    const refusal = Refused.safeParse(answer).data?.error
    if (refusal !== undefined) throw new GraphRefusedError(refusal, response.status)
    return Uploaded.parse(answer).h
  } catch (cause) {
    if (cause instanceof GraphRefusedError) throw cause
    throw new GraphUnreachableError('The file did not get through to the provider.', { cause })
  }
}
