import { env, exports } from 'cloudflare:workers'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { origin } from '../../support/http.ts'
import { anyJson } from '../../support/whatsapp/any-json.ts'
import {
  type Json,
  type JsonObject,
  signedRequest,
  status,
  textEcho,
  textMessage,
} from '../../support/whatsapp/payloads.ts'
import { aWorkspace, type TestWorkspace } from '../../support/workspace.ts'

/** A hundred thousand things of any shape, four hundred in a webhook, in every kind of place. */
const posts = 250
const atOnce = 5
const seed = 20_261_122
/** Values to put in those places; where each of them stands is what makes a case. */
const poolSize = 8000

const ana = { phone: '5511987650001', userId: 'BR.13491208655302741918', name: 'Ana' }
const at = 1_795_312_800_000

/** Draws values from the pool, the same ones in every run. */
function drawer(pool: readonly Json[]) {
  let state = seed
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const any = (): Json => pool[next(pool.length)] ?? null
  const many = <T>(length: number, make: () => T) => Array.from({ length }, make)
  /** A real item with one of its fields replaced by anything. */
  const broken = (item: JsonObject): JsonObject => {
    const keys = Object.keys(item)
    return { ...item, [keys[next(keys.length)] ?? 'id']: any() }
  }
  return { any, many, broken }
}
type Drawer = ReturnType<typeof drawer>

/** A webhook of strange things with one good message amid them. */
function around(good: JsonObject, { whatsapp }: TestWorkspace, { any, many, broken }: Drawer): JsonObject {
  const metadata = { phone_number_id: whatsapp.phoneNumberId }
  const change = (value: JsonObject, field = 'messages'): Json => ({ field, value: { metadata, ...value } })
  const changes: Json[] = [
    ...many(40, any),
    ...many(20, (): Json => ({ field: 'messages', value: any() })),
    change({
      contacts: many(20, any),
      messages: [
        ...many(100, any),
        good,
        ...many(40, () => broken(textMessage('Hello', { id: 'wamid.broken', at, from: ana }))),
      ],
      statuses: [
        ...many(50, any),
        ...many(40, () => broken(status('sent', { id: 'wamid.ours', at, to: ana, ourId: 'c.m' }))),
      ],
      ...Object.fromEntries(many(20, any).map((list, i) => [`list${i}`, list])),
    }),
    change(
      {
        message_echoes: many(30, () =>
          broken(textEcho('Hello', { id: 'wamid.echo', at, to: { phone: '5511987650002' } })),
        ),
      },
      'smb_message_echoes',
    ),
  ]
  return { object: 'whatsapp_business_account', entry: [...many(40, any), { id: '1', changes }] }
}

test('a hundred thousand things of any shape fail no webhook and cost no good neighbour', async () => {
  const studio = await aWorkspace('Fuzzed')
  const draw = drawer(fc.sample(anyJson, { numRuns: poolSize, seed }))
  const idOf = (n: number) => `wamid.good.${n}`
  const post = async (n: number) => {
    const good = textMessage(`I am still here ${n}`, { id: idOf(n), at: at + n, from: ana })
    const request = await signedRequest(
      `${origin}/hooks/whatsapp`,
      around(good, studio, draw),
      env.WHATSAPP_APP_SECRET,
    )
    const { status } = await exports.default.fetch(request)
    return { n, status }
  }
  const refused: { n: number; status: number }[] = []
  for (let from = 0; from < posts; from += atOnce) {
    const answers = await Promise.all(Array.from({ length: atOnce }, (_, i) => post(from + i)))
    refused.push(...answers.filter(({ status }) => status !== 200))
  }
  expect(refused).toEqual([])

  const arrived = () =>
    env.DB.prepare(
      `SELECT count(DISTINCT provider_id) AS count FROM message WHERE workspace_id = ? AND provider_id LIKE 'wamid.good.%'`,
    )
      .bind(studio.id)
      .first<{ count: number }>()
  await vi.waitUntil(async () => (await arrived())?.count === posts, { timeout: 20_000 })
}, 120_000)
