import { z } from 'zod'
import { id, text } from '../fields.ts'
import { patienceFor, within } from '../patience.ts'
import { GraphError } from './errors.ts'
import { askGraph, type GraphConnection, GraphRefusedError, GraphUnreachableError } from './graph.ts'

const Session = z.object({ id: id.refine((name) => /^upload:[\w:+/=?&%.~-]+$/.test(name)) })
const Uploaded = z.object({ h: text })
const Refused = z.object({ error: GraphError })

/**
 * Gives the provider a file that is no message's: an example for a template's reviewers, the picture of a profile. What
 * needs it names it by the handle this returns (Meta, "Resumable Upload API"). Throws `GraphRefusedError`,
 * `GraphUnreachableError`.
 */
export async function uploadForHandle(
  graph: GraphConnection,
  file: { type: string; bytes: ArrayBuffer },
): Promise<string> {
  const { apiUrl, version, accessToken, fetch } = graph
  const query = { file_length: String(file.bytes.byteLength), file_type: file.type }
  // `app` is the app the token is of.
  const session = await askGraph(graph, { method: 'POST', path: ['app', 'uploads'], query }, Session)
  // The session's id carries a query of its own and is used as it is.
  const url = `${apiUrl}/${version}/${session.id}`
  try {
    return await within(patienceFor(file.bytes.byteLength), async (signal) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { authorization: `OAuth ${accessToken}`, file_offset: '0' },
        body: file.bytes,
        redirect: 'manual',
        signal,
      })
      const answer: unknown = await response.json()
      const refusal = Refused.safeParse(answer).data?.error
      if (refusal !== undefined) throw new GraphRefusedError(refusal, response.status)
      return Uploaded.parse(answer).h
    })
  } catch (cause) {
    if (cause instanceof GraphRefusedError) throw cause
    throw new GraphUnreachableError('The file did not get through to the provider.', { cause })
  }
}
