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

/** A tab in which anything the page complains about fails the test. */
async function tab(path: string): Promise<Page> {
  const context = await browser.newContext({ locale: path.startsWith('/chat') ? 'pt-BR' : 'en-US' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (line) => {
    if (line.type() === 'error' && /content security policy|trusted/i.test(line.text()))
      complaints.push(line.text())
  })
  await page.goto(foyer.url + path)
  return page
}
const complaints: string[] = []

async function signIn(hub: Page): Promise<void> {
  await hub.getByRole('button', { name: 'Fill in' }).click()
  await hub.getByRole('button', { name: 'Sign in', exact: true }).click()
  await hub.getByRole('heading', { name: 'Inbox' }).waitFor()
}

/** What a person with a screen reader, a keyboard or weak eyes would stumble over (WCAG 2.2 A and AA). */
async function barriers(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`)
}

async function write(client: Page, text: string): Promise<void> {
  await client.getByRole('textbox').fill(text)
  await client.getByRole('textbox').press('Enter')
}

test('a client on the web is answered in Portuguese from the records, asks for a person, and the seller sees it all live and takes over', async () => {
  const hub = await tab('/')
  await signIn(hub)
  const client = await tab('/chat/demo')
  const log = client.getByRole('log')

  await write(client, 'Oi! Quanto custa um logo?')
  const price = log.getByText(/R\$|US\$/).first()
  await price.waitFor()
  const answer = (await price.textContent()) ?? ''
  expect(answer).toMatch(/\d/)

  // The seller sees it without a reload: the list fills, the conversation opens, later messages arrive in it.
  await hub
    .getByRole('link', { name: /Oi! Quanto custa um logo|R\$|US\$/ })
    .first()
    .click()
  const history = hub
    .getByRole('region', { name: 'Messages' })
    .or(hub.getByRole('log', { name: 'Messages' }))
    .first()
  await history.getByText('Oi! Quanto custa um logo?').waitFor()

  await write(client, 'quero falar com uma pessoa')
  await hub.getByText('Handed to you').waitFor()
  await hub.getByText('Asked for a person').first().waitFor()
  expect(await barriers(hub)).toEqual([])
  expect(await barriers(client)).toEqual([])
  const beforeSilence = await log.getByRole('article').count()
  await write(client, 'e quanto custa um site?')
  await history.getByText('e quanto custa um site?').waitFor()

  await hub.getByLabel('Your message').fill('Oi! Aqui é a Ana, já te ajudo.')
  await hub.getByLabel('Your message').press('Enter')
  await log.getByText('Oi! Aqui é a Ana, já te ajudo.').waitFor()
  // The client's own message and Ana's: the assistant has said nothing in between.
  expect(await log.getByRole('article').count()).toBe(beforeSilence + 2)
  expect(complaints).toEqual([])
})

test('a client on WhatsApp shows up in the hub, is taken over, and gets the seller’s words', async () => {
  const { journal, network } = foyer.whatsapp
  const phone = '5511970000002'
  network.say({ phone, name: 'Joana Lima', said: [{ type: 'text', text: 'Hi! How much is a logo?' }] })
  const hub = await tab('/')
  await signIn(hub)
  await hub.getByRole('link', { name: /Joana Lima/ }).click()
  await journal.until(({ messages }) => messages.some((m) => m.to.phone === phone))
  await hub.getByRole('button', { name: 'Take over' }).click()
  await hub.getByLabel('Your message').fill('Hi Joana, Ana here.')
  await hub.getByLabel('Your message').press('Enter')
  await journal.until(({ messages }) => messages.some((m) => m.text === 'Hi Joana, Ana here.'))
  await hub.getByLabel(/Read/).or(hub.getByTitle(/Read/)).last().waitFor()
  expect(complaints).toEqual([])
})
