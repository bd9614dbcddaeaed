import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { inProject } from '../../../src/local/project.ts'

const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
})
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      hasInstallScript: z.boolean().default(false),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
    }),
  ),
})

const { dependencies, devDependencies, allowScripts } = Manifest.parse(JSON.parse(read('package.json')))
const { packages } = Lock.parse(JSON.parse(read('package-lock.json')))
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

it('Only packages that were looked at may run code of theirs while they are installed', () => {
  const running = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript)
  const names = running.map(([path]) => path.replace(/^.*node_modules\//, ''))
  expect(names.sort()).toEqual(Object.keys(allowScripts).sort())
})

it('Every package is locked to its content, and none comes from elsewhere than the registry', () => {
  const installed = Object.entries(packages).filter(([path]) => path !== '')
  const loose = installed.filter(([, { integrity, resolved = '' }]) => {
    const elsewhere = resolved !== '' && !resolved.startsWith('https://registry.npmjs.org/')
    return !integrity?.startsWith('sha512-') || elsewhere
  })
  expect(loose.map(([path]) => path)).toEqual([])
})

it('The licence is MIT', () => {
  expect(read('LICENSE')).toMatch(/^MIT License\n/)
  expect(read('package.json')).toContain('"license": "MIT"')
})

function read(file: string): string {
  return readFileSync(inProject(file), 'utf8')
}
