import { describe, expect, test } from 'vitest'
import { embeddedBuild } from '../../../src/assistant/embedded/build.generated.ts'
import { allPacks, packOf } from '../../../src/assistant/languages/index.ts'
import { trainedFor } from '../../../src/assistant/understanding/weights/index.ts'
import { loadedNames, responderBuild } from '../../../src/local/responder-build.ts'
import { languagesOf, seedGroups } from '../../../src/local/seed-groups.ts'
import { digestOf, seedsHashOf, trainerHash, vocabulariesOf } from '../../../src/local/trained-group.ts'

const groups = Object.entries(seedGroups).map(([name, group]) => {
  const [language = 'en'] = languagesOf(group)
  const trained = trainedFor(language)
  if (trained === null) throw new Error(`${name} was never trained.`)
  return { name, group, trained }
})
const trainAnew = ({ name }: { name: string }) => `Run: node src/local/train-classifier.ts ${name}`

describe('The weights that are committed', () => {
  test.each(groups)('of $name are those of its seeds', ({ group, trained, ...given }) => {
    expect(trained.seedsHash, trainAnew(given)).toBe(seedsHashOf(group))
    expect(trained.vocabulary, trainAnew(given)).toEqual(vocabulariesOf(group))
  })

  test('are those the training code gives', () => {
    const trainer = trainerHash()
    for (const { trained, ...given } of groups) expect(trained.trainer, trainAnew(given)).toBe(trainer)
  })

  test.each(groups)('of $name were not changed by hand', ({ trained, ...given }) => {
    expect(trained.digest, trainAnew(given)).toBe(digestOf(trained))
  })

  test('and cues are there for each language that answers', () => {
    for (const { language } of allPacks.filter(({ phrases }) => phrases !== null)) {
      expect([packOf(language).cues !== null, trainedFor(language) !== null], language).toEqual([true, true])
    }
  })
})

describe('The build that audits name', () => {
  test('is that of the responder as it is', () => {
    expect(embeddedBuild, 'The responder has changed: run npm run fix.').toBe(responderBuild())
  })

  test('is made of all that can run: not of types, but of what is imported only when it is needed', () => {
    const source = `
      import a, { type B } from './static.ts'
      import type { C } from './type.ts'
      import './effect.ts'
      export { d } from './named.ts'
      export * from './all.ts'
      export type { E } from './exported-type.ts'
      const f = () => import('./needed.ts')`
    expect(loadedNames('module.ts', source)).toEqual([
      ...['./static.ts', './effect.ts', './named.ts', './all.ts', './needed.ts'],
    ])
  })

  test('cannot be told of a module whose name is computed', () => {
    const source = 'const pack = (language) => import(nameOf(language))'
    expect(() => loadedNames('packs.ts', source)).toThrow('packs.ts imports nameOf(language)')
  })
})
