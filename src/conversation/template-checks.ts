import { compareSoon, noteTemplateRefused } from '../db/templates/news.ts'
import { type TemplateStanding, templateStandings } from '../db/templates/templates.ts'
import type { TemplateCheck, TemplateChecks } from '../domain/conversation/commands.ts'
import type { TemplateOrder } from '../domain/conversation/outbox.ts'
import type { ConversationState } from '../domain/conversation/state.ts'
import type { TemplateStatus } from '../domain/template/template.ts'
import type { StatusReport } from '../domain/wire.ts'
import { log, type Shell } from './shell.ts'

/**
 * How the templates that wait to leave stand at this moment. Empty without a look at D1 when none waits. Rejects when
 * D1 does not answer.
 */
export async function checkTemplates(env: Env, state: ConversationState): Promise<TemplateChecks> {
  const waiting = state.outbox.flatMap(({ seq, template, state: stands }) =>
    template !== undefined && stands === 'queued' ? [{ seq, template }] : [],
  )
  if (waiting.length === 0) return {}
  const where = { workspaceId: state.workspaceId, channelId: state.channel.id }
  const standings = await templateStandings(
    env.DB,
    where,
    waiting.map(({ template }) => template.name),
  )
  return Object.fromEntries(waiting.map(({ seq, template }) => [seq, checkOf(template, standings)]))
}

function checkOf({ name, language }: TemplateOrder, standings: readonly TemplateStanding[]): TemplateCheck {
  const found = standings.find((standing) => standing.name === name && standing.language === language)
  if (found?.status === 'approved') return { approved: true, category: found.category }
  const message = found
    ? `The template ${name} is not approved any more: ${found.reason ?? found.status}.`
    : `There is no template ${name} in this language any more.`
  return {
    approved: false,
    error: { code: 'template-not-approved', message, reason: 'template-unavailable' },
  }
}

/** What a refusal says of the template itself (Meta, "Cloud API error codes"): paused, disabled, not there. */
const standings: Readonly<Record<string, TemplateStatus>> = {
  132001: 'deleted',
  132015: 'paused',
  132016: 'disabled',
}
/** Ours is not what the provider has: it is read again. */
const differs = new Set(['132000', '132001', '132005', '132007', '132012', '131064'])

type Failure = { seq: number; error: { code: string; message: string }; at?: number }

/**
 * Messages were refused: what that says of their templates is kept for the next sender. Nothing depends on it, since the
 * provider's list is read every hour; a failure is a line in the log.
 */
export async function noteFailures(
  { env, store, state }: Shell,
  failures: readonly Failure[],
): Promise<void> {
  if (state === null) return
  for (const { seq, error, at = Date.now() } of failures) {
    const content = store.bySeq(seq)?.content
    if (content?.type !== 'template') continue
    try {
      await noteFailure(env, state, content, error, at)
    } catch (cause) {
      log('template-not-noted', cause, state)
    }
  }
}

/** Does as much for what the provider reports later. */
export function noteReports(shell: Shell, reports: readonly StatusReport[]): Promise<void> {
  const failures = reports.flatMap(({ providerId, error, at }) => {
    const message = error && shell.store.byProviderId(providerId)
    return message ? [{ seq: message.seq, error, at }] : []
  })
  return noteFailures(shell, failures)
}

async function noteFailure(
  env: Env,
  { workspaceId, channel }: ConversationState,
  { name, language }: Pick<TemplateOrder, 'name' | 'language'>,
  { code, message: reason }: Failure['error'],
  at: number,
): Promise<void> {
  const where = { workspaceId, channelId: channel.id }
  const status = standings[code]
  if (status !== undefined) {
    await noteTemplateRefused(env.DB, { ...where, name, language }, { status, reason, at })
  }
  if (differs.has(code)) await compareSoon(env.DB, where)
}
