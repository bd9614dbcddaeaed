import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type Foyer, startFoyer } from '../support/server.ts'

const DAY = 24 * 3_600_000

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

async function signedIn(): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(foyer.url)
  await page.getByRole('button', { name: 'Fill in' }).click()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: 'Inbox' }).waitFor()
  return page
}

/** What a person with a screen reader, a keyboard or weak eyes would stumble over (WCAG 2.2 A and AA). */
async function barriers(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`)
}

test('the owner writes a template, WhatsApp approves it, and it reaches a client whose window has closed', async () => {
  const { network, business, clock, journal } = foyer.whatsapp
  const hub = await signedIn()
  await hub.goto(`${foyer.url}/settings/templates/new`)
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
  await hub.goto(`${foyer.url}/settings/templates`)
  await hub.getByRole('link', { name: /order_ready.*Approved/ }).waitFor()
  expect(await barriers(hub)).toEqual([])

  const phone = '5511970000009'
  clock.shiftMs = -DAY - 3_600_000
  network.say({ phone, name: 'Joana Lima', said: [{ type: 'text', text: 'Oi!' }] })
  clock.shiftMs = 0
  await hub.goto(foyer.url)
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
