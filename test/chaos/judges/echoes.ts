import { acknowledgedAt, type Judge } from './judge.ts'

/** Word of what the product itself has sent is no news, whether it knew already that the provider took it or not. */
export const echoes: Judge = {
  promise: 'word of what the product sent itself is not taken for the owner’s',
  breaches({ echoes, conversations }) {
    const own = new Set(echoes.flatMap(({ id, by }) => (by === 'product' ? [id] : [])))
    return conversations.flatMap(({ phone, messages }) =>
      messages
        .filter(({ author, provider_id: id }) => author === 'phone' && id !== null && own.has(id))
        .map(({ id }) => `${id} to ${phone} is what the product sent, and stands as the owner’s`),
    )
  },
  plant(recording) {
    const looked = recording.echoes.find(
      ({ id, by }) => by === 'product' && acknowledgedAt(recording, 'echo', id) !== null,
    )
    const conversation = recording.conversations.find(({ messages }) => messages.length > 0)
    const [message] = conversation?.messages ?? []
    if (!looked || !conversation || !message) return false
    conversation.messages.push({ ...message, id: 'planted', author: 'phone', provider_id: looked.id })
    return true
  },
}
