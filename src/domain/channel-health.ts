import { z } from 'zod'

/** What can be wrong with a connected account; each has a sentence in every language of the hub. */
export const FindingCode = z.enum([
  'token-refused',
  'number-not-readable',
  'credentials-unreadable',
  'not-subscribed',
  'hook-taken',
  'account-unknown',
  'number-not-connected',
  'number-limited',
  'quality-low',
  'quality-medium',
  'name-declined',
  'name-pending',
  'provider-unreachable',
  'updates-not-taken',
])
export type FindingCode = z.infer<typeof FindingCode>

/** `broken`: messages do not go in or out. `warning`: they do, and it may not stay so. */
export const Severity = z.enum(['broken', 'warning'])
export type Severity = z.infer<typeof Severity>

const severities: Record<FindingCode, Severity> = {
  'token-refused': 'broken',
  'number-not-readable': 'broken',
  'credentials-unreadable': 'broken',
  'not-subscribed': 'broken',
  'hook-taken': 'broken',
  'account-unknown': 'warning',
  'number-not-connected': 'broken',
  'number-limited': 'warning',
  'quality-low': 'warning',
  'quality-medium': 'warning',
  'name-declined': 'warning',
  'name-pending': 'warning',
  'provider-unreachable': 'warning',
  'updates-not-taken': 'warning',
}

/** Something a look at an account found. `detail` is the provider's own word for it, when it has one. */
export const Finding = z.object({ code: FindingCode, severity: Severity, detail: z.string().nullable() })
export type Finding = z.infer<typeof Finding>

/** A finding with the severity of its code; `detail` is the provider’s own word. */
export function finding(code: FindingCode, detail: string | null = null): Finding {
  return { code, severity: severities[code], detail }
}

/** How the provider describes a number, in its own words; null where it says nothing. */
export const NumberFacts = z.object({
  displayNumber: z.string(),
  verifiedName: z.string().nullable(),
  /** `CONNECTED` when it can send. */
  status: z.string().nullable(),
  quality: z.enum(['green', 'yellow', 'red', 'unknown']),
  /** People a day that may be written to first, such as `TIER_250`. */
  messagingLimit: z.string().nullable(),
  nameStatus: z.string().nullable(),
  /** Messages a second: `STANDARD` is 80, `HIGH` is 1,000. */
  throughput: z.string().nullable(),
  /** The owner also answers from the WhatsApp Business app (coexistence). */
  onPhone: z.boolean(),
})
export type NumberFacts = z.infer<typeof NumberFacts>

/** How a bot's messages reach us, by Telegram's own account. `at` in ms; `message` is Telegram's word for the failure. */
export const BotFacts = z.object({
  /** Messages of clients that wait at Telegram. */
  pendingUpdates: z.int(),
  /** The last time one could not be handed over here, however long ago. */
  lastError: z.object({ at: z.int(), message: z.string() }).nullable(),
})
export type BotFacts = z.infer<typeof BotFacts>

/** The outcome of one look at an account: nothing found means all is well. Facts are those of its kind, once read. */
export const ChannelReport = z.object({
  findings: z.array(Finding),
  number: NumberFacts.nullable(),
  bot: BotFacts.exactOptional(),
})
export type ChannelReport = z.infer<typeof ChannelReport>

/** The worst of a report in one word. */
export function standingOf(report: ChannelReport): 'well' | Severity {
  if (report.findings.some(({ severity }) => severity === 'broken')) return 'broken'
  return report.findings.length > 0 ? 'warning' : 'well'
}

/** Statuses in which a number still sends, but less, or not for long (Meta, phone number status). */
const limited = new Set(['FLAGGED', 'RESTRICTED', 'RATE_LIMITED'])
const nameRefused = new Set(['DECLINED', 'EXPIRED'])

/** What the provider's own description of a number gives cause to say. */
export function judgeNumber(number: NumberFacts): Finding[] {
  const findings: Finding[] = []
  const { status, quality, nameStatus } = number
  if (status !== null && limited.has(status)) findings.push(finding('number-limited', status))
  else if (status !== null && status !== 'CONNECTED') findings.push(finding('number-not-connected', status))
  if (quality === 'red') findings.push(finding('quality-low'))
  if (quality === 'yellow') findings.push(finding('quality-medium'))
  if (nameStatus !== null && nameRefused.has(nameStatus)) findings.push(finding('name-declined', nameStatus))
  if (nameStatus === 'PENDING_REVIEW') findings.push(finding('name-pending'))
  return findings
}
