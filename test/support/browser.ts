import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, type BrowserServer, chromium } from 'playwright-core'

const run = promisify(execFile)

/** A browser program, and the environment it needs beside ours. */
type BrowserProgram = { executablePath: string; env: Record<string, string> }

/** Tests use a fresh profile in a container: no sandbox, no graphics card, nothing that calls home. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/**
 * Starts a headless Chromium: the one `CHROME_PATH` names, else an installed one that runs, else the one
 * in the npm package `@sparticuz/chromium` (Linux on x64), so that no test needs a browser installed.
 * Throws when there is none, or when the one of `CHROME_PATH` does not start.
 */
export function launchBrowser(): Promise<Browser> {
  return startChromium((options) => chromium.launch(options))
}

/** The same, for several processes, which connect to its `wsEndpoint()`. */
export function serveBrowser(): Promise<BrowserServer> {
  return startChromium((options) => chromium.launchServer({ ...options, host: '127.0.0.1' }))
}

type LaunchOptions = { executablePath: string; args: string[]; env: Record<string, string | undefined> }

async function startChromium<T>(launch: (options: LaunchOptions) => Promise<T>): Promise<T> {
  const startAt = ({ executablePath, env }: BrowserProgram) =>
    launch({ executablePath, args, env: { ...process.env, ...env } })
  const { CHROME_PATH } = process.env
  if (CHROME_PATH) return startAt({ executablePath: CHROME_PATH, env: {} })
  for (const executablePath of installedBrowsers()) {
    // On some systems the program is a stub that only says how to install it.
    const browser = await startAt({ executablePath, env: {} }).catch(() => null)
    if (browser !== null) return browser
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome or Chromium was found: install one, or name one with CHROME_PATH.')
  }
  return startAt(await packagedBrowser())
}

function installedBrowsers(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  const onMac = ['Google Chrome', 'Chromium'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  )
  return [...onPath, ...onMac].filter((path) => existsSync(path))
}

/** Unpacks the packaged Chromium once, with the system libraries it brings for machines that lack them. */
async function packagedBrowser(): Promise<BrowserProgram> {
  const packageFolder = fileURLToPath(new URL('..', import.meta.resolve('@sparticuz/chromium')))
  const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))
  const folder = join(cache, 'foyer-chromium')
  if (!existsSync(folder)) await unpack(packageFolder, cache, folder)

  const executablePath = join(folder, 'chromium')
  const env = { FONTCONFIG_PATH: join(folder, 'fonts') }
  const { stdout } = await run('ldd', [executablePath])
  if (!stdout.includes('not found')) return { executablePath, env }
  return { executablePath, env: { ...env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } }
}

/**
 * The package unpacks into the temporary folder of its process, so it gets a process and a folder of
 * its own; the rename makes it whole or absent, also when several tests come here at once.
 */
async function unpack(packageFolder: string, cache: string, folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true })
  const workFolder = mkdtempSync(`${folder}-`)
  const script = `
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    await Promise.all([chromium.executablePath(), inflate(${JSON.stringify(join(packageFolder, 'bin', 'al2023.tar.br'))})])`
  await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, TMPDIR: workFolder },
  })
  try {
    renameSync(workFolder, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(workFolder, { recursive: true })
  }
}
