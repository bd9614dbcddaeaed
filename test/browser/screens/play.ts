import type { Foyer } from '../../support/server.ts'
import { demo } from '../../support/whatsapp/demo.ts'
import { envelope, type Json, signedRequest, textMessage, webhook } from '../../support/whatsapp/payloads.ts'
import { picture } from '../../support/whatsapp/samples.ts'

/** A morning at the demo workspace: several clients, at several points of their way. */
export async function playMorning(foyer: Foyer): Promise<void> {
  await says(foyer, '5521988880001', 'Carlos Nogueira', ['Boa tarde, vocês fazem revisões ilimitadas?'])
  await says(foyer, '34600111222', 'Lucía Romero', ['Hola, ¿cuánto tarda un logo?'])
  await says(foyer, '447700900123', 'James Walker', [
    'Hi! How much is a logo?',
    'And what is included in it?',
  ])
  await says(foyer, '16175550142', 'Maria Fernandes', [
    'Hi! How much is a logo?',
    'It is for a bakery called Sunrise',
    'Could I talk to a person, please?',
  ])
}

/** What a seller's morning has beside clients who write: files, messages that do not arrive, what nobody can read. */
export async function playTrouble(foyer: Foyer): Promise<void> {
  const { network, faults, journal } = foyer.whatsapp
  const photo = { bytes: picture(1200, 800), type: 'image/png', name: 'shop.png' }
  network.say({
    phone: '5531977770001',
    name: 'Beatriz Lemos',
    said: [
      { type: 'image', caption: 'This is our shop. Can the logo have these colours?', file: photo },
      { type: 'audio' },
      { type: 'document' },
    ],
  })
  await journal.until(({ messages }) => messages.some(({ to }) => to.phone === '5531977770001'))
  faults.add({ kind: 'refuse', code: 131026, phone: '5511970000077' })
  network.say({
    phone: '5511970000077',
    name: 'Rosa Prado',
    said: [{ type: 'text', text: 'Oi! Quanto custa um logo?' }],
  })
  await journal.until(({ refusals }) => refusals.length > 0)
  faults.clear()
  const change: Json = {
    field: 'flows',
    value: { metadata: { phone_number_id: demo.phoneNumberId }, event: 'x' },
  }
  await post(foyer, envelope([{ id: demo.wabaId, changes: [change] }]))
  const stranger = { phone: '5511970000078', name: 'Nobody' }
  const message = textMessage('Oi', { id: 'wamid.else', at: Date.now(), from: stranger })
  const number = { ...demo, phoneNumberId: '2065550199' }
  await post(foyer, webhook({ messages: [message] }, { contacts: [stranger], number }))
}

/** Templates as an account has them after a while. */
export function shelveTemplates({ whatsapp }: Foyer): void {
  const { templates } = whatsapp.business.templates
  const body = (text: string, ...values: string[]) => ({
    type: 'BODY' as const,
    text,
    ...(values.length > 0 && { example: { body_text: [values] } }),
  })
  const shelved = { language: 'pt_BR', reason: 'NONE', quality: 'UNKNOWN', editedAt: null }
  templates.push(
    {
      ...shelved,
      id: '900000000000101',
      name: 'pedido_pronto',
      category: 'UTILITY',
      status: 'APPROVED',
      quality: 'GREEN',
      components: [
        { type: 'HEADER', format: 'IMAGE', example: { header_handle: ['4::x'] } },
        body('Olá {{1}}, o seu pedido {{2}} está pronto. Pode buscar quando quiser.', 'Ana', '1042'),
        { type: 'FOOTER', text: 'Ana Souza Design' },
        { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Obrigada!' }] },
      ],
    },
    {
      ...shelved,
      id: '900000000000102',
      name: 'promo_de_verao',
      category: 'MARKETING',
      status: 'REJECTED',
      reason: 'TAG_CONTENT_MISMATCH',
      components: [body('Só esta semana: 20% em qualquer logo.')],
    },
    {
      ...shelved,
      id: '900000000000103',
      name: 'lembrete_de_reuniao',
      category: 'UTILITY',
      status: 'PAUSED',
      quality: 'RED',
      components: [body('Oi {{1}}, lembrando da nossa conversa amanhã às {{2}} horas.', 'Ana', '15')],
    },
  )
}

async function says(
  { whatsapp: { network, journal } }: Foyer,
  phone: string,
  name: string,
  words: readonly string[],
): Promise<void> {
  for (const text of words) {
    const before = journal.messages.length
    network.say({ phone, name, said: [{ type: 'text', text }] })
    await journal.until(({ messages }) => messages.length > before)
  }
}

async function post(foyer: Foyer, payload: Parameters<typeof signedRequest>[1]): Promise<void> {
  const { status } = await fetch(await signedRequest(`${foyer.url}/hooks/whatsapp`, payload))
  if (status !== 200) throw new Error(`The webhook was answered with ${status}`)
}
