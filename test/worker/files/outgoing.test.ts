import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../../src/db/database.ts'
import { forgetFilesOf, forgetUnsentFiles } from '../../../src/db/files/housekeeping.ts'
import { demo as seeded } from '../../../src/local/demo/seed.ts'
import type { MessageSent } from '../../../src/protocol/api.ts'
import type { ConversationView } from '../../../src/protocol/conversation.ts'
import type { UploadedFile } from '../../../src/protocol/files.ts'
import { type Client, DemoWorld } from '../../support/demo-world.ts'
import { aJpeg, anOgg, aPdf, aPng, textBytes } from '../../support/files.ts'
import type { Browser } from '../../support/http.ts'
import { refusal } from '../../support/whatsapp/graph.ts'
import { aWorkspace, signIn } from '../../support/workspace.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})

type Attached = { name: string; type?: string; browser?: Browser }

function upload(
  id: string,
  bytes: Uint8Array,
  { name, type = '', browser = world.hub }: Attached,
): Promise<Response> {
  const query = new URLSearchParams({ name, type })
  return browser.send({
    method: 'POST',
    path: `/api/conversations/${id}/files?${query}`,
    body: bytes,
    headers: { 'content-type': 'application/octet-stream', 'content-length': String(bytes.byteLength) },
  })
}

async function attach(id: string, bytes: Uint8Array, attached: Attached): Promise<UploadedFile> {
  const response = await upload(id, bytes, attached)
  expect(response.status, await response.clone().text()).toBe(200)
  return response.json<UploadedFile>()
}

function sendFile(id: string, fileId: string, more: Record<string, unknown> = {}): Promise<Response> {
  const clientId = crypto.randomUUID()
  return world.hub.post(`/api/conversations/${id}/files/${fileId}/send`, {
    clientId,
    basedOnSeq: 99,
    ...more,
  })
}

const ours = (view: ConversationView) => view.messages.filter((m) => m.author.kind === 'member')
const taken = (client: Client) => world.provider.taken.filter(({ to }) => to === `+${client.who.phone}`)

async function aConversation(): Promise<{ client: Client; id: string }> {
  const client = world.client()
  await client.writes('quero falar com uma pessoa')
  return { client, id: await client.conversationId() }
}

describe('a member sends', () => {
  test('a photo with words: uploaded once, then named by its id', async () => {
    const { client, id } = await aConversation()
    const bytes = aPng(100, 50)
    const file = await attach(id, bytes, { name: 'logo.png', type: 'image/png' })
    expect(file).toMatchObject({
      media: 'image',
      type: 'image/png',
      name: 'logo.png',
      width: 100,
      height: 50,
    })
    const sent = await (await sendFile(id, file.id, { caption: 'Como ficou?' })).json<MessageSent>()
    expect(sent.view.summary.holder).toMatchObject({ kind: 'member' })
    await client.until((v) => ours(v)[0]?.delivery?.state === 'sent')
    const [upload] = world.provider.media.uploads.filter(({ name }) => name === 'logo.png')
    expect(upload?.bytes).toEqual(bytes)
    expect(taken(client).at(-1)).toMatchObject({
      file: { kind: 'image', id: upload?.id, caption: 'Como ficou?' },
    })
  })

  test('a document under its name, a voice message without words', async () => {
    const { client, id } = await aConversation()
    const plan = await attach(id, aPdf(), { name: 'C:\\plans\\Plano.pdf', type: 'application/pdf' })
    await sendFile(id, plan.id)
    const voice = await attach(id, anOgg(), { name: 'voice.ogg', type: 'audio/ogg' })
    expect((await sendFile(id, voice.id, { caption: 'words' })).status).toBe(422)
    await sendFile(id, voice.id)
    await client.until((v) => ours(v).length === 2 && ours(v).every((m) => m.delivery?.state === 'sent'))
    expect(
      taken(client)
        .slice(-2)
        .map((t) => t.file),
    ).toMatchObject([{ kind: 'document', filename: 'Plano.pdf' }, { kind: 'audio' }])
  })

  test('nothing WhatsApp would not take: a type, a photo too large for one, an empty file', async () => {
    const { id } = await aConversation()
    const refusals = [
      [textBytes('PK\u0003\u0004'), 'works.zip', 'application/zip', 'type-not-taken', 422],
      [textBytes('<html></html>'), 'page.html', 'text/html', 'type-not-taken', 422],
      [aJpeg(6 * 1024 * 1024), 'large.jpg', 'image/jpeg', 'too-large', 413],
      [new Uint8Array(0), 'empty.png', 'image/png', 'empty-file', 422],
    ] as const
    for (const [bytes, name, type, code, status] of refusals) {
      const response = await upload(id, bytes, { name, type })
      expect(response.status, name).toBe(status)
      expect(await response.json()).toMatchObject({ code })
    }
  })

  test('and the provider refuses the upload at first: tried again, one message, one upload', async () => {
    const { client, id } = await aConversation()
    const file = await attach(id, aPng(), { name: 'again.png' })
    world.provider.media.refusals.push(refusal(131016))
    await sendFile(id, file.id)
    await client.until((v) => ours(v)[0]?.delivery?.error?.code === '131016')
    await client.until((v) => ours(v)[0]?.delivery?.state === 'sent')
    expect(taken(client).filter((t) => t.file)).toHaveLength(1)
    expect(world.provider.media.uploads.filter(({ name }) => name === 'again.png')).toHaveLength(1)
  })

  test('and the provider will not have the file: failed, with the reason', async () => {
    const { client, id } = await aConversation()
    const file = await attach(id, aPng(), { name: 'never.png' })
    world.provider.media.refusals.push(refusal(131053, 'Unsupported colour profile.'))
    await sendFile(id, file.id)
    const view = await client.until((v) => ours(v)[0]?.delivery?.state === 'failed')
    expect(ours(view)[0]?.delivery?.error?.code).toBe('131053')
    expect(taken(client).filter((t) => t.file)).toHaveLength(0)
  })

  test('and a file behind one the provider will not have arrives all the same', async () => {
    const { client, id } = await aConversation()
    const files = [
      await attach(id, aPng(), { name: 'bad.png' }),
      await attach(id, aPng(), { name: 'good.png' }),
    ]
    // All of them wait behind a text that WhatsApp is too busy for.
    world.provider.mood = { refuses: 131016, status: 400 }
    const text = { clientId: crypto.randomUUID(), text: 'Seguem os arquivos', basedOnSeq: 99 }
    await world.hub.post(`/api/conversations/${id}/messages`, text)
    await client.until((v) => ours(v)[0]?.delivery?.error?.code === '131016')
    for (const file of files) await sendFile(id, file.id)
    world.provider.media.refusals.push(refusal(131053, 'Unsupported colour profile.'))
    world.provider.mood = 'accepts'
    const view = await client.until((v) => ['sent', 'failed'].includes(ours(v)[2]?.delivery?.state ?? ''))
    expect(ours(view).map(({ delivery }) => delivery?.state)).toEqual(['sent', 'failed', 'sent'])
  })

  test('the same file with the same client id twice: one message', async () => {
    const { client, id } = await aConversation()
    const file = await attach(id, aPng(), { name: 'twice.png' })
    const clientId = crypto.randomUUID()
    await Promise.all([sendFile(id, file.id, { clientId }), sendFile(id, file.id, { clientId })])
    expect(ours(await client.until((v) => ours(v)[0]?.delivery?.state === 'sent'))).toHaveLength(1)
  })
})

describe('files stay apart', () => {
  test('nobody of another workspace gets, sends or pictures one, and it goes with its own conversation alone', async () => {
    const { id } = await aConversation()
    const file = await attach(id, aPng(), { name: 'secret.png' })
    const rival = await aWorkspace('Rival')
    const browser = await signIn(rival.owner)
    expect((await browser.get(`/api/files/${file.id}`)).status).toBe(404)
    expect((await upload(id, aPng(), { name: 'x.png', browser })).status).toBe(404)
    const picture = { method: 'PUT', path: `/api/files/${file.id}/thumbnail`, body: aJpeg() }
    expect((await browser.send({ ...picture, headers: { 'content-type': 'image/jpeg' } })).status).toBe(404)
    const other = await aConversation()
    expect((await sendFile(other.id, file.id)).status).toBe(404)
  })

  test('a small picture is kept once, and only of an image by an image', async () => {
    const { id } = await aConversation()
    const file = await attach(id, aPng(2000, 1000), { name: 'wide.png' })
    const put = (body: Uint8Array, of = file.id) =>
      world.hub.send({
        method: 'PUT',
        path: `/api/files/${of}/thumbnail`,
        body,
        headers: { 'content-type': 'image/jpeg' },
      })
    const small = async () => {
      const found = await world.hub.get(`/api/files/${file.id}?as=thumbnail`)
      return (await world.hub.get(found.headers.get('location') ?? '')).arrayBuffer()
    }
    expect((await small()).byteLength).toBe(aPng().byteLength)
    expect((await put(textBytes('<svg/>'))).status).toBe(422)
    expect((await put(aJpeg(500))).status).toBe(200)
    expect((await put(aJpeg(600))).status).toBe(200)
    expect((await small()).byteLength).toBe(500)
    const plan = await attach(id, aPdf(), { name: 'plan.pdf', type: 'application/pdf' })
    expect((await put(aJpeg(), plan.id)).status).toBe(422)
  })
})

describe('files go', () => {
  const keysOf = async (fileId: string) =>
    (await env.MEDIA.list({ prefix: `${seeded.workspace.id}/${fileId}` })).objects.length

  test('a day after they were uploaded and never sent; those of messages stay', async () => {
    const { client, id } = await aConversation()
    const unsent = await attach(id, aPng(), { name: 'unsent.png' })
    const sent = await attach(id, aPng(), { name: 'sent.png' })
    await sendFile(id, sent.id)
    await client.until((v) => ours(v)[0]?.delivery?.state === 'sent')
    const isClaimed = async () =>
      (await env.DB.prepare(`SELECT message_id FROM file WHERE id = ?`).bind(sent.id).first('message_id')) !==
      null
    await expect.poll(isClaimed, { timeout: 10_000 }).toBe(true)
    const db = database(env)
    await forgetUnsentFiles(db, env.MEDIA, Date.now() + 23 * 3_600_000)
    expect(await keysOf(unsent.id)).toBe(1)
    await forgetUnsentFiles(db, env.MEDIA, Date.now() + 25 * 3_600_000)
    expect([await keysOf(unsent.id), await keysOf(sent.id)]).toEqual([0, 1])
    expect((await world.hub.get(`/api/files/${unsent.id}`)).status).toBe(404)
  })

  test('with the conversation they belong to, small pictures too', async () => {
    const { id } = await aConversation()
    const other = await aConversation()
    const file = await attach(id, aPng(), { name: 'mine.png' })
    const stays = await attach(other.id, aPng(), { name: 'theirs.png' })
    await world.hub.send({
      method: 'PUT',
      path: `/api/files/${file.id}/thumbnail`,
      body: aJpeg(),
      headers: { 'content-type': 'image/jpeg' },
    })
    expect(await keysOf(file.id)).toBe(2)
    await forgetFilesOf(database(env), env.MEDIA, seeded.workspace.id, id)
    expect([await keysOf(file.id), await keysOf(stays.id)]).toEqual([0, 1])
  })
})
