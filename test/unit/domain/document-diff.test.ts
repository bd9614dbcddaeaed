import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differences } from '../../../src/domain/document-diff.ts'

const logo = { id: 'logo', price: { minor: 39_000 }, includes: ['png', 'jpg'] }
const social = { id: 'social', price: { minor: 32_000 }, includes: ['posts'] }

test('a changed value is found by the ids on its way', () => {
  const dearer = { ...logo, price: { minor: 45_000 } }
  expect(differences({ services: [logo, social] }, { services: [dearer, social] })).toEqual([
    { path: 'services.logo.price.minor', kind: 'changed', before: 39_000, after: 45_000 },
  ])
})

test('what stands before other things does not change them', () => {
  expect(differences({ services: [social] }, { services: [logo, social] })).toEqual([
    { path: 'services.logo', kind: 'added', after: logo },
  ])
})

test('what is gone, what is new, and another order', () => {
  const site = { id: 'site' }
  expect(differences([logo, social, site], [social, logo])).toEqual([
    { path: '', kind: 'moved' },
    { path: 'site', kind: 'removed', before: site },
  ])
  expect(differences({ tone: 'warm' }, { bio: 'Hello' })).toEqual([
    { path: 'bio', kind: 'added', after: 'Hello' },
    { path: 'tone', kind: 'removed', before: 'warm' },
  ])
})

test('things without ids are compared by their place, things with twice the same id too', () => {
  expect(differences(['png', 'jpg'], ['png', 'pdf'])).toEqual([
    { path: '1', kind: 'changed', before: 'jpg', after: 'pdf' },
  ])
  expect(differences([logo, logo], [logo, social])).not.toEqual([])
})

test('no document differs from itself, and any two documents that differ say where', () => {
  const document = fc.jsonValue({ maxDepth: 4 })
  fc.assert(
    fc.property(document, document, (one, other) => {
      expect(differences(one, structuredClone(one))).toEqual([])
      const same = JSON.stringify(one) === JSON.stringify(other)
      if (same) expect(differences(one, other)).toEqual([])
      if (differences(one, other).length === 0) expect(one).toEqual(other)
    }),
  )
})
