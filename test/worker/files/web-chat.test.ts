import { beforeAll, expect, test, vi } from 'vitest'
import { type ConversationList, Visit } from '../../../src/protocol/api.ts'
import type { FileLink, UploadedFile } from '../../../src/protocol/files.ts'
import type { VisitorMessage } from '../../../src/protocol/frames.ts'
import { aPdf, aPng, textBytes } from '../../support/files.ts'
import { Browser } from '../../support/http.ts'
import { aWorkspace, signIn, type TestWorkspace } from '../../support/workspace.ts'

let studio: TestWorkspace
beforeAll(async () => {
  studio = await aWorkspace('Studio')
  await signIn(studio.owner)
})

/** A visitor of the studio's web chat. */
class Visitor {
  readonly browser = new Browser()
  readonly #headers: Record<string, string>

  private constructor(token: string) {
    this.#headers = { authorization: `Bearer ${token}` }
  }

  static async comes(): Promise<Visitor> {
    const visits = await new Browser().post(`/api/chat/${studio.slug}/visits`)
    return new Visitor(Visit.parse(await visits.json()).token)
  }

  sends(bytes: Uint8Array, name: string, more: Record<string, string> = {}): Promise<Response> {
    const query = new URLSearchParams({ name, clientId: crypto.randomUUID(), ...more })
    const headers = {
      ...this.#headers,
      'content-type': 'application/octet-stream',
      'content-length': String(bytes.byteLength),
    }
    return this.browser.send({
      method: 'POST',
      path: `/api/chat/${studio.slug}/files?${query}`,
      body: bytes,
      headers,
    })
  }

  async messages(): Promise<VisitorMessage[]> {
    const response = await this.browser.get(`/api/chat/${studio.slug}/messages`, this.#headers)
    return (await response.json<{ messages: VisitorMessage[] }>()).messages
  }

  link(fileId: string): Promise<Response> {
    return this.browser.get(`/api/chat/${studio.slug}/files/${fileId}`, this.#headers)
  }
}

test('a visitor begins with a photo, and sees it, and nobody else’s', async () => {
  const visitor = await Visitor.comes()
  const clientId = crypto.randomUUID()
  const sent = await visitor.sends(aPng(30, 20), 'sketch.png', { caption: 'like this', clientId })
  expect(sent.status, await sent.clone().text()).toBe(200)
  const again = await visitor.sends(aPng(30, 20), 'sketch.png', { caption: 'like this', clientId })
  expect(again.status).toBe(200)
  const [message, ...others] = await visitor.messages()
  expect(others).toEqual([])
  expect(message).toMatchObject({
    from: 'you',
    text: 'like this',
    file: { media: 'image', name: 'sketch.png', width: 30 },
  })

  const fileId = message?.file?.id ?? ''
  const { url } = await (await visitor.link(fileId)).json<FileLink>()
  const shown = await visitor.browser.get(url)
  expect(new Uint8Array(await shown.arrayBuffer())).toEqual(aPng(30, 20))
  expect((await (await Visitor.comes()).link(fileId)).status).toBe(404)
})

test('a page in a visitor’s clothes is kept to be saved, never shown', async () => {
  const visitor = await Visitor.comes()
  await visitor.sends(textBytes('<html><script>alert(1)</script></html>'), 'photo.html.png', {
    type: 'image/png',
  })
  const [message] = await visitor.messages()
  expect(message?.file).toMatchObject({ media: 'document', type: 'application/octet-stream' })
  const { url } = await (await visitor.link(message?.file?.id ?? '')).json<FileLink>()
  const saved = await visitor.browser.get(url)
  expect(saved.headers.get('content-type')).toBe('application/octet-stream')
  expect(saved.headers.get('content-disposition')).toMatch(/^attachment/)
  await saved.arrayBuffer()
})

test('more than a visitor may send, and more often, is refused', async () => {
  const visitor = await Visitor.comes()
  expect((await visitor.sends(new Uint8Array(16 * 1024 * 1024 + 1), 'large.pdf')).status).toBe(413)
  expect((await visitor.sends(new Uint8Array(0), 'empty.pdf')).status).toBe(422)
  for (let n = 0; n < 20; n += 1) {
    const { status, headers } = await visitor.sends(aPdf(), `${n}.pdf`, { type: 'application/pdf' })
    if (status === 200) continue
    expect(status).toBe(429)
    expect(headers.get('retry-after')).not.toBeNull()
    return
  }
  expect.fail('nobody stopped the visitor')
})

test('a visitor sees the file a member sends', async () => {
  const visitor = await Visitor.comes()
  await visitor.sends(aPdf(), 'brief-of-visitor.pdf', { type: 'application/pdf' })
  const { browser } = studio.owner
  const id = await vi.waitUntil(
    async () => {
      const { items } = await (await browser.get('/api/conversations')).json<ConversationList>()
      return items.find(({ lastMessage }) => lastMessage?.preview.includes('brief-of-visitor'))?.id
    },
    { timeout: 10_000 },
  )
  const bytes = aPdf(500)
  const uploaded = await browser.send({
    method: 'POST',
    path: `/api/conversations/${id}/files?name=portfolio.pdf&type=application/pdf`,
    body: bytes,
    headers: { 'content-type': 'application/octet-stream', 'content-length': String(bytes.byteLength) },
  })
  const file = await uploaded.json<UploadedFile>()
  const send = { clientId: crypto.randomUUID(), basedOnSeq: 99, caption: 'here' }
  const sent = await browser.post(`/api/conversations/${id}/files/${file.id}/send`, send)
  expect(await sent.json()).toMatchObject({ message: { delivery: { state: 'sent' } } })

  const received = (await visitor.messages()).at(-1)
  expect(received).toMatchObject({
    from: 'person',
    text: 'here',
    file: { id: file.id, name: 'portfolio.pdf' },
  })
  const { url } = await (await visitor.link(file.id)).json<FileLink>()
  expect(new Uint8Array(await (await visitor.browser.get(url)).arrayBuffer())).toEqual(bytes)
})
