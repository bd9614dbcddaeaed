import { z } from 'zod'
import type { Update } from '../../channels/channel.ts'
import { parseWebhook } from '../../channels/whatsapp/parse.ts'
import { verifySignature } from '../../channels/whatsapp/signature.ts'
import { type AppNumber, findAppNumbers } from '../../db/app-secrets.ts'
import type { Bindings } from '../bindings.ts'
import { readJsonObject } from './body.ts'

/** Meta posts what is of one app; of a body nobody has vouched for, no more than this is looked up. */
const MOST_IDS = 10
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
    return parseWebhook(readJsonObject(bytes)).filter((update) => isAbout(update, own))
  }
  return null
}

function isAbout(update: Update, numbers: readonly AppNumber[]): boolean {
  if (update.kind === 'template') {
    return numbers.some(({ businessAccountId }) => businessAccountId === update.businessAccountId)
  }
  return numbers.some(({ phoneNumberId }) => phoneNumberId === update.accountId)
}

const Named = z.object({
  entry: z.array(
    z.object({
      id: z.string().max(30).catch(''),
      changes: z
        .array(
          z.object({
            value: z
              .object({ metadata: z.object({ phone_number_id: z.string().max(30) }) })
              .transform(({ metadata }) => metadata.phone_number_id)
              .catch(''),
          }),
        )
        .catch([]),
    }),
  ),
})

/** The numbers and accounts a body claims to be about, each once. */
function idsIn(bytes: ArrayBuffer): string[] {
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(bytes))
    const { entry } = Named.safeParse(body).data ?? { entry: [] }
    const ids = entry.flatMap(({ id, changes }) => [id, ...changes.map(({ value }) => value)])
    return [...new Set(ids)].filter((id) => /^\d{5,30}$/.test(id)).slice(0, MOST_IDS)
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}
