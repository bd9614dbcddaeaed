import type { EmbeddingModelV4 } from '@ai-sdk/provider'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { embedderFrom, ResponderConfigurationError } from '../../../src/assistant/configuration.ts'
import { embed, nearestTo, quantise } from '../../../src/assistant/model/embedding.ts'
import type { ModelUse } from '../../../src/domain/model-usage.ts'
import { type FakeModel, respondWith, startFakeModel } from '../../support/fake-model.ts'

let running: FakeModel | null = null
afterEach(async () => {
  await running?.close()
  running = null
})

async function anEmbedder() {
  running = await startFakeModel(respondWith('unused'))
  const embedder = embedderFrom({
    RESPONDER: 'openai-compatible',
    OPENAI_BASE_URL: running.baseUrl,
    OPENAI_MODEL: 'fake-model',
    EMBEDDING_MODEL: 'fake-embedding',
    EMBEDDING_PRICE: '0.02',
  })
  if (embedder === null) throw new Error('an embedding model is configured')
  return { embedder, provider: running }
}

const calm = () => {
  const uses: ModelUse[] = []
  return { uses, signal: new AbortController().signal, onModelUse: (use: ModelUse) => uses.push(use) }
}

describe('texts become vectors', () => {
  test('with a provider that works, and what it takes is counted', async () => {
    const { embedder, provider } = await anEmbedder()
    const options = calm()
    const vectors = await embed(embedder, ['do you print?', 'where are you?'], options)
    expect(provider.embedded).toEqual([['do you print?', 'where are you?']])
    expect(vectors.map((vector) => vector.length)).toEqual([64, 64])
    expect(options.uses).toEqual([
      { model: 'fake-embedding', calls: 1, failures: 0, inputTokens: 6, outputTokens: 0, costMicros: 0 },
    ])
  })

  test('a provider that fails is counted too', async () => {
    const { embedder, provider } = await anEmbedder()
    provider.embeddings = 'fail'
    const options = calm()
    await expect(embed(embedder, ['do you print?'], options)).rejects.toThrow()
    expect(options.uses).toMatchObject([{ calls: 1, failures: 1, inputTokens: 0 }])
  })

  test.each<[string, number[][]]>([
    ['leaves one out', [[1, 2]]],
    [
      'gives nothing but zeros',
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      'gives no numbers',
      [
        [Number.NaN, 1],
        [1, 1],
      ],
    ],
  ])('a provider that %s is not believed', async (_, embeddings) => {
    const model: EmbeddingModelV4 = {
      specificationVersion: 'v4',
      provider: 'test',
      modelId: 'broken',
      maxEmbeddingsPerCall: 100,
      supportsParallelCalls: false,
      doEmbed: async () => ({ embeddings, warnings: [] }),
    }
    await expect(embed({ model, price: null }, ['a', 'b'], calm())).rejects.toThrow(/vector|embeddings/)
  })

  test('one byte a dimension keeps what is nearest nearest', () => {
    const vector = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 32, maxLength: 32 })
    fc.assert(
      fc.property(vector, fc.array(vector, { maxLength: 8 }), (asked, others) => {
        fc.pre(asked.some((value) => Math.abs(value) > 0.1))
        const known = new Map<string, Int8Array>(
          others
            .filter((other) => other.some((value) => Math.abs(value) > 0.1) && cosine(asked, other) < 0.99)
            .map((other, at) => [`other-${at}`, quantise(other)]),
        )
        known.set('same', quantise(asked.map((value) => value * 0.3)))
        expect(nearestTo(quantise(asked), known)[0]).toBe('same')
      }),
    )
  })

  test('vectors of another model say nothing', () => {
    expect(nearestTo(quantise([1, 2, 3]), new Map([['other', quantise([1, 2])]]))).toEqual([])
  })
})

function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0)
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
}

describe('the configuration', () => {
  test('has no embedding model where none is named, and none beside the built-in responder', () => {
    expect(embedderFrom({})).toBeNull()
    expect(embedderFrom({ RESPONDER: 'embedded', EMBEDDING_MODEL: 'any' })).toBeNull()
  })

  test('asks Workers AI with its own model', async () => {
    const asked: unknown[] = []
    // The SDK asks nothing of the binding but to run a model.
    const AI = {
      run: async (model: string, input: unknown) => {
        asked.push(model, input)
        return { data: [[1, 2, 3]] }
      },
    } as unknown as Ai
    const embedder = embedderFrom({ RESPONDER: 'workers-ai', AI, EMBEDDING_MODEL: '@cf/baai/bge-m3' })
    if (embedder === null) throw new Error('an embedding model is configured')
    const options = calm()
    expect(await embed(embedder, ['hello'], options)).toEqual([quantise([1, 2, 3])])
    expect(asked).toEqual(['@cf/baai/bge-m3', { text: ['hello'] }])
    // It does not tell its tokens.
    expect(options.uses).toMatchObject([{ failures: 0, inputTokens: 0 }])
  })

  test('refuses a price that is none', () => {
    const configuration = {
      RESPONDER: 'openai-compatible',
      OPENAI_BASE_URL: 'http://127.0.0.1/v1',
      EMBEDDING_MODEL: 'any',
      EMBEDDING_PRICE: 'two cents',
    }
    expect(() => embedderFrom(configuration)).toThrow(ResponderConfigurationError)
  })
})
