import { AxeBuilder } from '@axe-core/playwright'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest'
import { demo } from '../../src/local/demo/seed.ts'
import { type Foyer, type FoyerOptions, startFoyer } from '../support/server.ts'

/** A product of a test file's own, and tabs in the browser that all files share. */
export type Stage = {
  readonly foyer: Foyer
  /**
   * A tab with cookies of its own, at a path of the product. What a page throws, or its content security policy
   * refuses, fails the test. A tab that was opened in a test is closed after it.
   */
  tab(path: string, options?: BrowserContextOptions): Promise<Page>
  /** A tab in which the demo's owner is signed in. */
  hub(path?: string, options?: BrowserContextOptions): Promise<Page>
}

/** No animation: it is nothing that a story waits for, and drawing it takes much of a small machine. */
const defaults: BrowserContextOptions = {
  locale: 'en-US',
  viewport: { width: 1440, height: 900 },
  reducedMotion: 'reduce',
}

/** Call it once, at the top of a file: the product runs from before its first test until after its last. */
export function openStage(options: FoyerOptions = {}): Stage {
  let foyer: Foyer
  let browser: Browser
  let session: Awaited<ReturnType<BrowserContext['storageState']>> | undefined
  let opened: BrowserContext[] = []
  let complaints: string[] = []

  beforeAll(async () => {
    browser = await chromium.connect(inject('browserEndpoint'))
    foyer = await startFoyer({ preparedState: inject('preparedState'), ...options })
  })
  beforeEach(() => {
    opened = []
    complaints = []
  })
  afterEach(async () => {
    for (const context of opened) await context.close()
    expect(complaints).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await foyer?.stop()
  })

  async function open(options: BrowserContextOptions): Promise<BrowserContext> {
    const context = await browser.newContext({ ...defaults, baseURL: foyer.url, ...options })
    context.setDefaultTimeout(30_000)
    context.on('weberror', (error) => complaints.push(String(error.error())))
    context.on('console', (line) => {
      const isRefusal = /content security policy|trusted/i.test(line.text())
      if (line.type() === 'error' && isRefusal) complaints.push(line.text())
    })
    opened.push(context)
    return context
  }

  async function go(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage()
    await page.goto(path)
    return page
  }

  return {
    get foyer() {
      return foyer
    },
    tab: async (path, options = {}) => go(await open(options), path),
    async hub(path = '/', options = {}) {
      const context = await open({ ...(session && { storageState: session }), ...options })
      if (session === undefined) {
        const { email, password } = demo.owner
        const headers = { origin: foyer.url }
        const answer = await context.request.post('/api/sign-in', { headers, data: { email, password } })
        expect(answer.ok()).toBe(true)
        session = await context.storageState()
      }
      return go(context, path)
    },
  }
}

/** What a person with a screen reader, a keyboard or weak eyes would stumble over: axe's rules, WCAG 2.2 AA and more. */
export async function barriers(page: Page): Promise<string[]> {
  // Without the legacy mode each look opens a page of its own, for frames of other origins: there are none.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await builder.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)
}

/** The same on a desktop and on a phone; the page is as wide as it was afterwards. */
export async function barriersOnAnyScreen(page: Page): Promise<string[]> {
  const viewport = page.viewportSize()
  const found: string[] = []
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    found.push(...(await barriers(page)))
  }
  if (viewport !== null) await page.setViewportSize(viewport)
  return found
}
