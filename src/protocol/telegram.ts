import { z } from 'zod'

/** Connects a Telegram bot, or renews its token: the one BotFather gives, which proves control of the bot. */
export const ConnectTelegram = z.object({
  kind: z.literal('telegram'),
  token: z
    .string()
    .trim()
    .regex(
      /^\d{3,20}:[A-Za-z0-9_-]{20,100}$/,
      'A bot token looks like 123456789:AAE…, as BotFather gives it.',
    ),
})
export type ConnectTelegram = z.infer<typeof ConnectTelegram>
