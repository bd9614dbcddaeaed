import type { Page } from 'playwright-core'
import { picture } from '../../support/whatsapp/samples.ts'

/** A picture of a screen. `arrange` brings it about, and returns once it is there. */
export type Shot = {
  name: string
  path: string
  /** Taller than a screen, to show all of a page that scrolls; pixels. */
  height?: number
  arrange: (page: Page) => Promise<void>
}

const inbox = (page: Page) => page.getByRole('link', { name: /Maria Fernandes/ }).waitFor()

/** Whether the details stand beside the conversation. */
const isWide = (page: Page) => (page.viewportSize()?.width ?? 0) >= 1400

/** Opens a client's conversation from the list. */
async function open(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('link', { name }).first().click()
}

/** What is there before anybody has signed in, and for the sellers' clients. */
export const outsideShots: readonly Shot[] = [
  { name: 'sign-in', path: '/', arrange: (page) => page.getByRole('button').first().waitFor() },
  { name: 'setup', path: '/setup', arrange: (page) => page.getByRole('textbox').first().waitFor() },
  {
    name: 'chat',
    path: '/chat/demo',
    async arrange(page) {
      const log = page.getByRole('log')
      // A visitor who comes back finds what was said.
      if ((await log.getByText(/\d/).count()) === 0) {
        await page.getByRole('textbox').fill('Oi! Quanto custa um logo?')
        await page.getByRole('textbox').press('Enter')
      }
      await log.getByText(/\d/).nth(1).waitFor()
    },
  },
]

/** A calm morning, as clients who write make it. */
export const morningShots: readonly Shot[] = [
  { name: 'inbox', path: '/', arrange: inbox },
  {
    name: 'handoff',
    path: '/',
    height: 1080,
    async arrange(page) {
      await open(page, /Maria Fernandes/)
      await page.getByText('Handed to you').waitFor()
      await page.getByRole('button', { name: 'Choose a template' }).waitFor()
      if (isWide(page)) await page.getByRole('switch', { name: 'People only' }).waitFor()
    },
  },
  {
    name: 'assistant',
    path: '/',
    async arrange(page) {
      await open(page, /James Walker/)
      await page.getByText('Why this answer').first().click()
    },
  },
  {
    name: 'account',
    path: '/',
    async arrange(page) {
      await inbox(page)
      await page.getByRole('button', { name: /Your account/ }).click()
    },
  },
]

/** What a seller sees beside that: files, messages that did not arrive, and the settings. */
export const laterShots: readonly Shot[] = [
  {
    name: 'files',
    path: '/',
    async arrange(page) {
      await open(page, /Beatriz Lemos/)
      await page.getByRole('img', { name: /This is our shop/ }).waitFor()
      await page.getByTestId('attach-input').setInputFiles([
        { name: 'draft.png', mimeType: 'image/png', buffer: Buffer.from(picture(300, 200)) },
        { name: 'everything.zip', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004') },
      ])
      await page.getByText('does not take files of this type').waitFor()
    },
  },
  {
    name: 'stuck',
    path: '/',
    async arrange(page) {
      await open(page, /Rosa Prado/)
      await page.getByText(/did not reach the client/).waitFor()
    },
  },
  {
    name: 'knowledge',
    path: '/settings/assistant',
    async arrange(page) {
      const preview = page.getByRole('region', { name: 'Try it' })
      await preview.getByRole('button', { name: /Quanto custa/ }).click()
      await preview.getByText('Why this answer').waitFor()
    },
  },
  {
    name: 'work',
    path: '/settings/assistant/work',
    height: 1900,
    arrange: (page) => page.getByLabel('At set hours').check(),
  },
  {
    name: 'learning',
    path: '/settings/assistant/learning',
    arrange: (page) => page.getByText('Nothing to decide on now.').waitFor(),
  },
  {
    name: 'questions',
    path: '/settings/assistant/questions',
    arrange: (page) => page.getByLabel('A client asks').waitFor(),
  },
  {
    name: 'versions',
    path: '/settings/assistant/versions',
    async arrange(page) {
      await page.locator('details').first().locator('summary').click()
      await page.getByRole('button', { name: 'Bring it back' }).waitFor()
    },
  },
  {
    name: 'settings',
    path: '/settings',
    arrange: (page) => page.getByRole('link', { name: 'Channels' }).waitFor(),
  },
  {
    name: 'channels',
    path: '/settings/channels',
    arrange: (page) => page.getByRole('switch', { name: 'Read receipts' }).waitFor(),
  },
  {
    name: 'connect',
    path: '/settings/channels/connect/whatsapp',
    height: 1300,
    arrange: (page) => page.getByLabel('Phone number ID').waitFor(),
  },
  {
    name: 'channel',
    path: '/settings/channels/demo-whatsapp',
    height: 2900,
    async arrange(page) {
      await page.getByRole('button', { name: 'Check now' }).click()
      await page.getByText('Messages go in and out.').waitFor()
      const bytes = Buffer.from(picture(700, 500))
      await page
        .getByTestId('picture-input')
        .setInputFiles([{ name: 'shop.png', mimeType: 'image/png', buffer: bytes }])
      await page.getByRole('button', { name: 'Use this picture' }).waitFor()
    },
  },
  {
    name: 'templates',
    path: '/settings/templates',
    async arrange(page) {
      await page.getByRole('button', { name: 'Read again from WhatsApp' }).click()
      await page.getByRole('link', { name: /pedido_pronto/ }).waitFor()
    },
  },
  {
    name: 'template',
    path: '/settings/templates',
    height: 1600,
    async arrange(page) {
      await page.getByRole('link', { name: /pedido_pronto/ }).click()
      await page.getByRole('figure', { name: 'As the client sees it' }).waitFor()
    },
  },
  {
    name: 'new-template',
    path: '/settings/templates/new',
    height: 1600,
    async arrange(page) {
      await page.getByLabel('Name', { exact: true }).fill('order ready')
      await page.getByLabel('Text', { exact: true }).fill('{{1}}, your order {{2}} is ready.')
      await page.getByRole('button', { name: 'Add a button' }).click()
      await page.getByLabel('What it does').selectOption('url')
      await page.getByRole('button', { name: 'Submit for review' }).click()
      await page.getByText('things WhatsApp would refuse').waitFor()
    },
  },
  {
    name: 'statement',
    path: '/settings/statement',
    arrange: (page) => page.getByRole('heading', { name: 'Sessions' }).waitFor(),
  },
  {
    name: 'operations',
    path: '/settings/operations',
    height: 1700,
    arrange: (page) => page.getByText('Encryption keys').waitFor(),
  },
]
