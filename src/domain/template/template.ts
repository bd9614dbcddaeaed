import { z } from 'zod'
import { normaliseLanguage } from './language.ts'

export { TemplateCategory } from './category.ts'

/** What the provider accepts of each part (Meta, "Template components", as of May 2026); lengths in UTF-16 units. */
export const templateLimits = {
  name: 512,
  body: 1024,
  header: 60,
  footer: 60,
  buttons: 10,
  urlButtons: 2,
  phoneButtons: 1,
  buttonText: 25,
  url: 2000,
  phone: 20,
  code: 15,
  codeMinutes: 90,
} as const

/** A template may be unfinished, so texts have only a bound of reason; `templateViolations` knows the rules. */
const draftText = z.string().max(4000)

export const TemplateHeader = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('text'), text: draftText }),
  /** `sample` is the provider's handle of the example file its reviewers see. */
  z.object({ kind: z.enum(['image', 'video', 'document']), sample: z.string().max(4000).nullable() }),
])
export type TemplateHeader = z.infer<typeof TemplateHeader>

export const TemplateButton = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('quick-reply'), text: draftText }),
  /** `url` may end in one variable, `{{1}}`. */
  z.object({ kind: z.literal('url'), text: draftText, url: draftText }),
  z.object({ kind: z.literal('phone'), text: draftText, phone: draftText }),
])
export type TemplateButton = z.infer<typeof TemplateButton>

/** Values by the key of the field they fill: `header.1`, `body.first_name`, `button.0`. */
export const TemplateValues = z.record(z.string().max(600), z.string().max(4000))
export type TemplateValues = z.infer<typeof TemplateValues>

const named = {
  name: z.string().max(1000),
  language: z.string().max(40).overwrite(normaliseLanguage),
}

/** A message written beforehand, with blanks: variables are `{{1}}`, `{{2}}` or `{{first_name}}`. */
export const StandardTemplate = z.object({
  ...named,
  category: z.enum(['marketing', 'utility']),
  header: TemplateHeader,
  body: draftText,
  footer: draftText,
  buttons: z.array(TemplateButton).max(50),
  /** An example for each variable, for the provider's reviewers. */
  examples: TemplateValues,
})
export type StandardTemplate = z.infer<typeof StandardTemplate>

/** A one-time code with a button that copies it. Its words are the provider's own, in each language. */
export const AuthenticationTemplate = z.object({
  ...named,
  category: z.literal('authentication'),
  /** Adds the provider's warning not to share the code. */
  securityAdvice: z.boolean(),
  /** How long the code is good for, as the message says; null for no such line. */
  expiresInMinutes: z.number().nullable(),
})
export type AuthenticationTemplate = z.infer<typeof AuthenticationTemplate>

export const Template = z.discriminatedUnion('category', [StandardTemplate, AuthenticationTemplate])
export type Template = z.infer<typeof Template>

/**
 * Where a template stands: `draft` is ours alone, the others are the provider's word. Only an approved one can be sent.
 * `deleted`: the provider does not have it any more.
 */
export const TemplateStatus = z.enum([
  'draft',
  'pending',
  'approved',
  'rejected',
  'paused',
  'disabled',
  'in-appeal',
  'limit-exceeded',
  'archived',
  'deleted',
])
export type TemplateStatus = z.infer<typeof TemplateStatus>

/** What clients make of a template, by the provider's count of blocks and reports. */
export const TemplateQuality = z.enum(['green', 'yellow', 'red', 'unknown'])
export type TemplateQuality = z.infer<typeof TemplateQuality>

/** Whether what was submitted may be replaced by other words (Meta, "Edit a template"). */
export function editable(status: TemplateStatus): boolean {
  return status === 'draft' || status === 'approved' || status === 'rejected' || status === 'paused'
}
