import fc from 'fast-check'
import { anyJson } from './any-json.ts'
import { type Json, type JsonObject, status, textEcho, textMessage } from './payloads.ts'

const ana = { phone: '5511987650001', userId: 'BR.13491208655302741918', name: 'Ana' }
const at = 1_795_312_800_000

/** A good message, told apart by its number. */
export function goodMessage(n: number): JsonObject {
  return textMessage(`I am still here ${n}`, { id: `wamid.good.${n}`, at: at + n, from: ana })
}

/**
 * Webhooks of four hundred things of any shape, in every kind of place, with one good message amid them: the same ones for
 * a seed. The things are drawn from a pool of `poolSize`; where each of them stands is what makes a case.
 */
export function strangeWebhooks(
  seed: number,
  poolSize: number,
): (good: JsonObject, phoneNumberId: string) => JsonObject {
  const { any, many, broken } = drawer(fc.sample(anyJson, { numRuns: poolSize, seed }), seed)
  return (good, phoneNumberId) => {
    const metadata = { phone_number_id: phoneNumberId }
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
}

function drawer(pool: readonly Json[], seed: number) {
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
