import { expect, test } from 'vitest'
import { demo } from '../support/whatsapp/demo.ts'
import { type Json, signedRequest, textMessage, webhook } from '../support/whatsapp/payloads.ts'
import { barriers, openStage } from './stage.ts'

const stage = openStage()

async function meta(payload: Json): Promise<void> {
  const response = await fetch(await signedRequest(`${stage.foyer.url}/hooks/whatsapp`, payload))
  expect(response.status).toBe(200)
}

/** A change of a field this version does not read. */
const unread: Json = {
  object: 'whatsapp_business_account',
  entry: [
    {
      id: demo.wabaId,
      changes: [{ field: 'flows', value: { metadata: { phone_number_id: demo.phoneNumberId }, event: 'x' } }],
    },
  ],
}

test('the owner sees what could not be done, tries it again, looks into it, and drops it', async () => {
  const { network, faults, journal } = stage.foyer.whatsapp
  const phone = '5511970000077'
  faults.add({ kind: 'refuse', code: 131026, phone })
  network.say({ phone, name: 'Rosa Prado', said: [{ type: 'text', text: 'Oi! Quanto custa um logo?' }] })
  await journal.until(({ refusals }) => refusals.length > 0)
  await meta(unread)
  const stranger = { phone: '5511970000078', name: 'Nobody' }
  const elsewhere = webhook(
    { messages: [textMessage('Oi', { id: 'wamid.else', at: Date.now(), from: stranger })] },
    { contacts: [stranger], number: { ...demo, phoneNumberId: '2065550199' } },
  )
  await meta(elsewhere)

  const page = await stage.hub('/settings/operations')
  await page.getByRole('heading', { name: 'Needs a look' }).waitFor()
  const card = page.getByRole('listitem').filter({ hasText: 'Something that could not be read' })
  await card.getByText('It is about something this version does not read.').waitFor()
  await page.getByText('A message for Rosa Prado').waitFor()
  await page.getByText('This client cannot receive it').waitFor()
  await page.getByRole('listitem').filter({ hasText: 'Newest' }).getByText('seals 1 channel').waitFor()
  await page.getByRole('row', { name: /2065550199/ }).waitFor()
  expect(
    await page
      .getByRole('row', { name: /Messages received/ })
      .getByRole('cell')
      .first()
      .textContent(),
  ).toBe('1')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await barriers(page)).toEqual([])
  }

  await card.getByRole('button', { name: 'Retry now' }).click()
  await page.getByText(/It is still not possible/).waitFor()
  await card.getByText(/tried 1 time/).waitFor()

  await card.getByRole('button', { name: 'Look at it' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('"field": "flows"').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('link', { name: 'Download' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^parked-[0-9a-f]+\.json$/)
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')

  await card.getByRole('button', { name: 'Drop' }).click()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await card.waitFor()
  await card.getByRole('button', { name: 'Drop' }).click()
  await page.getByRole('button', { name: 'Drop it' }).click()
  await card.waitFor({ state: 'detached' })

  await page.getByRole('link', { name: 'Open the conversation' }).first().click()
  await page.getByText('Oi! Quanto custa um logo?').first().waitFor()
})
