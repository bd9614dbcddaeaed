import { describe, expect, test } from 'vitest'
import { parseWebhook } from '../../../src/channels/whatsapp/parse.ts'
import { type MessageContent, wakesAssistant } from '../../../src/domain/message.ts'
import { type Json, message, webhook } from '../../support/whatsapp/payloads.ts'

/** The content of a message of this type, as the parser gives it. */
function contentOf(type: string, body: Json): MessageContent {
  const item = message(type, body, { id: 'wamid.1', at: 1_795_312_800_000, from: { phone: '5511987650001' } })
  const [update] = parseWebhook(webhook({ messages: [item] }))
  if (update?.kind !== 'inbound') throw new Error(`not a message: ${JSON.stringify(update)}`)
  return update.message.content
}

const file = { type: 'media', providerMediaId: '871', mimeType: 'x/y', fileName: null, caption: null }

describe('every type of message has its content', () => {
  test.each<[string, Json, unknown]>([
    ['text', { body: 'Oi' }, { type: 'text', text: 'Oi' }],
    [
      'image',
      { id: 871, mime_type: 'x/y', caption: 'this one' },
      { ...file, media: 'image', caption: 'this one' },
    ],
    ['audio', { id: '871', mime_type: 'x/y', voice: true }, { ...file, media: 'audio' }],
    ['voice', { id: '871', mime_type: 'x/y' }, { ...file, media: 'audio' }],
    ['video', { id: '871', mime_type: 'x/y' }, { ...file, media: 'video' }],
    ['sticker', { id: '871', mime_type: 'x/y', animated: false }, { ...file, media: 'sticker' }],
    [
      'document',
      { id: '871', mime_type: 'x/y', filename: 'plan.pdf' },
      { ...file, media: 'document', fileName: 'plan.pdf' },
    ],
    ['image', {}, { ...file, media: 'image', providerMediaId: null, mimeType: null }],
    [
      'location',
      { latitude: -23.5, longitude: '-46.6', name: 'Studio', address: 'Rua A, 1' },
      { type: 'location', latitude: -23.5, longitude: -46.6, name: 'Studio', address: 'Rua A, 1' },
    ],
    [
      'contacts',
      [
        { name: { formatted_name: 'Rui Reis' } },
        { name: { first_name: 'Eva' } },
        { phones: [{ phone: '+1' }] },
        7,
      ],
      {
        type: 'contacts',
        names: ['Rui Reis', 'Eva', '+1'],
        cards: expect.arrayContaining([{ name: null, phones: ['+1'] }]),
      },
    ],
    ['button', { payload: 'YES', text: 'Yes!' }, { type: 'choice', text: 'Yes!', payload: 'YES' }],
    [
      'interactive',
      { type: 'button_reply', button_reply: { id: 'b1', title: 'Portrait' } },
      { type: 'choice', text: 'Portrait', payload: 'b1' },
    ],
    [
      'interactive',
      { type: 'list_reply', list_reply: { id: 'l1', title: 'Landscape', description: 'big' } },
      { type: 'choice', text: 'Landscape', payload: 'l1' },
    ],
    [
      'interactive',
      { type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'Sent', response_json: '{"size":"A3"}' } },
      { type: 'form', answers: '{"size":"A3"}' },
    ],
    [
      'interactive',
      { type: 'nfm_reply', nfm_reply: { response_json: { size: 'A3' } } },
      { type: 'form', answers: '{"size":"A3"}' },
    ],
    [
      'reaction',
      { message_id: 'wamid.0', emoji: '👍' },
      { type: 'reaction', emoji: '👍', toProviderId: 'wamid.0' },
    ],
    ['reaction', { message_id: 'wamid.0' }, { type: 'reaction', emoji: null, toProviderId: 'wamid.0' }],
    [
      'reaction',
      { message_id: 'wamid.0', emoji: '' },
      { type: 'reaction', emoji: null, toProviderId: 'wamid.0' },
    ],
    [
      'order',
      { catalog_id: '5', product_items: [] },
      { type: 'order', raw: '{"catalog_id":"5","product_items":[]}' },
    ],
    ['revoke', { original_message_id: 'wamid.0' }, { type: 'notice', text: 'Deleted a message.' }],
    [
      'edit',
      { original_message_id: 'wamid.0', message: { type: 'text', text: { body: 'two, not one' } } },
      { type: 'notice', text: 'Edited a message: two, not one' },
    ],
    ['edit', { original_message_id: 'wamid.0' }, { type: 'notice', text: 'Edited a message.' }],
  ])('%s %j', (type, body, content) => {
    expect(contentOf(type, body)).toEqual(content)
  })
})

describe('what nobody can read yet is stored and does not wake the assistant', () => {
  test.each<[string, Json]>([
    ['unsupported', {}],
    ['hologram', { id: '1' }],
    ['text', { body: '' }],
    ['text', { body: 7 }],
    ['text', null],
    ['location', { latitude: 'north' }],
    ['interactive', { type: 'call_permission_reply' }],
    ['reaction', { emoji: '👍' }],
    ['constructor', {}],
    ['__proto__', {}],
    ['', {}],
  ])('%s %j', (type, body) => {
    const content = contentOf(type, body)
    expect(content).toMatchObject({ type: 'unsupported', raw: expect.stringContaining('wamid.1') })
    expect(wakesAssistant(content)).toBe(false)
  })
})
