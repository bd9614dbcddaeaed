import { imageSize } from 'image-size'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { demo } from '../support/whatsapp/demo.ts'
import { picture } from '../support/whatsapp/samples.ts'
import { barriersOnAnyScreen, openStage } from './stage.ts'

const stage = openStage()
let page: Page

beforeAll(async () => {
  page = await stage.hub()
})

test('an owner connects a number: the wrong value is named, and what is wrong with it is mended', async () => {
  await page.goto('/settings/channels')
  await page.getByRole('heading', { name: 'Channels', level: 1 }).waitFor()
  expect(await barriersOnAnyScreen(page)).toEqual([])
  await page.getByRole('link', { name: /Cloud API/ }).click()
  await page.getByLabel('Phone number ID').fill(demo.phoneNumberId)
  await page.getByLabel('WhatsApp Business Account ID').fill('999999999')
  await page.getByLabel('Token', { exact: true }).fill(demo.accessToken)
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await page.getByText('WhatsApp knows no account').waitFor()
  expect(await barriersOnAnyScreen(page)).toEqual([])
  stage.foyer.whatsapp.business.subscribedApps = ['of-another-provider']
  await page.getByLabel('WhatsApp Business Account ID').fill(demo.wabaId)
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await page.getByText('Messages go in and out.').waitFor()
  expect(stage.foyer.whatsapp.business.subscribedApps).toContain(stage.foyer.whatsapp.business.appId)

  stage.foyer.whatsapp.business.number.quality_rating = 'RED'
  await page.getByRole('button', { name: 'Check now' }).click()
  await page.getByText('Clients rate messages of this number badly').waitFor()
  expect(await barriersOnAnyScreen(page)).toEqual([])
})

test('an owner tries the number out with their own phone, and changes what clients see', async () => {
  stage.foyer.whatsapp.network.say({
    phone: '5511987650001',
    name: 'Maria Fernandes',
    said: [{ type: 'text', text: 'Oi! Quanto custa um logo?' }],
  })
  await page.goto('/')
  await page.getByRole('link', { name: /Maria Fernandes/ }).waitFor()
  await page.goto('/settings/channels/demo-whatsapp')
  await page.getByLabel('Your own phone number').fill('+55 11 98765-0001')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText('Read', { exact: true }).waitFor()
  await page.getByLabel('About').fill('Logos e sites')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Clients see the new profile.').waitFor()
  expect(stage.foyer.whatsapp.business.profile.about).toBe('Logos e sites')
})

test('an owner chooses another picture: one that is too small is told, any other is made square and shown', async () => {
  const { business } = stage.foyer.whatsapp
  await page.goto('/settings/channels/demo-whatsapp')
  const choose = (width: number, height: number) =>
    page.getByTestId('picture-input').setInputFiles({
      name: 'shop.png',
      mimeType: 'image/png',
      buffer: Buffer.from(picture(width, height)),
    })
  await choose(400, 100)
  await page.getByText('The picture is too small').waitFor()
  expect(await page.getByRole('button', { name: 'Use this picture' }).count()).toBe(0)
  await choose(700, 500)
  await page.getByRole('img', { name: 'The picture you have chosen' }).waitFor()
  expect(await barriersOnAnyScreen(page)).toEqual([])
  expect(business.picture).toBeNull()
  await page.getByRole('button', { name: 'Use this picture' }).click()
  await page.getByText('Clients see the new picture.').waitFor()
  const shown = page.getByRole('img', { name: 'The picture clients see' })
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(500)
  expect(business.picture?.type).toBe('image/jpeg')
  expect(imageSize(business.picture?.bytes ?? new Uint8Array())).toMatchObject({ width: 500, height: 500 })
})

test('an owner has a number send more slowly, and lets no client see that they were read', async () => {
  await page.goto('/settings/channels/demo-whatsapp')
  const speed = page.getByLabel('Messages a second, at most')
  expect(await speed.getAttribute('placeholder')).toBe('80')
  await speed.fill('20')
  await speed.press('Enter')
  await page.getByText('The new speed counts from now on.').waitFor()
  await page.goto('/settings/channels')
  const receipts = page.getByRole('switch', { name: 'Read receipts' })
  await receipts.press('Space')
  await page.getByRole('switch', { name: 'Read receipts', checked: false }).waitFor()
  await page.reload()
  await page.getByRole('switch', { name: 'Read receipts', checked: false }).waitFor()
  expect(await barriersOnAnyScreen(page)).toEqual([])
  await page.getByRole('link', { name: /Ana Souza Design WhatsApp/ }).click()
  await speed.waitFor()
  expect(await speed.inputValue()).toBe('20')
})

test('two contacts who are one person become one, and two again', async () => {
  const { network, journal } = stage.foyer.whatsapp
  const before = journal.messages.length
  const said = [{ type: 'text' as const, text: 'Oi, e um site?' }]
  network.say({ phone: '5511987650002', name: 'Maria (trabalho)', said })
  await journal.until(({ messages }) => messages.length > before)
  await page.goto('/')
  await page.getByRole('link', { name: /trabalho/ }).waitFor()
  await page.getByRole('link', { name: /Maria Fernandes/ }).click()
  await page.getByRole('button', { name: 'Merge with another contact…' }).click()
  await page.getByRole('dialog').getByLabel('Name or number').fill('trabalho')
  await page.getByRole('radio', { name: /trabalho/ }).check()
  expect(await barriersOnAnyScreen(page)).toEqual([])
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await page.getByText('They are one contact now.').waitFor()
  const history = page.getByRole('log')
  await history.getByText('Oi, e um site?').waitFor()
  await page.getByRole('button', { name: 'Take apart' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take apart' }).click()
  await page.getByText('They are two contacts again.').waitFor()
  await history.getByText('Oi, e um site?').waitFor({ state: 'detached' })
  await page.getByRole('link', { name: /trabalho/ }).click()
  await history.getByText('Oi, e um site?').waitFor()
})
