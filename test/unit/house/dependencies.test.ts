import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { inProject } from '../../../src/local/project.ts'

const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})

const { dependencies, devDependencies } = Manifest.parse(JSON.parse(read('package.json')))
const direct = { ...dependencies, ...devDependencies }

it('Every direct dependency is in the table under "Dependencies" of the README, and nothing else is', () => {
  const [, section = ''] = /^#+ Dependencies$([^#]*)/m.exec(read('README.md')) ?? []
  const named = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)
  expect(named.sort()).toEqual(Object.keys(direct).sort())
})

it('Every direct dependency is pinned to one version', () => {
  const loose = Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
  expect(loose).toEqual([])
})

it('The licence is MIT', () => {
  expect(read('LICENSE')).toMatch(/^MIT License\n/)
  expect(read('package.json')).toContain('"license": "MIT"')
})

function read(file: string): string {
  return readFileSync(inProject(file), 'utf8')
}
