import { type ListedTemplate, listTemplates as listAtProvider } from '../../channels/whatsapp/templates.ts'
import { database } from '../../db/database.ts'
import { accountsToCompare, bringInLine } from '../../db/templates/news.ts'
import { listTemplates, type TemplateRow } from '../../db/templates/templates.ts'
import type { Template } from '../../domain/template/template.ts'
import { log } from '../../log.ts'
import type { Bindings } from '../bindings.ts'
import { openNumber, orRefuse } from '../channels/whatsapp.ts'
import { inTurns, type NextTurn, noOthers } from './turns.ts'

/** A webhook may be lost: this often the provider's list is read, ms. */
const COMPARE_EVERY_MS = 3_600_000
/** Accounts compared in one minute, at most. */
const MOST = 10
/** Accounts compared before the clock's other chores have a turn: each takes a request or two. */
const AT_ONCE = 3

type Account = { workspaceId: string; accountId: string; channelId: string }

/** Compares the accounts that nobody has compared for an hour. Called by the clock. */
export async function compareTemplates(
  env: Bindings,
  now: number,
  nextTurn: NextTurn = noOthers,
): Promise<void> {
  const due = await accountsToCompare(env.DB, now - COMPARE_EVERY_MS, MOST)
  await inTurns(due, AT_ONCE, nextTurn, async (some) => {
    const compared = await Promise.allSettled(some.map((account) => compareAccount(env, account)))
    const failed = compared.filter(({ status }) => status === 'rejected').length
    if (failed > 0) log('error', 'templates-not-compared', { count: failed })
  })
}

/**
 * Brings the templates of an account to what the provider lists. Throws a refusal when the provider does not answer or
 * does not take the token.
 */
export async function compareAccount(
  env: Bindings,
  { workspaceId, accountId, channelId }: Account,
): Promise<void> {
  const { graph } = await openNumber(env, workspaceId, channelId)
  const at = Date.now()
  const listed = await orRefuse(listAtProvider(graph, accountId), null)
  const rows = await listTemplates(database(env), workspaceId)
  const ours = rows.filter((row) => row.accountId === accountId)
  const compared = listed.map((theirs) => ({ ...theirs, content: contentOf(theirs, ours) }))
  await bringInLine(env.DB, { workspaceId, accountId }, compared, at)
}

/** Our own words where they are the provider's: they have the example of a file, which its list gives no handle of. */
function contentOf(theirs: ListedTemplate, ours: readonly TemplateRow[]): Template | null {
  const kept = ours.find(
    ({ name, language }) => name === theirs.name && language === theirs.language,
  )?.content
  if (theirs.content === null || !kept) return theirs.content
  return wordsOf(kept) === wordsOf(theirs.content) ? kept : theirs.content
}

/** What clients see of a template, as one text to compare. */
function wordsOf(template: Template): string {
  if (template.category === 'authentication') {
    return JSON.stringify([template.securityAdvice, template.expiresInMinutes])
  }
  const { header, body, footer, buttons } = template
  const top = header.kind === 'text' ? header.text : ''
  return JSON.stringify([header.kind, top, body, footer, buttons.map(Object.values)])
}
