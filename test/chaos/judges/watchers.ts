import { isDeepStrictEqual } from 'node:util'
import type { Judge } from './judge.ts'

/** Whoever watched through all of it, and came back after each cut, has on the screen what is there. */
export const watchers: Judge = {
  promise: 'watchers who reconnect end with the same messages as the view',
  breaches({ watched, conversations }) {
    return watched.flatMap(({ conversationId, messages }) => {
      const view = conversations.find(({ row }) => row.id === conversationId)?.view.messages ?? []
      return isDeepStrictEqual(messages, view)
        ? []
        : [
            `the screen on ${conversationId} shows ${messages.length} messages that are not the ${view.length} there`,
          ]
    })
  },
  plant({ watched }) {
    const screen = watched.find(({ messages }) => messages.length > 0)
    return screen?.messages.pop() !== undefined
  },
}
