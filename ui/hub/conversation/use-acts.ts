import type { ConversationSummary } from '../../../src/protocol/conversation.ts'
import type { ConversationAct } from '../api.ts'
import { useMe } from '../session.tsx'

/** What the member may do with a conversation now; an act that makes no sense is absent. */
export type Acts = {
  busy: boolean
  takeOver?: () => void
  handBack?: () => void
  finish?: () => void
}

export function useActs(
  summary: ConversationSummary | undefined,
  act: { busy: boolean; run: (name: ConversationAct) => Promise<void> },
): Acts {
  const me = useMe()
  if (!summary || summary.status === 'finished') return { busy: act.busy }
  const { holder } = summary
  const mine = holder.kind === 'member' && holder.memberId === me.member.id
  return {
    busy: act.busy,
    ...(mine ? {} : { takeOver: () => void act.run('take-over') }),
    ...(holder.kind === 'assistant' || !me.assistant.on ? {} : { handBack: () => void act.run('hand-back') }),
    finish: () => void act.run('finish'),
  }
}
