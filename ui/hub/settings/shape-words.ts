import type { ShapeCode, Wrong } from '../../../src/protocol/wrong.ts'
import { useSettingsT } from '../../kit/i18n/settings/index.tsx'

/** Says what is wrong with the shape of a value, in the member's language. */
export function useShapeWords(): (wrong: { code: ShapeCode; facts: Wrong['facts'] }) => string {
  const t = useSettingsT()
  return ({ code, facts: { limit = '' } }) => t(`wrong.${code}`, { limit })
}
