import type { Priority, Turn } from '../domain/sending-budget.ts'

/** What a conversation may ask of its channel's budget. */
export interface BudgetRpc {
  /** When the next message may leave; `perSecond` is what the provider takes on this channel. */
  nextTurn(ask: { perSecond: number; priority: Priority }): Promise<Turn>
  /** The provider asked the whole channel to wait. Resolves once every conversation can see it. */
  slowDown(pause: { perSecond: number; forMs: number }): Promise<void>
}

/** The object's name: `workspace:channel`. */
export function budgetName(workspaceId: string, channelId: string): string {
  return `${workspaceId}:${channelId}`
}

/** The workspace and the channel a budget's name is made of. */
export function readBudgetName(name: string | undefined): { workspaceId: string; channelId: string } {
  const [workspaceId, channelId, ...more] = name?.split(':') ?? []
  if (!workspaceId || !channelId || more.length > 0) {
    throw new Error('A budget is addressed by its workspace’s id and its channel’s.')
  }
  return { workspaceId, channelId }
}
