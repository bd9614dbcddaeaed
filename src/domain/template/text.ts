import type { Sendable } from '../message.ts'
import type { StandardTemplate, Template, TemplateCategory, TemplateValues } from './template.ts'

/** A blank of a template that whoever sends it fills in. `name` is `1`, `2`... or a name. */
export type TemplateField = {
  key: string
  place: 'header' | 'body' | 'button'
  name: string
  kind: 'text' | 'code' | 'media-link' | 'url-end'
}

/**
 * A media header is a public https link the provider fetches, or a file the provider was given for it, `media:` and the
 * provider's id: that id, null for a link.
 */
export const givenMedia = (value: string): string | null => /^media:(\d{1,40})$/.exec(value)?.[1] ?? null

const variable = /\{\{([^{}]*)\}\}/g

/** The variables of a text, each once, in the order they appear: `Hi {{1}}` has `1`. Malformed ones are included. */
export function variablesIn(text: string): string[] {
  return [...new Set([...text.matchAll(variable)].map(([, name = '']) => name.trim()))]
}

/** Whether a variable is a number, as against a name. */
export const isPositional = (name: string): boolean => /^\d+$/.test(name)

/** What is to be filled in before the template can be sent, in the order the client reads it. */
export function fieldsOf(template: Template): TemplateField[] {
  if (template.category === 'authentication') {
    return [{ key: 'body.1', place: 'body', name: '1', kind: 'code' }]
  }
  return [...headerFields(template), ...bodyFields(template), ...buttonFields(template)]
}

function headerFields({ header }: StandardTemplate): TemplateField[] {
  if (header.kind === 'none') return []
  if (header.kind !== 'text') {
    return [{ key: 'header.media', place: 'header', name: header.kind, kind: 'media-link' }]
  }
  return variablesIn(header.text).map((name) => ({
    key: `header.${name}`,
    place: 'header',
    name,
    kind: 'text',
  }))
}

function bodyFields({ body }: StandardTemplate): TemplateField[] {
  const names = variablesIn(body)
  const ordered = names.every(isPositional) ? names.toSorted((a, b) => Number(a) - Number(b)) : names
  return ordered.map((name) => ({ key: `body.${name}`, place: 'body', name, kind: 'text' }))
}

function buttonFields({ buttons }: StandardTemplate): TemplateField[] {
  return buttons.flatMap((button, index) =>
    button.kind === 'url' && variablesIn(button.url).length > 0
      ? [{ key: `button.${index}`, place: 'button', name: button.text, kind: 'url-end' } as const]
      : [],
  )
}

/** The words of each part of a template, its blanks filled; one without a value stays as it is. */
export type FilledTemplate = { header: string; body: string; footer: string; buttons: string[] }

/** A template as the client would read it. */
export function fill(template: Template, values: TemplateValues): FilledTemplate {
  if (template.category === 'authentication') {
    const { code, advice, expiry, copy } = presetOf(template.language)
    const body = [code, ...(template.securityAdvice ? [advice] : [])].join(' ')
    const minutes = template.expiresInMinutes
    const footer = minutes === null ? '' : expiry.replace('{{minutes}}', String(minutes))
    return { header: '', body: filled(body, 'body', values), footer, buttons: [copy] }
  }
  const { header, body, footer, buttons } = template
  return {
    header: header.kind === 'text' ? filled(header.text, 'header', values) : '',
    body: filled(body, 'body', values),
    footer,
    buttons: buttons.map(({ text }) => text),
  }
}

function filled(text: string, place: 'header' | 'body', values: TemplateValues): string {
  return text.replaceAll(variable, (blank, name: string) => values[`${place}.${name.trim()}`] || blank)
}

/** The message a template becomes. `category` is the provider's, which may not be the one that was asked for. */
export function templateMessage(
  template: Template,
  category: TemplateCategory,
  values: TemplateValues,
): Extract<Sendable, { type: 'template' }> {
  const trimmed = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.trim()]))
  const words = fill(template, trimmed)
  return {
    type: 'template',
    name: template.name,
    language: template.language,
    category,
    parameters: fieldsOf(template).map(({ key, place, name, kind }) => ({
      place,
      kind,
      name,
      value: trimmed[key] ?? '',
      ...(place === 'button' ? { index: Number(key.slice('button.'.length)) } : {}),
    })),
    text: [words.header, words.body, words.footer].filter((part) => part !== '').join('\n\n'),
    buttons: words.buttons,
  }
}

type Preset = { code: string; advice: string; expiry: string; copy: string }

/** The provider's words for one-time codes as we know them (Meta, "Authentication templates"); elsewhere in English. */
const english: Preset = {
  code: '{{1}} is your verification code.',
  advice: 'For your security, do not share this code.',
  expiry: 'This code expires in {{minutes}} minutes.',
  copy: 'Copy code',
}
const presets: Readonly<Record<string, Preset>> = {
  pt: {
    code: 'Seu código de verificação é {{1}}.',
    advice: 'Para sua segurança, não o compartilhe.',
    expiry: 'Este código expira em {{minutes}} minutos.',
    copy: 'Copiar código',
  },
  es: {
    code: 'Tu código de verificación es {{1}}.',
    advice: 'Por tu seguridad, no lo compartas.',
    expiry: 'Este código caduca en {{minutes}} minutos.',
    copy: 'Copiar código',
  },
}

function presetOf(language: string): Preset {
  return presets[language.split('_')[0] ?? ''] ?? english
}
