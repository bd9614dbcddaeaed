import { z } from 'zod'
import { type GraphRefusal, refusal } from './graph.ts'

const Button = z.object({
  type: z.enum(['QUICK_REPLY', 'URL', 'PHONE_NUMBER', 'OTP']),
  text: z.string().min(1).max(25).optional(),
  url: z.string().max(2000).optional(),
  phone_number: z.string().max(20).optional(),
  otp_type: z.enum(['COPY_CODE']).optional(),
  example: z.array(z.string()).optional(),
})
export const Component = z.object({
  type: z.enum(['HEADER', 'BODY', 'FOOTER', 'BUTTONS']),
  format: z.enum(['TEXT', 'IMAGE', 'VIDEO', 'DOCUMENT']).optional(),
  text: z.string().optional(),
  example: z.record(z.string(), z.json()).optional(),
  add_security_recommendation: z.boolean().optional(),
  code_expiration_minutes: z.int().min(1).max(90).optional(),
  buttons: z.array(Button).min(1).max(10).optional(),
})
export type Component = z.infer<typeof Component>

/** A template as it is submitted (Meta, "Create a template"). */
export const Creation = z.object({
  name: z.string(),
  language: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/),
  category: z.enum(['MARKETING', 'UTILITY', 'AUTHENTICATION']),
  parameter_format: z.enum(['POSITIONAL', 'NAMED']).optional(),
  components: z.array(Component).min(1),
})
export const Edit = Creation.pick({ category: true, components: true, parameter_format: true })

/** The blanks of a text, each once. */
export function variablesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name = '']) => name))]
}

/** What Meta's automatic check finds. */
export function faultOf({ name, category, components }: z.infer<typeof Creation>): GraphRefusal | null {
  if (!/^[a-z0-9_]{1,512}$/.test(name))
    return invalid('Param name must be lower case letters and underscores.')
  const of = (type: Component['type']) => components.find((component) => component.type === type)
  const body = of('BODY')
  if (body === undefined) return invalid('Missing body.', 2388072, 'A body is required.')
  if (category === 'AUTHENTICATION') {
    const otp = of('BUTTONS')?.buttons?.some(({ type }) => type === 'OTP')
    return otp && body.text === undefined ? null : invalid('Authentication templates have a fixed body.')
  }
  return (
    bodyFault(body) ?? headerFault(of('HEADER')) ?? footerFault(of('FOOTER')) ?? buttonsFault(of('BUTTONS'))
  )
}

function bodyFault({ text = '', example }: Component): GraphRefusal | null {
  if (text === '' || text.length > 1024) return invalid('Limit.', 2388040, 'The body is empty or too long.')
  const names = variablesOf(text)
  const inOrder = names.map(Number).toSorted((a, b) => a - b)
  const named = names.some((name) => !/^\d+$/.test(name))
  if (!named && inOrder.some((n, i) => n !== i + 1)) {
    return invalid('Format.', 2388072, 'The body has variables that are not sequential.')
  }
  if (/^\s*\{\{|\}\}\s*$/.test(text)) {
    const words = "Variables can't be at the start or end of the template."
    return invalid('Leading or trailing params not allowed', 2388299, words)
  }
  const words =
    text
      .replaceAll(/\{\{[^{}]*\}\}/g, '')
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu)
      ?.length ?? 0
  if (names.length > 0 && words <= 2 * names.length)
    return invalid('Ratio.', 2388293, 'Too many variables for its length.')
  if (names.length === 0) return null
  const rows = example?.body_text
  const [first] = Array.isArray(rows) ? rows : []
  const count = Array.isArray(first) ? first.length : 0
  const params = example?.body_text_named_params
  const given = named ? (Array.isArray(params) ? params.length : 0) : count
  return given === names.length ? null : missingExample('BODY')
}

function headerFault(header: Component | undefined): GraphRefusal | null {
  if (header === undefined) return null
  const { format, text = '', example } = header
  if (format !== 'TEXT') {
    const handle = example?.header_handle
    return Array.isArray(handle) && handle[0] ? null : missingExample('HEADER')
  }
  if (text === '' || text.length > 60 || /[\n*_~`]/.test(text.replaceAll(/\{\{[^{}]*\}\}/g, ''))) {
    return invalid('Format.', 2388047, "The header can't have new lines, formatting characters or emojis.")
  }
  if (variablesOf(text).length > 1) return invalid('Format.', 2388047, 'One variable in a header.')
  const examples = example?.header_text ?? example?.header_text_named_params
  return variablesOf(text).length === 0 || Array.isArray(examples) ? null : missingExample('HEADER')
}

function footerFault(footer: Component | undefined): GraphRefusal | null {
  const text = footer?.text ?? ''
  const wrong = text.length > 60 || /\{\{|\n/.test(text)
  return wrong ? invalid('Format.', 2388073, "The footer can't have variables or new lines.") : null
}

function buttonsFault({ buttons = [] }: Partial<Component> = {}): GraphRefusal | null {
  const kinds = buttons.map(({ type }) => (type === 'QUICK_REPLY' ? 'q' : 'o')).join('')
  if (/qo+q|oq+o/.test(kinds)) return invalid('Invalid combination of buttons.')
  const many = (type: string) => buttons.filter((button) => button.type === type).length
  if (many('URL') > 2 || many('PHONE_NUMBER') > 1) return invalid('Too many buttons of a type.')
  for (const { type, url, phone_number, example } of buttons) {
    if (type === 'URL' && !/^https?:\/\/\S+$/.test(url ?? '')) return invalid('Invalid url.')
    if (type === 'URL' && /\{\{/.test(url ?? '') && !example?.[0]) return missingExample('BUTTONS')
    if (type === 'PHONE_NUMBER' && !/^\+?\d{7,19}$/.test(phone_number ?? '')) return invalid('Invalid phone.')
  }
  return null
}

function missingExample(type: string): GraphRefusal {
  return invalid(`component of type ${type} is missing expected field(s) (example)`)
}

export function invalid(details: string, subcode?: number, userMessage?: string): GraphRefusal {
  return {
    ...refusal(100, details),
    ...(subcode === undefined ? {} : { subcode }),
    ...(userMessage === undefined ? {} : { userMessage }),
  }
}
