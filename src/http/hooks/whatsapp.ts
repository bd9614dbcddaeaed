import { z } from 'zod'
import { answerHandshake } from '../../channels/whatsapp/handshake.ts'
import { parseWebhook } from '../../channels/whatsapp/parse.ts'
import { verifySignature } from '../../channels/whatsapp/signature.ts'
import { RefusedError } from '../problem.ts'
import { route } from '../route.ts'
import { readAtMost } from './body.ts'
import { routeUpdates } from './routing.ts'

/** Meta sends up to 3 MB; anything longer is none of its webhooks. */
const MAX_BYTES = 4 * 1024 * 1024
const Body = z.looseObject({})

export const whatsappHook = [
  route({
    method: 'GET',
    path: '/hooks/whatsapp',
    need: 'provider',
    summary: 'Proves to Meta that this address is ours: answers its challenge.',
    async handle({ env, context }) {
      const query = new URL(context.req.url).searchParams
      const answer = answerHandshake(query, env.WHATSAPP_VERIFY_TOKEN)
      return new Response(answer.body, { status: answer.status, headers: { 'content-type': 'text/plain' } })
    },
  }),
  route({
    method: 'POST',
    path: '/hooks/whatsapp',
    need: 'provider',
    summary: 'Takes messages, statuses and echoes from WhatsApp; 200 once each is safe here.',
    async handle({ env, context }) {
      const bytes = await readAtMost(context.req.raw, MAX_BYTES)
      const signature = context.req.header('x-hub-signature-256')
      if (!(await verifySignature(env.WHATSAPP_APP_SECRET, signature, bytes))) {
        throw new RefusedError(401, 'bad-signature', 'The signature does not fit the body.')
      }
      await routeUpdates(env, 'whatsapp', parseWebhook(parseBody(bytes)), Date.now())
      return new Response(null, { status: 200 })
    },
  }),
]

function parseBody(bytes: ArrayBuffer): unknown {
  const refuse = (cause?: unknown) =>
    new RefusedError(400, 'malformed-json', 'The body is not a JSON object.', { cause })
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (!Body.safeParse(body).success) throw refuse()
    return body
  } catch (cause) {
    if (cause instanceof SyntaxError) throw refuse(cause)
    throw cause
  }
}
