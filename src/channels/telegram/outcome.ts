import { z } from 'zod'
import type { SendResult } from '../channel.ts'
import { id } from '../fields.ts'
import type { Answer, CutShort } from './api.ts'
import { defaultRetryMs, refusalOf } from './errors.ts'

const Sent = z.object({ message_id: id })

/** What became of a message, by Telegram's answer to the call that sends it. */
export function outcomeOf(answer: Answer | CutShort): SendResult {
  switch (answer.kind) {
    case 'refused':
      return refusalOf(answer)
    case 'unknown':
      return answer
    case 'cut-short': {
      const { message } = answer
      const broken = { code: 'telegram-cut-short', reason: 'upload-broken', message } as const
      return { kind: 'refused', next: 'retry', afterMs: defaultRetryMs, ...broken }
    }
    case 'done': {
      const sent = Sent.safeParse(answer.result).data
      return sent === undefined
        ? { kind: 'unknown', message: 'Telegram did not say under which number it took the message.' }
        : { kind: 'accepted', providerId: sent.message_id }
    }
  }
}
