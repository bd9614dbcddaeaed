import type { ModelBriefing } from '../../assistant/assistant.ts'
import { dailyTokensFrom, responderFrom } from '../../assistant/configuration.ts'
import { database } from '../../db/database.ts'
import { approvedStyle } from '../../db/learning/styles.ts'
import { addModelUse, readModelUse } from '../../db/model-usage.ts'
import type { AssistantSettings } from '../../domain/assistant-settings.ts'
import { type DailyUse, dayOf, type ModelUse, sumOf, tokensLeft, zoneOf } from '../../domain/model-usage.ts'
import type { Bindings } from '../bindings.ts'

/** What members' own tries of the assistant may use of models, and where what they used is counted. */
export type ModelAccount = {
  briefing: ModelBriefing
  onModelUse(use: ModelUse): void
  /** Adds what was used to the workspace's day. */
  settle(): Promise<void>
}

/** Opens the account of a workspace for one request; with the built-in responder nothing is read. */
export async function openModelAccount(
  env: Bindings,
  workspaceId: string,
  settings: AssistantSettings,
): Promise<ModelAccount> {
  const at = Date.now()
  const timeZone = zoneOf(settings)
  const day = dayOf(at, timeZone)
  const uses: DailyUse[] = []
  return {
    briefing: { at, timeZone, serviceWindowEndsAt: null, ...(await allowance()) },
    onModelUse: (use) => uses.push({ ...use, day }),
    settle: () => addModelUse(env.DB, workspaceId, uses),
  }

  async function allowance(): Promise<Pick<ModelBriefing, 'tokensLeft' | 'style'>> {
    if (responderFrom(env) === null) return { tokensLeft: null, style: null }
    const db = database(env)
    const [today, style] = await Promise.all([
      readModelUse(db, workspaceId, { from: day, to: day }),
      approvedStyle(db, workspaceId),
    ])
    const { inputTokens, outputTokens } = sumOf(today)
    const budget = settings.dailyModelTokens ?? dailyTokensFrom(env)
    return { tokensLeft: tokensLeft(budget, inputTokens + outputTokens), style }
  }
}
