import type { SendFailure } from '../../domain/send-failure.ts'
import type { SendResult } from '../channel.ts'
import type { Refusal } from './api.ts'

type Refused = Extract<SendResult, { kind: 'refused' }>
type Meaning = { code: string; message: string; reason: SendFailure }

/** The wait before another attempt when Telegram names none, or none to speak of, and the longest it is believed; ms. */
export const defaultRetryMs = 5_000
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

const tooLarge: Meaning = {
  code: 'telegram-file-too-large',
  reason: 'file-too-large',
  message: 'The file is larger than Telegram takes from a bot.',
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
  [
    /caption is too long/i,
    { code: 'telegram-too-long', reason: 'too-long', message: 'The words are too long to go with a file.' },
  ],
  [/too (big|large)/i, tooLarge],
  [
    /PHOTO_|IMAGE_PROCESS|must be non-empty|FILE_PARTS?_/i,
    {
      code: 'telegram-file-unusable',
      reason: 'file-unusable',
      message: 'Telegram could not use the file: it may be damaged.',
    },
  ],
]

/** What follows from Telegram's refusal of a message, with a sentence the seller understands. */
export function refusalOf({ code, description, retryAfterMs }: Refusal): Refused {
  if (code === 429 || retryAfterMs !== null) {
    return {
      kind: 'refused',
      next: 'retry',
      // Telegram does not say whether this chat or the whole bot is too fast, and punishes a bot that goes on.
      slows: 'channel',
      afterMs: Math.min(retryAfterMs || defaultRetryMs, longestRetryMs),
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
  if (code === 413) return tooLarge
  const known = meanings.find(([pattern]) => pattern.test(description))
  if (known) return known[1]
  return {
    code: `telegram-${code}`,
    reason: 'refused',
    message: description === '' ? `Telegram refused the message (${code}).` : `Telegram: ${description}`,
  }
}
