import { timingSafeEqual } from 'hono/utils/buffer'
import { z } from 'zod'

/** What a Telegram channel keeps sealed: the bot's token, and what Telegram shows us to be known by. */
export const TelegramCredentials = z.object({ token: z.string(), webhookSecret: z.string() })
export type TelegramCredentials = z.infer<typeof TelegramCredentials>

/**
 * Whether `X-Telegram-Bot-Api-Secret-Token` is the secret given to `setWebhook`, compared by digest so that the time
 * it takes tells nothing. An absent header is false.
 */
export async function verifySecretToken(secret: string, header: string | undefined): Promise<boolean> {
  return secret !== '' && header !== undefined && (await timingSafeEqual(header, secret))
}
