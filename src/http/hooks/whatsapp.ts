import { z } from 'zod'
import { answerHandshake } from '../../channels/whatsapp/handshake.ts'
import { RefusedError } from '../problem.ts'
import { route } from '../route.ts'
import { readAtMost } from './body.ts'
import { routeUpdates } from './routing.ts'
import { readSigned } from './whatsapp-signed.ts'

/** Meta sends up to 3 MB; anything longer is none of its webhooks. */
const MAX_BYTES = 4 * 1024 * 1024

export const whatsappHook = [
  route({
    method: 'GET',
    path: '/hooks/whatsapp',
    need: 'provider',
    summary: 'Proves to Meta that this address is ours: answers its challenge.',
    async handle({ env, context }) {
      const query = new URL(context.req.url).searchParams
      const challenge = answerHandshake(query, env.WHATSAPP_VERIFY_TOKEN)
      if (challenge === null) {
        const detail =
          'The verify token is not the one this deployment was given, or a parameter of the handshake lacks.'
        throw new RefusedError(403, 'bad-verify-token', detail)
      }
      return new Response(challenge, { headers: { 'content-type': 'text/plain' } })
    },
  }),
  route({
    method: 'POST',
    path: '/hooks/whatsapp',
    need: 'provider',
    summary: 'Takes messages, statuses and echoes from WhatsApp; 200 once each is safe here.',
    mediaTypes: ['application/json'],
    bodyShapes: { 'application/json': { schema: z.looseObject({}) } },
    async handle({ env, context }) {
      const bytes = await readAtMost(context.req.raw, MAX_BYTES)
      const signature = context.req.header('x-hub-signature-256')
      const now = Date.now()
      const updates = await readSigned(env, signature, bytes, now)
      if (updates === null) {
        throw new RefusedError(401, 'bad-signature', 'The signature does not fit the body.')
      }
      await routeUpdates(env, 'whatsapp', updates, now, context.get('requestId'))
      return new Response(null, { status: 200 })
    },
  }),
]
