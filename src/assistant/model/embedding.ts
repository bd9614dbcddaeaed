import { embedMany } from 'ai'
import type { Faq } from '../../domain/knowledge.ts'
import { costOf, type ModelUse } from '../../domain/model-usage.ts'
import type { Embedder } from '../configuration.ts'

/** More of a text says nothing more about what it is about. */
const longestText = 2000

/** What a question with its answer is found by, in the seller's own language: the models meant here know them all. */
export function searchTextOf({ question, answer }: Faq): string {
  return `${question.text}\n${answer.text}`.slice(0, longestText)
}

type EmbedOptions = { signal: AbortSignal; onModelUse(use: ModelUse): void }

/**
 * Texts as vectors of eight bits a dimension, in their order. Rejects as the provider does, when a vector is missing
 * or none, and when aborted.
 */
export async function embed(
  { model, price }: Embedder,
  texts: readonly string[],
  { signal, onModelUse }: EmbedOptions,
): Promise<Int8Array[]> {
  const use = { model: model.modelId, calls: 1, failures: 1, inputTokens: 0, outputTokens: 0 }
  try {
    const values = texts.map((text) => text.slice(0, longestText))
    const { embeddings, usage } = await embedMany({ model, values, maxRetries: 0, abortSignal: signal })
    // Workers AI does not tell what it counted (November 2026).
    if (Number.isFinite(usage.tokens)) use.inputTokens = usage.tokens
    const vectors = embeddings.map(quantise)
    use.failures = 0
    return vectors
  } finally {
    onModelUse({ ...use, costMicros: costOf(price, use) })
  }
}

/** A vector's direction in eight bits a dimension. Throws for one that has none. */
export function quantise(vector: readonly number[]): Int8Array {
  const largest = Math.max(...vector.map(Math.abs))
  if (!(largest > 0 && Number.isFinite(largest))) throw new Error('the provider gave no vector')
  return Int8Array.from(vector, (value) => Math.round((value / largest) * 127))
}

/** The ids of vectors nearest in direction to one, best first; those of another length are left out. */
export function nearestTo(asked: Int8Array, known: ReadonlyMap<string, Int8Array>): string[] {
  return [...known]
    .filter(([, vector]) => vector.length === asked.length)
    .map(([id, vector]) => ({ id, likeness: dot(asked, vector) / Math.sqrt(dot(vector, vector) || 1) }))
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ id }) => id)
}

function dot(a: Int8Array, b: Int8Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}
