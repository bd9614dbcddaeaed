import type { Conversation } from '../recording.ts'
import type { Judge } from './judge.ts'

/** Whoever wrote has been answered, or waits for a person who can see it. */
export const silence: Judge = {
  promise: 'no conversation is left silent',
  breaches({ conversations }) {
    return conversations.flatMap((conversation) => {
      const { phone, row } = conversation
      if (isAnswered(conversation)) return []
      // A person who finished it has said that there is nothing to answer.
      if (row.status === 'finished') return []
      const waits = row.holder_kind !== 'assistant' && row.waiting_since !== null
      return waits
        ? []
        : [`${phone} is neither answered nor waiting for a person (held by ${row.holder_kind})`]
    })
  },
  plant({ conversations }) {
    const answered = conversations.find(
      ({ row, messages }) => row.status === 'open' && row.waiting_since === null && messages.length > 1,
    )
    if (answered === undefined) return false
    answered.messages = answered.messages.filter(({ author }) => author === 'client')
    return true
  },
}

/** What may have reached the client: `unknown` is shown as such, and cannot be known better. */
const arrived: readonly (string | null)[] = ['sent', 'delivered', 'read', 'played', 'unknown']

function isAnswered({ row, messages }: Conversation): boolean {
  // A line of the provider's about the client asks for no answer.
  const words = messages.filter(({ author, content }) => author === 'client' && content.type !== 'notice')
  const last = Math.max(0, ...words.map(({ seq }) => seq))
  const after = messages.filter(({ seq, author }) => seq > last && author !== 'client')
  // What a member wrote and the provider refused stands on the screen of that member, while they hold it.
  const theirs = (author: string) => author === 'member' && row.holder_kind === 'member'
  return after.some(
    ({ author, delivery }) => author === 'phone' || arrived.includes(delivery) || theirs(author),
  )
}
