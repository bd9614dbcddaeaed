import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriersOnAnyScreen, openStage } from './stage.ts'

const stage = openStage()

/** A client whom the assistant has answered, and the hub with their conversation open. */
async function conversationWith(name: string, phone: string, options?: BrowserContextOptions): Promise<Page> {
  const { network, journal } = stage.foyer.whatsapp
  network.say({ phone, name, said: [{ type: 'text', text: 'Hi! How much is a logo?' }] })
  await journal.until(({ messages }) => messages.some((m) => m.to.phone === phone))
  return look(name, options)
}

async function look(name: string, options?: BrowserContextOptions): Promise<Page> {
  const hub = await stage.hub('/', options)
  await hub.getByRole('link', { name: new RegExp(name) }).click()
  await hub.getByLabel('Your message').waitFor()
  return hub
}

const placeholder = (hub: Page) => hub.getByLabel('Your message').getAttribute('placeholder')

test('who finishes a conversation by mistake undoes it, and everything is as it was', async () => {
  const hub = await conversationWith('Lara Dias', '5511970000101')
  const before = await placeholder(hub)
  await hub.getByRole('button', { name: 'Finish' }).click()
  const told = hub.getByRole('status').filter({ hasText: 'finished.' })
  await told.waitFor()
  expect(await barriersOnAnyScreen(hub)).toEqual([])
  await told.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => placeholder(hub)).toBe(before)

  await hub.getByRole('button', { name: 'Take over' }).click()
  await hub.getByPlaceholder('Write a message', { exact: false }).waitFor()
  const mine = await placeholder(hub)
  await hub.getByRole('button', { name: 'Finish' }).click()
  await told.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => placeholder(hub)).toBe(mine)
})

test.each([
  { name: 'Nina Prado', phone: '5511970000102', viewport: { width: 1440, height: 900 } },
  { name: 'Nora Prado', phone: '5511970000105', viewport: { width: 390, height: 844 } },
])(
  'what the hub says on a screen of $viewport.width lies over nothing one writes or presses, stays while one is at it, and goes with Escape',
  async (client) => {
    const hub = await conversationWith(client.name, client.phone, { viewport: client.viewport })
    const toast = hub.locator('.toast')
    await hub.clock.install()
    await hub.getByRole('button', { name: 'Finish' }).click()
    await toast.waitFor()
    const said = await toast.boundingBox()
    for (const used of ['.composer', '.head', '.history']) {
      const box = await hub.locator(used).boundingBox()
      expect(box && said && overlap(box, said), used).toBe(false)
    }
    await toast.hover()
    await hub.clock.runFor(60_000)
    expect(await toast.isVisible()).toBe(true)
    await hub.mouse.move(client.viewport.width / 2, client.viewport.height / 2)
    await toast.getByRole('button', { name: 'Undo' }).focus()
    await hub.clock.runFor(60_000)
    expect(await toast.isVisible()).toBe(true)
    await hub.getByLabel('Your message').focus()
    await hub.clock.runFor(9_000)
    await toast.waitFor({ state: 'detached' })

    await hub.getByLabel('Your message').fill('One more thing')
    await hub.getByLabel('Your message').press('Enter')
    await hub.getByRole('button', { name: 'Finish' }).click()
    await toast.waitFor()
    await hub.keyboard.press('Escape')
    await toast.waitFor({ state: 'detached' })
  },
)

type Box = { x: number; y: number; width: number; height: number }
function overlap(one: Box, other: Box): boolean {
  const beside = one.x + one.width <= other.x || other.x + other.width <= one.x
  const above = one.y + one.height <= other.y || other.y + other.height <= one.y
  return !beside && !above
}

test('a row of the inbox tells who said what it shows', async () => {
  const hub = await conversationWith('Olga Reis', '5511970000103')
  const row = hub.getByRole('link', { name: /Olga Reis/ }).locator('.row-preview')
  await expect.poll(() => row.textContent()).toMatch(/^ ?Lia: \S/)
  await hub.getByLabel('Your message').fill('Hi Olga, Ana here')
  await hub.getByLabel('Your message').press('Enter')
  await expect.poll(() => row.textContent()).toBe('You: Hi Olga, Ana here')
  stage.foyer.whatsapp.network.say({
    phone: '5511970000103',
    name: 'Olga Reis',
    said: [{ type: 'text', text: 'Hi Ana' }],
  })
  await expect.poll(() => row.textContent()).toBe('Hi Ana')
})

test('what one is writing stays while another tab takes the conversation over, finishes it, and the client writes', async () => {
  const writing = await conversationWith('Paula Lins', '5511970000104')
  const other = await look('Paula Lins')
  const field = writing.getByLabel('Your message')
  await field.fill('I can do it by')
  await other.getByRole('button', { name: 'Take over' }).click()
  await writing.getByRole('button', { name: 'Take over' }).waitFor({ state: 'detached' })
  await field.pressSequentially(' Friday')
  await other.getByRole('button', { name: 'Finish' }).click()
  await writing.getByText('Finished', { exact: true }).first().waitFor()
  await field.pressSequentially(', is that')
  await other.getByRole('button', { name: 'Undo' }).click()
  await writing.getByRole('button', { name: 'Finish' }).waitFor()
  await field.pressSequentially(' fine?')
  expect(await field.inputValue()).toBe('I can do it by Friday, is that fine?')
  await field.press('Enter')
  await other.getByRole('log').getByText('I can do it by Friday, is that fine?').waitFor()
})
