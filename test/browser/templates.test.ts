import { expect, test } from 'vitest'
import { barriers, openStage } from './stage.ts'

const DAY = 24 * 3_600_000

const stage = openStage()

test('the owner writes a template, WhatsApp approves it, and it reaches a client whose window has closed', async () => {
  const { network, business, clock, journal } = stage.foyer.whatsapp
  const hub = await stage.hub('/settings/templates/new')
  await hub.getByRole('button', { name: 'Submit for review' }).click()
  await hub.getByText('things WhatsApp would refuse').waitFor()
  await hub.getByLabel('Name', { exact: true }).fill('order_ready')
  await hub.getByLabel('Text', { exact: true }).fill('{{1}}, your order is ready.')
  await hub.getByText('The text may not begin or end with a blank.').waitFor()
  await hub.getByLabel('Text', { exact: true }).fill('Hi {{1}}, your order is ready.')
  await hub.getByLabel('Blank 1').fill('Ana')
  const preview = hub.getByRole('figure', { name: 'As the client sees it' })
  await preview.getByText('Hi Ana, your order is ready.').waitFor()
  expect(await barriers(hub)).toEqual([])
  await hub.getByRole('button', { name: 'Submit for review' }).click()
  await hub.getByText('In review', { exact: true }).waitFor()

  const template = { name: 'order_ready', language: 'en_US' }
  await network.postRaw(business.templates.decide(template, { event: 'APPROVED' }))
  await hub.goto('/settings/templates')
  await hub.getByRole('link', { name: /order_ready.*Approved/ }).waitFor()
  expect(await barriers(hub)).toEqual([])

  const phone = '5511970000009'
  clock.shiftMs = -DAY - 3_600_000
  network.say({ phone, name: 'Joana Lima', said: [{ type: 'text', text: 'Oi!' }] })
  clock.shiftMs = 0
  await hub.goto('/')
  await hub.getByRole('link', { name: /Joana Lima/ }).click()
  await hub.getByRole('button', { name: 'Choose a template' }).click()
  await hub.getByRole('button', { name: /order_ready/ }).click()
  await hub.getByRole('button', { name: 'Send', exact: true }).click()
  await hub.getByText('This is required.').waitFor()
  await hub.getByLabel('Blank 1').fill('Joana')
  await hub.getByRole('dialog').getByText('Hi Joana, your order is ready.').waitFor()
  await hub.getByText(/About \$0\.0068 to WhatsApp · Opens a paid session/).waitFor()
  expect(await barriers(hub)).toEqual([])
  await hub.getByRole('button', { name: 'Send', exact: true }).click()
  await journal.until(({ messages }) =>
    messages.some(({ to, text }) => to.phone === phone && text === 'Hi Joana, your order is ready.'),
  )
  await hub.getByRole('dialog').waitFor({ state: 'detached' })
  await hub.getByText('Hi Joana, your order is ready.').first().waitFor()
})
