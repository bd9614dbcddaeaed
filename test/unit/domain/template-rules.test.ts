import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { componentsOf, templateFrom } from '../../../src/channels/whatsapp/template-wire.ts'
import {
  isTemplateLanguage,
  normaliseLanguage,
  templateLanguages,
} from '../../../src/domain/template/language.ts'
import { templateViolations, valuesViolations } from '../../../src/domain/template/rules.ts'
import type { StandardTemplate, Template } from '../../../src/domain/template/template.ts'
import { fieldsOf, fill, templateMessage, variablesIn } from '../../../src/domain/template/text.ts'
import { aCode, aTemplate } from '../../support/templates.ts'
import { demo } from '../../support/whatsapp/demo.ts'
import { TemplateShelf } from '../../support/whatsapp/templates.ts'
import { Uploads } from '../../support/whatsapp/uploads.ts'

/** What is wrong with a template, as `path rule`. */
function wrongs(template: Template, taken?: Set<string>): string[] {
  return templateViolations(template, taken).map(({ path, rule }) => `${path} ${rule}`)
}

describe('a template that WhatsApp takes', () => {
  test.each([
    ['with numbers', aTemplate()],
    [
      'with names',
      aTemplate({
        body: 'Hi {{first_name}}, your order is ready for you.',
        examples: { 'body.first_name': 'Ana' },
      }),
    ],
    ['without blanks', aTemplate({ body: 'We are open again on Monday.', examples: {} })],
    ['for a one-time code', aCode()],
    [
      'in Chinese, where words are not spaced',
      aTemplate({ body: '您好{{1}}，您的订单已经准备好了', language: 'zh_CN' }),
    ],
    [
      'with everything',
      aTemplate({
        header: { kind: 'text', text: 'News for {{1}}' },
        footer: 'Reply STOP to hear no more',
        buttons: [
          { kind: 'quick-reply', text: 'Yes' },
          { kind: 'quick-reply', text: 'No' },
          { kind: 'url', text: 'See it', url: 'https://foyer.test/o/{{1}}' },
          { kind: 'phone', text: 'Call us', phone: '+55 11 98765-4321' },
        ],
        examples: { 'header.1': 'Ana', 'body.1': 'Ana', 'button.2': '42' },
      }),
    ],
  ])('%s has nothing wrong with it', (_, template) => {
    expect(wrongs(template)).toEqual([])
  })
})

describe('what WhatsApp would refuse is said before it is asked', () => {
  const long = (length: number) => `Hi {{1}}, ${'a '.repeat(length)}`.slice(0, length - 1).concat('a')
  test.each<[string, Partial<StandardTemplate>, string]>([
    ['no name', { name: '' }, 'name required'],
    ['capitals in the name', { name: 'Order' }, 'name name-form'],
    ['a name that is too long', { name: 'a'.repeat(513) }, 'name too-long'],
    ['a language it does not know', { language: 'tlh' }, 'language language-unknown'],
    ['an empty body', { body: '  ' }, 'body required'],
    ['a body that is too long', { body: long(1025) }, 'body too-long'],
    ['a variable first', { body: '{{1}}, your order is ready' }, 'body variable-at-edge'],
    ['a variable last', { body: 'Your order is ready, {{1}}' }, 'body variable-at-edge'],
    [
      'two variables side by side',
      { body: 'Your order of this morning {{1}} {{2}} is ready' },
      'body variables-adjacent',
    ],
    [
      'a number left out',
      { body: 'Dear {{1}}, your order {{3}} is ready to go' },
      'body variables-not-consecutive',
    ],
    ['a number that is none', { body: 'Dear {{ 01 }}, your order is ready' }, 'body variable-malformed'],
    ['half a brace', { body: 'Dear {{1}}, your order {{ is ready' }, 'body variable-malformed'],
    ['capitals in a variable', { body: 'Dear {{Name}}, your order is ready' }, 'body variable-malformed'],
    [
      'numbers and names',
      { body: 'Dear {{1}}, your order {{order}} is ready to go' },
      'body variables-mixed',
    ],
    ['too few words', { body: 'Hi {{1}} there' }, 'body too-few-words'],
    ['five spaces', { body: 'Hi {{1}},     it is ready' }, 'body too-many-spaces'],
    ['no example', { examples: {} }, 'examples.body.1 example-missing'],
    ['an example of two lines', { examples: { 'body.1': 'a\nb' } }, 'examples.body.1 value-lines'],
    ['an empty header', { header: { kind: 'text', text: '' } }, 'header required'],
    ['a long header', { header: { kind: 'text', text: 'a'.repeat(61) } }, 'header too-long'],
    [
      'two variables in the header',
      { header: { kind: 'text', text: '{{1}} and {{2}}' } },
      'header too-many-variables',
    ],
    ['an emoji in the header', { header: { kind: 'text', text: 'News 🎉' } }, 'header not-plain'],
    ['bold in the header', { header: { kind: 'text', text: '*News*' } }, 'header not-plain'],
    ['a picture without a sample', { header: { kind: 'image', sample: null } }, 'header sample-missing'],
    ['a long footer', { footer: 'a'.repeat(61) }, 'footer too-long'],
    ['a variable in the footer', { footer: 'Bye {{1}}' }, 'footer no-variables'],
    ['a footer of two lines', { footer: 'a\nb' }, 'footer not-plain'],
    ['a button without a word', { buttons: [{ kind: 'quick-reply', text: ' ' }] }, 'buttons.0.text required'],
    [
      'a long button',
      { buttons: [{ kind: 'quick-reply', text: 'a'.repeat(26) }] },
      'buttons.0.text too-long',
    ],
    [
      'an emoji on a button',
      { buttons: [{ kind: 'quick-reply', text: 'Yes 👍' }] },
      'buttons.0.text not-plain',
    ],
    [
      'a button that is no address',
      { buttons: [{ kind: 'url', text: 'See', url: 'foyer' }] },
      'buttons.0.url url-form',
    ],
    [
      'an address that runs scripts',
      { buttons: [{ kind: 'url', text: 'See', url: 'javascript:alert(1)' }] },
      'buttons.0.url url-form',
    ],
    [
      'a variable inside an address',
      { buttons: [{ kind: 'url', text: 'See', url: 'https://a.test/{{1}}/b' }] },
      'buttons.0.url url-variable',
    ],
    [
      'an address without an example',
      { buttons: [{ kind: 'url', text: 'See', url: 'https://a.test/{{1}}' }] },
      'examples.button.0 example-missing',
    ],
    [
      'a number that is none',
      { buttons: [{ kind: 'phone', text: 'Call', phone: 'us' }] },
      'buttons.0.phone phone-form',
    ],
    [
      'quick replies apart',
      {
        buttons: [
          { kind: 'quick-reply', text: 'A' },
          { kind: 'phone', text: 'Call', phone: '+551198765432' },
          { kind: 'quick-reply', text: 'B' },
        ],
      },
      'buttons buttons-not-grouped',
    ],
    [
      'the same reply twice',
      {
        buttons: [
          { kind: 'quick-reply', text: 'A' },
          { kind: 'quick-reply', text: 'A' },
        ],
      },
      'buttons.1.text button-repeated',
    ],
    [
      'three pages',
      { buttons: ['a', 'b', 'c'].map((text) => ({ kind: 'url', text, url: 'https://a.test' }) as const) },
      'buttons too-many-url-buttons',
    ],
    [
      'two phones',
      { buttons: ['a', 'b'].map((text) => ({ kind: 'phone', text, phone: '+5511987654321' }) as const) },
      'buttons too-many-phone-buttons',
    ],
    [
      'eleven buttons',
      { buttons: Array.from({ length: 11 }, (_, i) => ({ kind: 'quick-reply', text: `a${i}` }) as const) },
      'buttons too-many-buttons',
    ],
  ])('%s', (_, change, wrong) => {
    expect(wrongs(aTemplate(change))).toContain(wrong)
  })

  test('a name that is there already', () => {
    expect(wrongs(aTemplate({ name: 'ready' }), new Set(['ready']))).toEqual(['name name-taken'])
  })

  test.each([0, 91, 1.5])('a code that is good for %s minutes', (expiresInMinutes) => {
    expect(wrongs(aCode({ expiresInMinutes }))).toEqual(['expiresInMinutes minutes-range'])
  })

  test('every sentence is one a person can read, with its figure in it', () => {
    const violations = templateViolations(aTemplate({ body: long(1025), footer: 'a'.repeat(61) }))
    expect(violations.map(({ message }) => message)).toEqual([
      'At most 1024 characters.',
      'At most 60 characters.',
    ])
  })
})

/** Words and blanks in any order, as people write them. */
const someText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Hi ',
        'your order ',
        'is ready. ',
        '{{1}}',
        '{{2}}',
        ' {{name}} ',
        '{{',
        '}}',
        '\n',
        '  ',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))

const sampleTypes = {
  none: 'image/png',
  text: 'image/png',
  image: 'image/png',
  video: 'video/mp4',
  document: 'application/pdf',
}

const someTemplate: fc.Arbitrary<StandardTemplate> = fc
  .record({
    name: fc.stringMatching(/^[a-z0-9_]{1,20}$/),
    language: fc.constantFrom('en_US', 'pt_BR'),
    body: fc.oneof(
      someText,
      fc.constantFrom('Hi {{1}}, your order {{2}} is ready now.', 'Hi {{name}}, it is ready now.'),
    ),
    footer: fc.oneof(fc.constant(''), someText),
    header: fc.oneof(
      fc.constant({ kind: 'none' as const }),
      someText.map((text) => ({ kind: 'text' as const, text })),
      fc.record({
        kind: fc.constantFrom('image' as const, 'video' as const),
        sample: fc.constantFrom(null, '4::handle'),
      }),
    ),
    buttons: fc.array(
      fc.oneof(
        fc.record({
          kind: fc.constant('quick-reply' as const),
          text: fc.constantFrom('Yes', 'No', 'Later', ''),
        }),
        fc.record({
          kind: fc.constant('url' as const),
          text: fc.constant('See'),
          url: fc.constantFrom('https://a.test', 'https://a.test/{{1}}', 'a'),
        }),
        fc.record({
          kind: fc.constant('phone' as const),
          text: fc.constant('Call'),
          phone: fc.constantFrom('+5511987654321', '12'),
        }),
      ),
      { maxLength: 5 },
    ),
    example: fc.constantFrom('Ana', 'a b'),
  })
  .map(({ example, ...template }) => {
    const draft: StandardTemplate = { ...template, category: 'utility', examples: {} }
    return { ...draft, examples: Object.fromEntries(fieldsOf(draft).map(({ key }) => [key, example])) }
  })

describe('for any template', () => {
  test('one without a violation is taken by WhatsApp, filled or not', () => {
    let taken = 0
    fc.assert(
      fc.property(someTemplate, (template) => {
        if (templateViolations(template).length > 0) return
        taken += 1
        const uploads = new Uploads(demo)
        const shelf = new TemplateShelf(demo, Date.now, uploads)
        const { name, language } = template
        const sampled =
          'sample' in template.header ? { ...template.header, sample: 'the uploaded file' } : template.header
        const made = JSON.stringify(componentsOf({ ...template, header: sampled }))
        const call = {
          method: 'POST',
          query: new URLSearchParams(),
          authorization: `Bearer ${demo.accessToken}`,
        }
        const query = new URLSearchParams({ file_type: sampleTypes[template.header.kind], file_length: '1' })
        const session = uploads.answer({ ...call, query, path: `${demo.version}/app/uploads` })
        const { id } = JSON.parse(session?.body ?? '{}')
        const file = {
          ...call,
          bytes: new Uint8Array(1),
          authorization: `OAuth ${demo.accessToken}`,
          path: `${demo.version}/${id.split('?')[0]}`,
        }
        const { h } = JSON.parse(uploads.answer(file)?.body ?? '{}')
        const path = `${demo.version}/${demo.wabaId}/message_templates`
        const body = {
          name,
          language,
          category: 'UTILITY',
          ...JSON.parse(made.replace('"the uploaded file"', JSON.stringify(h))),
        }
        expect(shelf.answer({ ...call, path, body })).toMatchObject({ status: 200 })
      }),
      { numRuns: 5000 },
    )
    expect(taken).toBeGreaterThan(50)
  })

  test('its violations never throw, and name a place of it', () => {
    fc.assert(
      fc.property(someTemplate, (template) => {
        for (const { path, message } of templateViolations(template)) {
          expect(message).not.toContain('undefined')
          expect(path).toMatch(
            /^(name|language|header|body|footer|buttons(\.\d+\.(text|url|phone))?|examples\..+)$/,
          )
        }
      }),
    )
  })

  test('filled with values it takes, no blank is left and every value is in it', () => {
    fc.assert(
      fc.property(someTemplate, (template) => {
        if (templateViolations(template).length > 0) return
        const values = Object.fromEntries(
          fieldsOf(template).map(({ key, kind }, i) => [
            key,
            kind === 'media-link' ? 'https://a.test/f' : `value${i}`,
          ]),
        )
        expect(valuesViolations(template, values)).toEqual([])
        const { text, parameters } = templateMessage(template, 'utility', values)
        expect(variablesIn(text)).toEqual([])
        for (const { place, value } of parameters) if (place === 'body') expect(text).toContain(value)
      }),
    )
  })

  test('what the provider lists of it is the same template', () => {
    fc.assert(
      fc.property(someTemplate, (template) => {
        if (templateViolations(template).length > 0) return
        const { components } = componentsOf(template)
        const back = templateFrom(template, components)
        expect(back && fill(back, {})).toEqual(fill(template, {}))
        const { 'header.media': _, ...examples } = template.examples
        expect(back).toMatchObject({ examples })
      }),
    )
  })

  test('the provider’s components may be anything', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        templateFrom({ name: 'a', language: 'en', category: 'utility' }, JSON.parse(json))
      }),
    )
  })
})

describe('values', () => {
  test.each([
    ['none', {}, 'body.1 required'],
    ['two lines', { 'body.1': 'Ana\nSouza' }, 'body.1 value-lines'],
    ['a tab', { 'body.1': 'Ana\tSouza' }, 'body.1 value-lines'],
    ['five spaces', { 'body.1': 'Ana     Souza' }, 'body.1 too-many-spaces'],
    ['more than fits', { 'body.1': 'a'.repeat(1024) }, 'body too-long'],
  ])('%s', (_, values, wrong) => {
    const found = valuesViolations(aTemplate(), values).map(({ path, rule }) => `${path} ${rule}`)
    expect(found).toContain(wrong)
  })

  test('a code is letters and digits, at most fifteen', () => {
    expect(valuesViolations(aCode(), { 'body.1': '123456' })).toEqual([])
    expect(valuesViolations(aCode(), { 'body.1': 'see https://evil.test' })).toMatchObject([
      { rule: 'code-form' },
    ])
  })
})

describe('languages', () => {
  test.each([
    ['en-US', 'en_US'],
    ['en_us', 'en_US'],
    ['PT-br', 'pt_BR'],
    [' fil ', 'fil'],
  ])('%j is %s', (given, wanted) => {
    expect(normaliseLanguage(given)).toBe(wanted)
    expect(isTemplateLanguage(wanted)).toBe(true)
  })

  test('normalising what is normal changes nothing', () => {
    expect(templateLanguages.map(normaliseLanguage)).toEqual(templateLanguages)
  })
})
