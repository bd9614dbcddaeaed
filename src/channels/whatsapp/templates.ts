import { z } from 'zod'
import { normaliseLanguage } from '../../domain/template/language.ts'
import {
  type Template,
  TemplateCategory,
  TemplateQuality,
  TemplateStatus,
} from '../../domain/template/template.ts'
import { id, lenient, text } from '../fields.ts'
import { askGraph, type GraphConnection, GraphRefusedError } from './graph.ts'
import { componentsOf, templateFrom } from './template-wire.ts'

/** The provider's words for where a template stands; null for one that says nothing of it. */
export function statusFrom(word: string): TemplateStatus | null {
  const known = TemplateStatus.safeParse(word.toLowerCase().replaceAll('_', '-')).data
  return known ?? otherWords.get(word.toUpperCase()) ?? null
}

/** One that was flagged or reinstated can be sent; one about to be deleted cannot (Meta, "Template status"). */
const otherWords: ReadonlyMap<string, TemplateStatus> = new Map([
  ['FLAGGED', 'approved'],
  ['REINSTATED', 'approved'],
  ['UNARCHIVED', 'approved'],
  ['APPEAL_REQUESTED', 'in-appeal'],
  ['PENDING_DELETION', 'deleted'],
])

export function qualityFrom(word: string): TemplateQuality {
  return TemplateQuality.safeParse(word.toLowerCase()).data ?? 'unknown'
}

export function categoryFrom(word: string): TemplateCategory | null {
  return TemplateCategory.safeParse(word.toLowerCase()).data ?? null
}

/** A template as the provider has it. `content` null: it has parts this product does not send. */
export type ListedTemplate = {
  providerId: string
  name: string
  language: string
  category: TemplateCategory
  status: TemplateStatus
  reason: string | null
  quality: TemplateQuality
  content: Template | null
}

const Submitted = z.object({ id, status: lenient(text), category: lenient(text) })

/** What the provider made of a submission; the category may be another than was asked for. */
export type Submission = { providerId: string; status: TemplateStatus; category: TemplateCategory }

/** Submits a template for review. Throws `TemplateRefusedError`, `GraphUnreachableError`. */
export async function createTemplate(
  graph: GraphConnection,
  businessAccountId: string,
  template: Template,
): Promise<Submission> {
  const { name, language, category } = template
  const body = { name, language, category: category.toUpperCase(), ...componentsOf(template) }
  const request = { method: 'POST', path: [businessAccountId, 'message_templates'], body } as const
  const answer = await refusable(askGraph(graph, request, Submitted))
  return {
    providerId: answer.id,
    status: statusFrom(answer.status ?? '') ?? 'pending',
    category: categoryFrom(answer.category ?? '') ?? category,
  }
}

const Edited = z.object({ success: z.literal(true) })

/** Replaces the words of a submitted template, which is then reviewed anew. Its name and language never change. */
export async function editTemplate(
  graph: GraphConnection,
  providerId: string,
  template: Template,
): Promise<void> {
  const body = { category: template.category.toUpperCase(), ...componentsOf(template) }
  await refusable(askGraph(graph, { method: 'POST', path: [providerId], body }, Edited))
}

/** Deletes a template in one language. Its name cannot be used again for 30 days (Meta, "Delete a template"). */
export async function deleteTemplate(
  graph: GraphConnection,
  businessAccountId: string,
  { providerId, name }: { providerId: string; name: string },
): Promise<void> {
  const query = { hsm_id: providerId, name }
  const path = [businessAccountId, 'message_templates']
  await refusable(askGraph(graph, { method: 'DELETE', path, query }, Edited))
}

const fields = 'id,name,language,status,category,rejected_reason,quality_score,components'
const Listed = z.object({
  id,
  name: text,
  language: text,
  status: text,
  category: text,
  rejected_reason: lenient(text),
  quality_score: lenient(z.object({ score: text })),
  components: z.unknown(),
})
const Page = z.object({
  data: z.array(z.unknown()),
  paging: lenient(z.object({ next: lenient(text), cursors: lenient(z.object({ after: lenient(text) })) })),
})
const PAGE = '100'
/** An account has at most 6,000 templates (Meta, "Templates", 2026). */
const MAX_PAGES = 80

/** Every template of an account. One that cannot be read is left out. */
export async function listTemplates(
  graph: GraphConnection,
  businessAccountId: string,
): Promise<ListedTemplate[]> {
  const listed: ListedTemplate[] = []
  let after: string | undefined
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const query = { fields, limit: PAGE, ...(after === undefined ? {} : { after }) }
    const path = [businessAccountId, 'message_templates']
    const { data, paging } = await refusable(askGraph(graph, { method: 'GET', path, query }, Page))
    listed.push(...data.flatMap((item) => listedFrom(item) ?? []))
    after = paging?.cursors?.after
    if (paging?.next === undefined || after === undefined) return listed
  }
  return listed
}

function listedFrom(raw: unknown): ListedTemplate | null {
  const item = Listed.safeParse(raw).data
  const category = categoryFrom(item?.category ?? '')
  const status = statusFrom(item?.status ?? '')
  if (item === undefined || category === null || status === null) return null
  const { name } = item
  const language = normaliseLanguage(item.language)
  return {
    providerId: item.id,
    name,
    language,
    category,
    status,
    reason: reasonFrom(item.rejected_reason),
    quality: qualityFrom(item.quality_score?.score ?? ''),
    content: templateFrom({ name, language, category }, item.components),
  }
}

/** `NONE` is no reason. */
export function reasonFrom(word: string | undefined): string | null {
  return word === undefined || word === '' || word === 'NONE' ? null : word
}

/** The provider will not take this template. `message` is a sentence; `rule` names the field it is about, if any. */
export class TemplateRefusedError extends Error {
  readonly code: string
  readonly path: string

  constructor({ code, path, message }: { code: string; path: string; message: string }) {
    super(message)
    this.code = code
    this.path = path
  }
}

/** Refusals by their subcode: which part they are about, and what to do (Meta, "Template error codes", 2026). */
const refusals: ReadonlyMap<string, readonly [path: string, message: string]> = new Map([
  [
    '2388023',
    [
      'name',
      'A template of this name in this language is being deleted. Choose another name, or wait 30 days.',
    ],
  ],
  ['2388024', ['name', 'WhatsApp has a template of this name in this language already.']],
  [
    '2388019',
    ['', 'This WhatsApp account has as many templates as it may have. Delete some that are not used.'],
  ],
  ['2388039', ['', 'An approved template can be edited once a day and ten times in 30 days.']],
  ['2388040', ['body', 'A text is longer than WhatsApp allows.']],
  ['2388047', ['header', 'The header may have no line breaks, emojis or formatting.']],
  ['2388072', ['body', 'The body is not formed as WhatsApp wants it.']],
  ['2388073', ['footer', 'The footer may have no variables, line breaks, emojis or formatting.']],
  ['2388293', ['body', 'There are too few words for so many variables.']],
  ['2388299', ['body', 'The text may not begin or end with a variable.']],
])

async function refusable<Answer>(asking: Promise<Answer>): Promise<Answer> {
  try {
    return await asking
  } catch (error) {
    if (!(error instanceof GraphRefusedError)) throw error
    const { code, subcode, userMessage, message } = error
    const [path, sentence] = refusals.get(subcode ?? '') ?? ['', userMessage ?? message]
    throw new TemplateRefusedError({ code: subcode ?? code, path, message: sentence })
  }
}
