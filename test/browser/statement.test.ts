import { expect, test } from 'vitest'
import { barriers, openStage } from './stage.ts'

const stage = openStage()

test('the owner sees what a month costs, and takes it along as a table', async () => {
  const { network, journal } = stage.foyer.whatsapp
  network.say({
    phone: '5511970000088',
    name: 'Ana Prado',
    said: [{ type: 'text', text: 'Oi! Quanto custa um logo?' }],
  })
  await journal.until(({ messages }) => messages.length > 0)
  const page = await stage.hub('/settings/statement')
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
  const page = await stage.hub('/settings/operations')
  await page.getByRole('button', { name: 'Show all conversations again' }).click()
  await page.getByText(/^(Under way|Done on)/).waitFor()
  expect(await barriers(page)).toEqual([])
})
