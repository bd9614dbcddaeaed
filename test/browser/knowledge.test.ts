import { expect, test } from 'vitest'
import { barriers, barriersOnAnyScreen, openStage } from './stage.ts'

const stage = openStage()

test('an owner changes a price, tries it out, and clients are told it once it is published', async () => {
  const hub = await stage.hub('/settings')
  const logo = hub.locator('details').first()
  await logo.getByText('Criação de logo').click()
  expect(await barriersOnAnyScreen(hub)).toEqual([])
  await logo.getByLabel('Price', { exact: true }).first().fill('455')

  // What is folded away is shown where it keeps the form from being sent.
  await logo.getByLabel('Service').fill('')
  await logo.locator('summary').click()
  await hub.getByRole('button', { name: 'Keep and try' }).click()
  await logo.getByLabel('Service').fill('Criação de logo')
  await hub.getByRole('button', { name: 'Keep and try' }).click()
  await hub.getByText('Clients are answered from version 1, not from this yet.').waitFor()
  await hub.getByText('Kept. The preview talks from it').waitFor()

  const preview = hub.getByRole('region', { name: 'Try it' })
  await preview.getByRole('button', { name: /Quanto custa/ }).click()
  await preview.getByText('455').first().waitFor()
  await preview.getByText('Why this answer').click()
  await preview.getByText('Written by').waitFor()
  await preview.getByLabel('Write as a client').fill('quero falar com uma pessoa')
  await preview.getByLabel('Write as a client').press('Enter')
  await preview.getByText('Asked for a person', { exact: true }).waitFor()
  expect(await preview.getByRole('textbox').isDisabled()).toBe(true)
  expect(await barriers(hub)).toEqual([])

  await hub.getByRole('button', { name: 'Publish' }).click()
  await hub.getByText('Clients are answered from this, version 2.').waitFor()
  const client = await stage.tab('/chat/demo', { locale: 'pt-BR' })
  await client.getByRole('textbox').fill('Oi! Quanto custa um logo?')
  await client.getByRole('textbox').press('Enter')
  await client.getByRole('log').getByText('455').waitFor()
})

test('an owner adds a service, which clients can then ask for', async () => {
  const hub = await stage.hub('/settings/assistant')
  await hub.getByRole('button', { name: 'Add a service' }).click()
  await hub.getByLabel('Service', { exact: true }).last().fill('Papel de parede pintado')
  await hub.getByLabel('What the client gets').last().fill('Uma {{parede}} pintada à mão.')
  await hub.getByLabel('Package', { exact: true }).last().fill('Parede inteira')
  await hub.getByLabel('Price', { exact: true }).last().fill('1234.50')
  await hub.getByLabel('What is included').last().fill('Tinta\nPincéis')
  await hub.getByRole('button', { name: 'Publish' }).click()
  await hub.getByRole('alert').getByText('Leave out {{ and }}').waitFor()
  await hub.getByLabel('What the client gets').last().fill('Uma parede pintada à mão.')
  await hub.getByRole('button', { name: 'Publish' }).click()
  await hub.getByText(/Clients are answered from this, version/).waitFor()
  const preview = hub.getByRole('region', { name: 'Try it' })
  await preview.getByLabel('Write as a client').fill('Quanto custa o papel de parede pintado?')
  await preview.getByLabel('Write as a client').press('Enter')
  await preview
    .getByText(/1\.234,50/)
    .first()
    .waitFor()
})
