import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriers, openStage } from './stage.ts'

const stage = openStage()

async function signIn(hub: Page): Promise<void> {
  await hub.getByRole('button', { name: 'Fill in' }).click()
  await hub.getByRole('button', { name: 'Sign in', exact: true }).click()
  await hub.getByRole('heading', { name: 'Inbox' }).waitFor()
}

async function write(client: Page, text: string): Promise<void> {
  await client.getByRole('textbox').fill(text)
  await client.getByRole('textbox').press('Enter')
}

test('a client on the web is answered in Portuguese from the records, asks for a person, and the seller sees it all live and takes over', async () => {
  const hub = await stage.tab('/')
  await signIn(hub)
  expect(await hub.getByRole('link', { name: 'Write as a client' }).getAttribute('href')).toBe('/chat/demo')
  const client = await stage.tab('/chat/demo', { locale: 'pt-BR' })
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
})

test('a client on WhatsApp shows up in the hub, is taken over, and gets the seller’s words', async () => {
  const { journal, network } = stage.foyer.whatsapp
  const phone = '5511970000002'
  network.say({ phone, name: 'Joana Lima', said: [{ type: 'text', text: 'Hi! How much is a logo?' }] })
  const hub = await stage.hub()
  await hub.getByRole('link', { name: /Joana Lima/ }).click()
  await journal.until(({ messages }) => messages.some((m) => m.to.phone === phone))
  await hub.getByRole('button', { name: 'Take over' }).click()
  await hub.getByLabel('Your message').fill('Hi Joana, Ana here.')
  await hub.getByLabel('Your message').press('Enter')
  await journal.until(({ messages }) => messages.some((m) => m.text === 'Hi Joana, Ana here.'))
  await hub.getByLabel(/Read/).or(hub.getByTitle(/Read/)).last().waitFor()
})

test('the owner erases a client for good, and who else is looking sees that they are gone', async () => {
  const { network } = stage.foyer.whatsapp
  const said = [{ type: 'text' as const, text: 'Please forget me.' }]
  network.say({ phone: '5511970000009', name: 'Rita Souza', said })
  const [hub, other] = [await stage.hub(), await stage.hub()]
  const listed = hub.getByRole('link', { name: /Rita Souza/ })
  for (const page of [hub, other]) await page.getByRole('link', { name: /Rita Souza/ }).click()
  await other.getByLabel('Your message').waitFor()
  await hub.getByRole('button', { name: 'Erase this contact…' }).click()
  const dialog = hub.getByRole('dialog', { name: 'Erase Rita Souza?' })
  expect(await barriers(hub)).toEqual([])
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await listed.waitFor({ state: 'detached' })
  await other.getByRole('heading', { name: 'No such conversation' }).waitFor()
  await other.getByRole('link', { name: /Rita Souza/ }).waitFor({ state: 'detached' })
})
