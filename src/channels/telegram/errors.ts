import type { SendFailure } from '../../domain/send-failure.ts'
import type { SendResult } from '../channel.ts'
import type { Refusal } from './api.ts'

type Refused = Extract<SendResult, { kind: 'refused' }>
/** Without a `reason` the message is Telegram's own, which nobody has translated. */
type Meaning = { code: string; message: string; reason?: SendFailure }

/** The wait before another attempt when Telegram names none, and the longest it is believed; ms. */
const defaultRetryMs = 5_000
const longestRetryMs = 24 * 3_600_000

const reconnect: Meaning = {
  code: 'telegram-token',
  reason: 'reconnect',
  message: 'Telegram no longer accepts this bot’s token. Connect the bot again in the channel settings.',
}
const blocked: Meaning = {
  code: 'telegram-blocked',
  reason: 'blocked',
  message: 'This client has blocked the bot: nothing can be sent until they unblock it.',
}
const gone: Meaning = {
  code: 'telegram-no-chat',
  reason: 'undeliverable',
  message: 'Telegram does not know this chat (any more): the client has to write to the bot first.',
}

/** By Telegram's own words, which are all it gives beside the HTTP status (Bot API, as of November 2026). */
const meanings: readonly (readonly [description: RegExp, meaning: Meaning])[] = [
  [/bot was blocked/i, blocked],
  [
    /user is deactivated/i,
    {
      code: 'telegram-deactivated',
      reason: 'undeliverable',
      message: 'This client has deleted their Telegram account.',
    },
  ],
  [/chat not found|can't initiate conversation|PEER_ID_INVALID/i, gone],
  [
    /message is too long/i,
    { code: 'telegram-too-long', reason: 'too-long', message: 'The text is too long for Telegram.' },
  ],
  [/text is empty/i, { code: 'telegram-empty', reason: 'empty', message: 'The message has no text.' }],
]

/** What follows from Telegram's refusal of a message, with a sentence the seller understands. */
export function refusalOf({ code, description, retryAfterMs }: Refusal): Refused {
  if (code === 429 || retryAfterMs !== null) {
    return {
      kind: 'refused',
      next: 'retry',
      // Telegram does not say whether this chat or the whole bot is too fast, and punishes a bot that goes on.
      slows: 'channel',
      afterMs: Math.min(retryAfterMs ?? defaultRetryMs, longestRetryMs),
      code: 'telegram-too-fast',
      reason: 'too-fast',
      message: 'Telegram asks this bot to send more slowly.',
    }
  }
  return { kind: 'refused', next: 'never', ...meaningOf(code, description) }
}

function meaningOf(code: number, description: string): Meaning {
  // A token Telegram cannot even read is 404.
  if (code === 401 || code === 404) return reconnect
  const known = meanings.find(([pattern]) => pattern.test(description))
  if (known) return known[1]
  return {
    code: `telegram-${code}`,
    message: description === '' ? `Telegram refused the message (${code}).` : `Telegram: ${description}`,
  }
}
