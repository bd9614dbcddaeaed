import { type Embedder, embedderFrom } from '../../assistant/configuration.ts'
import { withLearnedAnswers } from '../../assistant/learning/answers.ts'
import { embed, searchTextOf } from '../../assistant/model/embedding.ts'
import { within } from '../../channels/patience.ts'
import {
  embeddingDueAt,
  keepVectors,
  settleEmbedding,
  storeVectors,
  vectorDigests,
} from '../../db/answer-vectors.ts'
import { findAssistant } from '../../db/assistant.ts'
import { type Database, database } from '../../db/database.ts'
import { findVersion } from '../../db/knowledge.ts'
import { listLearnedAnswers } from '../../db/learning/answers.ts'
import { addModelUse } from '../../db/model-usage.ts'
import { Knowledge } from '../../domain/knowledge.ts'
import { type DailyUse, dayOf, type ModelUse, zoneOf } from '../../domain/model-usage.ts'
import { digestsOf } from '../../retrieval/nearest.ts'
import type { Next, Work } from '../work.ts'

/** Texts a step turns into vectors. */
const textsAStep = 50
const longestCallMs = 30_000
/** After many failures the provider is left alone for this long; answers are found by their words meanwhile. */
const restMs = 6 * 3_600_000

/**
 * Turns what a workspace answers from into vectors: its published questions and the approved learned answers. Texts
 * that have a vector keep it, and vectors without a text go. Nothing of it keeps anybody from publishing.
 */
export class Embedding implements Work {
  readonly #db: Database
  readonly #env: Env
  readonly #workspaceId: string

  constructor(env: Env, { workspaceId }: { workspaceId: string }) {
    this.#db = database(env)
    this.#env = env
    this.#workspaceId = workspaceId
  }

  async step(): Promise<Next> {
    const embedder = embedderFrom(this.#env)
    const dueAt = await embeddingDueAt(this.#db, this.#workspaceId)
    if (embedder === null || dueAt === null) return 'done'
    const texts = await this.#texts()
    const known = await vectorDigests(this.#env.DB, this.#workspaceId, embedder.model.modelId)
    const missing = [...texts.byDigest].filter(([digest]) => !known.has(digest))
    if (missing.length > 0) {
      await this.#embed(embedder, missing.slice(0, textsAStep), texts.timeZone)
      return 'more'
    }
    const digests = [...texts.byDigest.keys()]
    await keepVectors(this.#env.DB, this.#workspaceId, embedder.model.modelId, digests)
    await settleEmbedding(this.#db, this.#workspaceId, dueAt, null)
    return 'done'
  }

  failed(): void {}

  async giveUp(): Promise<void> {
    const dueAt = await embeddingDueAt(this.#db, this.#workspaceId)
    if (dueAt !== null) await settleEmbedding(this.#db, this.#workspaceId, dueAt, Date.now() + restMs)
  }

  /** What is to be found by meaning, each text once, and the workspace's zone. */
  async #texts(): Promise<{ byDigest: Map<string, string>; timeZone: string }> {
    const assistant = await findAssistant(this.#db, this.#workspaceId)
    const saved = assistant && (await findVersion(this.#db, this.#workspaceId, assistant.knowledgeVersion))
    if (!assistant || !saved) return { byDigest: new Map(), timeZone: 'UTC' }
    const learned = await listLearnedAnswers(this.#db, this.#workspaceId)
    const knowledge = withLearnedAnswers(Knowledge.parse(saved.document), learned)
    const digests = await digestsOf(knowledge)
    const byDigest = new Map(
      knowledge.faqs.flatMap((faq) => {
        const digest = digests.get(faq.id)
        return digest === undefined ? [] : [[digest, searchTextOf(faq)]]
      }),
    )
    return { byDigest, timeZone: zoneOf(assistant.settings) }
  }

  async #embed(embedder: Embedder, texts: [string, string][], timeZone: string): Promise<void> {
    const uses: DailyUse[] = []
    try {
      const onModelUse = (use: ModelUse) => uses.push({ ...use, day: dayOf(Date.now(), timeZone) })
      const words = texts.map(([, text]) => text)
      const vectors = await within(longestCallMs, (signal) => embed(embedder, words, { signal, onModelUse }))
      const rows = texts.flatMap(([digest], at) => {
        const vector = vectors[at]
        return vector ? [{ digest, vector }] : []
      })
      await storeVectors(this.#env.DB, this.#workspaceId, embedder.model.modelId, rows)
    } finally {
      await addModelUse(this.#env.DB, this.#workspaceId, uses)
    }
  }
}
