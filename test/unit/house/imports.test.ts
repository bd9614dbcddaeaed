import { describe, expect, it } from 'vitest'
import { importedNames, importsIn } from './imports.ts'
import { breach } from './rules.ts'

describe('The rules of the house', () => {
  it('hold for every import of what is shipped', () => {
    const imports = importsIn('{src,ui}/**/*.{ts,tsx}')
    expect(imports).not.toHaveLength(0)
    expect(imports.map(breach).filter((reason) => reason !== null)).toEqual([])
  })

  it.each([
    ['src/domain/window.ts', 'src/protocol/api.ts'],
    ['src/protocol/api.ts', 'src/db/schema.ts'],
    ['src/channels/whatsapp/send.ts', 'src/db/schema.ts'],
    ['src/assistant/assistant.ts', 'src/channels/channel.ts'],
    ['src/db/schema.ts', 'src/assistant/assistant.ts'],
    ['src/conversation/object.ts', 'src/http/app.ts'],
    ['src/http/app.ts', 'src/conversation/object.ts'],
    ['src/desk/object.ts', 'src/conversation/store.ts'],
    ['src/http/app.ts', 'src/local/demo/seed.ts'],
    ['src/index.ts', 'test/support/browser.ts'],
    ['src/domain/window.ts', 'node:fs'],
    ['ui/hub/main.tsx', 'src/domain/window.ts'],
  ])('are broken when %s imports %s', (from, to) => {
    expect(breach({ from, to })).toContain(`${from} imports ${to}`)
  })

  it.each([
    ['src/domain/window.ts', 'src/domain/channel.ts'],
    ['src/domain/window.ts', 'zod'],
    ['src/http/app.ts', 'src/conversation/rpc.ts'],
    ['src/index.ts', 'src/conversation/object.ts'],
    ['src/local/start.ts', 'test/support/whatsapp/stand-in.ts'],
    ['ui/hub/main.tsx', 'src/protocol/api.ts'],
  ])('allow %s to import %s', (from, to) => {
    expect(breach({ from, to })).toBeNull()
  })
})

it('Every way to import is seen', () => {
  const source = `
    import a from './static.ts'
    import type { B } from './type.ts'
    export * from './export.ts'
    export { c } from './named-export.ts'
    type D = import('./import-type.ts').D
    const e = await import('./dynamic.ts')`
  expect(importedNames('module.ts', source).sort()).toEqual([
    './dynamic.ts',
    './export.ts',
    './import-type.ts',
    './named-export.ts',
    './static.ts',
    './type.ts',
  ])
})
