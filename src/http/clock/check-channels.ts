import { accountsToCheck, type DueAccount } from '../../db/channel-checks.ts'
import { database } from '../../db/database.ts'
import { log } from '../../log.ts'
import type { Bindings } from '../bindings.ts'
import { checkTelegram } from '../channels/telegram.ts'
import { checkAgain } from '../channels/whatsapp-connecting.ts'
import { inTurns, type NextTurn, noOthers } from './turns.ts'

/** How old a look at an account may get, ms. */
const CHECK_EVERY_MS = 3_600_000
/** Accounts looked at in one minute, at most. */
const MOST = 10
/** Accounts looked at before the clock's other chores have a turn: each takes up to three requests. */
const AT_ONCE = 3

/** Looks at the connected accounts nobody has looked at for an hour. Called by the clock. */
export async function checkChannels(
  env: Bindings,
  now: number,
  nextTurn: NextTurn = noOthers,
): Promise<void> {
  const due = await accountsToCheck(database(env), now - CHECK_EVERY_MS, MOST)
  await inTurns(due, AT_ONCE, nextTurn, async (some) => {
    const looked = await Promise.allSettled(some.map((account) => look(env, account)))
    const failed = looked.filter(({ status }) => status === 'rejected').length
    if (failed > 0) log('error', 'channels-not-checked', { count: failed })
  })
}

function look(env: Bindings, { kind, workspaceId, channelId }: DueAccount): Promise<unknown> {
  return kind === 'telegram'
    ? checkTelegram(env, workspaceId, channelId)
    : checkAgain(env, workspaceId, channelId)
}
