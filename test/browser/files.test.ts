import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { picture } from '../support/whatsapp/samples.ts'
import { barriers, openStage } from './stage.ts'

const maria = '5511987650001'

const stage = openStage()

/** What the page gets next of files: as what, of which type. */
async function nextFile(page: Page): Promise<{ as: string | null; type: string | undefined }> {
  const response = await page.waitForResponse(
    (one) => new URL(one.url()).pathname.startsWith('/files/') && one.request().resourceType() === 'image',
  )
  expect(response.ok()).toBe(true)
  return { as: new URL(response.url()).searchParams.get('as'), type: response.headers()['content-type'] }
}

test('a client’s photo is seen, small the next time, and is answered with a photo and a document', async () => {
  const { network, journal } = stage.foyer.whatsapp
  const hub = await stage.hub()
  const photo = { bytes: picture(1600, 1000), type: 'image/png', name: 'photo.png' }
  network.say({ phone: maria, name: 'Maria', said: [{ type: 'image', caption: 'my bakery', file: photo }] })
  const kept = hub.waitForResponse((response) => response.url().endsWith('/thumbnail'))
  const whole = nextFile(hub)
  await hub.getByRole('link', { name: /Maria/ }).click()
  expect(await whole).toEqual({ as: 'inline', type: 'image/png' })
  const room = await hub.getByRole('img', { name: 'my bakery' }).boundingBox()
  expect(room?.width).toBe(320)
  expect(room?.height).toBe(200)

  expect((await kept).ok()).toBe(true)
  const small = nextFile(hub)
  await hub.reload()
  expect(await small).toEqual({ as: 'thumbnail', type: 'image/jpeg' })

  await hub.getByRole('link', { name: 'Open Picture' }).click()
  const large = hub.getByRole('dialog', { name: 'my bakery' }).getByRole('img')
  await expect.poll(() => large.evaluate((image) => image.clientWidth)).toBeGreaterThan(1000)
  await hub.getByRole('button', { name: 'Own size' }).press('Enter')
  await expect.poll(() => large.evaluate((image) => image.clientWidth)).toBe(1600)
  expect(await barriers(hub)).toEqual([])
  await hub.keyboard.press('Escape')
  await large.waitFor({ state: 'detached' })

  const bytes = Buffer.from(picture(300, 200))
  await hub.getByTestId('attach-input').setInputFiles([
    { name: 'draft.png', mimeType: 'image/png', buffer: bytes },
    { name: 'quote.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') },
  ])
  await hub.getByRole('list', { name: 'Attached files' }).getByText('Ready to send').nth(1).waitFor()
  expect(await barriers(hub)).toEqual([])
  await hub.getByRole('textbox', { name: 'Your message' }).fill('What do you think?')
  const answer = nextFile(hub)
  await hub.getByRole('button', { name: 'Send', exact: true }).click()

  await journal.until(({ messages }) => messages.filter(({ file }) => file).length === 2)
  const sent = journal.messages.filter(({ file }) => file)
  expect(sent.map(({ file, text }) => [file?.kind, text])).toEqual([
    ['image', 'What do you think?'],
    ['document', ''],
  ])
  expect(stage.foyer.whatsapp.media.uploads[0]?.bytes).toEqual(Uint8Array.from(bytes))
  expect(await answer).toEqual({ as: 'inline', type: 'image/png' })
  const shown = await hub.getByRole('img', { name: 'What do you think?' }).boundingBox()
  expect(shown).toMatchObject({ width: 300, height: 200 })
  const saved = hub.waitForEvent('download')
  await hub.getByRole('link', { name: 'Save quote.pdf' }).click()
  expect((await saved).suggestedFilename()).toBe('quote.pdf')
})

test('an upload is cancelled, one is refused and says why, and what was written stays', async () => {
  const { network } = stage.foyer.whatsapp
  network.say({ phone: '5511987650002', name: 'Pedro', said: [{ type: 'text', text: 'oi' }] })
  const hub = await stage.hub()
  await hub.getByRole('link', { name: /Pedro/ }).click()
  const words = hub.getByRole('textbox', { name: 'Your message' })
  await words.fill('Here it is')

  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await hub.route('**/files?name=slow*', async (route) => {
    await held
    await route.abort()
  })
  const input = hub.getByTestId('attach-input')
  await input.setInputFiles({
    name: 'slow.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  })
  await hub.getByRole('progressbar').waitFor()
  expect(await hub.getByRole('button', { name: 'Send', exact: true }).isDisabled()).toBe(true)
  await hub.getByRole('button', { name: 'Remove slow.pdf' }).click()
  await hub.getByRole('progressbar').waitFor({ state: 'detached' })
  letGo()

  await input.setInputFiles({
    name: 'works.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from('PK\u0003\u0004'),
  })
  await hub.getByText('WhatsApp does not take files of this type.').waitFor()
  expect(await words.inputValue()).toBe('Here it is')
  await hub.getByRole('button', { name: 'Remove works.zip' }).click()
  await hub.getByRole('button', { name: 'Send', exact: true }).click()
  await hub.getByRole('log', { name: 'Messages' }).getByText('Here it is').waitFor()
})

test('a web visitor sends a photo, and sees the one a member sends back', async () => {
  const chat = await stage.tab('/chat/demo')
  await chat.getByTestId('attach-input').setInputFiles({
    name: 'sketch.png',
    mimeType: 'image/png',
    buffer: Buffer.from(picture(400, 300)),
  })
  const log = chat.getByRole('log')
  await log.getByRole('img', { name: 'sketch.png' }).waitFor()
  expect(await barriers(chat)).toEqual([])

  const hub = await stage.hub()
  await hub.getByRole('link', { name: /Visitor/ }).click()
  await hub.getByRole('img', { name: 'sketch.png' }).waitFor()
  await hub.getByTestId('attach-input').setInputFiles({
    name: 'answer.png',
    mimeType: 'image/png',
    buffer: Buffer.from(picture(400, 300)),
  })
  await hub.getByText('Ready to send').waitFor()
  const answer = nextFile(chat)
  await hub.getByRole('button', { name: 'Send', exact: true }).click()
  expect(await answer).toEqual({ as: 'inline', type: 'image/png' })
  await log.getByRole('img', { name: 'answer.png' }).waitFor()
  const place = await log.getByRole('img', { name: 'answer.png' }).boundingBox()
  expect(place?.width).toBe(260)
})
