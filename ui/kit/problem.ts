import type { TFunction } from 'i18next'
import { ProblemError } from './http.ts'
import { en } from './i18n/en.ts'

type KnownCode = keyof typeof en.problem
const isKnown = (code: string): code is KnownCode => code in en.problem

/** The stable code of a refusal, or null when there was no answer at all. */
export function codeOf(error: unknown): string | null {
  return error instanceof ProblemError ? error.problem.code : null
}

/** A sentence for the person: ours in their language where the code is known, else the server's. */
export function sentenceFor(error: unknown, t: TFunction): string {
  if (!(error instanceof ProblemError)) return t('problem.unreachable')
  const { code, detail } = error.problem
  return isKnown(code) ? t(`problem.${code}`) : detail || t('problem.unexpected')
}
