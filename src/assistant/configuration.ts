import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { EmbeddingModelV4, LanguageModelV4 } from '@ai-sdk/provider'
import { createWorkersAI } from 'workers-ai-provider'
import { z } from 'zod'
import type { ModelPrice } from '../domain/model-usage.ts'
import type { Assistant } from './assistant.ts'
import { createAssistant } from './pipeline.ts'

/** Which responder a deployment uses; see the variables of the same names. */
export type ResponderConfiguration = {
  RESPONDER?: string
  OPENAI_BASE_URL?: string
  OPENAI_API_KEY?: string
  OPENAI_MODEL?: string
  WORKERS_AI_MODEL?: string
  /** US dollars for a million tokens; empty when not known. */
  OPENAI_INPUT_PRICE?: string
  OPENAI_OUTPUT_PRICE?: string
  WORKERS_AI_INPUT_PRICE?: string
  WORKERS_AI_OUTPUT_PRICE?: string
  /** Searches the seller's answers by meaning; a model of the same provider as the responder. */
  EMBEDDING_MODEL?: string
  EMBEDDING_PRICE?: string
  /** Tokens a workspace may use a day where its settings do not say; empty for no limit. */
  MODEL_DAILY_TOKENS?: string
  /** The Workers AI binding. */
  AI?: Ai
}

/** A responder was asked for that cannot be built from what is configured. */
export class ResponderConfigurationError extends Error {
  override name = 'ResponderConfigurationError'
}

type Responder = 'embedded' | 'workers-ai' | 'openai-compatible'

/** Which responder is meant. Throws `ResponderConfigurationError` for one there is not. */
function kindOf({ RESPONDER, AI, WORKERS_AI_MODEL }: ResponderConfiguration): Responder {
  const wanted = RESPONDER || (AI && WORKERS_AI_MODEL ? 'workers-ai' : 'embedded')
  if (wanted === 'embedded' || wanted === 'workers-ai' || wanted === 'openai-compatible') return wanted
  throw new ResponderConfigurationError(`There is no responder called ${wanted}.`)
}

function openAI({ OPENAI_BASE_URL, OPENAI_API_KEY }: ResponderConfiguration) {
  if (!OPENAI_BASE_URL) {
    throw new ResponderConfigurationError('RESPONDER=openai-compatible needs OPENAI_BASE_URL.')
  }
  return createOpenAICompatible({
    name: 'openai-compatible',
    baseURL: OPENAI_BASE_URL,
    ...(OPENAI_API_KEY ? { apiKey: OPENAI_API_KEY } : {}),
    includeUsage: true,
    supportsStructuredOutputs: true,
  })
}

function workersAI({ AI }: ResponderConfiguration) {
  if (!AI) throw new ResponderConfigurationError('RESPONDER=workers-ai needs the AI binding.')
  return createWorkersAI({ binding: AI })
}

/**
 * The configured language model; null for the built-in responder. Without `RESPONDER` it is Workers AI where
 * there is a binding and a model for it. Throws `ResponderConfigurationError` when a setting is missing.
 */
export function responderFrom(configuration: ResponderConfiguration): LanguageModelV4 | null {
  const { WORKERS_AI_MODEL, OPENAI_MODEL } = configuration
  switch (kindOf(configuration)) {
    case 'embedded':
      return null
    case 'openai-compatible':
      if (!OPENAI_MODEL) {
        throw new ResponderConfigurationError('RESPONDER=openai-compatible needs OPENAI_MODEL.')
      }
      return openAI(configuration).chatModel(OPENAI_MODEL)
    case 'workers-ai':
      if (!WORKERS_AI_MODEL) {
        throw new ResponderConfigurationError('RESPONDER=workers-ai needs WORKERS_AI_MODEL.')
      }
      return workersAI(configuration)(WORKERS_AI_MODEL)
  }
}

/** A model that turns texts into vectors, and its price. */
export type Embedder = { model: EmbeddingModelV4; price: ModelPrice | null }

/**
 * The configured embedding model of the responder's provider; null without one, and with the built-in responder,
 * which needs none. Throws `ResponderConfigurationError`.
 */
export function embedderFrom(configuration: ResponderConfiguration): Embedder | null {
  const { EMBEDDING_MODEL, EMBEDDING_PRICE } = configuration
  const kind = kindOf(configuration)
  if (!EMBEDDING_MODEL || kind === 'embedded') return null
  const model =
    kind === 'openai-compatible'
      ? openAI(configuration).embeddingModel(EMBEDDING_MODEL)
      : workersAI(configuration).textEmbeddingModel(EMBEDDING_MODEL)
  return { model, price: priceFrom(EMBEDDING_PRICE, '0') }
}

/** Tokens of language models a workspace may use a day where its settings do not say; null for no limit. */
export function dailyTokensFrom({ MODEL_DAILY_TOKENS }: ResponderConfiguration): number | null {
  if (!MODEL_DAILY_TOKENS) return null
  const tokens = z.coerce.number().int().min(0).safeParse(MODEL_DAILY_TOKENS)
  if (!tokens.success) throw new ResponderConfigurationError('MODEL_DAILY_TOKENS is a whole number.')
  return tokens.data
}

const Dollars = z.coerce.number().min(0).max(1_000_000)

function priceFrom(input: string | undefined, output: string | undefined): ModelPrice | null {
  if (!input || !output) return null
  const price = z.object({ input: Dollars, output: Dollars }).safeParse({ input, output })
  if (!price.success) throw new ResponderConfigurationError('A price is US dollars for a million tokens.')
  return price.data
}

function responderPrice(configuration: ResponderConfiguration): ModelPrice | null {
  return kindOf(configuration) === 'workers-ai'
    ? priceFrom(configuration.WORKERS_AI_INPUT_PRICE, configuration.WORKERS_AI_OUTPUT_PRICE)
    : priceFrom(configuration.OPENAI_INPUT_PRICE, configuration.OPENAI_OUTPUT_PRICE)
}

/** The assistant of a deployment. Throws `ResponderConfigurationError`. */
export function assistantFrom(configuration: ResponderConfiguration): Assistant {
  return createAssistant({ model: responderFrom(configuration), price: responderPrice(configuration) })
}

/** All that answers a deployment's clients. */
export type Staff = { assistant: Assistant; embedder: Embedder | null; dailyTokens: number | null }

/**
 * Who answers clients whatever the configuration says: where it is wrong, the built-in responder, which notes why on
 * each reply. No client waits for an operator's mistake to be found.
 */
export function staffFrom(configuration: ResponderConfiguration): Staff {
  try {
    return {
      assistant: assistantFrom(configuration),
      embedder: embedderFrom(configuration),
      dailyTokens: dailyTokensFrom(configuration),
    }
  } catch (error) {
    if (!(error instanceof ResponderConfigurationError)) throw error
    return {
      assistant: createAssistant({ model: null, problem: error.message }),
      embedder: null,
      dailyTokens: null,
    }
  }
}
