import { type Behaviour, respondWith } from '../support/fake-model.ts'
import type { Fault } from '../support/whatsapp/faults.ts'
import type { MediaFault } from '../support/whatsapp/media.ts'
import type { Chance } from './random.ts'
import type { Mishap } from './relay.ts'

const times = <T>(count: number, of: T): T[] => Array.from({ length: count }, () => of)

/** What befalls a webhook on its way: most arrive as they should. */
function onWebhooks(chance: Chance): Generator<Mishap | null, never> {
  return chance.dealt<Mishap | null>([
    ...times(32, null),
    { kind: 'lost' },
    { kind: 'lost' },
    { kind: 'answer-lost' },
    { kind: 'answer-lost' },
    { kind: 'twice' },
    { kind: 'twice' },
    { kind: 'late', ms: 600 },
    { kind: 'late', ms: 250 },
  ])
}

/** What befalls a message of ours: at the provider, or on the way of its answer. */
export type SendFault =
  | { by: 'provider'; fault: DistributedOmit<Fault, 'times' | 'phone'> }
  | { by: 'network'; mishap: Mishap }
type DistributedOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

const provider = (fault: DistributedOmit<Fault, 'times' | 'phone'>): SendFault => ({ by: 'provider', fault })

function onSends(chance: Chance): Generator<SendFault | null, never> {
  return chance.dealt<SendFault | null>([
    ...times(12, null),
    provider({ kind: 'refuse', code: 130429, retryAfterSeconds: 1 }),
    provider({ kind: 'refuse', code: 131016, retryAfterSeconds: 1 }),
    provider({ kind: 'refuse', code: 131026 }),
    provider({ kind: 'server-error', accepted: true }),
    provider({ kind: 'server-error', accepted: false }),
    provider({ kind: 'drop', accepted: true }),
    provider({ kind: 'drop', accepted: false }),
    provider({ kind: 'turn-away', retryAfterSeconds: 2 }),
    provider({ kind: 'turn-away' }),
    provider({ kind: 'unreadable', accepted: true }),
    provider({ kind: 'slow', ms: 700 }),
    provider({ kind: 'fail-later', code: 131026 }),
    { by: 'network', mishap: { kind: 'trickle', ms: 1_200 } },
    { by: 'network', mishap: { kind: 'lost' } },
  ])
}

/** How often somebody on another channel posts a message. */
export type Copies = 'once' | 'at once' | 'again'
type Refusing = { refuses: number; description: string; retryAfter?: number }
type SilentMood = 'takes it and drops the answer' | 'never gets it'

/** How Telegram and a seller's own system treat a message of ours; null where all is well. */
export type ElsewhereMoods = {
  telegram: Generator<SilentMood | 'takes it and breaks' | Refusing | null, never>
  webhook: Generator<SilentMood | { answers: number; retryAfter?: string } | null, never>
  copies: Generator<Copies, never>
}

export function onElsewhere(chance: Chance): ElsewhereMoods {
  const silent = ['takes it and drops the answer', 'never gets it'] as const
  const tooMany = { refuses: 429, description: 'Too Many Requests: retry after 1', retryAfter: 1 }
  const blocked = { refuses: 403, description: 'Forbidden: bot was blocked by the user' }
  return {
    telegram: chance.dealt([...times(2, null), ...silent, 'takes it and breaks', tooMany, blocked]),
    webhook: chance.dealt([...times(2, null), ...silent, { answers: 503, retryAfter: '1' }]),
    copies: chance.dealt<Copies>(['once', 'once', 'once', 'at once', 'again']),
  }
}

/** What becomes of a file a client sends: something at the provider, or in the network, `name` for the record. */
export type FileTrouble =
  | { kind: 'fault'; fault: MediaFault }
  | { kind: 'mishap'; name: string; mishap: Mishap }
  | { kind: 'slow'; name: string }
  | { kind: 'none'; name: string }

export function onFiles(chance: Chance): Generator<FileTrouble, never> {
  const faults = (['gone', 'broken-off', 'damaged', 'turned-away'] as const).map((fault) => ({
    kind: 'fault' as const,
    fault,
  }))
  return chance.dealt<FileTrouble>([
    ...faults,
    { kind: 'none', name: 'as it should be' },
    { kind: 'slow', name: 'slow' },
    { kind: 'mishap', name: 'asked for in vain', mishap: { kind: 'lost' } },
  ])
}

/** What befalls a file of ours on its way to the provider. */
export type UploadTrouble = { kind: 'refused' } | Extract<Mishap, { kind: 'lost' | 'answer-lost' | 'late' }>

function onUploads(chance: Chance): Generator<UploadTrouble | null, never> {
  return chance.dealt<UploadTrouble | null>([
    null,
    { kind: 'refused' },
    { kind: 'lost' },
    { kind: 'answer-lost' },
  ])
}

/** Everything that can go wrong on WhatsApp and with the model, each in a row of its own. */
export type Misfortune = {
  webhooks: Generator<Mishap | null, never>
  sends: Generator<SendFault | null, never>
  questions: Generator<Behaviour, never>
  uploads: Generator<UploadTrouble | null, never>
}

export function misfortuneOf(chance: Chance): Misfortune {
  return {
    webhooks: onWebhooks(chance.branch()),
    sends: onSends(chance.branch()),
    questions: onQuestions(chance.branch()),
    uploads: onUploads(chance.branch()),
  }
}

/** Whether the provider tells of a message of ours as if the owner had written it from the phone. */
export function onAccepted(chance: Chance): Generator<boolean, never> {
  return chance.dealt([...times(4, false), true])
}

/** How the model behaves when it is asked; what it is asked for a witness is another matter. */
function onQuestions(chance: Chance): Generator<Behaviour, never> {
  const answers = [
    respondWith('Thank you for writing! What would you like to have made?'),
    respondWith('Obrigada pela mensagem! O que você gostaria de fazer?', 'pt'),
  ]
  return chance.dealt<Behaviour>([
    ...times(4, answers).flat(),
    { kind: 'fails', status: 500 },
    { kind: 'fails', status: 429 },
    { kind: 'garbage' },
    { kind: 'broken-arguments' },
    { kind: 'filtered' },
    { kind: 'says', text: 'I would rather just talk.' },
    { kind: 'stalls' },
    { kind: 'silent' },
  ])
}
