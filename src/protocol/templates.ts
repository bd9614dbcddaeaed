import { z } from 'zod'
import {
  Template,
  TemplateCategory,
  TemplateQuality,
  TemplateStatus,
  TemplateValues,
} from '../domain/template/template.ts'
import { ConversationAnswer } from './api.ts'
import { MessageView } from './conversation.ts'

export { normaliseLanguage, templateLanguages } from '../domain/template/language.ts'
export { templateViolations, valuesViolations } from '../domain/template/rules.ts'
export {
  type AuthenticationTemplate,
  editable,
  type StandardTemplate,
  Template,
  type TemplateButton,
  TemplateCategory,
  type TemplateHeader,
  type TemplateQuality,
  type TemplateStatus,
  type TemplateValues,
  templateLimits,
} from '../domain/template/template.ts'
export {
  type FilledTemplate,
  fieldsOf,
  fill,
  givenMedia,
  type TemplateField,
  variablesIn,
} from '../domain/template/text.ts'
export type { TemplateRule, TemplateViolation } from '../domain/template/violation.ts'

/**
 * A template as members see it. `category` is the provider's, which decides the price; `content` null: it has parts
 * that cannot be sent from here. Instants in ms.
 */
export const TemplateView = z.object({
  id: z.string(),
  accountId: z.string(),
  name: z.string(),
  language: z.string(),
  category: TemplateCategory,
  content: Template.nullable(),
  status: TemplateStatus,
  /** Why it was rejected, paused or disabled, in the provider's words. */
  reason: z.string().nullable(),
  quality: TemplateQuality,
  updatedAt: z.int(),
  version: z.int(),
})
export type TemplateView = z.infer<typeof TemplateView>

/** `GET /api/templates`. A business account is what templates belong to; null where a number's is not known yet. */
export const TemplateList = z.object({
  templates: z.array(TemplateView),
  channels: z.array(z.object({ id: z.string(), name: z.string(), accountId: z.string().nullable() })),
})
export type TemplateList = z.infer<typeof TemplateList>

/** `POST /api/templates`: keeps a draft for the business account of a number. 409 `name-taken`. */
export const NewTemplate = z.object({ channelId: z.string().max(64), template: Template })

/**
 * `PUT /api/templates/:templateId`: other words, at the version last seen. A draft is kept as it is; what was submitted
 * goes to the provider at once and is reviewed anew. 409 `changed` when somebody else was faster.
 */
export const TemplateChange = z.object({ version: z.int(), template: Template })

/** `POST /api/templates/:templateId/submit`: 422 `template-invalid` names what the provider would refuse. */
export const TemplateSubmission = z.object({ version: z.int() })

/** `POST /api/templates/:templateId/preview`: the template as the client would read it. */
export const TemplatePreviewRequest = z.object({ values: TemplateValues })
export const TemplatePreview = z.object({
  words: z.object({ header: z.string(), body: z.string(), footer: z.string(), buttons: z.array(z.string()) }),
  /** What keeps it from being sent with these values. */
  violations: z.array(z.object({ path: z.string(), message: z.string() })),
})

/** `POST /api/channels/:channelId/templates/samples`: how the provider names the example file it was given. */
export const TemplateSample = z.object({ handle: z.string() })

/**
 * `POST /api/channels/:channelId/templates/media?kind=`: the value of the blank `header.media` by which the number sends
 * the file that was given; the provider keeps it for 30 days.
 */
export const TemplateMediaQuery = z.object({ kind: z.enum(['image', 'video', 'document']) })
export const TemplateMedia = z.object({ value: z.string() })

const sending = {
  clientId: z.string().min(8).max(64),
  templateId: z.string().max(64),
  /** By the key of the field: `body.1`, `header.media`, `button.0`. */
  values: TemplateValues,
}

/** `POST /api/conversations/:id/templates`: sends an approved template, inside the service window or outside. */
export const SendTemplate = z.object({
  ...sending,
  basedOnSeq: z.int().min(0),
  sendAnyway: z.boolean().default(false),
})
export type SendTemplate = z.infer<typeof SendTemplate>

/** `POST /api/channels/:channelId/templates/send`: to a phone number, whether or not they have ever written. */
export const SendTemplateToPhone = z.object({
  ...sending,
  phone: z
    .string()
    .overwrite((phone) => phone.replaceAll(/[\s().-]/g, '').replace(/^(\+|00)/, ''))
    .regex(/^[1-9]\d{6,14}$/, 'A phone number in international form.'),
  name: z.string().trim().min(1).max(80).nullable().default(null),
})
export type SendTemplateToPhone = z.input<typeof SendTemplateToPhone>

export const TemplateSent = z.object({
  conversationId: z.string(),
  message: MessageView,
  view: ConversationAnswer,
})
export type TemplateSent = z.infer<typeof TemplateSent>

/** `PUT /api/conversations/:id/marketing`: whether the client takes marketing messages here. */
export const MarketingChange = z.object({ allowed: z.boolean() })
