import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveTelegram } from '../support/telegram/http.ts'
import type { Person } from '../support/telegram/payloads.ts'
import { Telegram } from '../support/telegram/stand-in.ts'
import { picture } from '../support/whatsapp/samples.ts'
import { barriersOnAnyScreen, openStage } from './stage.ts'

const maria: Person = { id: 5_500_000_001, firstName: 'Maria', lastName: 'Telegram' }
const telegram = new Telegram({ id: 700_700_700, post: (request) => fetch(request) })

const standIn = await serveTelegram(telegram)
const stage = openStage({ env: { TELEGRAM_API_URL: standIn.url } })
let page: Page

beforeAll(async () => {
  page = await stage.hub()
})
afterAll(() => standIn.close())

test('a bot is connected, and takes its messages back from another program with one button', async () => {
  await page.goto('/settings/channels/connect/telegram')
  await page.getByLabel('Bot token').fill(telegram.token)
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await page.getByText('Messages go in and out.').waitFor()
  await page.getByText('Messages waiting at Telegram').waitFor()

  const ours = telegram.webhook
  telegram.webhook = { url: 'https://another-product.example/hook', secret: 'its-own', allowed: [] }
  await page.getByRole('button', { name: 'Check now' }).click()
  await page.getByText('This bot’s messages do not come here any more').waitFor()
  await page.getByText('another-product.example').waitFor()
  expect(await barriersOnAnyScreen(page)).toEqual([])
  await page.getByRole('button', { name: 'Receive them here' }).click()
  await page.getByText('Messages go in and out.').waitFor()
  expect(telegram.webhook).toEqual(ours)

  telegram.token = `${telegram.bot.id}:AAE-a-token-that-replaced-the-first`
  await page.getByRole('button', { name: 'Check now' }).click()
  await page.getByText('no longer accepts the token').waitFor()
  await page.getByLabel('New token').fill('700700700:AAE-a-token-nobody-ever-had')
  await page.getByRole('button', { name: 'Renew' }).click()
  await page.getByText('Telegram knows no bot with this token').waitFor()
  await page.getByLabel('New token').fill(telegram.token)
  await page.getByRole('button', { name: 'Renew' }).click()
  await page.getByText('Messages go in and out.').waitFor()
})

test('a member sends a photo and a plan to a client on Telegram', async () => {
  await telegram.deliver(telegram.message(maria, { text: 'Oi! Quanto custa um logo?' }))
  await page.goto('/')
  await page.getByRole('link', { name: /Maria Telegram/ }).click()
  const photo = Buffer.from(picture(300, 200))
  const plan = Buffer.from(`%PDF-1.7\n${'x'.repeat(3_000_000)}\n%%EOF\n`)
  await page.getByTestId('attach-input').setInputFiles([
    { name: 'draft.png', mimeType: 'image/png', buffer: photo },
    { name: 'Orçamento.pdf', mimeType: 'application/pdf', buffer: plan },
  ])
  await page.getByRole('list', { name: 'Attached files' }).getByText('Ready to send').nth(1).waitFor()
  await page.getByRole('textbox', { name: 'Your message' }).fill('Como combinamos')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  const files = () => telegram.taken.flatMap(({ file, text }) => (file ? [{ ...file, text }] : []))
  await expect.poll(() => files().length, { timeout: 20_000 }).toBe(2)
  expect(files()).toEqual([
    {
      method: 'sendPhoto',
      name: 'draft.png',
      type: 'image/png',
      bytes: new Uint8Array(photo),
      text: 'Como combinamos',
    },
    {
      method: 'sendDocument',
      name: 'Orçamento.pdf',
      type: 'application/pdf',
      bytes: new Uint8Array(plan),
      text: '',
    },
  ])
})
