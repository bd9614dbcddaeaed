import { Money } from '../../../../src/protocol/money.ts'
import { count, languageName, money } from '../../../kit/format.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useShapeWords } from '../shape-words.ts'
import { type Change, isChoice, nameOf, wayTo } from './changes.ts'

/** Sentences about a knowledge document, in the member's language. */
export function useKnowledgeWords() {
  const t = useSettingsT()
  const locale = useLocale()
  const partName = (part: string): string => t(`assistant.parts.${part as 'name'}`, { defaultValue: '' })

  /** `Logo design › Essential › Price`. */
  const place = (document: unknown, path: readonly string[]): string => {
    const { names, parts } = wayTo(document, path)
    const named = parts.map(partName).filter((name) => name !== '')
    const [of, language] = parts.slice(-2)
    const isSpoken = language !== undefined && (of === 'variants' || of === 'terms')
    return [...names, ...named, ...(isSpoken ? [languageName(language, locale)] : [])].join(' › ')
  }

  const value = (of: unknown, path: readonly string[]): string => {
    if (of === null || of === undefined || of === '') return t('assistant.versions.nothing')
    if (typeof of === 'string')
      return isChoice(path) ? t(`assistant.values.${of as 'warm'}`, { defaultValue: of }) : of
    if (typeof of === 'number') return count(of, locale)
    if (typeof of === 'boolean') return t(of ? 'assistant.versions.yes' : 'assistant.versions.no')
    if (Array.isArray(of)) return of.map((each) => value(each, path)).join(', ')
    const amount = Money.safeParse(of)
    if (amount.success) return money(amount.data, locale)
    const text = Reflect.get(of, 'text')
    return nameOf(of) ?? (typeof text === 'string' ? text : t('assistant.versions.something'))
  }

  return {
    place,
    wrong: useShapeWords(),
    /** Where something changed, and what was and is there; null for what there is not. */
    change: (change: Change, before: unknown, after: unknown) => {
      const { path, kind } = change
      if (kind === 'changed')
        return { place: place(after, path), was: value(change.before, path), is: value(change.after, path) }
      if (kind === 'moved') return { place: place(after, path), was: null, is: t('assistant.versions.moved') }
      const list = path.slice(0, -1)
      return kind === 'added'
        ? { place: place(after, list) || place(after, path), was: null, is: value(change.after, path) }
        : { place: place(before, list) || place(before, path), was: value(change.before, path), is: null }
    },
  }
}
