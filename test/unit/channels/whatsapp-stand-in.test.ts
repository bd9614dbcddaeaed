import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Address, Sender, SendRequest, Update } from '../../../src/channels/channel.ts'
import { answerHandshake } from '../../../src/channels/whatsapp/handshake.ts'
import { parseWebhook } from '../../../src/channels/whatsapp/parse.ts'
import { createWhatsAppSender } from '../../../src/channels/whatsapp/send.ts'
import { verifySignature } from '../../../src/channels/whatsapp/signature.ts'
import { demo } from '../../support/whatsapp/demo.ts'
import type { Fault } from '../../support/whatsapp/faults.ts'
import { politeHabits } from '../../support/whatsapp/network.ts'
import { type StandIn, startWhatsAppStandIn } from '../../support/whatsapp/stand-in.ts'

const ana = '5511987650001'
const hour = 3_600_000

/** A business's server: verifies and parses what it is posted, and can be told to be down. */
async function startBusiness() {
  const updates: Update[] = []
  const state = { down: 0, forged: 0 }
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://business')
    if (request.method === 'GET') {
      const challenge = answerHandshake(url.searchParams, demo.verifyToken)
      return response.writeHead(challenge === null ? 403 : 200).end(challenge)
    }
    const body = await buffer(request)
    const bytes = new Uint8Array(body).buffer
    const signature = request.headers['x-hub-signature-256']
    if (state.down > 0) {
      state.down -= 1
      return response.writeHead(503).end()
    }
    if (!(await verifySignature(demo.appSecret, String(signature), bytes))) {
      state.forged += 1
      return response.writeHead(401).end()
    }
    updates.push(...parseWebhook(JSON.parse(body.toString('utf8'))))
    return response.writeHead(200).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/whatsapp`,
    updates,
    state,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

let business: Awaited<ReturnType<typeof startBusiness>>
let standIn: StandIn
let sender: Sender
let now: number

beforeEach(async () => {
  now = 1_795_312_800_000
  business = await startBusiness()
  standIn = await startWhatsAppStandIn({
    webhookUrl: business.url,
    now: () => now,
    retryDelaysMs: Array.from({ length: 20 }, () => 1),
  })
  sender = createSender()
})

afterEach(async () => {
  await standIn.close()
  await business.close()
})

function createSender(changes: Partial<Parameters<typeof createWhatsAppSender>[0]> = {}): Sender {
  const { version, phoneNumberId, accessToken } = demo
  return createWhatsAppSender({ apiUrl: standIn.url, version, phoneNumberId, accessToken, fetch, ...changes })
}

function reply(to: Address[], changes: Partial<SendRequest> = {}): SendRequest {
  return {
    accountId: demo.phoneNumberId,
    to,
    content: { type: 'text', text: 'Olá, Ana!' },
    ourId: 'c-1.m-1',
    ...changes,
  }
}

const anasPhone: Address[] = [{ kind: 'phone', value: ana }]

/** Waits until every webhook of these items was taken. */
function taken(...items: string[]): Promise<void> {
  return standIn.journal.until(({ webhooks }) =>
    items.every((item) => webhooks.some((attempt) => attempt.status === 200 && attempt.items.includes(item))),
  )
}

async function anaWrites(text = 'Oi'): Promise<void> {
  const ids = standIn.network.say({ phone: ana, name: 'Ana', said: [{ type: 'text', text }] })
  await taken(...ids.map((id) => `message:${id}`))
}

function received<K extends Update['kind']>(kind: K): Extract<Update, { kind: K }>[] {
  return business.updates.filter((update): update is Extract<Update, { kind: K }> => update.kind === kind)
}

test('the handshake', async () => {
  expect(await standIn.handshake()).toBe(true)
})

describe('a conversation', () => {
  test('a client writes, is answered, and the statuses carry our id', async () => {
    await anaWrites('Quanto custa <isto>/aquilo? 🎨')
    const [inbound] = received('inbound')
    expect(inbound).toMatchObject({
      accountId: demo.phoneNumberId,
      profileName: 'Ana',
      message: { content: { type: 'text', text: 'Quanto custa <isto>/aquilo? 🎨' }, at: now },
    })

    const result = await sender.send(reply(inbound?.from ?? []))
    const [message] = standIn.journal.messages
    expect(result).toEqual({ kind: 'accepted', providerId: message?.wamid })
    expect(message).toMatchObject({
      ourId: 'c-1.m-1',
      addressedBy: 'recipient',
      to: { phone: ana },
      text: 'Olá, Ana!',
    })
    await taken(`read:${message?.wamid}`)
    expect(received('status').map(({ report }) => [report.state, report.ourId, report.providerId])).toEqual(
      ['sent', 'delivered', 'read'].map((state) => [state, 'c-1.m-1', message?.wamid]),
    )
    expect(business.state.forged).toBe(0)
  })

  test.each([
    ['phone', ['phone'], 'to'],
    ['user-id', ['user'], 'recipient'],
    ['both', ['user', 'phone'], 'recipient'],
  ] as const)('a person who shows their %s is answered there', async (shape, kinds, addressedBy) => {
    const [id] = standIn.network.say({ phone: ana, shape, said: [{ type: 'text', text: 'Oi' }] })
    await taken(`message:${id}`)
    const from = received('inbound')[0]?.from ?? []
    expect(from.map(({ kind }) => kind)).toEqual(kinds)
    expect(await sender.send(reply(from))).toMatchObject({ kind: 'accepted' })
    expect(standIn.journal.messages).toMatchObject([{ addressedBy, to: { phone: ana } }])
  })

  test('a question is answered by a tap, on a button or in a list', async () => {
    await anaWrites()
    const question = { type: 'text', text: 'Which style?' } as const
    const offers = [
      ['classic', 'playful'],
      ['classic', 'something nobody has ever seen', 'bold', 'none'],
    ]
    for (const [round, titles] of offers.entries()) {
      const options = titles.map((title, at) => ({ id: `${round}-m.${at}`, title }))
      const content = { ...question, choices: { label: 'Options', options } }
      expect(await sender.send(reply(anasPhone, { content }))).toMatchObject({ kind: 'accepted' })
      const second = standIn.journal.messages.at(-1)?.offers?.choices.at(1)
      const said = [{ type: 'tap' as const, title: second?.title ?? '' }]
      const ids = standIn.network.say({ phone: ana, said })
      await taken(...ids.map((id) => `message:${id}`))
    }
    expect(standIn.journal.messages.map(({ offers }) => offers?.kind)).toEqual(['button', 'list'])
    expect(received('inbound').map(({ message }) => message.content)).toEqual([
      { type: 'text', text: 'Oi' },
      { type: 'choice', text: 'playful', payload: '0-m.1' },
      { type: 'choice', text: 'something nobody has ev…', payload: '1-m.1' },
    ])
    const nothing = { phone: ana, said: [{ type: 'tap' as const, title: 'minimalist' }] }
    expect(() => standIn.network.say(nothing)).toThrow('offers “minimalist”')
  })

  test('choices the provider does not take are read instead, in one message', async () => {
    await anaWrites()
    const options = ['classic', 'playful'].map((title, at) => ({ id: `m.${at}`, title }))
    const content = { type: 'text' as const, text: 'Which style?', choices: { label: 'Options', options } }
    standIn.faults.add({ kind: 'refuse', code: 131009, times: 1 })
    expect(await sender.send(reply(anasPhone, { content }))).toMatchObject({ kind: 'accepted' })
    expect(standIn.journal.messages.map(({ text }) => text)).toEqual(['Which style?\n• classic\n• playful'])
    standIn.faults.add({ kind: 'refuse', code: 131009, times: 2 })
    expect(await sender.send(reply(anasPhone, { content }))).toMatchObject({ kind: 'refused', next: 'never' })
  })

  test('photos and voice messages, by an ad', async () => {
    const said = [{ type: 'image', caption: 'like this' } as const, { type: 'audio' } as const]
    const ids = standIn.network.say({ phone: ana, said, fromAd: true })
    await taken(...ids.map((id) => `message:${id}`))
    expect(received('inbound').map(({ message }) => [message.fromAd, message.content])).toMatchObject([
      [true, { type: 'media', media: 'image', caption: 'like this' }],
      [true, { type: 'media', media: 'audio' }],
    ])
  })

  test('what is sent costs nothing after an ad, nothing within the allowance, and then the market’s rate', async () => {
    standIn.network.habits = { ...politeHabits, statuses: ['sent'], freeServiceMessages: 1 }
    const write = async (phone: string, fromAd: boolean) => {
      const [id] = standIn.network.say({ phone, said: [{ type: 'text', text: 'Oi' }], fromAd })
      await taken(`message:${id}`)
      const sent = await sender.send(reply([{ kind: 'phone', value: phone }]))
      if (sent.kind !== 'accepted') throw new Error('it was not taken')
      await taken(`sent:${sent.providerId}`)
    }
    await write('5511987650002', true)
    await write(ana, false)
    await write(ana, false)
    expect(received('status').map(({ report }) => report.pricing)).toEqual([
      { category: 'service', free: true, freeEntry: true },
      { category: 'service', free: true, freeEntry: false },
      { category: 'service', free: false, freeEntry: false },
    ])
    const [byAd] = received('status')
    expect(byAd?.report.conversation).toMatchObject({ freeEntry: true })
    expect(byAd?.report.conversation?.expiresAt).toBeGreaterThan(standIn.clock.now() + 71 * 3_600_000)
  })

  test('the owner answers from their phone', async () => {
    const id = standIn.network.ownerSays(ana, 'Sou eu, a Marta')
    await taken(`echo:${id}`)
    expect(received('echo')).toMatchObject([{ to: [{ kind: 'user' }, { kind: 'phone', value: ana }] }])
  })
})

describe('what the Cloud API refuses', () => {
  beforeEach(() => anaWrites())

  test('a wrong token', async () => {
    const result = await createSender({ accessToken: 'old' }).send(reply(anasPhone))
    expect(result).toMatchObject({ kind: 'refused', next: 'never', code: '190' })
  })

  test('another version or another number', async () => {
    const version = await createSender({ version: 'v1.0' }).send(reply(anasPhone))
    expect(version).toMatchObject({ kind: 'refused', next: 'never', code: '100' })
    const number = await createSender({ phoneNumberId: '7' }).send(reply(anasPhone, { accountId: '7' }))
    expect(number).toMatchObject({ kind: 'refused', next: 'never', code: '100' })
  })

  test('a user id it never gave out', async () => {
    const result = await sender.send(reply([{ kind: 'user', value: 'BR.1' }]))
    expect(result).toMatchObject({ kind: 'refused', next: 'never', code: '131026' })
  })

  test('free text once 24 hours have passed since the client wrote', async () => {
    now += 24 * hour - 1
    expect(await sender.send(reply(anasPhone))).toMatchObject({ kind: 'accepted' })
    now += 1
    expect(await sender.send(reply(anasPhone))).toMatchObject({
      kind: 'refused',
      next: 'window-closed',
      code: '131047',
    })
    await anaWrites('Still there?')
    expect(await sender.send(reply(anasPhone))).toMatchObject({ kind: 'accepted' })
  })

  test('free text to somebody who never wrote', async () => {
    const stranger: Address[] = [{ kind: 'phone', value: '351912345678' }]
    expect(await sender.send(reply(stranger))).toMatchObject({ kind: 'refused', next: 'window-closed' })
  })

  const right = {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: `+${ana}`,
    type: 'text',
    text: { body: 'Oi' },
    biz_opaque_callback_data: 'c.m',
  }

  function interactive(type: string, action: unknown, text = 'Which?') {
    return { ...right, type: 'interactive', interactive: { type, body: { text }, action } }
  }

  function buttons(titles: string[], id: (at: number) => string = String, text?: string) {
    const replies = titles.map((title, at) => ({ type: 'reply', reply: { id: id(at), title } }))
    return interactive('button', { buttons: replies }, text)
  }

  function list(rows: { title: string; description?: string }[], button = 'Options') {
    const named = rows.map((row, at) => ({ id: String(at), ...row }))
    return interactive('list', { button, sections: [{ title: 'Options', rows: named }] })
  }

  async function post(body: unknown, contentType = 'application/json') {
    const response = await fetch(`${standIn.url}/${demo.version}/${demo.phoneNumberId}/messages`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${demo.accessToken}`, 'Content-Type': contentType },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    const json = (await response.json()) as { error?: { code: number } }
    return { status: response.status, code: json.error?.code }
  }

  test.each<[string, unknown, number]>([
    ['no product', { ...right, messaging_product: undefined }, 100],
    ['a group', { ...right, recipient_type: 'group' }, 131009],
    ['a number without plus', { ...right, to: ana }, 131009],
    ['a user id in to', { ...right, to: 'BR.1' }, 131009],
    ['nobody', { ...right, to: undefined }, 131008],
    ['to and recipient at once', { ...right, recipient: 'BR.1' }, 131009],
    ['another type', { ...right, type: 'hologram' }, 131051],
    ['no text', { ...right, text: undefined }, 131008],
    ['an empty text', { ...right, text: { body: '' } }, 131009],
    ['4097 characters', { ...right, text: { body: 'x'.repeat(4097) } }, 131009],
    ['513 characters of data', { ...right, biz_opaque_callback_data: 'x'.repeat(513) }, 131009],
    ['something that is not JSON', '{', 100],
    ['no choices', buttons([]), 131009],
    ['four buttons', buttons(['a', 'b', 'c', 'd']), 131009],
    ['a button of 21 characters', buttons(['x'.repeat(21)]), 131009],
    ['a button without a title', buttons([' ']), 131009],
    ['two buttons of one title', buttons(['Yes', 'Yes']), 131009],
    ['two buttons of one id', buttons(['Yes', 'No'], () => 'same'), 131009],
    ['buttons under 1025 characters', buttons(['Yes'], String, 'x'.repeat(1025)), 131009],
    ['eleven rows', list(Array.from({ length: 11 }, (_, at) => ({ title: `${at}` }))), 131009],
    ['a row of 25 characters', list([{ title: 'x'.repeat(25) }]), 131009],
    ['73 characters of small print', list([{ title: 'x', description: 'x'.repeat(73) }]), 131009],
    ['two rows of one title', list([{ title: 'Yes' }, { title: 'Yes' }]), 131009],
    ['a list that opens with 21 characters', list([{ title: 'Yes' }], 'x'.repeat(21)), 131009],
  ])('%s', async (_, body, code) => {
    expect(await post(body)).toEqual({ status: 400, code })
    expect(standIn.journal.messages).toEqual([])
  })

  test('a form; while the same as JSON is taken', async () => {
    expect(await post(right, 'application/x-www-form-urlencoded')).toEqual({ status: 400, code: 100 })
    expect(await post(right)).toEqual({ status: 200, code: undefined })
  })
})

describe('what goes wrong with a send', () => {
  beforeEach(() => anaWrites())

  test.each<[Fault, unknown]>([
    [
      { kind: 'refuse', code: 131016 },
      { kind: 'refused', next: 'retry', code: '131016' },
    ],
    [
      { kind: 'refuse', code: 130429, httpStatus: 429, retryAfterSeconds: 9 },
      { kind: 'refused', next: 'retry', afterMs: 9_000 },
    ],
    [
      { kind: 'refuse', code: 368 },
      { kind: 'refused', next: 'never', code: '368' },
    ],
    [
      { kind: 'turn-away', retryAfterSeconds: 9 },
      { kind: 'refused', next: 'retry', code: 'http-429', afterMs: 9_000, slows: 'channel' },
    ],
    [{ kind: 'turn-away' }, { kind: 'refused', next: 'retry', code: 'http-429', slows: 'channel' }],
    [{ kind: 'drop', accepted: false }, { kind: 'unknown' }],
    [{ kind: 'server-error', accepted: false }, { kind: 'unknown' }],
    [{ kind: 'unreadable', accepted: false }, { kind: 'unknown' }],
  ])('%j: not sent, and sent at the next try', async (fault, expected) => {
    standIn.faults.add({ ...fault, times: 1 })
    expect(await sender.send(reply(anasPhone))).toMatchObject(expected as object)
    expect(standIn.journal.messages).toHaveLength(0)
    expect(await sender.send(reply(anasPhone))).toMatchObject({ kind: 'accepted' })
    expect(standIn.journal.messages).toHaveLength(1)
  })

  test.each(['drop', 'server-error', 'unreadable'] as const)(
    '%s after acceptance: unknown, until a status carries our id',
    async (kind) => {
      standIn.network.habits = { ...standIn.network.habits, holdStatuses: true }
      standIn.faults.add({ kind, accepted: true, times: 1 })
      expect(await sender.send(reply(anasPhone))).toMatchObject({ kind: 'unknown' })
      const [message] = standIn.journal.messages
      expect(message).toMatchObject({ ourId: 'c-1.m-1' })
      expect(received('status')).toEqual([])

      standIn.network.releaseStatuses()
      await taken(`delivered:${message?.wamid}`)
      expect(received('status')[0]).toMatchObject({
        report: { ourId: 'c-1.m-1', providerId: message?.wamid },
      })
    },
  )

  test.each([true, false])('no answer at all (taken: %s): unknown', async (accepted) => {
    standIn.faults.add({ kind: 'hang', accepted })
    expect(await createSender({ timeoutMs: 30 }).send(reply(anasPhone))).toMatchObject({ kind: 'unknown' })
    expect(standIn.journal.messages).toHaveLength(accepted ? 1 : 0)
  })

  test('nobody listening: unknown', async () => {
    const elsewhere = createSender({ apiUrl: 'http://127.0.0.1:1' })
    expect(await elsewhere.send(reply(anasPhone))).toMatchObject({ kind: 'unknown' })
  })

  test('accepted, and failed later', async () => {
    standIn.faults.add({ kind: 'fail-later', code: 131026 })
    expect(await sender.send(reply(anasPhone))).toMatchObject({ kind: 'accepted' })
    const [message] = standIn.journal.messages
    await taken(`failed:${message?.wamid}`)
    expect(received('status')).toMatchObject([
      { report: { state: 'failed', ourId: 'c-1.m-1', error: { code: '131026' } } },
    ])
  })

  test('a fault for one person leaves the others alone', async () => {
    standIn.faults.add({ kind: 'refuse', code: 131016, phone: '351912345678' })
    expect(await sender.send(reply(anasPhone))).toMatchObject({ kind: 'accepted' })
  })
})

describe('how webhooks come', () => {
  const two = [
    { type: 'text', text: 'one' },
    { type: 'text', text: 'two' },
  ] as const

  function words(): string[] {
    return received('inbound').flatMap(({ message }) =>
      message.content.type === 'text' ? [message.content.text] : [],
    )
  }

  test('again and again, until the business is back', async () => {
    business.state.down = 3
    await anaWrites()
    expect(standIn.journal.webhooks.map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, 503],
      [2, 503],
      [3, 503],
      [4, 200],
    ])
    expect(received('inbound')).toHaveLength(1)
  })

  test('several in one, the last first', async () => {
    standIn.network.habits = { ...standIn.network.habits, reverseBatches: true }
    const ids = standIn.network.say({ phone: ana, said: [...two], batch: true })
    await taken(...ids.map((id) => `message:${id}`))
    expect(standIn.journal.webhooks).toHaveLength(1)
    expect(words()).toEqual(['two', 'one'])
  })

  test('each more than once, with the same id', async () => {
    standIn.network.habits = { ...standIn.network.habits, copies: 3 }
    standIn.network.say({ phone: ana, said: [two[0]] })
    await standIn.journal.until(({ webhooks }) => webhooks.length === 3)
    expect(new Set(received('inbound').map(({ message }) => message.providerId)).size).toBe(1)
    expect(received('inbound')).toHaveLength(3)
  })

  test('statuses in one webhook, the last first', async () => {
    await anaWrites()
    standIn.network.habits = { ...standIn.network.habits, batchStatuses: true, reverseStatuses: true }
    await sender.send(reply(anasPhone))
    await taken(`sent:${standIn.journal.messages[0]?.wamid}`)
    expect(received('status').map(({ report }) => report.state)).toEqual(['read', 'delivered', 'sent'])
  })

  test('any payload at all', async () => {
    expect(await standIn.network.postRaw([{ nonsense: true }])).toBe(true)
    expect(received('ignored')).toMatchObject([{ reason: 'malformed-item' }])
  })
})

describe('the control API does the same over HTTP', () => {
  async function control(method: string, path: string, body?: unknown) {
    const response = await fetch(`${standIn.url}/control/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  test('a person writes, the business answers, the record tells', async () => {
    const said = [{ type: 'text', text: 'Oi' }]
    const { body } = await control('POST', 'say', { phone: ana, name: 'Ana', said })
    await taken(`message:${(body.ids as string[])[0]}`)
    await control('POST', 'faults', { kind: 'refuse', code: 131016, times: 1 })
    await sender.send(reply(anasPhone))
    await sender.send(reply(anasPhone))
    const record = (await control('GET', 'record')).body
    expect(record).toMatchObject({
      refusals: [{ code: 131016, ourId: 'c-1.m-1' }],
      messages: [{ text: 'Olá, Ana!' }],
    })
    await control('DELETE', 'record')
    expect(standIn.journal.messages).toEqual([])
  })

  test('time can be moved until the window closes', async () => {
    await anaWrites()
    await control('PATCH', 'clock', { shiftMs: 24 * hour })
    expect(await sender.send(reply(anasPhone))).toMatchObject({ next: 'window-closed' })
  })

  test('habits are kept until they are dropped', async () => {
    expect((await control('PATCH', 'habits', { copies: 2 })).body).toMatchObject({
      copies: 2,
      batchStatuses: false,
    })
    await control('DELETE', 'habits')
    expect(standIn.network.habits.copies).toBe(1)
  })

  test('a phone sees its messages and that what it wrote was taken', async () => {
    const stream = await fetch(`${standIn.url}/control/events?phone=${ana}`)
    if (stream.body === null) throw new Error('no stream')
    const reader = stream.body.pipeThrough(new TextDecoderStream()).getReader()
    const next = async (): Promise<unknown> =>
      JSON.parse((await reader.read()).value?.slice('data: '.length) ?? '')
    await anaWrites()
    expect(await next()).toMatchObject({ type: 'receipt', phone: ana })
    await sender.send(reply(anasPhone))
    expect(await next()).toMatchObject({ type: 'message', from: 'business', text: 'Olá, Ana!' })
    await reader.cancel()
  })

  test.each<[string, string, unknown, number]>([
    ['POST', 'say', { phone: 'Ana', said: [] }, 400],
    ['POST', 'faults', { kind: 'earthquake' }, 400],
    ['GET', 'constructor', undefined, 404],
  ])('%s %s with %j is refused', async (method, path, body, status) => {
    expect((await control(method, path, body)).status).toBe(status)
  })
})
