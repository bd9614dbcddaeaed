import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseSync } from 'vite'
import { beforeAll, expect, it } from 'vitest'
import { build, modulesOf, workerBundle } from '../../../src/local/build.ts'
import { inProject } from '../../../src/local/project.ts'

const ui = inProject('dist', 'ui')

beforeAll(build, 120_000)

it('The Worker is at most 1.4 MB, compressed', () => {
  expect(compressed(workerScripts())).toBeLessThanOrEqual(1_400_000)
})

it('A member’s first request reads no more than 1.6 MB of the Worker: not the assistant', () => {
  const { code, path } = entry()
  const [, app] = /import\(["'`](\.\/chunks\/app-[^"'`]+)/.exec(code) ?? []
  if (app === undefined) throw new Error('The hub’s part of the Worker is not where it was.')
  const read = withImports([path, join(dirname(path), app)])
  expect(read.map((file) => statSync(file).size).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(
    1_600_000,
  )
})

it('Functions of the Worker have the names they have in the source, as log lines tell them', () => {
  const code = workerScripts()
    .map((file) => readFileSync(file, 'utf8'))
    .join()
  expect(code).toContain('function answerFailure(')
  expect(code).toContain('function prepareReply(')
})

it('The hub shows its first screen after at most 90 KB of script, compressed', () => {
  const scripts = firstLoad('index.html')
  expect(scripts).not.toHaveLength(0)
  expect(compressed(scripts)).toBeLessThanOrEqual(90_000)
})

it('The widget is at most 15 KB, compressed', () => {
  expect(compressed([join(ui, 'widget.js')])).toBeLessThanOrEqual(15_000)
})

it('The Worker knows nothing of the demo workspace', () => {
  const code = workerScripts()
    .map((file) => readFileSync(file, 'utf8'))
    .join()
  expect(code).not.toContain('foyer-demo-1234')
  expect(code).not.toContain('demo@foyer.test')
})

function entry(): { code: string; path: string } {
  const path = inProject(workerBundle.script)
  return { code: readFileSync(path, 'utf8'), path }
}

/** The modules, and all that they import before they run, in turn. */
function withImports(modules: string[]): string[] {
  const found = new Set<string>()
  const waiting = [...modules]
  for (const path of waiting) {
    if (found.has(path)) continue
    found.add(path)
    const { module } = parseSync(path, readFileSync(path, 'utf8'))
    const imported = module.staticImports.map((one) => one.moduleRequest.value)
    waiting.push(...imported.filter((name) => name.startsWith('.')).map((name) => join(dirname(path), name)))
  }
  return [...found]
}

function workerScripts(): string[] {
  return modulesOf(inProject(workerBundle.script))
}

/** Bytes on the wire when each file is sent by itself. */
function compressed(files: string[]): number {
  return files.map((file) => gzipSync(readFileSync(file)).length).reduce((sum, size) => sum + size, 0)
}

/** The scripts a browser loads before `page` runs: those it names, and all that they import, in turn. */
function firstLoad(page: string): string[] {
  const html = readFileSync(join(ui, page), 'utf8')
  const named = html.matchAll(/(?:<script[^>]* src|<link rel="modulepreload"[^>]* href)="([^"]+\.js)"/g)
  return withImports([...named].map(([, path = '']) => join(ui, path)))
}
