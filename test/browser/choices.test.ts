import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type Foyer, startFoyer } from '../support/server.ts'

let foyer: Foyer
let browser: Browser
beforeAll(async () => {
  foyer = await startFoyer()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await foyer?.stop()
})

async function tab(path: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const viewport = { width: 390, height: 844 }
  const context = await browser.newContext({ locale: 'en-US', viewport, colorScheme })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(foyer.url + path)
  return page
}

async function barriers(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`)
}

test('a visitor answers with one tap by keyboard, the choices are gone, and the seller sees what was offered and taken', async () => {
  const client = await tab('/chat/demo', 'dark')
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

  const hub = await tab('/')
  await hub.getByRole('button', { name: 'Fill in' }).click()
  await hub.getByRole('button', { name: 'Sign in', exact: true }).click()
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
