import type { TFunction } from 'i18next'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Problem } from '../../src/protocol/api.ts'
import { ProblemError } from './http.ts'
import { en } from './i18n/en.ts'
import { useT } from './i18n/index.tsx'

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

type Sentences = (problem: Problem) => string | null
const MoreSentences = createContext<Sentences>(() => null)

/** Gives everything below sentences for refusals that only happen there; null for one it has none for. */
export const SentencesProvider = MoreSentences.Provider

/** `sentenceFor` in the member's language, with the sentences of wherever this is. */
export function useSentence(): (error: unknown) => string {
  const t = useT()
  const more = useContext(MoreSentences)
  return (error) => (error instanceof ProblemError && more(error.problem)) || sentenceFor(error, t)
}
