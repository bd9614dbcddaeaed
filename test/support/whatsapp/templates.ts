import { z } from 'zod'
import type { GraphCall, GraphReply } from './business-account.ts'
import { type GraphRefusal, graphErrorBody, refusal } from './graph.ts'
import { envelope, type Json, type JsonObject } from './payloads.ts'
import { type Component, Creation, Edit, faultOf, invalid, variablesOf } from './template-faults.ts'
import { Uploads } from './uploads.ts'

/** A template as the account keeps it. */
export type ShelvedTemplate = z.infer<typeof Creation> & {
  id: string
  status: string
  reason: string
  quality: string
  /** When it was last edited after an approval, ms of the shelf's clock. */
  editedAt: number | null
}

/** What a template became when it was sent. */
export type FilledTemplate = { text: string; category: 'marketing' | 'utility' | 'authentication' }

const SentParameter = z.object({
  type: z.string(),
  text: z.string().optional(),
  parameter_name: z.string().optional(),
  image: z.json().optional(),
  video: z.json().optional(),
  document: z.json().optional(),
})
const Sent = z.object({
  name: z.string(),
  language: z.object({ code: z.string() }),
  components: z
    .array(
      z.object({
        type: z.enum(['header', 'body', 'button']),
        sub_type: z.string().optional(),
        index: z.string().optional(),
        parameters: z.array(SentParameter).default([]),
      }),
    )
    .default([]),
})

const DAY = 24 * 3_600_000

const samples = { IMAGE: /^image\//, VIDEO: /^video\//, DOCUMENT: /^application\/pdf$/ }

/** Which account, and how many templates it lists at once. */
type ShelfAccount = Record<'wabaId' | 'version' | 'accessToken', string>

/**
 * The templates of a business account: created, judged, edited, deleted and sent by Meta's rules, which it checks in
 * its own way. Plain state and Web APIs only.
 */
export class TemplateShelf {
  readonly #account: ShelfAccount
  readonly #now: () => number
  readonly templates: ShelvedTemplate[] = []
  /** Names in use by a deleted template, which stay blocked for 30 days. */
  readonly #blocked = new Set<string>()
  readonly #uploads: Uploads
  pageSize = 25
  #ids = 0

  constructor(account: ShelfAccount, now: () => number = Date.now, uploads = new Uploads(account)) {
    this.#account = account
    this.#now = now
    this.#uploads = uploads
  }

  find(name: string, language: string): ShelvedTemplate | undefined {
    return this.templates.find((one) => one.name === name && one.language === language)
  }

  /** The answer to a call about templates; null for a call about something else. */
  answer(call: GraphCall): GraphReply | null {
    const [version, object = '', edge] = call.path.split('/')
    const ofAccount = object === this.#account.wabaId && edge === 'message_templates'
    const template = edge === undefined ? this.templates.find(({ id }) => id === object) : undefined
    if (!ofAccount && template === undefined) return null
    if (version !== this.#account.version) return refused(refusal(100, `Unknown version ${version}`))
    if (call.authorization !== `Bearer ${this.#account.accessToken}`) return refused(refusal(190))
    if (template !== undefined) return call.method === 'POST' ? this.#edit(template, call.body) : null
    if (call.method === 'GET') return this.#list(call.query)
    if (call.method === 'DELETE') return this.#delete(call.query)
    return this.#create(call.body)
  }

  #create(body: unknown): GraphReply {
    const parsed = Creation.safeParse(body)
    if (!parsed.success) return refused(invalid(z.prettifyError(parsed.error)))
    const creation = parsed.data
    const { name, language, category } = creation
    const why =
      (this.#blocked.has(`${name}/${language}`) &&
        invalid('The language is being deleted.', 2388023, 'New content cannot be added for 30 days.')) ||
      (this.find(name, language) &&
        invalid(
          'Content exists.',
          2388024,
          'There is already content in this language for this template.',
        )) ||
      faultOf(creation)
    if (why) return refused(why)
    if (!this.#hasSample(creation.components.find(({ type }) => type === 'HEADER'))) {
      return refused(invalid('Invalid media handle.', 2388084, 'The sample file cannot be read.'))
    }
    this.#ids += 1
    const id = `9${String(this.#ids).padStart(14, '0')}`
    const kept = { ...creation, id, status: 'PENDING', reason: 'NONE', quality: 'UNKNOWN', editedAt: null }
    this.templates.push(kept)
    return answered({ id, status: 'PENDING', category })
  }

  /** Whether a header that needs an example file names one of its kind. */
  #hasSample(header: Component | undefined): boolean {
    if (header === undefined || header.format === undefined || header.format === 'TEXT') return true
    const handles = header.example?.header_handle
    const type = this.#uploads.find(Array.isArray(handles) ? handles[0] : undefined)?.type
    return type !== undefined && samples[header.format].test(type)
  }

  #edit(template: ShelvedTemplate, body: unknown): GraphReply {
    const parsed = Edit.safeParse(body)
    if (!parsed.success) return refused(invalid(z.prettifyError(parsed.error)))
    const { status, editedAt } = template
    if (!['APPROVED', 'REJECTED', 'PAUSED'].includes(status)) {
      return refused(
        invalid('Not editable.', 2388040, 'Only approved, rejected or paused templates are edited.'),
      )
    }
    if (status === 'APPROVED' && editedAt !== null && this.#now() < editedAt + DAY) {
      return refused(invalid('Edited too often.', 2388039, 'A template can be edited once in 24 hours.'))
    }
    const why = faultOf({ ...template, ...parsed.data })
    if (why) return refused(why)
    const edited = status === 'APPROVED' ? this.#now() : editedAt
    Object.assign(template, parsed.data, { status: 'PENDING', reason: 'NONE', editedAt: edited })
    return answered({ success: true })
  }

  #delete(query: URLSearchParams): GraphReply {
    const name = query.get('name')
    const id = query.get('hsm_id')
    const found = this.templates.find((one) => one.name === name && (id === null || one.id === id))
    if (found === undefined)
      return refused(invalid('Template not found.', 2593002, 'There is no such template.'))
    this.templates.splice(this.templates.indexOf(found), 1)
    this.#blocked.add(`${found.name}/${found.language}`)
    return answered({ success: true })
  }

  #list(query: URLSearchParams): GraphReply {
    const from = Number(query.get('after') ?? 0)
    const size = Math.min(this.pageSize, Number(query.get('limit') ?? this.pageSize))
    const page = this.templates.slice(from, from + size)
    const after = String(from + size)
    const next = from + size < this.templates.length ? { next: `https://graph.test/?after=${after}` } : {}
    return answered({ data: page.map(listed), paging: { cursors: { before: String(from), after }, ...next } })
  }

  /**
   * Meta's reviewers, or its users, come to a decision: `APPROVED`, `REJECTED`, `PAUSED`... Returns the webhook that
   * tells of it, for the caller to post or to lose.
   */
  decide(
    { name, language }: { name: string; language: string },
    decision: { event: string; reason?: string; description?: string },
  ): JsonObject {
    const template = this.#known(name, language)
    const { event, reason = 'NONE', description } = decision
    template.status = event === 'REINSTATED' || event === 'FLAGGED' ? 'APPROVED' : event
    template.reason = reason
    return this.#webhook('message_template_status_update', template, {
      event,
      reason,
      message_template_category: template.category,
      ...(description === undefined ? {} : { other_info: { title: event, description } }),
    })
  }

  /** Users like it more, or less. */
  rate({ name, language }: { name: string; language: string }, quality: string): JsonObject {
    const template = this.#known(name, language)
    const previous = template.quality
    template.quality = quality
    const values = { previous_quality_score: previous, new_quality_score: quality }
    return this.#webhook('message_template_quality_update', template, values)
  }

  /** Meta finds that a template is of another category. */
  recategorise(
    { name, language }: { name: string; language: string },
    category: 'MARKETING' | 'UTILITY',
  ): JsonObject {
    const template = this.#known(name, language)
    const values = { previous_category: template.category, new_category: category }
    template.category = category
    return this.#webhook('template_category_update', template, values)
  }

  #known(name: string, language: string): ShelvedTemplate {
    const template = this.find(name, language)
    if (template === undefined) throw new Error(`there is no template ${name} in ${language}`)
    return template
  }

  #webhook(field: string, { id, name, language }: ShelvedTemplate, values: JsonObject): JsonObject {
    const value = {
      message_template_id: Number(id),
      message_template_name: name,
      message_template_language: language.replace('_', '-'),
      ...values,
    }
    const time = Math.floor(this.#now() / 1000)
    return envelope([{ id: this.#account.wabaId, time, changes: [{ field, value }] }])
  }

  /** Fills a template that is sent, or says why it cannot be (Meta, "Template messages"). */
  fill(sent: unknown): FilledTemplate | GraphRefusal {
    const parsed = Sent.safeParse(sent)
    if (!parsed.success) return refusal(131009, z.prettifyError(parsed.error))
    const { name, language, components } = parsed.data
    const template = this.find(name, language.code)
    if (template === undefined || template.status === 'PENDING' || template.status === 'REJECTED') {
      return refusal(132001, `template name (${name}) does not exist in ${language.code}`)
    }
    if (template.status === 'PAUSED') return refusal(132015, 'Template is paused due to low quality.')
    if (template.status !== 'APPROVED') return refusal(132016, 'Template is disabled.')
    const lines: string[] = []
    for (const component of template.components) {
      const given = components.filter(({ type }) => type === component.type.toLowerCase())
      const parameters = given.flatMap((one) => one.parameters)
      if (component.type === 'HEADER' && component.format !== 'TEXT') {
        const kind = component.format?.toLowerCase() ?? ''
        if (parameters[0]?.type !== kind) return refusal(132012, `header: expected ${kind}`)
        continue
      }
      if (component.type === 'BUTTONS') {
        const why = this.#buttonFault(component, components)
        if (why) return why
        continue
      }
      const text = textOf(template, component)
      const names = variablesOf(text)
      if (names.length !== parameters.length) {
        const details = `${component.type}: number of localizable_params (${parameters.length}) does not match the expected number of params (${names.length})`
        return refusal(132000, details)
      }
      const values = new Map(
        parameters.map((one, i) => [one.parameter_name ?? String(i + 1), one.text ?? '']),
      )
      if (names.some((blank) => !values.has(blank))) return refusal(132012, 'parameter_name does not match')
      for (const value of values.values()) {
        if (/[\n\t]| {5}/.test(value)) {
          return refusal(
            132018,
            'Param text cannot have new-line/tab characters or more than 4 consecutive spaces',
          )
        }
      }
      const filled = text.replaceAll(/\{\{([^{}]*)\}\}/g, (_, blank: string) => values.get(blank) ?? '')
      if (component.type === 'BODY' && filled.length > 1024)
        return refusal(132005, 'Translated text too long')
      lines.push(filled)
    }
    const category = template.category.toLowerCase() as FilledTemplate['category']
    return { text: lines.join('\n\n'), category }
  }

  #buttonFault({ buttons = [] }: Component, given: z.infer<typeof Sent>['components']): GraphRefusal | null {
    for (const [index, { type, url }] of buttons.entries()) {
      const dynamic = type === 'OTP' || (type === 'URL' && /\{\{/.test(url ?? ''))
      const parameter = given.find((one) => one.type === 'button' && one.index === String(index))
      if (dynamic !== (parameter !== undefined)) {
        const details = `Button at index ${index} of type Url ${dynamic ? 'requires a parameter' : 'takes no parameter'}`
        return refusal(dynamic ? 131008 : 132018, details)
      }
    }
    return null
  }
}

function textOf({ category }: ShelvedTemplate, component: Component): string {
  if (category !== 'AUTHENTICATION') return component.text ?? ''
  if (component.type === 'FOOTER') {
    return `This code expires in ${component.code_expiration_minutes} minutes.`
  }
  const advice = component.add_security_recommendation ? ' For your security, do not share this code.' : ''
  return `*{{1}}* is your verification code.${advice}`
}

function listed({ editedAt: _, reason, quality, ...template }: ShelvedTemplate): Json {
  return JSON.parse(
    JSON.stringify({ ...template, rejected_reason: reason, quality_score: { score: quality, date: 0 } }),
  )
}

function answered(json: Json): GraphReply {
  return { status: 200, body: JSON.stringify(json) }
}

function refused(why: GraphRefusal): GraphReply {
  return { status: why.httpStatus, body: graphErrorBody(why) }
}
