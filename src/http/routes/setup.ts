import { hashPassword } from 'better-auth/crypto'
import { countAttempt, type Limit } from '../../db/attempts.ts'
import { database } from '../../db/database.ts'
import { sha256Hex } from '../../db/digest.ts'
import { createFirstWorkspace } from '../../db/workspaces.ts'
import { Done, Setup } from '../../protocol/api.ts'
import { networkOf } from '../address.ts'
import { RefusedError, tooMany } from '../problem.ts'
import { route } from '../route.ts'

const perNetwork: Limit = { name: 'setup/network', times: 10, windowMs: 15 * 60_000 }

export const setup = [
  route({
    method: 'POST',
    path: '/api/setup',
    need: 'public',
    summary: 'Creates the first workspace and its owner, for who has the deployment’s SETUP_TOKEN.',
    body: Setup,
    answer: Done,
    async handle({ env, body, context }) {
      const now = Date.now()
      const db = database(env)
      const allowance = await countAttempt(db, perNetwork, networkOf(context), now)
      if (!allowance.allowed) throw tooMany(allowance.retryAfterMs)
      const expected = env.SETUP_TOKEN ?? ''
      // Digests have one length, and comparing them takes a time that tells nothing about the token.
      const matches = (await sha256Hex(body.token)) === (await sha256Hex(expected))
      if (expected === '' || !matches)
        throw new RefusedError(403, 'wrong-token', 'This is not the set-up token of this deployment.')
      const { token: _, password, ...first } = body
      const created = await createFirstWorkspace(
        db,
        { ...first, passwordHash: await hashPassword(password) },
        now,
      )
      if (!created) throw new RefusedError(409, 'already-set-up', 'This deployment has an owner already.')
      return { ok: true }
    },
  }),
]
