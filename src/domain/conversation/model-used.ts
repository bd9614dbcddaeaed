import type { DailyUse } from '../model-usage.ts'
import type { Draft } from './draft.ts'

/** What a model was asked for this conversation, and the version of the conversation that tells of it. */
export type CountedUse = DailyUse & { version: number }

/** Keeps what a model was asked, whatever became of its answer, until D1 has counted it. */
export function modelUsed(draft: Draft, uses: readonly DailyUse[]): null {
  const { state } = draft
  if (uses.length === 0) return null
  const version = state.version + 1
  state.modelUses = [...state.modelUses, ...uses.map((use) => ({ ...use, version }))]
  draft.visible = true
  return null
}
