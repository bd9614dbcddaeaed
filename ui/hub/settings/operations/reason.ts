import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import type { operations } from '../../../kit/i18n/settings/operations/en.ts'

type Known = keyof (typeof operations)['reason']

const known: Record<Known, true> = {
  busy: true,
  database: true,
  'no-workspace': true,
  'no-sender': true,
  'unknown-type': true,
  'malformed-item': true,
  'other-field': true,
  'too-long': true,
  'not-redacted': true,
  other: true,
}
const isKnown = (code: string): code is Known => Object.hasOwn(known, code)

/** Says why something is parked; a code this version does not know is some other reason. */
export function useReason(): (code: string) => string {
  const t = useSettingsT()
  return (code) => t(`operations.reason.${isKnown(code) ? code : 'other'}`)
}
