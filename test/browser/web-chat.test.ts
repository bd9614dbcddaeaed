import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { openStage } from './stage.ts'

const stage = openStage()

/** Holds requests to such an address back until they are let go; nothing tells the page. */
async function hold(page: Page, address: string, method: string): Promise<() => void> {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(address, async (route) => {
    if (route.request().method() === method) await held
    await route.continue()
  })
  return letGo
}

async function write(client: Page, text: string): Promise<void> {
  await client.getByRole('textbox').fill(text)
  await client.getByRole('textbox').press('Enter')
}

const price = (client: Page) =>
  client
    .getByRole('log')
    .getByText(/R\$|US\$/)
    .first()

/** A visitor's page on which something is amiss before it asks the server for anything. */
async function visitor(amiss: (page: Page) => Promise<unknown>): Promise<Page> {
  const client = await stage.tab('about:blank', { locale: 'pt-BR' })
  await amiss(client)
  await client.goto('/chat/demo')
  return client
}

test('words written while the chat is still being opened go out as soon as it is', async () => {
  let letGo = () => {}
  const client = await visitor(async (page) => {
    letGo = await hold(page, '**/visits', 'POST')
  })
  await write(client, 'Oi! Quanto custa um logo?')
  await client.getByText('Oi! Quanto custa um logo?').waitFor()
  letGo()
  await price(client).waitFor()
})

test('words written before a chat that cannot be reached say that they wait, and are sent', async () => {
  const client = await visitor((page) => page.route('**/visits', (route) => route.abort()))
  await client.getByRole('alert').waitFor()
  await write(client, 'Oi! Quanto custa um logo?')
  await client.getByText('Aguardando conexão').waitFor()
  await client.unroute('**/visits')
  await price(client).waitFor()
})

test('the answer shows, and the next words go out, while the first request is still without its own answer', async () => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const late = async (route: Route): Promise<void> => {
    if (!route.request().postData()?.includes('logo')) return route.continue()
    const response = await route.fetch()
    await held
    await route.fulfill({ response })
  }
  const client = await visitor((page) => page.route('**/messages', late))
  await write(client, 'Oi! Quanto custa um logo?')
  await price(client).waitFor()
  await write(client, 'quero falar com uma pessoa')
  await client.locator('.chat-sending').waitFor({ state: 'detached' })
  await client.getByRole('log').getByText('quero falar com uma pessoa').waitFor()
  letGo()
})

test('a socket that opens and then says nothing does not keep the answer back', async () => {
  const client = await visitor((page) => page.routeWebSocket('**/ws/chat/**', () => {}))
  await write(client, 'Oi! Quanto custa um logo?')
  await price(client).waitFor()
})

test('what the page has kept and nobody can read, or a secret nobody knows, begins a new visit', async () => {
  const workspace = { name: 'Ana Souza Design', assistantName: 'Lia' }
  const unknown = { visit: { token: 'of.another', workspace }, pending: [] }
  const broken = { visit: { token: 'of.another' }, pending: [] }
  const empty = { ...unknown, pending: [null] }
  for (const kept of ['{"visit":', ...[unknown, broken, empty].map((one) => JSON.stringify(one))]) {
    const client = await visitor((page) =>
      page.addInitScript((text) => localStorage.setItem('foyer.chat.demo', text), kept),
    )
    await write(client, 'Oi! Quanto custa um logo?')
    await price(client).waitFor()
    expect(await client.getByRole('alert').count()).toBe(0)
  }
})

test('a tab that another was quicker than shows the other’s conversation', async () => {
  let letGo = () => {}
  const slow = await visitor(async (page) => {
    letGo = await hold(page, '**/visits', 'POST')
  })
  const quick = await slow.context().newPage()
  await quick.goto('/chat/demo')
  await write(quick, 'Oi! Quanto custa um logo?')
  await price(quick).waitFor()
  letGo()
  await price(slow).waitFor()
})

test('the end of a long chat stays in sight when a phone’s keyboard takes half the screen', async () => {
  const client = await stage.tab('/chat/demo', { locale: 'pt-BR', viewport: { width: 390, height: 844 } })
  await write(client, `Oi! Quanto custa um logo?${'\n\nÉ para a minha padaria.'.repeat(20)}`)
  const answer = client.getByRole('article').last()
  await price(client).waitFor()
  await client.setViewportSize({ width: 390, height: 420 })
  const inSight = async (): Promise<boolean> => {
    const [said, field] = [await answer.boundingBox(), await client.getByRole('textbox').boundingBox()]
    if (said === null || field === null) return false
    return said.y + said.height <= field.y && field.y + field.height <= 420
  }
  await expect.poll(inSight).toBe(true)
})
