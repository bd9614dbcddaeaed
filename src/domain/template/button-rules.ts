import { type TemplateButton, templateLimits } from './template.ts'
import { length, plain, says, type TemplateViolation, when } from './violation.ts'

/** What the provider would refuse of a template's buttons, together and each. */
export function buttonsViolations(buttons: readonly TemplateButton[]): TemplateViolation[] {
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
