import type { ConversationAnswer } from './api.ts'
import type { ConversationSummary } from './conversation.ts'

type Some<T> = { [Name in keyof T]?: T[Name] | undefined }

/** What of a conversation has changed; what is absent is as it was. */
export type ConversationChange = Some<Omit<ConversationAnswer, 'summary'>> & {
  summary: Some<ConversationSummary>
}

/** What makes of `before` what `after` is. The outlook always goes along: it changes by the clock alone, too. */
export function changeBetween(before: ConversationAnswer, after: ConversationAnswer): ConversationChange {
  const summary = changedFields(before.summary, after.summary)
  return { ...changedFields(before, after), summary, outlook: after.outlook }
}

/** A conversation once a change is made to it. */
export function changed<View extends ConversationAnswer>(view: View, change: ConversationChange): View {
  return { ...view, ...given(change), summary: { ...view.summary, ...given(change.summary) } }
}

function changedFields<T extends object>(before: T, after: T): Partial<T> {
  const fields: Partial<T> = {}
  for (const name in after) {
    if (JSON.stringify(before[name]) !== JSON.stringify(after[name])) fields[name] = after[name]
  }
  return fields
}

/** Without fields that are there and undefined, which JSON knows none of. */
function given<T extends object>(change: T): { [Name in keyof T]: Exclude<T[Name], undefined> } {
  return JSON.parse(JSON.stringify(change))
}
