import { type ChannelReport, type Finding, finding, judgeNumber } from '../../domain/channel-health.ts'
import { isSubscribed, readNumber } from './account.ts'
import { type GraphConnection, GraphRefusedError, GraphUnreachableError } from './graph.ts'

/**
 * Looks at a connected number as the provider sees it: whether the token opens it, whether its webhooks come here, and
 * what its own state gives cause to say. Never throws for what the provider answers: that is the finding.
 */
export async function examine(
  graph: GraphConnection,
  account: { phoneNumberId: string; businessAccountId: string | null },
): Promise<ChannelReport> {
  const [number, subscription] = await Promise.all([
    attempt(readNumber(graph, account.phoneNumberId), 'number-not-readable'),
    subscriptionOf(graph, account.businessAccountId),
  ])
  const facts = 'facts' in number ? number.facts : null
  const found = 'facts' in number ? judgeNumber(number.facts) : [number]
  // A token that is refused is refused everywhere: it is said once.
  const findings = [...found, ...subscription].filter(
    (one, index, all) => all.findIndex(({ code }) => code === one.code) === index,
  )
  return { findings, number: facts }
}

async function subscriptionOf(graph: GraphConnection, businessAccountId: string | null): Promise<Finding[]> {
  if (businessAccountId === null) return [finding('account-unknown')]
  const subscribed = await attempt(isSubscribed(graph, businessAccountId), 'account-unknown')
  if (!('facts' in subscribed)) return [subscribed]
  return subscribed.facts ? [] : [finding('not-subscribed')]
}

/** What was read, or what its refusal means. */
async function attempt<Facts>(
  reading: Promise<Facts>,
  otherwise: 'number-not-readable' | 'account-unknown',
): Promise<{ facts: Facts } | Finding> {
  try {
    return { facts: await reading }
  } catch (error) {
    if (error instanceof GraphUnreachableError) return finding('provider-unreachable')
    if (!(error instanceof GraphRefusedError)) throw error
    return finding(error.isAboutToken ? 'token-refused' : otherwise, error.message)
  }
}
