import { ownsNumber, readNumber } from '../../channels/whatsapp/account.ts'
import {
  type GraphConnection,
  GraphRefusedError,
  GraphUnreachableError,
} from '../../channels/whatsapp/graph.ts'
import { examine } from '../../channels/whatsapp/health.ts'
import { findNumber, keepReport, type SealedNumber } from '../../db/channel-checks.ts'
import { openCredentials, WhatsAppCredentials } from '../../db/credentials.ts'
import { database } from '../../db/database.ts'
import { VaultError } from '../../db/vault.ts'
import { type ChannelReport, finding, type NumberFacts } from '../../domain/channel-health.ts'
import type { ConnectWhatsApp } from '../../protocol/channels.ts'
import type { Bindings } from '../bindings.ts'
import { notFound, RefusedError } from '../problem.ts'

/** The way to the provider with a token. */
export function graphWith(env: Bindings, accessToken: string): GraphConnection {
  return {
    apiUrl: env.WHATSAPP_API_URL,
    version: env.WHATSAPP_API_VERSION,
    accessToken,
    fetch: (input, init) => fetch(input, init),
  }
}

/**
 * Asks the provider, with a token, for a phone number: only who controls the number has a token that may
 * read it (WhatsApp Cloud API, "Get a single phone number"). Throws a refusal that names the value which is
 * wrong: 422 when the token does not open the number, 502 when the provider does not answer.
 */
export async function proveControl(
  env: Bindings,
  claim: Pick<ConnectWhatsApp, 'phoneNumberId' | 'businessAccountId' | 'accessToken' | 'displayNumber'>,
): Promise<NumberFacts> {
  const { phoneNumberId, businessAccountId, displayNumber } = claim
  const graph = graphWith(env, claim.accessToken)
  const number = await orRefuse(readNumber(graph, phoneNumberId), {
    path: 'phoneNumberId',
    message: 'WhatsApp knows no phone number by this id that the token may read.',
  })
  if (displayNumber !== undefined && displayNumber.replace(/\D/g, '') !== number.displayNumber)
    throw wrong('displayNumber', `This id belongs to another phone number: +${number.displayNumber}.`)
  if (businessAccountId === undefined) return number
  const unreadable = 'WhatsApp knows no business account by this id that the token may read.'
  const owned = ownsNumber(graph, businessAccountId, phoneNumberId)
  if (await orRefuse(owned, { path: 'businessAccountId', message: unreadable })) return number
  throw wrong('businessAccountId', 'This business account does not have that phone number.')
}

/** What the provider says, or the refusal it means for a person's request: of the token, else of what was asked for. */
export async function orRefuse<Answer>(
  asked: Promise<Answer>,
  otherwise: { path: string; message: string } | null,
): Promise<Answer> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof GraphUnreachableError)
      throw new RefusedError(
        502,
        'provider-unreachable',
        'WhatsApp does not answer now: try again in a moment.',
        { cause: error },
      )
    if (!(error instanceof GraphRefusedError)) throw error
    if (error.isAboutToken) throw wrong('accessToken', 'WhatsApp does not accept this token.', error)
    if (otherwise !== null) throw wrong(otherwise.path, otherwise.message, error)
    throw new RefusedError(422, 'provider-refused', error.message, { cause: error })
  }
}

function wrong(path: string, message: string, cause?: unknown): RefusedError {
  return new RefusedError(422, 'not-your-number', message, { errors: [{ path, message }], cause })
}

/** A connected number of the workspace and the way to the provider with its token. Throws 404, or 409 without a token. */
export async function openNumber(
  env: Bindings,
  workspaceId: string,
  channelId: string,
): Promise<{ graph: GraphConnection; number: SealedNumber }> {
  const number = await findNumber(database(env), workspaceId, channelId)
  if (number === null) throw notFound('number')
  if (number.credentials === null)
    throw new RefusedError(409, 'disconnected', 'This number is disconnected: connect it again first.')
  const credentials = await readCredentials(env, number)
  if (credentials !== null) return { graph: graphWith(env, credentials.accessToken), number }
  const detail = 'The token of this number cannot be read any more: give it a new one.'
  throw new RefusedError(409, 'credentials-unreadable', detail)
}

/** What opens a number; null when it has nothing, or nothing that can be read with the keys there are. */
export async function readCredentials(
  env: Bindings,
  number: SealedNumber,
): Promise<WhatsAppCredentials | null> {
  if (number.credentials === null) return null
  try {
    return await openCredentials(env, number, number.credentials, WhatsAppCredentials)
  } catch (error) {
    if (error instanceof VaultError) return null
    throw error
  }
}

/** Looks at a connected number as the provider sees it, and keeps what was found. */
export async function checkNumber(
  env: Bindings,
  number: SealedNumber,
): Promise<{ checkedAt: number; report: ChannelReport }> {
  const report = await reportOn(env, number)
  const checkedAt = Date.now()
  await keepReport(database(env), number, report, checkedAt)
  return { checkedAt, report }
}

async function reportOn(env: Bindings, number: SealedNumber): Promise<ChannelReport> {
  const credentials = await readCredentials(env, number)
  if (credentials === null) return { findings: [finding('credentials-unreadable')], number: null }
  return examine(graphWith(env, credentials.accessToken), number)
}
