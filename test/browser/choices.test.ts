import { expect, test } from 'vitest'
import { barriers, openStage } from './stage.ts'

const stage = openStage()
const viewport = { width: 390, height: 844 }

test('a visitor answers with one tap by keyboard, the choices are gone, and the seller sees what was offered and taken', async () => {
  const client = await stage.tab('/chat/demo', { viewport, colorScheme: 'dark' })
  const field = client.getByRole('textbox')
  await field.fill('Hi! I want to order a logo for a bakery called Sunrise')
  await field.press('Enter')
  const choices = client.getByRole('group', { name: 'See options' })
  await choices.waitFor()
  expect(await choices.getByRole('button').allTextContents()).toEqual([
    'minimalist',
    'classic',
    'playful',
    'bold',
  ])
  for (const button of await choices.getByRole('button').all()) {
    const box = await button.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
  }
  expect(await barriers(client)).toEqual([])

  // From where one writes, the way back leads through the choices.
  await field.focus()
  const playful = choices.getByRole('button', { name: 'playful' })
  for (let tabs = 0; tabs < 8; tabs += 1) {
    if (await playful.evaluate((button) => button === document.activeElement)) break
    await client.keyboard.press('Shift+Tab')
  }
  await client.keyboard.press('Enter')
  await choices.waitFor({ state: 'detached' })
  const log = client.getByRole('log')
  await log.getByText('When do you need it by?').waitFor()
  expect(await log.getByText('playful', { exact: true }).count()).toBe(1)

  const hub = await stage.hub('/', { viewport })
  await hub
    .getByRole('link', { name: /When do you need it by/ })
    .first()
    .click()
  await hub
    .getByRole('listitem')
    .filter({ hasText: /^minimalist$/ })
    .waitFor()
  await hub.getByText('playful', { exact: true }).last().waitFor()
  expect(await barriers(hub)).toEqual([])
})

test('a visitor on a train reaches the chat as soon as the network allows, and what was written without one arrives in order', async () => {
  const client = await stage.tab('/', { viewport })
  await client.route('**/api/chat/**', (route) => route.abort())
  await client.goto('/chat/demo')
  await client.getByText('The chat could not be reached.').waitFor()
  const field = client.getByRole('textbox')
  await field.fill('Hi! How much is a logo?')
  await client.unroute('**/api/chat/**')
  await client.evaluate(() => dispatchEvent(new Event('online')))
  await client.getByText(/You are writing with/).waitFor()
  await field.press('Enter')
  const log = client.getByRole('log')
  await log
    .getByText(/R\$|US\$/)
    .first()
    .waitFor()

  await client.context().setOffline(true)
  await client.getByText('Reconnecting…').waitFor()
  for (const words of ['It is for a bakery', 'called Sunrise']) {
    await field.fill(words)
    await field.press('Enter')
  }
  await log.getByText('Waiting for a connection').waitFor()
  expect(await barriers(client)).toEqual([])
  await client.context().setOffline(false)
  await log.getByText('Waiting for a connection').waitFor({ state: 'detached' })
  await log.getByText('Sending').waitFor({ state: 'detached' })
  const said = await log.getByRole('article', { name: /^You/ }).locator('.chat-bubble').allTextContents()
  expect(said).toEqual(['Hi! How much is a logo?', 'It is for a bakery', 'called Sunrise'])
})
