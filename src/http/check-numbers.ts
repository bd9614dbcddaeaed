import { numbersToCheck } from '../db/channel-checks.ts'
import { database } from '../db/database.ts'
import { log } from '../log.ts'
import type { Bindings } from './bindings.ts'
import { checkNumber } from './whatsapp-account.ts'

/** How old a look at a number may get, ms. */
const CHECK_EVERY_MS = 3_600_000
/** Numbers looked at in one minute, at most: each takes three requests, and a Worker has 50 (free plan, November 2026). */
const AT_ONCE = 10

/** Looks at the connected numbers nobody has looked at for an hour. Called by the clock. */
export async function checkNumbers(env: Bindings, now: number): Promise<void> {
  const due = await numbersToCheck(database(env), now - CHECK_EVERY_MS, AT_ONCE)
  const looked = await Promise.allSettled(due.map((number) => checkNumber(env, number)))
  const failed = looked.filter(({ status }) => status === 'rejected').length
  if (failed > 0) log('error', 'channels-not-checked', { count: failed })
}
