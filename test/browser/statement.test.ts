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

async function hubAt(path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-US', baseURL: foyer.url })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto('/')
  await page.getByRole('button', { name: 'Fill in' }).click()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: 'Inbox' }).waitFor()
  await page.goto(path)
  return page
}

async function barriers(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`)
}

test('the owner sees what a month costs, and takes it along as a table', async () => {
  const { network, journal } = foyer.whatsapp
  network.say({
    phone: '5511970000088',
    name: 'Ana Prado',
    said: [{ type: 'text', text: 'Oi! Quanto custa um logo?' }],
  })
  await journal.until(({ messages }) => messages.length > 0)
  const page = await hubAt('/settings/statement')
  await page.getByRole('heading', { name: 'Statement' }).waitFor()
  const sessions = page.getByRole('region', { name: 'Sessions' })
  await expect
    .poll(
      async () => {
        await page.reload()
        await page.getByRole('heading', { name: 'What the provider takes' }).waitFor()
        return sessions.getByRole('row', { name: /a client, within the free ones/ }).count()
      },
      { timeout: 30_000 },
    )
    .toBe(1)
  expect(await barriers(page)).toEqual([])

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^statement-\d{4}-\d{2}\.csv$/)

  await page.setViewportSize({ width: 360, height: 740 })
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
})

test('the operator has all conversations show themselves again', async () => {
  const page = await hubAt('/settings/operations')
  await page.getByRole('button', { name: 'Show all conversations again' }).click()
  await page.getByText(/^(Under way|Done on)/).waitFor()
  expect(await barriers(page)).toEqual([])
})
