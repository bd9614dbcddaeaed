import type { Update } from '../../channels/channel.ts'
import { parseWebhook } from '../../channels/whatsapp/parse.ts'
import { verifySignature } from '../../channels/whatsapp/signature.ts'
import { type AppNumber, findAppNumbers } from '../../db/app-secrets.ts'
import type { Bindings } from '../bindings.ts'
import { readJsonObject } from './body.ts'

/** Meta posts what is of one app; of a body nobody has vouched for, no more than this is looked up. */
const MOST_IDS = 50
const wellFormed = /^sha256=[0-9a-f]{64}$/i

/**
 * What a webhook says, once its signature fits the exact bytes; null when it does not. Meta signs with the secret of the
 * app that is subscribed: this deployment's, which may speak of every number, or one of an owner's own, which speaks of
 * its own numbers alone.
 */
export async function readSigned(
  env: Bindings,
  signature: string | undefined,
  bytes: ArrayBuffer,
  now: number,
): Promise<Update[] | null> {
  if (await verifySignature(env.WHATSAPP_APP_SECRET, signature, bytes))
    return parseWebhook(readJsonObject(bytes))
  if (!wellFormed.test(signature ?? '')) return null
  // The body says which secret to try, and nothing else of it is used before that secret has proven it.
  const ids = idsIn(bytes)
  const numbers = ids.length === 0 ? [] : await findAppNumbers(env, ids, now)
  for (const appSecret of new Set(numbers.map((number) => number.appSecret))) {
    if (!(await verifySignature(appSecret, signature, bytes))) continue
    const own = numbers.filter((number) => number.appSecret === appSecret)
    return parseWebhook(readJsonObject(bytes)).flatMap((update) => about(update, own))
  }
  return null
}

/** What an app may say of its numbers. Something unreadable that names none is kept with the first of them. */
function about(update: Update, numbers: readonly AppNumber[]): Update[] {
  const [first] = numbers
  if (update.kind === 'ignored' && update.accountId === null) {
    return first === undefined ? [] : [{ ...update, accountId: first.phoneNumberId }]
  }
  const isTheirs = numbers.some(({ businessAccountId, phoneNumberId }) =>
    update.kind === 'template'
      ? businessAccountId === update.businessAccountId
      : phoneNumberId === update.accountId,
  )
  return isTheirs ? [update] : []
}

/** How a body names an account or a number. In what a person wrote, the quotes would be escaped. */
const named = /"(?:id|phone_number_id)"\s*:\s*"(\d{5,30})"/g

/** The numbers and accounts a body claims to be about, each once; looked for without parsing what nobody has vouched for. */
function idsIn(bytes: ArrayBuffer): string[] {
  const ids = new Set<string>()
  for (const [, id] of new TextDecoder().decode(bytes).matchAll(named)) {
    if (id !== undefined) ids.add(id)
    if (ids.size === MOST_IDS) break
  }
  return [...ids]
}
