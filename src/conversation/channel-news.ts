import { clearTrouble, lastKnownTerms, noteTrouble, type SendingTerms } from '../db/sending-terms.ts'
import type { ConversationState } from '../domain/conversation/state.ts'
import { endsWithAcceptance, troubleOf } from '../domain/send-failure.ts'
import type { SendResult, StatusReport } from '../domain/wire.ts'
import { slowDown } from './pacing.ts'
import { log } from './shell.ts'

/** Passes on what an attempt tells of the whole channel: its pace, that it is in trouble, or no longer. Never throws. */
export async function tellOfAttempt(
  env: Env,
  state: ConversationState,
  terms: SendingTerms | null,
  result: SendResult,
  now: number,
): Promise<void> {
  if (result.kind === 'refused' && result.next === 'retry' && result.slows === 'channel') {
    await slowDown(env, state, terms, result.afterMs)
  }
  const trouble = result.kind === 'refused' ? troubleOf(result.reason) : null
  const over = result.kind === 'accepted' && terms?.trouble != null && endsWithAcceptance(terms.trouble.code)
  await note(env, state, trouble === null ? over : { code: trouble, at: now }, now)
}

/** Passes on what statuses tell of the whole channel. Never throws. */
export async function tellOfStatuses(
  env: Env,
  state: ConversationState,
  reports: StatusReport[],
): Promise<void> {
  const { workspaceId, channel } = state
  for (const { state: reached, error, at } of reports) {
    const code = troubleOf(error?.reason)
    const out = reached !== 'failed' && lastKnownTerms(workspaceId, channel.id)?.trouble != null
    await note(env, state, code === null ? out : { code, at }, at)
  }
}

/** `true`: whatever kept the channel from sending before `at` is over. */
async function note(
  env: Env,
  state: ConversationState,
  trouble: NonNullable<SendingTerms['trouble']> | boolean,
  at: number,
): Promise<void> {
  const { workspaceId, channel } = state
  try {
    if (trouble === true) await clearTrouble(env.DB, workspaceId, channel.id, at)
    else if (trouble !== false) await noteTrouble(env.DB, workspaceId, channel.id, trouble)
  } catch (error) {
    log('trouble-not-noted', error, state)
  }
}
