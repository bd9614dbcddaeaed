import {
  type Template,
  type TemplateField,
  type TemplateView,
  type TemplateViolation,
  templateViolations,
} from '../../../../src/protocol/templates.ts'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'

/** A name of a language as templates have it: `pt_BR` is Brazilian Portuguese. */
export function templateLanguageName(code: string, locale: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(code.replaceAll('_', '-')) ?? code
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

/** Sentences about templates in the member's language. */
export function useTemplateWords() {
  const t = useSettingsT()
  return {
    violation: ({ rule, limit }: TemplateViolation): string =>
      t(`templates.rule.${rule}`, { limit: limit ?? '' }),
    /** Why it was turned down: ours where the provider's reason is a known code, else its own words. */
    reason: (reason: string): string =>
      t(`templates.reason.${reason as 'SCAM'}`, { defaultValue: reason.replaceAll('_', ' ') }),
    field: ({ place, kind, name }: TemplateField): string => {
      if (kind === 'code') return t('templates.blank.code')
      if (kind === 'media-link') return t('templates.blank.media')
      return t(`templates.blank.${place}`, { name })
    },
  }
}

/** What the provider would refuse, by the place it stands. `others` are the account's templates but this one. */
export function violationsByPath(
  template: Template,
  others: readonly TemplateView[],
): Map<string, TemplateViolation> {
  const taken = new Set(
    others.filter(({ language }) => language === template.language).map(({ name }) => name),
  )
  return new Map(templateViolations(template, taken).map((violation) => [violation.path, violation]))
}
