import { describe, expect, test } from 'vitest'
import type { Address, SendRequest, SendResult } from '../../../src/channels/channel.ts'
import { createWhatsAppSender } from '../../../src/channels/whatsapp/send.ts'

const account = {
  apiUrl: 'https://graph.test',
  version: 'v26.0',
  phoneNumberId: '1065550100',
  accessToken: 'token',
}
const phone: Address = { kind: 'phone', value: '5511987650001' }
const user: Address = { kind: 'user', value: 'BR.13491208655302741918' }

function request(changes: Partial<SendRequest> = {}): SendRequest {
  return {
    accountId: account.phoneNumberId,
    to: [phone],
    content: { type: 'text', text: 'Olá!' },
    ourId: 'c-1.m-2',
    ...changes,
  }
}

/** What the sender makes of an answer, and the requests it sent to get it. */
async function sendTo(answer: () => Response | Promise<Response>, changes: Partial<SendRequest> = {}) {
  const sent: Request[] = []
  const sender = createWhatsAppSender({
    ...account,
    fetch: async (input, init) => {
      sent.push(new Request(input, init))
      return answer()
    },
  })
  return { result: await sender.send(request(changes)), sent }
}

const accepted = () => Response.json({ messaging_product: 'whatsapp', messages: [{ id: 'wamid.1' }] })

function graphError(error: Record<string, unknown>, init: ResponseInit = { status: 400 }) {
  return () => Response.json({ error: { type: 'OAuthException', fbtrace_id: 'A', ...error } }, init)
}

const says = (text: string): Partial<SendRequest> => ({ content: { type: 'text', text } })

describe('what goes on the wire', () => {
  test('a text to a phone number', async () => {
    const { result, sent } = await sendTo(accepted)
    expect(result).toEqual({ kind: 'accepted', providerId: 'wamid.1' })
    expect(sent).toHaveLength(1)
    const [post] = sent
    expect(post?.url).toBe('https://graph.test/v26.0/1065550100/messages')
    expect(post?.method).toBe('POST')
    expect(post?.headers.get('Authorization')).toBe('Bearer token')
    expect(await post?.json()).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '+5511987650001',
      type: 'text',
      text: { body: 'Olá!' },
      biz_opaque_callback_data: 'c-1.m-2',
    })
  })

  test('a user id is preferred to a phone number, the first of several', async () => {
    const { sent } = await sendTo(accepted, { to: [phone, user, { kind: 'user', value: 'BR.1' }] })
    const body = await sent[0]?.json()
    expect(body).toMatchObject({ recipient: user.value })
    expect(body).not.toHaveProperty('to')
  })

  test.each<[string, Partial<SendRequest>, string]>([
    ['another number’s message', { accountId: '7' }, 'wrong-account'],
    ['a client without address', { to: [] }, 'no-address'],
    ['a web visitor', { to: [{ kind: 'visitor', value: 'v' }] }, 'no-address'],
    ['no words', says(' \n'), 'empty-text'],
    ['4097 characters', says('x'.repeat(4097)), 'text-too-long'],
    ['an id of 513 characters', { ourId: 'x'.repeat(513) }, 'id-too-long'],
  ])('%s is refused without asking WhatsApp', async (_, changes, code) => {
    const { result, sent } = await sendTo(accepted, changes)
    expect(result).toMatchObject({ kind: 'refused', next: 'never', code })
    expect(sent).toHaveLength(0)
  })

  test('4096 characters are sent', async () => {
    const { result } = await sendTo(accepted, says('x'.repeat(4096)))
    expect(result.kind).toBe('accepted')
  })
})

describe('what a refusal means', () => {
  const retry = (afterMs: number) => ({ next: 'retry', afterMs })
  const never = { next: 'never' }
  test.each<readonly [code: number, expected: object]>([
    ...[130429, 131016, 131000, 1, 2].map((code) => [code, retry(5_000)] as const),
    ...[4, 80007, 131057].map((code) => [code, retry(60_000)] as const),
    [131056, retry(6_000)],
    [131049, never],
    [131047, { next: 'window-closed' }],
    ...[131026, 131021, 131030, 131050, 130472, 131042, 131048, 131031, 368, 133010].map(
      (c) => [c, never] as const,
    ),
    ...[132000, 132001, 132005, 132007, 132012, 132015, 132016, 131064].map((c) => [c, never] as const),
    ...[190, 10, 0, 3, 200, 230, 299, 131005, 100, 131008, 131009, 131051].map((c) => [c, never] as const),
  ])('%i', async (code, expected) => {
    const { result } = await sendTo(graphError({ code, message: `(#${code}) technical` }))
    expect(result).toMatchObject({ kind: 'refused', code: String(code), ...expected })
    expect(result).not.toMatchObject({ message: expect.stringContaining('technical') })
  })

  test.each<readonly [reason: string, codes: number[]]>([
    ['too-fast', [130429, 4, 80007]],
    ['too-fast-to-client', [131056]],
    ['busy', [131016, 2]],
    ['fault', [131000, 1]],
    ['maintenance', [131057]],
    ['held-back', [131049]],
    ['window-closed', [131047]],
    ['undeliverable', [131026]],
    ['no-marketing', [131050, 130472]],
    ['reconnect', [190, 10, 0, 3, 200, 299, 131005]],
    ['not-registered', [133010]],
    ['payment', [131042]],
    ['spam', [131048]],
    ['locked', [131031, 368]],
    ['template-mismatch', [132000, 132005, 132012]],
    ['template-unavailable', [132001, 132007, 132015, 132016, 131064]],
    ['not-understood', [100, 131008, 131009]],
  ])('has a name the seller’s language has words for: %s', async (reason, codes) => {
    for (const code of codes) {
      const { result } = await sendTo(graphError({ code }))
      expect(result).toMatchObject({ code: String(code), reason })
    }
  })

  test('what is too much for the number slows all of it, what is too much for one client only that one', async () => {
    for (const code of [130429, 4, 80007, 131057]) {
      expect((await sendTo(graphError({ code }))).result).toMatchObject({ slows: 'channel' })
    }
    for (const code of [131056, 131016]) {
      expect((await sendTo(graphError({ code }))).result).not.toHaveProperty('slows')
    }
    const { result } = await sendTo(() => new Response('slow down', { status: 429 }))
    expect(result).toMatchObject({ slows: 'channel' })
  })

  test('an unlisted code is final and speaks in the provider’s words', async () => {
    const error = { code: 139999, message: 'x', error_data: { details: 'Something new.' } }
    const { result } = await sendTo(graphError(error))
    const own = { code: '139999', message: 'Something new.', reason: 'refused' }
    expect(result).toEqual({ kind: 'refused', next: 'never', ...own })
  })

  test.each([
    ['it calls passing', { code: 139999, is_transient: true }, 400],
    ['under a server error', { code: 139999 }, 503],
    ['under 429', { code: 139999 }, 429],
  ])('an unlisted code %s is tried again', async (_, error, status) => {
    const { result } = await sendTo(graphError(error, { status }))
    expect(result).toMatchObject({ kind: 'refused', next: 'retry', afterMs: 5_000 })
  })

  test.each([
    ['30', 30_000],
    ['0', 5_000],
    ['999999999', 86_400_000],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 5_000],
    ['presently', 5_000],
  ])('Retry-After: %s', async (header, afterMs) => {
    const { result } = await sendTo(
      graphError({ code: 130429 }, { status: 429, headers: { 'Retry-After': header } }),
    )
    expect(result).toMatchObject({ next: 'retry', afterMs })
  })

  test('a refusal that is not Graph’s: 429 later, any other not', async () => {
    const later = await sendTo(
      () => new Response('slow down', { status: 429, headers: { 'Retry-After': '7' } }),
    )
    expect(later.result).toMatchObject({ kind: 'refused', next: 'retry', afterMs: 7_000, code: 'http-429' })
    const not = await sendTo(() => new Response('<h1>Not found</h1>', { status: 404 }))
    expect(not.result).toMatchObject({ kind: 'refused', next: 'never', code: 'http-404' })
  })

  test('a redirect is not followed: it would carry the token elsewhere', async () => {
    const headers = { Location: 'https://elsewhere.test/' }
    const { result, sent } = await sendTo(() => new Response(null, { status: 302, headers }))
    expect(result).toMatchObject({ kind: 'refused', next: 'never', code: 'http-302' })
    expect(sent.map(({ redirect }) => redirect)).toEqual(['manual'])
  })
})

describe('where the message may have been sent, nobody pretends to know', () => {
  const unknown: Partial<SendResult> = { kind: 'unknown' }

  test.each([
    ['500 without a Graph error', () => new Response('<h1>Oops</h1>', { status: 500 })],
    ['502 with other JSON', () => Response.json({ message: 'bad gateway' }, { status: 502 })],
    ['200 that is not JSON', () => new Response('<h1>OK</h1>')],
    ['200 without an id', () => Response.json({ messages: [] })],
    ['200 with nothing', () => new Response(null)],
    [
      'a connection that breaks off before the answer',
      () => {
        throw new TypeError('fetch failed')
      },
    ],
    [
      'an answer that breaks off',
      () =>
        new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError('terminated')) })),
    ],
    [
      'no answer in time',
      () => {
        throw new DOMException('The operation timed out', 'TimeoutError')
      },
    ],
    [
      'something thrown that is no error',
      () => {
        throw 'lost'
      },
    ],
  ])('%s', async (_, answer) => {
    const { result } = await sendTo(answer)
    expect(result).toMatchObject(unknown)
  })
})

describe('signs of attention', () => {
  const sign = { accountId: account.phoneNumberId, to: [phone], messageId: 'wamid.theirs' }

  /** Shows a sign, and gives the bodies that went out for it. */
  async function shown(
    how: (sender: ReturnType<typeof createWhatsAppSender>) => Promise<void> | undefined,
    status = 200,
  ) {
    const bodies: unknown[] = []
    const sender = createWhatsAppSender({
      ...account,
      fetch: async (input, init) => {
        bodies.push(await new Request(input, init).json())
        return Response.json({ success: status === 200 }, { status })
      },
    })
    await how(sender)
    return bodies
  }
  const read = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.theirs' }

  test('that the client was read', async () => {
    expect(await shown((sender) => sender.markRead?.(sign))).toEqual([read])
  })

  test('that somebody writes, which says as well that they were read', async () => {
    const bodies = await shown((sender) => sender.typing?.show(sign))
    expect(bodies).toEqual([{ ...read, typing_indicator: { type: 'text' } }])
  })

  test('that are not taken are tried once, and say so', async () => {
    await expect(shown((sender) => sender.markRead?.(sign), 400)).rejects.toThrow('400')
  })
})
