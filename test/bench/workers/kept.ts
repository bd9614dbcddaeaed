/** The floor, whose object also keeps what a conversation keeps of a message and its reply: what the database takes. */
import { SqlStore } from '../../../src/conversation/store.ts'
import { newConversation } from '../../../src/domain/conversation/state.ts'
import type { StoredMessage } from '../../../src/domain/conversation/stored-message.ts'
import { Bare as Floor } from './floor.ts'

export { default } from './floor.ts'

type Received = Parameters<Floor['receive']>[0]

export class Bare extends Floor {
  override async receive(received: Received): Promise<void> {
    const { id, from, text } = received
    const now = Date.now()
    const state = newConversation(
      {
        workspaceId: 'workspace',
        conversationId: from,
        channel: { id: 'channel', kind: 'whatsapp', accountId: 'account', name: 'Channel' },
        contactId: from,
        addresses: [],
        profileName: null,
      },
      now,
      'storage',
    )
    const message: StoredMessage = {
      seq: 1,
      id: `1-${id}`,
      key: `p:${id}`,
      providerId: id,
      episode: 1,
      author: { kind: 'client' },
      content: { type: 'text', text: text.body },
      at: now,
      delivery: null,
      clientId: null,
      audit: null,
      cost: null,
      visitorSeq: null,
      version: 1,
    }
    const reply: StoredMessage = {
      ...message,
      seq: 2,
      id: `2-${id}`,
      key: null,
      author: { kind: 'assistant' },
    }
    const store = new SqlStore(this.ctx.storage)
    store.transaction(() => {
      store.create()
      store.write({ type: 'append', message })
      store.write({ type: 'append', message: reply })
      store.save(state)
    })
    store.said(3, 40)
    return super.receive(received)
  }
}
