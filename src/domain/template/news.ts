import type { TemplateCategory, TemplateQuality, TemplateStatus } from './template.ts'

/** What a provider says of a template, at its time `at` (ms). Each kind of news has a clock of its own. */
export type TemplateNews = { at: number } & (
  | { kind: 'status'; status: TemplateStatus; reason: string | null }
  | { kind: 'quality'; quality: TemplateQuality }
  | { kind: 'category'; category: TemplateCategory }
)

/** A template as a provider names it: by its id, and by name and language. */
export type TemplateName = { providerId: string | null; name: string; language: string }
