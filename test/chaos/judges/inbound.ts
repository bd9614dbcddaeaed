import type { Judge } from './judge.ts'

/** Each message that was acknowledged stands once, in the conversation of who wrote it. */
export const inbound: Judge = {
  promise: 'no message that was acknowledged is lost or stored twice',
  breaches({ heard, echoes, posted, conversations, acts, parked }) {
    const acknowledged = new Set(
      posted
        .filter(({ status }) => status === 200)
        .flatMap(({ items }) =>
          items.flatMap(({ kind, id }) => (kind === 'message' || kind === 'echo' ? [id] : [])),
        ),
    )
    const rows = conversations.flatMap(({ phone, messages }) => messages.map((row) => ({ phone, ...row })))
    const fromClients = heard.flatMap(({ id, phone }) => {
      const stored = rows.filter((row) => row.provider_id === id)
      if (!acknowledged.has(id)) return [`a message of ${phone} was never acknowledged`]
      if (stored.length === 1 && stored[0]?.phone === phone) return []
      return [`a message of ${phone} stands ${stored.length} times, or elsewhere: ${id}`]
    })
    const fromPhone = echoes.flatMap(({ id, phone, by }) => {
      if (by !== 'owner') return []
      const stored = rows.filter((row) => row.provider_id === id && row.author === 'phone')
      return acknowledged.has(id) && stored.length === 1 && stored[0]?.phone === phone
        ? []
        : [`what the owner wrote to ${phone} stands ${stored.length} times, or was never acknowledged`]
    })
    const fromMembers = acts.flatMap(({ clientId, status, phone }) => {
      if (clientId === null || status !== 200) return []
      const stored = rows.filter((row) => row.client_id === clientId && row.author === 'member')
      return stored.length === 1 ? [] : [`what a member wrote to ${phone} stands ${stored.length} times`]
    })
    const aside = parked === 0 ? [] : [`${parked} batches are still kept aside`]
    return [...fromClients, ...fromPhone, ...fromMembers, ...aside]
  },
  plant({ conversations, heard }) {
    const [lost] = heard
    for (const { messages } of conversations) {
      const at = messages.findIndex((row) => row.provider_id === lost?.id)
      if (at >= 0) return messages.splice(at, 1).length === 1
    }
    return false
  },
}
