import { QueryClient } from '@tanstack/query-core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Me } from '../../../src/protocol/api.ts'
import { type Place, readUnsent, type Unsent, writeUnsent } from '../../../ui/hub/conversation/unsent.ts'
import { meKey } from '../../../ui/hub/me-key.ts'
import { writeUnsaved } from '../../../ui/hub/settings/unsaved.ts'
import { signedOut, takenOver } from '../../../ui/hub/sign-out.ts'

const message: Unsent = {
  clientId: 'client-id-1',
  text: 'Hello',
  at: 1,
  basedOnSeq: 4,
  state: 'sending',
  error: null,
}

const to = (conversationId: string, memberId = 'lia'): Place => ({ memberId, conversationId })

describe('What a member has written and not got across', () => {
  let storage: Storage
  beforeEach(() => {
    storage = tabStorage()
  })

  it('is there again after a reload, and what was under way may be tried again', () => {
    writeUnsent(to('ana'), { text: 'half a sent', unsent: [message] }, storage)
    const afterReload = readUnsent(to('ana'), new Set(), storage)
    expect(afterReload).toEqual({ text: 'half a sent', unsent: [{ ...message, state: 'failed' }] })
  })

  it('that waited for the network when the page was left may be tried again', () => {
    writeUnsent(to('ana'), { text: '', unsent: [{ ...message, state: 'waiting' }] }, storage)
    expect(readUnsent(to('ana'), new Set(['client-id-1']), storage).unsent[0]?.state).toBe('waiting')
    expect(readUnsent(to('ana'), new Set(), storage).unsent[0]?.state).toBe('failed')
  })

  it('stays on its way while its request runs', () => {
    writeUnsent(to('ana'), { text: '', unsent: [message] }, storage)
    expect(readUnsent(to('ana'), new Set(['client-id-1']), storage).unsent[0]?.state).toBe('sending')
  })

  it('is kept apart for each conversation', () => {
    writeUnsent(to('ana'), { text: 'for Ana', unsent: [] }, storage)
    expect(readUnsent(to('bia'), new Set(), storage)).toEqual({ text: '', unsent: [] })
  })

  it('is not shown to the next member who signs in in the same tab, and is there again for the one who wrote it', () => {
    writeUnsent(to('ana', 'lia'), { text: 'for Ana', unsent: [message] }, storage)
    expect(readUnsent(to('ana', 'rui'), new Set(), storage)).toEqual({ text: '', unsent: [] })
    writeUnsent(to('ana', 'rui'), { text: '', unsent: [] }, storage)
    expect(readUnsent(to('ana', 'lia'), new Set(), storage).text).toBe('for Ana')
  })

  it('leaves nothing behind when all is sent', () => {
    writeUnsent(to('ana'), { text: 'for Ana', unsent: [] }, storage)
    writeUnsent(to('ana'), { text: '', unsent: [] }, storage)
    expect(storage.length).toBe(0)
  })

  it('is gone when the member signs out, with all else that was typed in this tab', () => {
    vi.stubGlobal('sessionStorage', storage)
    writeUnsent(to('bia'), { text: 'for Bia', unsent: [] })
    writeUnsaved('knowledge', { name: 'half a na' })
    signedOut(new QueryClient())
    expect(storage.length).toBe(0)
  })

  it('is gone once another member has signed in from another tab, and stays for the same one', () => {
    vi.stubGlobal('sessionStorage', storage)
    const client = new QueryClient()
    client.setQueryData(meKey, signedIn('ana'))
    client.setQueryData(['knowledge'], 'of Ana’s workspace')
    writeUnsaved('knowledge', { name: 'half a na' })
    expect(takenOver(client, signedIn('ana'))).toEqual(signedIn('ana'))
    expect(storage.length).toBe(1)
    expect(takenOver(client, signedIn('bia'))).toEqual(signedIn('bia'))
    expect(storage.length).toBe(0)
    expect(client.getQueryData(['knowledge'])).toBeUndefined()
  })
})

const signedIn = (id: string): Me => ({
  member: { id, name: id, email: `${id}@example.com`, language: 'en', presence: 'available', role: 'owner' },
  workspace: { id: `of-${id}`, slug: id, name: id },
  assistant: { name: 'Lia', on: true },
  members: [],
  channels: [],
})

/** A tab's storage, as browsers have it: what is kept are the object's own keys. */
function tabStorage(): Storage {
  const methods = {
    getItem(key: string) {
      return Object.hasOwn(this, key) ? Reflect.get(this, key) : null
    },
    setItem(key: string, value: string) {
      Reflect.set(this, key, value)
    },
    removeItem(key: string) {
      Reflect.deleteProperty(this, key)
    },
    get length() {
      return Object.keys(this).length
    },
    clear() {
      for (const key of Object.keys(this)) Reflect.deleteProperty(this, key)
    },
    key(index: number) {
      return Object.keys(this)[index] ?? null
    },
  }
  return Object.create(methods)
}
