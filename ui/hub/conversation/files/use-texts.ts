import { useLocale } from '../../../kit/i18n/index.tsx'
import { type FileTexts, fileTexts } from './texts.ts'

/** The texts about files in the member's language; they come with the code that shows files, when it is needed. */
export function useFileTexts(): FileTexts {
  return fileTexts[useLocale()]
}
