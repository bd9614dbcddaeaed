import type { ReplyAudit } from '../../domain/reply-audit.ts'
import { figuresBound } from './binding.ts'
import type { Check, Draft } from './check.ts'
import { extrasCounted, upsellInStyle } from './extras.ts'
import { factsExist } from './facts.ts'
import { noFiguresOfItsOwn } from './figures.ts'
import { disclosed, noEcho, noForeignContacts, noLeak, rightLanguage, rightLength } from './form.ts'
import { neverHuman, noPromises, nothingNotOffered } from './promises.ts'

/** Every check by the name an audit keeps. */
const checks: Readonly<Record<string, Check>> = {
  'facts-exist': factsExist,
  'figures-bound': figuresBound,
  'extras-counted': extrasCounted,
  'upsell-in-style': upsellInStyle,
  'no-own-figures': noFiguresOfItsOwn,
  'no-promises': noPromises,
  'nothing-not-offered': nothingNotOffered,
  'never-human': neverHuman,
  'no-foreign-contacts': noForeignContacts,
  'right-language': rightLanguage,
  'right-length': rightLength,
  'no-leak': noLeak,
  'no-echo': noEcho,
  disclosed,
}

export type CheckResult = ReplyAudit['checks'][number]

/** Runs every check on a draft. A draft with one that failed never reaches a client. */
export function runChecks(draft: Draft): CheckResult[] {
  return Object.entries(checks).map(([name, check]) => {
    const detail = check(draft)
    return { name, passed: detail === null, detail }
  })
}
