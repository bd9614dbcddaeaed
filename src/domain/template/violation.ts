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

/** One violation. */
export const says = (path: string, rule: TemplateRule, limit?: number): TemplateViolation[] => [
  {
    path,
    rule,
    ...(limit === undefined ? {} : { limit }),
    message: sentences[rule].replace('{{limit}}', String(limit)),
  },
]

/** A violation where something is broken, else none. */
export const when = (
  broken: boolean,
  path: string,
  rule: TemplateRule,
  limit?: number,
): TemplateViolation[] => (broken ? says(path, rule, limit) : [])

/** A text of more characters than `limit`. */
export function length(text: string, path: string, limit: number): TemplateViolation[] {
  return when(text.length > limit, path, 'too-long', limit)
}

/** Headers, footers and buttons are lines of plain words. */
export function plain(text: string, path: string): TemplateViolation[] {
  return when(/[\n\r\t*_~`\u2028\u2029]|\p{Extended_Pictographic}/u.test(text), path, 'not-plain')
}
