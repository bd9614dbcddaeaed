import {
  type StandardTemplate,
  type Template,
  type TemplateButton,
  type TemplateValues,
  templateLimits,
} from './template.ts'
import { isTemplateLanguage } from './template-language.ts'
import { fieldsOf, fill, givenMedia, isPositional, type TemplateField, variablesIn } from './template-text.ts'

/** The provider's rules by name; the hub has a sentence for each in the member's language. */
export type TemplateRule = keyof typeof sentences

/** What the provider would refuse, where it stands (`body`, `buttons.0.url`, `examples.body.1`), and why. */
export type TemplateViolation = { path: string; rule: TemplateRule; limit?: number; message: string }

const sentences = {
  required: 'This is required.',
  'too-long': 'At most {{limit}} characters.',
  'name-form': 'Only lower-case letters a to z, digits and underscores.',
  'name-taken': 'There is a template of this name in this language already.',
  'language-unknown': 'WhatsApp has no templates in this language.',
  'variable-malformed': 'A variable is written {{1}}, or {{first_name}} in lower-case letters.',
  'variables-mixed': 'Either numbers or names: not both in one template.',
  'variables-not-consecutive': 'Numbers of variables begin with 1 and leave none out.',
  'variable-at-edge': 'The text may not begin or end with a variable.',
  'variables-adjacent': 'There must be words between two variables.',
  'too-few-words': 'Too few words for so many variables: at least {{limit}} are needed.',
  'too-many-variables': 'At most {{limit}} variable here.',
  'no-variables': 'No variables here.',
  'not-plain': 'No line breaks, emojis, or the signs * _ ~ ` here.',
  'too-many-spaces': 'At most four spaces in a row.',
  'value-lines': 'No line breaks or tabs here.',
  'example-missing': 'An example is required for each variable.',
  'sample-missing': 'WhatsApp’s reviewers need an example file.',
  'too-many-buttons': 'At most {{limit}} buttons.',
  'too-many-url-buttons': 'At most {{limit}} buttons that open a page.',
  'too-many-phone-buttons': 'At most {{limit}} button that calls a number.',
  'buttons-not-grouped': 'Quick replies must stand together, before or after the other buttons.',
  'button-repeated': 'Two quick replies may not say the same.',
  'url-form': 'A web address: https://…',
  'url-variable': 'The only variable of an address stands at its end and is written {{1}}.',
  'url-end-form': 'The end of a web address: no spaces.',
  'phone-form': 'A phone number with its country code: +55 11 …',
  'minutes-range': 'Whole minutes, from 1 to {{limit}}.',
  'code-form': 'Up to {{limit}} letters, digits and hyphens.',
  'link-form': 'The https:// address of the file.',
} as const

const says = (path: string, rule: TemplateRule, limit?: number): TemplateViolation[] => [
  {
    path,
    rule,
    ...(limit === undefined ? {} : { limit }),
    message: sentences[rule].replace('{{limit}}', String(limit)),
  },
]
const when = (broken: boolean, path: string, rule: TemplateRule, limit?: number): TemplateViolation[] =>
  broken ? says(path, rule, limit) : []

/**
 * All that the provider would refuse of a template before a person has read it (Meta, "Template components" and
 * "Template review"). Empty for one that can be submitted. `taken` are the names in this language that exist.
 */
export function templateViolations(
  template: Template,
  taken: { has(name: string): boolean } = new Set<string>(),
): TemplateViolation[] {
  const { name, language } = template
  return [
    ...nameViolations(name),
    ...when(taken.has(name), 'name', 'name-taken'),
    ...when(!isTemplateLanguage(language), 'language', 'language-unknown'),
    ...(template.category === 'authentication'
      ? minutesViolations(template.expiresInMinutes)
      : standardViolations(template)),
  ]
}

function nameViolations(name: string): TemplateViolation[] {
  if (name === '') return says('name', 'required')
  return [
    ...when(!/^[a-z0-9_]+$/.test(name), 'name', 'name-form'),
    ...when(name.length > templateLimits.name, 'name', 'too-long', templateLimits.name),
  ]
}

function minutesViolations(minutes: number | null): TemplateViolation[] {
  const most = templateLimits.codeMinutes
  const fits = minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= most)
  return when(!fits, 'expiresInMinutes', 'minutes-range', most)
}

function standardViolations(template: StandardTemplate): TemplateViolation[] {
  const { header, footer } = template
  return [
    ...(header.kind === 'text' ? headerViolations(header.text) : []),
    ...when('sample' in header && !header.sample, 'header', 'sample-missing'),
    ...bodyViolations(template.body),
    ...mixingViolations(template),
    ...length(footer, 'footer', templateLimits.footer),
    ...when(/\{\{|\}\}/.test(footer), 'footer', 'no-variables'),
    ...plain(footer, 'footer'),
    ...buttonsViolations(template.buttons),
    ...exampleViolations(template),
  ]
}

function headerViolations(text: string): TemplateViolation[] {
  if (text.trim() === '') return says('header', 'required')
  const variables = variablesIn(text)
  return [
    ...length(text, 'header', templateLimits.header),
    ...plain(text.replaceAll(/\{\{[^{}]*\}\}/g, ''), 'header'),
    ...variableViolations(text, 'header'),
    ...when(variables.length > 1, 'header', 'too-many-variables', 1),
  ]
}

function bodyViolations(text: string): TemplateViolation[] {
  if (text.trim() === '') return says('body', 'required')
  const words = text.trim()
  const variables = variablesIn(text)
  const fewest = 2 * variables.length + 1
  return [
    ...length(text, 'body', templateLimits.body),
    ...when(/ {5}/.test(text), 'body', 'too-many-spaces'),
    ...variableViolations(text, 'body'),
    ...when(words.startsWith('{{') || words.endsWith('}}'), 'body', 'variable-at-edge'),
    ...when(/\}\}\s*\{\{/.test(text), 'body', 'variables-adjacent'),
    ...when(variables.length > 0 && countWords(text) < fewest, 'body', 'too-few-words', fewest),
  ]
}

/** Scripts that are written without spaces: there each sign counts as a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}]/gu

/** The words of a text without its variables. */
function countWords(text: string): number {
  const fixed = text.replaceAll(/\{\{[^{}]*\}\}/g, '').replaceAll(unspaced, ' $& ')
  return fixed.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

const variableForm = /^(?:[1-9]\d{0,3}|[a-z][a-z0-9_]*)$/

function variableViolations(text: string, path: string): TemplateViolation[] {
  const variables = variablesIn(text)
  const outside = text.replaceAll(/\{\{[^{}]*\}\}/g, '')
  if (/\{\{|\}\}/.test(outside) || !variables.every((name) => variableForm.test(name))) {
    return says(path, 'variable-malformed')
  }
  const numbers = variables.filter(isPositional).map(Number)
  return when(
    numbers.some((number) => number > numbers.length),
    path,
    'variables-not-consecutive',
  )
}

function mixingViolations({ header, body }: StandardTemplate): TemplateViolation[] {
  const all = [...variablesIn(body), ...(header.kind === 'text' ? variablesIn(header.text) : [])]
  return when(all.some(isPositional) && !all.every(isPositional), 'body', 'variables-mixed')
}

function buttonsViolations(buttons: readonly TemplateButton[]): TemplateViolation[] {
  const many = (kind: TemplateButton['kind']) => buttons.filter((button) => button.kind === kind).length
  const quick = buttons.map(({ kind }) => kind === 'quick-reply')
  const turns = quick.filter((is, index) => index > 0 && is !== quick[index - 1]).length
  const { buttons: most, urlButtons, phoneButtons } = templateLimits
  return [
    ...when(buttons.length > most, 'buttons', 'too-many-buttons', most),
    ...when(many('url') > urlButtons, 'buttons', 'too-many-url-buttons', urlButtons),
    ...when(many('phone') > phoneButtons, 'buttons', 'too-many-phone-buttons', phoneButtons),
    ...when(turns > 1, 'buttons', 'buttons-not-grouped'),
    ...buttons.flatMap((button, index) => buttonViolations(button, index, buttons)),
  ]
}

function buttonViolations(
  button: TemplateButton,
  index: number,
  all: readonly TemplateButton[],
): TemplateViolation[] {
  const path = `buttons.${index}`
  const repeated =
    all.findIndex((other) => other.kind === 'quick-reply' && other.text === button.text) < index
  return [
    ...when(button.text.trim() === '', `${path}.text`, 'required'),
    ...length(button.text, `${path}.text`, templateLimits.buttonText),
    ...plain(button.text, `${path}.text`),
    ...when(/\{\{|\}\}/.test(button.text), `${path}.text`, 'no-variables'),
    ...when(button.kind === 'quick-reply' && repeated, `${path}.text`, 'button-repeated'),
    ...(button.kind === 'url' ? urlViolations(button.url, `${path}.url`) : []),
    ...(button.kind === 'phone' ? phoneViolations(button.phone, `${path}.phone`) : []),
  ]
}

function urlViolations(url: string, path: string): TemplateViolation[] {
  const fixed = url.replace(/\{\{1\}\}$/, '')
  if (/\{\{|\}\}/.test(fixed)) return says(path, 'url-variable')
  return [
    ...when(!/^https?:$/.test(URL.parse(fixed)?.protocol ?? '') || /\s/.test(url), path, 'url-form'),
    ...length(url, path, templateLimits.url),
  ]
}

function phoneViolations(phone: string, path: string): TemplateViolation[] {
  return when(!/^\+\d{7,19}$/.test(phone.replaceAll(/[\s().-]/g, '')), path, 'phone-form')
}

function exampleViolations(template: StandardTemplate): TemplateViolation[] {
  return fieldsOf(template).flatMap((field) => {
    if (field.kind === 'media-link') return []
    const path = `examples.${field.key}`
    const example = template.examples[field.key] ?? ''
    return example.trim() === '' ? says(path, 'example-missing') : valueViolations(example, field, path)
  })
}

/** What keeps a template from being sent with these values; each path is the key of a field, or `body`. */
export function valuesViolations(template: Template, values: TemplateValues): TemplateViolation[] {
  const { body, header } = fill(template, values)
  return [
    ...fieldsOf(template).flatMap((field) => {
      const value = values[field.key] ?? ''
      return value.trim() === '' ? says(field.key, 'required') : valueViolations(value, field, field.key)
    }),
    ...length(body, 'body', templateLimits.body),
    ...length(header, 'header', templateLimits.header),
  ]
}

function valueViolations(value: string, { kind }: TemplateField, path: string): TemplateViolation[] {
  const trimmed = value.trim()
  switch (kind) {
    case 'text':
      return [
        ...when(/[\n\r\t\u2028\u2029]/.test(trimmed), path, 'value-lines'),
        ...when(/ {5}/.test(trimmed), path, 'too-many-spaces'),
      ]
    case 'code':
      return when(!/^[A-Za-z0-9-]{1,15}$/.test(trimmed), path, 'code-form', templateLimits.code)
    case 'url-end':
      return [...when(/\s/.test(trimmed), path, 'url-end-form'), ...length(trimmed, path, templateLimits.url)]
    case 'media-link':
      return when(
        givenMedia(trimmed) === null && URL.parse(trimmed)?.protocol !== 'https:',
        path,
        'link-form',
      )
  }
}

function length(text: string, path: string, limit: number): TemplateViolation[] {
  return when(text.length > limit, path, 'too-long', limit)
}

/** Headers, footers and buttons are lines of plain words. */
function plain(text: string, path: string): TemplateViolation[] {
  return when(/[\n\r\t*_~`\u2028\u2029]|\p{Extended_Pictographic}/u.test(text), path, 'not-plain')
}
