/**
 * What a line of the log may say: ids of ours, kinds, codes and numbers, so that no text, name, address or token can
 * get into it. A provider's message id is no id of ours: WhatsApp's hold the client's phone number.
 */
export type LogFields = {
  /** One id from the edge to the wire: on the answer as `x-request-id`, on the reply's audit, on what is parked. */
  requestId?: string | null
  workspaceId?: string | null
  conversationId?: string
  messageId?: string
  channelId?: string
  channel?: string
  /** A job's or responder's kind, a route's pattern: words of ours. */
  kind?: string
  method?: string
  /** How it ended. */
  outcome?: string
  /** A stable code of ours or of a provider's. */
  code?: string | null
  durationMs?: number
  /** How long the reply that was sent had taken to prepare. */
  preparedMs?: number
  received?: number
  duplicates?: number
  parked?: number
  count?: number
  status?: number
}

export type LogLevel = 'info' | 'warn' | 'error'

/** Writes one line of JSON for the operator. An error gives its kind and place: messages of libraries hold what people wrote. */
export function log(level: LogLevel, event: string, fields: LogFields = {}, error?: unknown): void {
  console[level](JSON.stringify({ event, ...fields, ...(error !== undefined && describe(error)) }))
}

/** The kind of what lies at the bottom of an error and where it was thrown, without its message. */
function describe(error: unknown): { error: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error }
  if (error.cause instanceof Error) return describe(error.cause)
  const { name, message, stack = '' } = error
  const from = stack.indexOf(message)
  const [, at] = (from === -1 ? null : /^\s+at (.+)$/m.exec(stack.slice(from + message.length))) ?? []
  return { error: name, ...(at !== undefined && { at }) }
}
