import { countAttempt, forgiveAttempt, type Limit } from '../../db/attempts.ts'
import { database } from '../../db/database.ts'
import { findMember } from '../../db/members.ts'
import { Done, Me, SignIn } from '../../protocol/api.ts'
import { networkOf } from '../address.ts'
import { describeMe } from '../me.ts'
import { RefusedError, tooMany } from '../problem.ts'
import { route } from '../route.ts'
import { beginSession, endSession } from '../sign-in/session.ts'

/** Failed attempts alone count in the end; ten wrong ones are a quarter of an hour's worth. */
const quarterHour = 15 * 60_000
const perNetwork: Limit = { name: 'sign-in/network', times: 10, windowMs: quarterHour }
const perEmail: Limit = { name: 'sign-in/email', times: 10, windowMs: quarterHour }

export const signIn = [
  route({
    method: 'POST',
    path: '/api/sign-in',
    need: 'public',
    summary: 'Signs a member in with e-mail and password, and sets the session cookie.',
    body: SignIn,
    answer: Me,
    async handle({ env, body, context }) {
      const db = database(env)
      const now = Date.now()
      const subjects = [
        [perNetwork, networkOf(context)],
        [perEmail, body.email.toLowerCase()],
      ] as const
      // Counted before the password is hashed: hashing is what an attacker would make us do.
      for (const [limit, subject] of subjects) {
        const allowance = await countAttempt(db, limit, subject, now)
        if (!allowance.allowed) throw tooMany(allowance.retryAfterMs)
      }
      const userId = await beginSession(context, body)
      const member = userId && (await findMember(db, userId))
      if (!member) throw new RefusedError(401, 'wrong-credentials', 'E-mail and password do not match.')
      for (const [limit, subject] of subjects) await forgiveAttempt(db, limit, subject)
      return describeMe(env, member)
    },
  }),
  route({
    method: 'POST',
    path: '/api/sign-out',
    need: 'public',
    summary: 'Ends the session, if there is one. Its sockets close within a minute.',
    answer: Done,
    async handle({ context }) {
      await endSession(context)
      return { ok: true }
    },
  }),
]
