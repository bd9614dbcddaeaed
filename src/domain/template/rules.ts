import { buttonsViolations } from './button-rules.ts'
import { isTemplateLanguage } from './language.ts'
import { type StandardTemplate, type Template, type TemplateValues, templateLimits } from './template.ts'
import { fieldsOf, fill, givenMedia, isPositional, type TemplateField, variablesIn } from './text.ts'
import { length, plain, says, type TemplateViolation, when } from './violation.ts'

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
