import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
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
  const found = new Set<string>()
  const waiting = [...named].map(([, path]) => path ?? '')
  for (const path of waiting) {
    if (found.has(path)) continue
    found.add(path)
    const { module } = parseSync(path, readFileSync(join(ui, path), 'utf8'))
    waiting.push(
      ...module.staticImports.map((one) => posix.join(posix.dirname(path), one.moduleRequest.value)),
    )
  }
  return [...found].map((path) => join(ui, path))
}
