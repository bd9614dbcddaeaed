import { z } from 'zod'
import type { Bindings } from './bindings.ts'
import { RefusedError } from './problem.ts'

const PhoneNumber = z.object({ display_phone_number: z.string(), verified_name: z.string().optional() })

const answerWithinMs = 10_000

/**
 * Asks the provider, with a token, for a phone number: only who controls the number has a token that may
 * read it (WhatsApp Cloud API, "Get a single phone number"). Answers the name clients see, when verified.
 * Throws a refusal: 422 when the token does not open the number, 502 when the provider does not answer.
 */
export async function proveControl(
  env: Bindings,
  claim: { phoneNumberId: string; displayNumber: string; accessToken: string },
): Promise<{ verifiedName: string | null }> {
  const url = new URL(`${env.WHATSAPP_API_URL}/${env.WHATSAPP_API_VERSION}/${claim.phoneNumberId}`)
  url.searchParams.set('fields', 'display_phone_number,verified_name')
  const answer = await ask(url, claim.accessToken)
  const number = PhoneNumber.safeParse(answer)
  if (!number.success) throw unusable('WhatsApp gave no phone number for this id.')
  if (digits(number.data.display_phone_number) !== digits(claim.displayNumber))
    throw unusable('This id belongs to another phone number.')
  return { verifiedName: number.data.verified_name ?? null }
}

async function ask(url: URL, token: string): Promise<unknown> {
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'error',
      signal: AbortSignal.timeout(answerWithinMs),
    })
    if (response.ok) return await response.json()
    if (response.status < 500 && response.status !== 429)
      throw unusable('WhatsApp does not accept this token for this phone number id.')
    throw unreachable()
  } catch (cause) {
    throw cause instanceof RefusedError ? cause : unreachable(cause)
  }
}

function digits(number: string): string {
  return number.replace(/\D/g, '')
}

function unusable(detail: string): RefusedError {
  return new RefusedError(422, 'not-your-number', detail)
}

function unreachable(cause?: unknown): RefusedError {
  return new RefusedError(502, 'provider-unreachable', 'WhatsApp does not answer now: try again later.', {
    cause,
  })
}
