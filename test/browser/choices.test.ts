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
