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
  const prices = page.getByRole('region', { name: 'Prices of a session' })
  await prices.getByRole('row', { name: /the beginning · now R\$0\.79 R\$0\.79 1,000/ }).waitFor()
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

test('the operator has all conversations show themselves again, and sets what sessions will cost', async () => {
  const page = await stage.hub('/settings/operations')
  await page.getByRole('button', { name: 'Show all conversations again' }).click()
  await page.getByText(/^(Under way|Done on)/).waitFor()

  await page.getByLabel('Workspace', { exact: true }).fill('nobody')
  await page.getByLabel('A session its own message opens').fill('0.55')
  await page.getByLabel('A session a client opens').fill('0.10')
  await page.getByRole('button', { name: 'Set prices' }).click()
  await page.getByText('There is no workspace of this name.').waitFor()
  await page.getByLabel('Workspace', { exact: true }).fill('demo')
  await page.getByRole('button', { name: 'Set prices' }).click()
  await page.getByText('These prices hold from').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.goto('/settings/statement')
  await page.getByRole('row', { name: /R\$0\.55 R\$0\.10 1,000/ }).waitFor()
})
