import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { afterEach, expect, test, vi } from 'vitest'
import * as schema from '../../../src/db/schema.ts'
import { open, readVaultKeys } from '../../../src/db/vault.ts'
import { aWorkspace, signIn } from '../../support/workspace.ts'

afterEach(() => vi.restoreAllMocks())

const token = 'EAAG-a-token-of-the-provider'
const claim = {
  kind: 'whatsapp',
  phoneNumberId: '2065550177',
  displayNumber: '+1 (555) 010-0177',
  accessToken: token,
}

/** WhatsApp as it answers for a number, given the token that controls it. */
function whatsAppHas(number: { id: string; token: string; display: string }) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const { pathname } = new URL(String(input))
    const authorization = new Headers(init?.headers).get('authorization')
    if (authorization !== `Bearer ${number.token}`)
      return Response.json({ error: { code: 190 } }, { status: 401 })
    if (!pathname.endsWith(`/${number.id}`)) return Response.json({ error: { code: 100 } }, { status: 400 })
    return Response.json({ display_phone_number: number.display, verified_name: 'Ana Souza', id: number.id })
  })
}

test('an owner connects a number they control; its token is sealed and shown to nobody', async () => {
  const studio = await aWorkspace()
  const browser = await signIn(studio.owner)
  const number = { id: claim.phoneNumberId, token, display: '+1 555-010-0177' }
  whatsAppHas(number)
  const connected = await browser.post('/api/channels', claim)
  expect(connected.status).toBe(200)
  const { id } = (await connected.json()) as { id: string }

  const { results } = await env.DB.prepare('SELECT * FROM channel').all()
  expect(JSON.stringify(results)).not.toContain(token)
  expect(await (await browser.get('/api/channels')).text()).not.toContain(token)
  const [row] = await studio.db.select().from(schema.channel).where(eq(schema.channel.id, id))
  const vault = await readVaultKeys(env.ENCRYPTION_KEYS)
  expect(await open(vault, { workspaceId: studio.id, channelId: id }, row?.credentials ?? '')).toBe(token)

  const renewed = { ...number, token: 'EAAG-a-newer-token' }
  whatsAppHas(renewed)
  const again = await browser.post('/api/channels', { ...claim, accessToken: renewed.token })
  expect(await again.json()).toMatchObject({
    id,
    kind: 'whatsapp',
    name: 'Ana Souza',
    address: '15550100177',
  })

  const rival = await signIn((await aWorkspace('Rival')).owner)
  const stolen = await rival.post('/api/channels', { ...claim, accessToken: renewed.token })
  expect(stolen.status).toBe(409)
  expect(await stolen.json()).toMatchObject({ code: 'account-taken' })
})

test.each([
  ['a token that does not open it', { accessToken: 'EAAG-of-another-account' }],
  ['the id of another number', { displayNumber: '+55 11 98765-4321' }],
])('a number is not connected with %s', async (_, wrong) => {
  const browser = await signIn((await aWorkspace()).owner)
  whatsAppHas({ id: '3065550177', token, display: '+1 555-010-0177' })
  const refused = await browser.post('/api/channels', { ...claim, phoneNumberId: '3065550177', ...wrong })
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({ code: 'not-your-number' })
  expect(await (await browser.get('/api/channels')).text()).not.toContain('010-0177')
})

test('a provider that does not answer is no reason to believe anybody', async () => {
  const browser = await signIn((await aWorkspace()).owner)
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('connection refused'))
  expect((await browser.post('/api/channels', claim)).status).toBe(502)
})

test.each(['../1065550100/messages', '1065550100?x=', '', 'abc'])(
  'an id that is no number reaches no provider: %j',
  async (phoneNumberId) => {
    const browser = await signIn((await aWorkspace()).owner)
    const called = vi.spyOn(globalThis, 'fetch')
    expect((await browser.post('/api/channels', { ...claim, phoneNumberId })).status).toBe(422)
    expect(called).not.toHaveBeenCalled()
  },
)
