import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { barriers, openStage } from './stage.ts'

const phone = '5511970000077'
const stage = openStage()
let hub: Page
beforeAll(async () => {
  const { journal, network } = stage.foyer.whatsapp
  network.say({ phone, name: 'Joana Lima', said: [{ type: 'text', text: 'Hi! How much is a logo?' }] })
  await journal.until(({ messages }) => messages.some((m) => m.to.phone === phone))
  hub = await stage.hub('/', { viewport: { width: 390, height: 844 } })
  await hub.getByRole('link', { name: /Joana Lima/ }).click()
  await hub.getByRole('button', { name: 'Take over' }).click()
})

async function write(text: string): Promise<void> {
  await hub.getByLabel('Your message').fill(text)
  await hub.getByLabel('Your message').press('Enter')
}

const texts = () => stage.foyer.whatsapp.journal.messages.map((m) => m.text)

test('a message that failed says why, and is sent again by keyboard; one that may have arrived asks first', async () => {
  const { faults, journal } = stage.foyer.whatsapp
  faults.add({ kind: 'refuse', code: 131026, times: 1, phone })
  await write('Here is my offer')
  await hub.getByText(/did not reach the client\. This client cannot receive it/).waitFor()
  expect(await barriers(hub)).toEqual([])
  await hub.getByRole('button', { name: 'Try again' }).focus()
  await hub.keyboard.press('Enter')
  await journal.until(({ messages }) => messages.some((m) => m.text === 'Here is my offer'))
  await hub.getByText(/did not reach the client/).waitFor({ state: 'detached' })

  stage.foyer.whatsapp.network.habits = { ...stage.foyer.whatsapp.network.habits, holdStatuses: true }
  faults.add({ kind: 'drop', accepted: true, times: 1, phone })
  await write('Did you get it?')
  await hub.getByText(/WhatsApp has not confirmed this message/).waitFor()
  await hub.getByRole('button', { name: 'Send again…' }).click()
  const dialog = hub.getByRole('dialog', { name: 'Send this once more?' })
  expect(await barriers(hub)).toEqual([])
  await dialog.getByRole('button', { name: 'Send again', exact: true }).click()
  await journal.until(() => texts().filter((text) => text === 'Did you get it?').length === 2)
})

test('a message that waits is given up, and stays unsent', async () => {
  const { faults } = stage.foyer.whatsapp
  faults.add({ kind: 'refuse', code: 131016, phone })
  await write('Wait for me')
  await hub.getByText(/WhatsApp is overloaded for a moment/).waitFor()
  await hub.getByRole('button', { name: 'Do not send' }).click()
  await hub.getByText('somebody gave it up').waitFor()
  faults.clear()
  await write('The next one')
  await stage.foyer.whatsapp.journal.until(() => texts().includes('The next one'))
  expect(texts()).not.toContain('Wait for me')
})

test('what is written without a network says that it waits, can be taken back, and goes out in order', async () => {
  await hub.context().setOffline(true)
  await hub.getByText('Reconnecting…').waitFor()
  await write('Better not')
  await hub.getByText('Goes out as soon as there is a connection.').waitFor()
  expect(await barriers(hub)).toEqual([])
  await hub.getByRole('button', { name: 'Discard' }).click()
  await write('From a tunnel')
  await write('And out of it')
  await hub.context().setOffline(false)
  await stage.foyer.whatsapp.journal.until(() => texts().includes('And out of it'))
  expect(texts().slice(-2)).toEqual(['From a tunnel', 'And out of it'])
  expect(texts()).not.toContain('Better not')
})

test('a seller with a phone goes back to the list, not deeper into it, and goes on from where they were', async () => {
  const row = hub.getByRole('link', { name: /Joana Lima/ })
  await hub.getByRole('link', { name: 'Back to the list' }).click()
  await expect.poll(() => row.evaluate((link) => link === document.activeElement)).toBe(true)
  expect(await hub.evaluate(() => navigation.canGoForward)).toBe(true)
  await row.click()
  await expect.poll(() => hub.evaluate(() => document.activeElement?.textContent)).toBe('Joana Lima')
})

test('a part of the hub that a newer release has replaced comes with a new page, and what was typed is kept', async () => {
  const page = await draftToJoana()
  let isReplaced = true
  page.on('request', (request) => {
    if (request.isNavigationRequest()) isReplaced = false
  })
  await page.route('**/assets/settings-room*', (route) =>
    isReplaced ? route.fulfill({ status: 404 }) : route.continue(),
  )
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('navigation', { name: 'Settings' }).waitFor()
  await page.goto('/inbox')
  await page.getByRole('link', { name: /Joana Lima.*Draft: half a sent/ }).waitFor()
})

test('a part of the hub that is asked for without a network is there once it is back', async () => {
  const page = await draftToJoana()
  await page.context().setOffline(true)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByText('The server could not be reached.').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('navigation', { name: 'Settings' }).waitFor()
})

async function draftToJoana(): Promise<Page> {
  const page = await stage.hub()
  await page.getByRole('link', { name: /Joana Lima/ }).click()
  await page.getByLabel('Your message').fill('half a sent')
  return page
}
