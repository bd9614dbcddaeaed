import { abortAllDurableObjects } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test, vi } from 'vitest'
import { Problem } from '../../../src/protocol/api.ts'
import type { ConversationView, MessageFile } from '../../../src/protocol/conversation.ts'
import { type Client, DemoWorld } from '../../support/demo-world.ts'
import { aJpeg, anOgg, aPdf, aPng, textBytes } from '../../support/files.ts'
import type { MediaFault } from '../../support/whatsapp/media.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})

function fileIn(view: ConversationView): MessageFile | undefined {
  for (const { content } of view.messages) if (content.type === 'media') return content.file
  return undefined
}

function untilFile(client: Client, wanted: (file: MessageFile) => boolean): Promise<ConversationView> {
  return client.until((view) => {
    const file = fileIn(view)
    return file !== undefined && wanted(file)
  })
}

async function sendsImage(client: Client, bytes = aPng(640, 480), faults: MediaFault[] = []) {
  const file = await world.provider.media.keep(bytes, 'image/png', faults)
  await world.webhook(client.payload([client.file('image', file, { caption: 'my logo' })]))
  return file
}

/** Time moves on: what waits for another attempt is tried now. */
async function later(client: Client): Promise<void> {
  const id = await client.conversationId()
  const { seq } = (await client.view()).messages.find((m) => m.content.type === 'media') ?? { seq: 0 }
  await world.hub.post(`/api/conversations/${id}/messages/${seq}/fetch`)
}

test('a photo arrives, is stored, and a member sees it in its size', async () => {
  const client = world.client()
  const bytes = aPng(640, 480)
  await sendsImage(client, bytes)
  const view = await untilFile(client, (file) => file.state === 'stored')
  const file = fileIn(view)
  expect(file).toMatchObject({
    type: 'image/png',
    size: bytes.byteLength,
    width: 640,
    height: 480,
    reason: null,
  })

  const found = await world.hub.get(`/api/files/${file?.id}`)
  expect(found.status).toBe(302)
  const shown = await world.hub.get(found.headers.get('location') ?? '')
  expect(shown.status).toBe(200)
  expect(shown.headers.get('content-type')).toBe('image/png')
  expect(shown.headers.get('content-disposition')).toMatch(/^inline/)
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
  expect(shown.headers.get('content-security-policy')).toContain('sandbox')
  expect(new Uint8Array(await shown.arrayBuffer())).toEqual(bytes)
})

test('a voice message, a document under its name', async () => {
  const client = world.client()
  const voice = await world.provider.media.keep(anOgg(), 'audio/ogg; codecs=opus')
  const plan = await world.provider.media.keep(aPdf(), 'application/pdf')
  await world.webhook(
    client.payload([
      client.file('audio', voice),
      client.file('document', plan, { filename: '../../Plano “final”.pdf' }),
    ]),
  )
  const view = await client.until((v) =>
    v.messages
      .filter((m) => m.content.type === 'media')
      .every((m) => m.content.type === 'media' && m.content.file?.state === 'stored'),
  )
  const [audio, document] = view.messages.flatMap((m) => (m.content.type === 'media' ? [m.content] : []))
  expect(audio?.file?.type).toBe('audio/ogg')
  const found = await world.hub.get(`/api/files/${document?.file?.id}`)
  const saved = await world.hub.get(found.headers.get('location') ?? '')
  expect(saved.headers.get('content-disposition')).toBe(
    `attachment; filename="Plano _final_.pdf"; filename*=UTF-8''Plano%20%E2%80%9Cfinal%E2%80%9D.pdf`,
  )
  await saved.arrayBuffer()
})

test('a part of a file can be asked for, one beyond its end cannot', async () => {
  const client = world.client()
  const bytes = aPng(10, 10)
  await sendsImage(client, bytes)
  const file = fileIn(await untilFile(client, (f) => f.state === 'stored'))
  const { headers } = await world.hub.get(`/api/files/${file?.id}`)
  const url = headers.get('location') ?? ''
  const part = await world.hub.get(url, { range: 'bytes=8-15' })
  expect(part.status).toBe(206)
  expect(part.headers.get('content-range')).toBe(`bytes 8-15/${bytes.byteLength}`)
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(8, 16))
  const end = await world.hub.get(url, { range: 'bytes=-4' })
  expect(new Uint8Array(await end.arrayBuffer())).toEqual(bytes.slice(-4))
  const beyond = await world.hub.get(url, { range: 'bytes=5000-' })
  expect(beyond.status).toBe(416)
  expect(beyond.headers.get('content-range')).toBe(`bytes */${bytes.byteLength}`)
  expect(Problem.parse(await beyond.json())).toMatchObject({ status: 416, code: 'beyond-its-end' })
})

test.each([
  ['broken-off', 'unreachable'],
  ['longer', 'unreachable'],
  ['damaged', 'damaged'],
  ['redirected', 'unreachable'],
  ['elsewhere', 'refused'],
  ['turned-away', 'refused'],
] as const)(
  'the provider’s file is %s: visible, nothing is kept, and the next attempt has it',
  async (fault, reason) => {
    const client = world.client()
    await sendsImage(client, aPng(64, 64), [fault])
    const view = await untilFile(client, (file) => file.reason !== null)
    const failed = fileIn(view)
    expect(failed).toMatchObject({ state: 'pending', reason, size: null })
    await later(client)
    const stored = fileIn(await untilFile(client, (file) => file.state === 'stored'))
    expect(stored).toMatchObject({ id: failed?.id, reason: null, width: 64 })
  },
)

test('what the provider no longer has, is too large, or is no image at all, is not asked for again', async () => {
  const cases = [
    { bytes: aPng(), faults: ['gone'] as MediaFault[], reason: 'gone' },
    { bytes: aJpeg(6 * 1024 * 1024), faults: [], reason: 'too-large' },
    { bytes: textBytes('<!doctype html><script>alert(1)</script>'), faults: [], reason: 'wrong-type' },
    {
      bytes: textBytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      faults: [],
      reason: 'wrong-type',
    },
  ]
  for (const { bytes, faults, reason } of cases) {
    const client = world.client()
    await sendsImage(client, bytes, faults)
    const file = fileIn(await untilFile(client, (f) => f.state === 'failed'))
    expect(file?.reason).toBe(reason)
    expect((await world.hub.get(`/api/files/${file?.id}`)).status).toBe(404)
  }
})

test('the assistant answers while the file is still on its way, and a restart begins it anew', async () => {
  const client = world.client()
  const file = await world.provider.media.keep(aPng(20, 10), 'image/png')
  world.provider.media.hold(file.id, new Promise(() => undefined))
  await world.webhook(client.payload([client.text('Quanto custa um logo?'), client.file('image', file)]))
  const view = await client.until((v) => v.messages.some((m) => m.author.kind === 'assistant'))
  expect(fileIn(view)?.state).toBe('pending')

  world.provider.media.hold(file.id, Promise.resolve())
  const id = await client.conversationId()
  await abortAllDurableObjects()
  // The alarm of the object that is gone.
  await world.conversation(id).wake()
  await untilFile(client, (f) => f.state === 'stored')
  expect(world.provider.media.downloads.filter((one) => one === file.id)).toHaveLength(2)
})

/** A signature with its first letter changed. */
const oneOff = (signature: string) => `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`

test('a tiny picture that says it is 30,000 by 30,000 pixels is kept as it came, unopened', async () => {
  const client = world.client()
  const bytes = aPng(30_000, 30_000)
  await sendsImage(client, bytes)
  const file = fileIn(await untilFile(client, ({ state }) => state !== 'pending'))
  expect(file).toMatchObject({ state: 'stored', size: bytes.byteLength, width: 30_000, height: 30_000 })
  const { headers } = await world.hub.get(`/api/files/${file?.id}`)
  const shown = await world.hub.get(headers.get('location') ?? '')
  expect(new Uint8Array(await shown.arrayBuffer())).toEqual(bytes)
})

test('somebody of another workspace, a link that is not whole, and one that has expired', async () => {
  const client = world.client()
  await sendsImage(client)
  const file = fileIn(await untilFile(client, (f) => f.state === 'stored'))
  const { headers } = await world.hub.get(`/api/files/${file?.id}`)
  const link = new URL(headers.get('location') ?? '', 'http://127.0.0.1')
  const at = (change: Record<string, string>) => {
    const changed = new URL(link)
    for (const [name, value] of Object.entries(change)) changed.searchParams.set(name, value)
    return world.hub.get(changed.pathname + changed.search)
  }
  const expires = Number(link.searchParams.get('expires'))
  for (const change of [
    { workspace: 'another' },
    { as: 'attachment' },
    { expires: String(expires + 1) },
    { signature: 'x'.repeat(43) },
    { signature: oneOff(link.searchParams.get('signature') ?? '') },
  ]) {
    const answer = await at(change as Record<string, string>)
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ code: 'bad-link' })
  }
  vi.setSystemTime(expires)
  const late = await at({})
  vi.useRealTimers()
  expect(late.status).toBe(403)
  expect(await late.json()).toMatchObject({ code: 'link-expired' })
})

test('the bucket holds the file under its workspace alone', async () => {
  const { objects } = await env.MEDIA.list()
  expect(objects.length).toBeGreaterThan(0)
  for (const { key } of objects) expect(key).toMatch(/^[\w-]+\/[\w.-]+$/)
})
