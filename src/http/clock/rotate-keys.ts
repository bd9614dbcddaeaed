import { keepReport } from '../../db/channel-checks.ts'
import { database } from '../../db/database.ts'
import { reseal } from '../../db/resealing.ts'
import { readVaultKeys } from '../../db/vault.ts'
import { finding } from '../../domain/channel-health.ts'
import type { Bindings } from '../bindings.ts'

/** Rows sealed anew in one minute, at most. */
const AT_ONCE = 25

/**
 * After a new key was put in front of `ENCRYPTION_KEYS`: seals a few rows of older keys with it. A row that does not
 * open is shown as a trouble of its channel. Called by the clock.
 */
export async function rotateKeys(env: Bindings, now: number): Promise<void> {
  const db = database(env)
  const { unreadable } = await reseal(db, await readVaultKeys(env.ENCRYPTION_KEYS), AT_ONCE)
  const report = { findings: [finding('credentials-unreadable')], number: null }
  for (const place of unreadable) await keepReport(db, place, report, now)
}
