import type { ClientLanguage } from '../../../domain/language.ts'
import * as ar from './ar.generated.ts'
import * as de from './de.generated.ts'
import * as enPtEs from './en-pt-es.generated.ts'
import * as fr from './fr.generated.ts'
import * as it from './it.generated.ts'
import * as ru from './ru.generated.ts'
import * as zh from './zh.generated.ts'

/** The words a language was taught with: those questions are usually put with and the others; among both, mere grammar. */
type TaughtWords = { usual: string; seldom: string; common: string; asking?: string }

/** What training leaves behind for a group of languages. */
export type TrainedWeights = {
  /** SHA-256 of the seeds it was trained from, of what the training code makes of a trial, and of what it made of them. */
  seedsHash: string
  trainer: string
  digest: string
  /** Size of the hashed feature space; a power of two. */
  featureCount: number
  scale: number
  biases: readonly number[]
  vocabulary: Readonly<Partial<Record<ClientLanguage, TaughtWords>>>
  /** The weights as `pack` wrote them, one row of all topics per feature. */
  weights: string
}

/**
 * English, Portuguese and Spanish are trained together, for clients mix them and a short message is easily
 * mistaken for its neighbour; every other language by itself, so that one never changes another's answers.
 */
const trained: Readonly<Partial<Record<ClientLanguage, TrainedWeights>>> = {
  en: enPtEs,
  pt: enPtEs,
  es: enPtEs,
  de,
  ru,
  fr,
  it,
  ar,
  zh,
}

/** The weights a language is read with; null when it was never trained. */
export function trainedFor(language: ClientLanguage): TrainedWeights | null {
  return trained[language] ?? null
}
