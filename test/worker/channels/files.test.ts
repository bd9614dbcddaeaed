import { exports } from 'cloudflare:workers'
import { beforeAll, expect, test, vi } from 'vitest'
import { ChannelConnected } from '../../../src/protocol/channels.ts'
import type { ConversationView } from '../../../src/protocol/conversation.ts'
import { DemoWorld } from '../../support/demo-world.ts'
import { contents } from '../../support/telegram/payloads.ts'
import { Telegram } from '../../support/telegram/stand-in.ts'
import { signed } from '../../support/webhook/receiver.ts'

/** One red pixel. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
)

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})

/** The file of the one message somebody sent, once it is no longer awaited. */
async function fileFrom(name: string) {
  return vi.waitUntil(
    async () => {
      const row = (await world.inbox()).find(({ contact }) => contact.name === name)
      if (row === undefined) return null
      const view = await (await world.hub.get(`/api/conversations/${row.id}`)).json<ConversationView>()
      const content = view.messages.find(({ author }) => author.kind === 'client')?.content
      return content?.type === 'media' && content.file?.state !== 'pending' ? content : null
    },
    { timeout: 15_000 },
  )
}

test('a picture sent on Telegram is fetched and kept', async () => {
  const telegram = new Telegram({ id: 9_001, post: (request) => exports.default.fetch(request) })
  world.provider.elsewhere.set('api.telegram.org', (request) => telegram.answer(request))
  telegram.files.set('AgAC-large', { path: 'photos/file_7.jpg', bytes: png })
  expect((await world.hub.post('/api/channels', { kind: 'telegram', token: telegram.token })).status).toBe(
    200,
  )
  const maria = { id: 5_300_000_001, firstName: 'Maria', lastName: 'Foto' }
  expect((await telegram.deliver(telegram.message(maria, contents.photo))).status).toBe(200)
  expect(await fileFrom('Maria Foto')).toMatchObject({
    media: 'image',
    file: { state: 'stored', type: 'image/png', size: png.byteLength, width: 1, height: 1 },
  })
})

test('a picture a seller’s system names is fetched from where it is', async () => {
  const claim = { kind: 'webhook', name: 'CRM', url: 'https://crm.example/foyer' }
  const { signing } = ChannelConnected.parse(await (await world.hub.post('/api/channels', claim)).json())
  if (signing === null) throw new Error('the secret was not told')
  world.provider.elsewhere.set('crm.example', async ({ url }) =>
    url.endsWith('/logo.png')
      ? new Response(png, { headers: { 'content-length': String(png.byteLength) } })
      : Response.json({ ok: true }),
  )
  const media = { kind: 'image', url: 'https://crm.example/logo.png', caption: 'assim?' }
  const body = JSON.stringify({ id: '1', from: { id: 'bia', name: 'Bia Foto' }, media })
  const headers = await signed(signing.secret, body, { id: '1', at: Date.now() })
  const answer = await exports.default.fetch(signing.inboundUrl, { method: 'POST', headers, body })
  expect(answer.status).toBe(200)
  expect(await fileFrom('Bia Foto')).toMatchObject({
    caption: 'assim?',
    file: { state: 'stored', type: 'image/png' },
  })
})
