import type { ChannelKind } from '../../../../src/protocol/conversation.ts'
import type { FileRefusal } from '../../../../src/protocol/files.ts'
import { fileSize } from '../../../kit/file-size.ts'
import { ProblemError } from '../../../kit/http.ts'
import { useLocale, useT } from '../../../kit/i18n/index.tsx'
import { sentenceFor } from '../../../kit/problem.ts'
import { useProvider } from '../provider.ts'
import { put } from './texts.ts'
import { useFileTexts } from './use-texts.ts'

/** Says why a file was not taken for a channel, in the member's language. */
export function useFileSentence(): (error: unknown, kind: ChannelKind) => string {
  const t = useT()
  const locale = useLocale()
  const { refusal } = useFileTexts()
  const putProvider = useProvider()
  const isKnown = (code: string): code is FileRefusal => Object.hasOwn(refusal, code)
  return (error, kind) => {
    if (!(error instanceof ProblemError) || !isKnown(error.problem.code)) return sentenceFor(error, t)
    const { code, limit } = error.problem
    return put(putProvider(refusal[code], kind), limit === undefined ? '' : fileSize(limit, locale))
  }
}
