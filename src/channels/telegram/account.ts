import { z } from 'zod'
import { type BotFacts, type ChannelReport, type Finding, finding } from '../../domain/channel-health.ts'
import { id, instant, lenient, text } from '../fields.ts'
import type { Answer, TelegramApi } from './api.ts'
import { allowedUpdates } from './parse.ts'

/** A call that was not carried out. `refusal` is Telegram's own word, null when it did not answer. */
export class TelegramError extends Error {
  readonly refusal: { code: number; description: string } | null

  constructor(answer: Exclude<Answer, { kind: 'done' }>) {
    super(
      answer.kind === 'refused' ? answer.description || `Telegram refused (${answer.code}).` : answer.message,
    )
    this.refusal = answer.kind === 'refused' ? answer : null
  }

  /** The token opens no bot; one that Telegram cannot even read is 404. */
  get isAboutToken(): boolean {
    return this.refusal?.code === 401 || this.refusal?.code === 404
  }
}

async function call<Schema extends z.ZodType>(
  api: TelegramApi,
  schema: Schema,
  method: string,
  parameters?: Record<string, unknown>,
): Promise<z.output<Schema>> {
  const answer = await api(method, parameters)
  if (answer.kind !== 'done') throw new TelegramError(answer)
  const parsed = schema.safeParse(answer.result)
  if (parsed.success) return parsed.data
  throw new TelegramError({ kind: 'unknown', message: 'Telegram’s answer could not be read.' })
}

/** A bot as its clients know it. */
export type Bot = { id: string; name: string; username: string | null }

const Me = z.object({ id, is_bot: z.literal(true), first_name: text, username: lenient(text) })

/** Whose token this is: having it proves control of the bot. Throws `TelegramError`. */
export async function readBot(api: TelegramApi): Promise<Bot> {
  const me = await call(api, Me, 'getMe')
  return { id: me.id, name: me.first_name.trim() || me.username || me.id, username: me.username ?? null }
}

/** Has Telegram post the bot's updates to `url`, with `secret` in their header. Throws `TelegramError`. */
export async function setWebhook(
  api: TelegramApi,
  { url, secret }: { url: string; secret: string },
): Promise<void> {
  const parameters = { url, secret_token: secret, allowed_updates: allowedUpdates }
  await call(api, z.literal(true), 'setWebhook', parameters)
}

/** Telegram keeps the bot's updates to itself from now on, and those nobody has taken yet. Throws `TelegramError`. */
export async function deleteWebhook(api: TelegramApi): Promise<void> {
  await call(api, z.literal(true), 'deleteWebhook', { drop_pending_updates: false })
}

const WebhookInfo = z.object({
  url: z.string(),
  pending_update_count: z.int(),
  last_error_date: lenient(instant),
  last_error_message: lenient(text),
})

/** A failure this recent is still going on: Telegram repeats an update within minutes. */
const recentMs = 15 * 60_000

/**
 * Looks at a connected bot as Telegram sees it: whether its token is still good, and whether its updates come to the
 * address with this path. Never throws for what Telegram answers: that is the finding. A webhook that another program
 * has set is not set back unasked: the two would take it from each other for ever.
 */
export async function examineBot(api: TelegramApi, hookPath: string, now: number): Promise<ChannelReport> {
  try {
    const info = await call(api, WebhookInfo, 'getWebhookInfo')
    const bot = factsOf(info)
    return { findings: judgeHook(info.url, bot, { hookPath, now }), number: null, bot }
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error
    const code = error.isAboutToken ? 'token-refused' : 'provider-unreachable'
    return { findings: [finding(code, error.message)], number: null }
  }
}

function judgeHook(
  url: string,
  { pendingUpdates, lastError }: BotFacts,
  { hookPath, now }: { hookPath: string; now: number },
): Finding[] {
  const hook = URL.parse(url)
  // Its path may be the other program's secret.
  if (hook?.pathname !== hookPath) return [finding('hook-taken', hook?.host ?? null)]
  const failing = lastError !== null && now - lastError.at < recentMs
  return failing && pendingUpdates > 0 ? [finding('updates-not-taken', lastError.message)] : []
}

function factsOf(info: z.output<typeof WebhookInfo>): BotFacts {
  const { pending_update_count, last_error_date: at, last_error_message: message } = info
  const lastError = at === undefined ? null : { at, message: message ?? '' }
  return { pendingUpdates: pending_update_count, lastError }
}
