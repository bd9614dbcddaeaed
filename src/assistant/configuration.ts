import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { LanguageModelV4 } from '@ai-sdk/provider'
import { createWorkersAI } from 'workers-ai-provider'
import type { Assistant } from './assistant.ts'
import { createAssistant } from './pipeline.ts'

/** Which responder a deployment uses; see the variables of the same names. */
export type ResponderConfiguration = {
  RESPONDER?: string
  OPENAI_BASE_URL?: string
  OPENAI_API_KEY?: string
  OPENAI_MODEL?: string
  WORKERS_AI_MODEL?: string
  /** The Workers AI binding. */
  AI?: Ai
}

/** A responder was asked for that cannot be built from what is configured. */
export class ResponderConfigurationError extends Error {
  override name = 'ResponderConfigurationError'
}

/**
 * The configured language model; null for the built-in responder. Without `RESPONDER` it is Workers AI where
 * there is a binding and a model for it. Throws `ResponderConfigurationError` when a setting is missing.
 */
export function responderFrom(configuration: ResponderConfiguration): LanguageModelV4 | null {
  const { AI, WORKERS_AI_MODEL, OPENAI_BASE_URL, OPENAI_API_KEY, OPENAI_MODEL } = configuration
  const wanted = configuration.RESPONDER || (AI && WORKERS_AI_MODEL ? 'workers-ai' : 'embedded')
  switch (wanted) {
    case 'embedded':
      return null
    case 'openai-compatible': {
      if (!OPENAI_BASE_URL || !OPENAI_MODEL) {
        throw new ResponderConfigurationError(
          'RESPONDER=openai-compatible needs OPENAI_BASE_URL and OPENAI_MODEL.',
        )
      }
      const provider = createOpenAICompatible({
        name: 'openai-compatible',
        baseURL: OPENAI_BASE_URL,
        ...(OPENAI_API_KEY ? { apiKey: OPENAI_API_KEY } : {}),
        includeUsage: true,
        supportsStructuredOutputs: true,
      })
      return provider.chatModel(OPENAI_MODEL)
    }
    case 'workers-ai':
      if (!AI || !WORKERS_AI_MODEL) {
        throw new ResponderConfigurationError(
          'RESPONDER=workers-ai needs the AI binding and WORKERS_AI_MODEL.',
        )
      }
      return createWorkersAI({ binding: AI })(WORKERS_AI_MODEL)
    default:
      throw new ResponderConfigurationError(`There is no responder called ${wanted}.`)
  }
}

/** The assistant of a deployment. Throws `ResponderConfigurationError`. */
export function assistantFrom(configuration: ResponderConfiguration): Assistant {
  return createAssistant({ model: responderFrom(configuration) })
}
