import { z } from 'zod'
import type { MessageContent } from '../../domain/message.ts'
import type {
  StandardTemplate,
  Template,
  TemplateButton,
  TemplateHeader,
  TemplateValues,
} from '../../domain/template/template.ts'
import { fieldsOf, givenMedia, isPositional, variablesIn } from '../../domain/template/text.ts'
import { lenient, number, text } from '../fields.ts'

type Json = Readonly<Record<string, unknown>>

/** `components` and the form of variables, as a template is submitted (Meta, "Template components"). */
export function componentsOf(template: Template): { parameter_format?: string; components: Json[] } {
  if (template.category === 'authentication') {
    const { securityAdvice, expiresInMinutes } = template
    return {
      components: [
        { type: 'BODY', add_security_recommendation: securityAdvice },
        ...(expiresInMinutes === null ? [] : [{ type: 'FOOTER', code_expiration_minutes: expiresInMinutes }]),
        { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE' }] },
      ],
    }
  }
  const { footer, buttons } = template
  const variables = fieldsOf(template).filter(({ kind }) => kind === 'text')
  const positional = variables.every(({ name }) => isPositional(name))
  return {
    parameter_format: positional ? 'POSITIONAL' : 'NAMED',
    components: [
      ...headerComponent(template),
      { type: 'BODY', text: template.body, ...exampleOf(template, 'body') },
      ...(footer === '' ? [] : [{ type: 'FOOTER', text: footer }]),
      ...(buttons.length === 0 ? [] : [{ type: 'BUTTONS', buttons: buttons.map(buttonJson(template)) }]),
    ],
  }
}

function headerComponent(template: StandardTemplate): Json[] {
  const { header } = template
  if (header.kind === 'none') return []
  if (header.kind === 'text') {
    return [{ type: 'HEADER', format: 'TEXT', text: header.text, ...exampleOf(template, 'header') }]
  }
  const format = header.kind.toUpperCase()
  return [{ type: 'HEADER', format, example: { header_handle: [header.sample ?? ''] } }]
}

function exampleOf(template: StandardTemplate, place: 'header' | 'body'): Json {
  const fields = fieldsOf(template).filter((field) => field.place === place && field.kind === 'text')
  if (fields.length === 0) return {}
  const examples = fields.map(({ key }) => template.examples[key] ?? '')
  if (!fields.every(({ name }) => isPositional(name))) {
    const named = fields.map(({ name }, i) => ({ param_name: name, example: examples[i] ?? '' }))
    return { example: { [`${place}_text_named_params`]: named } }
  }
  return { example: { [`${place}_text`]: place === 'body' ? [examples] : examples } }
}

function buttonJson({ examples }: StandardTemplate) {
  return (button: TemplateButton, index: number): Json => {
    switch (button.kind) {
      case 'quick-reply':
        return { type: 'QUICK_REPLY', text: button.text }
      case 'phone':
        return {
          type: 'PHONE_NUMBER',
          text: button.text,
          phone_number: button.phone.replaceAll(/[^\d+]/g, ''),
        }
      case 'url': {
        const example = button.url.replace('{{1}}', examples[`button.${index}`] ?? '')
        const dynamic = variablesIn(button.url).length > 0
        return { type: 'URL', text: button.text, url: button.url, ...(dynamic && { example: [example] }) }
      }
    }
  }
}

const NamedExamples = z.array(z.object({ param_name: text, example: text }))
const Example = z.object({
  header_text: lenient(z.array(text)),
  body_text: lenient(z.tuple([z.array(text)], z.unknown())),
  header_text_named_params: lenient(NamedExamples),
  body_text_named_params: lenient(NamedExamples),
})

const Component = z.object({
  type: z.string().transform((type) => type.toUpperCase()),
  format: lenient(z.string().transform((format) => format.toUpperCase())),
  text: lenient(text),
  add_security_recommendation: lenient(z.boolean()),
  code_expiration_minutes: lenient(number),
  buttons: lenient(z.array(z.looseObject({ type: z.string(), text: lenient(text) }))),
  example: lenient(Example),
})
type Component = z.output<typeof Component>

/**
 * A template as the provider lists it; null for one with parts this product does not send (carousels, forms, offers,
 * catalogues).
 */
export function templateFrom(
  known: { name: string; language: string; category: Template['category'] },
  components: unknown,
): Template | null {
  const parsed = z.array(Component).safeParse(components)
  if (!parsed.success) return null
  const find = (type: string) => parsed.data.find((component) => component.type === type)
  if (parsed.data.some(({ type }) => !knownComponents.has(type))) return null
  const { name, language, category } = known
  const body = find('BODY')
  if (category === 'authentication') {
    const expiresInMinutes = find('FOOTER')?.code_expiration_minutes ?? null
    const securityAdvice = body?.add_security_recommendation ?? false
    return { name, language, category, securityAdvice, expiresInMinutes }
  }
  const header = headerFrom(find('HEADER'))
  const buttons = buttonsFrom(find('BUTTONS'))
  if (body?.text === undefined || header === null || buttons === null) return null
  const footer = find('FOOTER')?.text ?? ''
  const examples = {
    ...examplesOf('header', find('HEADER')),
    ...examplesOf('body', body),
    ...buttonExamples(find('BUTTONS')),
  }
  return { name, language, category, header, body: body.text, footer, buttons, examples }
}

/** What stood in a text's blanks when it was reviewed, by the keys of the fields; a file's example cannot be used again. */
function examplesOf(place: 'header' | 'body', component: Component | undefined): TemplateValues {
  const { example } = component ?? {}
  const numbered = (place === 'header' ? example?.header_text : example?.body_text?.[0]) ?? []
  const named =
    (place === 'header' ? example?.header_text_named_params : example?.body_text_named_params) ?? []
  return Object.fromEntries([
    ...numbered.map((value, i) => [`${place}.${i + 1}`, value]),
    ...named.map(({ param_name, example }) => [`${place}.${param_name}`, example]),
  ])
}

function buttonExamples(component: Component | undefined): TemplateValues {
  const examples: TemplateValues = {}
  for (const [index, { url, example }] of (component?.buttons ?? []).entries()) {
    const fixed = text.safeParse(url).data?.replace(/\{\{1\}\}$/, '')
    const whole = z.tuple([text], z.unknown()).safeParse(example).data?.[0]
    if (fixed !== undefined && whole?.startsWith(fixed))
      examples[`button.${index}`] = whole.slice(fixed.length)
  }
  return examples
}

const knownComponents = new Set(['HEADER', 'BODY', 'FOOTER', 'BUTTONS'])

function headerFrom(component: Component | undefined): TemplateHeader | null {
  if (component === undefined) return { kind: 'none' }
  switch (component.format) {
    case 'TEXT':
      return { kind: 'text', text: component.text ?? '' }
    case 'IMAGE':
      return { kind: 'image', sample: null }
    case 'VIDEO':
      return { kind: 'video', sample: null }
    case 'DOCUMENT':
      return { kind: 'document', sample: null }
    default:
      return null
  }
}

function buttonsFrom(component: Component | undefined): TemplateButton[] | null {
  const buttons: TemplateButton[] = []
  for (const button of component?.buttons ?? []) {
    const label = button.text ?? ''
    const of = (key: string) => text.safeParse(button[key]).data ?? ''
    if (button.type === 'QUICK_REPLY') buttons.push({ kind: 'quick-reply', text: label })
    else if (button.type === 'URL') buttons.push({ kind: 'url', text: label, url: of('url') })
    else if (button.type === 'PHONE_NUMBER')
      buttons.push({ kind: 'phone', text: label, phone: of('phone_number') })
    else return null
  }
  return buttons
}

type TemplateContent = Extract<MessageContent, { type: 'template' }>
type Parameter = TemplateContent['parameters'][number]

/** The `template` of a message (Meta, "Template messages"). */
export function templateBody({ name, language, category, parameters }: TemplateContent): Json {
  const at = (place: Parameter['place']) => parameters.filter((parameter) => parameter.place === place)
  const component = (type: string, list: Parameter[]) =>
    list.length === 0 ? [] : [{ type, parameters: list.map(parameterJson) }]
  const code = parameters.find(({ kind }) => kind === 'code')
  const buttons = category === 'authentication' && code ? [{ ...code, index: 0 }] : at('button')
  const components = [
    ...component('header', at('header')),
    ...component('body', at('body')),
    ...buttons.map((button) => ({
      type: 'button',
      sub_type: 'url',
      index: String(button.index ?? 0),
      parameters: [{ type: 'text', text: button.value }],
    })),
  ]
  return { name, language: { code: language }, ...(components.length > 0 && { components }) }
}

function parameterJson({ kind, name, value }: Parameter): Json {
  // A media header's field is called by its kind: image, video or document.
  if (kind === 'media-link') {
    const id = givenMedia(value)
    return { type: name, [name]: id === null ? { link: value } : { id } }
  }
  return { type: 'text', ...(isPositional(name) ? {} : { parameter_name: name }), text: value }
}
