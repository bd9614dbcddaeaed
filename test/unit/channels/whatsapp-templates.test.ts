import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseWebhook } from '../../../src/channels/whatsapp/parse.ts'
import { templateBody } from '../../../src/channels/whatsapp/template-wire.ts'
import { statusFrom } from '../../../src/channels/whatsapp/templates.ts'
import { templateMessage } from '../../../src/domain/template/text.ts'
import { aCode, aTemplate } from '../../support/templates.ts'
import { demo } from '../../support/whatsapp/demo.ts'
import type { Json } from '../../support/whatsapp/payloads.ts'
import { TemplateShelf } from '../../support/whatsapp/templates.ts'

const seconds = 1_764_000_000

function change(field: string, value: Json, entry: { [key: string]: Json } = {}): Json {
  const named = { message_template_id: 99, message_template_name: 'order_ready' }
  const whole = { ...named, message_template_language: 'pt-BR', ...(value as object) }
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: demo.wabaId, time: seconds, changes: [{ field, value: whole }], ...entry }],
  }
}
const status = (value: Json) => change('message_template_status_update', value)

describe('what WhatsApp says of a template', () => {
  test.each<[string, Json, object]>([
    ['approved', { event: 'APPROVED', reason: 'NONE' }, { status: 'approved', reason: null }],
    [
      'rejected, with its reason',
      { event: 'REJECTED', reason: 'SCAM' },
      { status: 'rejected', reason: 'SCAM' },
    ],
    [
      'rejected, with advice',
      {
        event: 'REJECTED',
        reason: 'INVALID_FORMAT',
        rejection_info: { reason: 'Blanks.', recommendation: 'Add words.' },
      },
      { status: 'rejected', reason: 'Blanks. Add words.' },
    ],
    [
      'paused, and until when',
      { event: 'PAUSED', other_info: { title: 'FIRST_PAUSE', description: 'Paused for 3 hours.' } },
      { status: 'paused', reason: 'Paused for 3 hours.' },
    ],
    ['flagged: it can still be sent', { event: 'FLAGGED', reason: 'X' }, { status: 'approved', reason: 'X' }],
    ['reinstated', { event: 'REINSTATED' }, { status: 'approved', reason: null }],
    ['disabled', { event: 'DISABLED' }, { status: 'disabled' }],
    ['about to be deleted', { event: 'PENDING_DELETION', reason: null }, { status: 'deleted' }],
    ['in appeal', { event: 'IN_APPEAL' }, { status: 'in-appeal' }],
  ])('%s', (_, value, news) => {
    expect(parseWebhook(status(value))).toEqual([
      {
        kind: 'template',
        accountId: null,
        businessAccountId: demo.wabaId,
        template: { providerId: '99', name: 'order_ready', language: 'pt_BR' },
        news: expect.objectContaining({ kind: 'status', at: seconds * 1000, ...news }),
      },
    ])
  })

  test('its quality and its category', () => {
    const quality = change('message_template_quality_update', { new_quality_score: 'YELLOW' })
    expect(parseWebhook(quality)).toMatchObject([{ news: { kind: 'quality', quality: 'yellow' } }])
    const category = change('template_category_update', { new_category: 'MARKETING' })
    expect(parseWebhook(category)).toMatchObject([{ news: { kind: 'category', category: 'marketing' } }])
  })

  test('a real one', () => {
    const path = new URL('../../fixtures/whatsapp/template-status.json', import.meta.url)
    expect(parseWebhook(JSON.parse(readFileSync(path, 'utf8')))).toMatchObject([
      { kind: 'template', template: { name: expect.stringContaining('order_ready') } },
    ])
  })

  test.each<[string, Json]>([
    ['a word nobody knows', status({ event: 'SNOOZED' })],
    [
      'a category announced, not yet in force',
      change('template_category_update', { correct_category: 'MARKETING' }),
    ],
    ['no name', status({ event: 'APPROVED', message_template_name: null })],
    ['no time', change('message_template_status_update', { event: 'APPROVED' }, { time: null })],
    ['no account', change('message_template_status_update', { event: 'APPROVED' }, { id: null })],
  ])('that cannot be used is kept aside: %s', (_, payload) => {
    expect(parseWebhook(payload)).toMatchObject([{ kind: 'ignored' }])
  })

  test('anything in the place of a value never throws, and never costs a neighbour', () => {
    const fields = [
      'message_template_status_update',
      'message_template_quality_update',
      'template_category_update',
      'user_preferences',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        const good = { event: 'APPROVED', message_template_name: 'a', message_template_language: 'en' }
        const payload = {
          entry: [
            {
              id: '1',
              time: seconds,
              changes: [
                { field, value },
                { field: 'message_template_status_update', value: good },
              ],
            },
          ],
        }
        expect(parseWebhook(payload).at(-1)).toMatchObject({ kind: 'template', news: { status: 'approved' } })
      }),
    )
  })

  test('no word of a status is taken for approval but those that are', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        if (statusFrom(word) === 'approved') {
          expect(['APPROVED', 'FLAGGED', 'REINSTATED', 'UNARCHIVED']).toContain(word.toUpperCase())
        }
      }),
    )
  })
})

describe('a client’s own setting', () => {
  const preference = (item: Json): Json => ({
    entry: [
      {
        id: demo.wabaId,
        changes: [
          {
            field: 'user_preferences',
            value: { metadata: { phone_number_id: demo.phoneNumberId }, user_preferences: [item] },
          },
        ],
      },
    ],
  })
  const stop = { wa_id: '16505551234', category: 'marketing_messages', value: 'stop', timestamp: seconds }

  test.each([
    ['stop', false],
    ['resume', true],
  ])('%s', (value, marketing) => {
    expect(parseWebhook(preference({ ...stop, value }))).toEqual([
      {
        kind: 'preference',
        accountId: demo.phoneNumberId,
        from: [{ kind: 'phone', value: '16505551234' }],
        marketing,
        at: seconds * 1000,
      },
    ])
  })

  test('of another kind, or of nobody, is kept aside', () => {
    expect(parseWebhook(preference({ ...stop, category: 'calls' }))).toMatchObject([{ kind: 'ignored' }])
    expect(parseWebhook(preference({ ...stop, wa_id: null }))).toMatchObject([{ kind: 'ignored' }])
  })
})

describe('a template on the wire', () => {
  const sent = (template: Parameters<typeof templateMessage>[0], values: Record<string, string>): unknown =>
    templateBody(templateMessage(template, template.category, values))

  test('says nothing of blanks it does not have', () => {
    expect(sent(aTemplate({ body: 'We are open.' }), {})).toEqual({
      name: 'order_ready',
      language: { code: 'en_US' },
    })
  })

  test('fills header, text and the end of an address; named blanks by their names', () => {
    const template = aTemplate({
      header: { kind: 'image', sample: '4::x' },
      body: 'Hi {{first_name}}, your order {{order}} is ready.',
      buttons: [
        { kind: 'quick-reply', text: 'Thanks' },
        { kind: 'url', text: 'See it', url: 'https://foyer.test/o/{{1}}' },
      ],
    })
    const values = {
      'header.media': 'https://foyer.test/a.png',
      'body.first_name': 'Ana',
      'body.order': '42',
      'button.1': 'x42',
    }
    expect(sent(template, values)).toMatchObject({
      components: [
        { type: 'header', parameters: [{ type: 'image', image: { link: 'https://foyer.test/a.png' } }] },
        {
          type: 'body',
          parameters: [
            { type: 'text', parameter_name: 'first_name', text: 'Ana' },
            { type: 'text', parameter_name: 'order', text: '42' },
          ],
        },
        { type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: 'x42' }] },
      ],
    })
  })

  test('names a file the provider was given by its id', () => {
    const template = aTemplate({ header: { kind: 'document', sample: '4::x' } })
    expect(sent(template, { 'header.media': 'media:123', 'body.1': 'Ana' })).toMatchObject({
      components: [{ type: 'header', parameters: [{ type: 'document', document: { id: '123' } }] }, {}],
    })
  })

  test('gives a code to the text and to the button that copies it, and WhatsApp takes it', () => {
    const body = sent(aCode(), { 'body.1': '123456' })
    expect(body).toMatchObject({
      components: [
        { type: 'body', parameters: [{ text: '123456' }] },
        { type: 'button', index: '0', parameters: [{ text: '123456' }] },
      ],
    })
    const shelf = new TemplateShelf(demo)
    const components = [
      { type: 'BODY', add_security_recommendation: true },
      { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE' }] },
    ]
    const creation = { name: 'sign_in_code', language: 'en_US', category: 'AUTHENTICATION', components }
    shelf.answer({
      method: 'POST',
      path: `${demo.version}/${demo.wabaId}/message_templates`,
      query: new URLSearchParams(),
      authorization: `Bearer ${demo.accessToken}`,
      body: creation,
    })
    shelf.decide(creation, { event: 'APPROVED' })
    expect(shelf.fill(body)).toMatchObject({
      category: 'authentication',
      text: expect.stringContaining('123456'),
    })
  })
})
