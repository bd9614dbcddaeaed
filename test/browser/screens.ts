/**
 * Pictures of every screen, for people to look at: `npm run screens`, or some of them by name: `npm run screens --
 * channels operations`. They go to test/browser/.output, one a screen, size and theme; one is also the README's.
 */
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inProject } from '../../src/local/project.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Foyer, startFoyer } from '../support/server.ts'
import { playMorning, playTrouble, shelveTemplates } from './screens/play.ts'
import { laterShots, morningShots, outsideShots, type Shot } from './screens/shots.ts'

const folder = inProject('test', 'browser', '.output')
const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }
const themes = ['light', 'dark'] as const

async function signedIn(browser: Browser, foyer: Foyer): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: foyer.url, locale: 'en-US' })
  // Who has been here for a while was asked about notifications long ago.
  await context.addInitScript(() => localStorage.setItem('foyer.alerts', 'off'))
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('button', { name: 'Fill in' }).click()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: 'Inbox' }).waitFor()
  await page.close()
  return context
}

async function shoot(page: Page, name: string): Promise<void> {
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.screenshot({ path: join(folder, `${name}-${theme}.png`) })
  }
}

const names = process.argv.slice(2)
const isWanted = (name: string) => names.length === 0 || names.includes(name)

async function take(context: BrowserContext, shots: readonly Shot[]): Promise<void> {
  for (const { name, path, height = 0, arrange } of shots.filter(({ name }) => isWanted(name))) {
    for (const [size, viewport] of Object.entries(sizes)) {
      const page = await context.newPage()
      await page.setViewportSize({ ...viewport, height: Math.max(viewport.height, height) })
      await page.goto(path)
      await arrange(page)
      await shoot(page, `${name}-${size}`)
      await page.close()
    }
  }
}

mkdirSync(folder, { recursive: true })
const foyer = await startFoyer()
const browser = await launchBrowser()
try {
  await take(await browser.newContext({ baseURL: foyer.url, locale: 'pt-BR' }), outsideShots)
  const context = await signedIn(browser, foyer)
  // Clients are told that the seller is there.
  const desk = await context.newPage()
  await desk.goto('/')
  await desk.getByRole('heading', { name: 'Inbox' }).waitFor()
  await playMorning(foyer)
  await take(context, morningShots)
  if (isWanted('handoff'))
    copyFileSync(join(folder, 'handoff-desktop-light.png'), inProject('ui', 'hub', 'screenshot.png'))
  await playTrouble(foyer)
  shelveTemplates(foyer)
  await take(context, laterShots)
  console.log(`Pictures are in ${folder}`)
} finally {
  await browser.close()
  await foyer.stop()
}
