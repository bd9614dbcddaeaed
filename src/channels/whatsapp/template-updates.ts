import { z } from 'zod'
import { normaliseLanguage } from '../../domain/template/language.ts'
import type { TemplateNews } from '../../domain/template/news.ts'
import type { Update } from '../channel.ts'
import { id, lenient, text } from '../fields.ts'
import { ignored } from './message.ts'
import { categoryFrom, qualityFrom, reasonFrom, statusFrom } from './templates.ts'

const Value = z.looseObject({
  message_template_id: lenient(id),
  message_template_name: text,
  message_template_language: text,
})
type Value = z.output<typeof Value>

type News<Kind> = Kind extends TemplateNews ? Omit<Kind, 'at'> : never

const Status = z.object({
  event: text,
  reason: lenient(text),
  other_info: lenient(z.object({ title: lenient(text), description: lenient(text) })),
  rejection_info: lenient(z.object({ reason: lenient(text), recommendation: lenient(text) })),
})

function statusNews(value: Value): News<TemplateNews> | null {
  const told = Status.safeParse(value).data
  const status = told && statusFrom(told.event)
  if (!told || !status) return null
  const { rejection_info: rejected, other_info: other } = told
  const explained = [rejected?.reason, rejected?.recommendation].filter(Boolean).join(' ')
  const reason = explained || other?.description || reasonFrom(told.reason)
  // A reason is of the trouble it names: an approved template has none, but for a warning.
  const warns = told.event.toUpperCase() === 'FLAGGED'
  return { kind: 'status', status, reason: status === 'approved' && !warns ? null : (reason ?? null) }
}

const Quality = z.object({ new_quality_score: text })

function qualityNews(value: Value): News<TemplateNews> | null {
  const told = Quality.safeParse(value).data
  return told ? { kind: 'quality', quality: qualityFrom(told.new_quality_score) } : null
}

/** The first notice of a change names the category it will have as `correct_category`: not yet news. */
const Category = z.object({ new_category: text })

function categoryNews(value: Value): News<TemplateNews> | null {
  const told = Category.safeParse(value).data
  const category = told ? categoryFrom(told.new_category) : null
  return category === null ? null : { kind: 'category', category }
}

const readers: ReadonlyMap<string, (value: Value) => News<TemplateNews> | null> = new Map([
  ['message_template_status_update', statusNews],
  ['message_template_quality_update', qualityNews],
  ['template_category_update', categoryNews],
])

/** Whether a webhook field is about templates, which belong to an account and not to a number. */
export function isTemplateField(field: string): boolean {
  return readers.has(field)
}

/**
 * A change of a template (Meta, "message_template_status_update", "message_template_quality_update" and
 * "template_category_update"). `at` is the entry's own time, ms. Never throws.
 */
export function readTemplateChange(
  field: string,
  raw: unknown,
  businessAccountId: string | undefined,
  at: number | undefined,
): Update {
  const value = Value.safeParse(raw).data
  if (value === undefined || businessAccountId === undefined || at === undefined) {
    return ignored(null, 'malformed-item', raw)
  }
  const news = readers.get(field)?.(value) ?? null
  if (news === null) return ignored(null, 'unknown-type', raw)
  const template = {
    providerId: value.message_template_id ?? null,
    name: value.message_template_name,
    language: normaliseLanguage(value.message_template_language),
  }
  return { kind: 'template', accountId: null, businessAccountId, template, news: { ...news, at } }
}
