/**
 * Pictures of every screen, for people to look at: `npm run screens`. They go to test/browser/.output, one a
 * screen, size and theme; the first of them is also the README's.
 */
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { inProject } from '../../src/local/project.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Foyer, startFoyer } from '../support/server.ts'

const folder = inProject('test', 'browser', '.output')
const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }
const themes = ['light', 'dark'] as const

type Shot = { name: string; path: string; arrange?: (page: Page) => Promise<void> }

const shots: Shot[] = [
  { name: 'inbox', path: '/' },
  {
    name: 'handoff',
    path: '/',
    async arrange(page) {
      await page.getByRole('link', { name: /Maria Fernandes/ }).click()
      await page.getByText('Handed to you').waitFor()
    },
  },
  {
    name: 'assistant',
    path: '/',
    async arrange(page) {
      await page.getByRole('link', { name: /James Walker/ }).click()
      await page.getByText('Why this answer').first().click()
    },
  },
  {
    name: 'account',
    path: '/',
    async arrange(page) {
      await page.getByRole('button', { name: /Your account/ }).click()
    },
  },
]

/** A morning at the demo workspace: several clients, at several points of their way. */
async function play(foyer: Foyer): Promise<void> {
  const { network, journal } = foyer.whatsapp
  const says = async (phone: string, name: string, words: string[]) => {
    for (const text of words) {
      const before = journal.messages.length
      network.say({ phone, name, said: [{ type: 'text', text }] })
      await journal.until(({ messages }) => messages.length > before)
    }
  }
  await says('5521988880001', 'Carlos Nogueira', ['Boa tarde, vocês fazem revisões ilimitadas?'])
  await says('34600111222', 'Lucía Romero', ['Hola, ¿cuánto tarda un logo?'])
  await says('447700900123', 'James Walker', ['Hi! How much is a logo?', 'And what is included in it?'])
  await says('5511987650001', 'Maria Fernandes', [
    'Oi! Quanto custa um logo?',
    'É para uma padaria chamada Pão da Vila',
    'quero falar com uma pessoa',
  ])
}

async function signedIn(browser: Browser, foyer: Foyer): Promise<Awaited<ReturnType<Page['context']>>> {
  const context = await browser.newContext({ baseURL: foyer.url, locale: 'en-US' })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('button', { name: 'Fill in' }).click()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: 'Inbox' }).waitFor()
  await page.close()
  return context
}

async function shoot(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await page.screenshot({ path: join(folder, `${name}-${size}-${theme}.png`) })
    }
  }
}

mkdirSync(folder, { recursive: true })
const foyer = await startFoyer()
const browser = await launchBrowser()
try {
  const outside = await browser.newContext({ baseURL: foyer.url, locale: 'pt-BR' })
  const stranger = await outside.newPage()
  await stranger.goto('/')
  await stranger.getByRole('button').first().waitFor()
  await shoot(stranger, 'sign-in')

  await stranger.goto('/setup')
  await stranger.getByRole('textbox').first().waitFor()
  await shoot(stranger, 'setup')

  await stranger.goto('/chat/demo')
  await stranger.getByRole('textbox').fill('Oi! Quanto custa um logo?')
  await stranger.getByRole('textbox').press('Enter')
  await stranger.getByRole('log').getByText(/\d/).nth(1).waitFor()
  await shoot(stranger, 'chat')

  await play(foyer)
  const context = await signedIn(browser, foyer)
  for (const { name, path, arrange } of shots) {
    const page = await context.newPage()
    await page.setViewportSize(sizes.desktop)
    await page.goto(path)
    await page.getByRole('link', { name: /Maria Fernandes/ }).waitFor()
    await arrange?.(page)
    await shoot(page, name)
    await page.close()
  }
  copyFileSync(join(folder, 'handoff-desktop-light.png'), inProject('ui', 'hub', 'screenshot.png'))
  console.log(`Pictures are in ${folder}`)
} finally {
  await browser.close()
  await foyer.stop()
}
