import type { TurnContext } from '../assistant/assistant.ts'
import type { Embedder } from '../assistant/configuration.ts'
import { embed, nearestTo, searchTextOf } from '../assistant/model/embedding.ts'
import { within } from '../channels/patience.ts'
import { readVectors } from '../db/answer-vectors.ts'
import { sha256Hex } from '../db/digest.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import type { ModelUse } from '../domain/model-usage.ts'
import { log } from '../log.ts'

/** A search by meaning that takes longer than this is left to the search by words, ms. */
const longestSearchMs = 2_000

const digests = new WeakMap<Knowledge, Promise<ReadonlyMap<string, string>>>()

/** The digest of each of the seller's questions with its answer, by id. */
export function digestsOf(knowledge: Knowledge): Promise<ReadonlyMap<string, string>> {
  let known = digests.get(knowledge)
  if (!known) {
    const entries = knowledge.faqs.map(async (faq) => [faq.id, await sha256Hex(searchTextOf(faq))] as const)
    known = Promise.all(entries).then((all) => new Map(all))
    digests.set(knowledge, known)
  }
  return known
}

type Library = { db: D1Database; workspaceId: string; knowledge: Knowledge }

/** Vectors of this isolate by document, once all of them are there; a few documents at most. */
const complete = new Map<Knowledge, ReadonlyMap<string, Int8Array>>()
const mostDocuments = 8

async function vectorsOf(
  { db, workspaceId, knowledge }: Library,
  model: string,
): Promise<ReadonlyMap<string, Int8Array>> {
  const known = complete.get(knowledge)
  if (known) return known
  const [stored, texts] = await Promise.all([readVectors(db, workspaceId, model), digestsOf(knowledge)])
  const vectors = new Map<string, Int8Array>()
  for (const [id, digest] of texts) {
    const vector = stored.get(digest)
    if (vector) vectors.set(id, vector)
  }
  if (vectors.size === texts.size) {
    if (complete.size >= mostDocuments) complete.clear()
    complete.set(knowledge, vectors)
  }
  return vectors
}

/**
 * The search by meaning in a workspace's questions; undefined without an embedding model. It never rejects: when the
 * provider or the database fails, or nothing has been turned into vectors yet, the answer is null.
 */
export function questionSearch(
  embedder: Embedder | null,
  library: Library,
  onModelUse: (use: ModelUse) => void,
): TurnContext['nearestQuestions'] {
  if (embedder === null) return undefined
  return async (text, turn) => {
    try {
      const vectors = await vectorsOf(library, embedder.model.modelId)
      if (vectors.size === 0 || text.trim() === '') return null
      const [asked] = await within(longestSearchMs, (late) =>
        embed(embedder, [text], { signal: AbortSignal.any([turn, late]), onModelUse }),
      )
      return asked ? nearestTo(asked, vectors) : null
    } catch (error) {
      if (!turn.aborted) log('error', 'search-failed', { workspaceId: library.workspaceId }, error)
      return null
    }
  }
}
