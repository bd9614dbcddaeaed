import { expect, test } from 'vitest'
import type { Template } from '../../../src/protocol/templates.ts'
import { emptyTemplate, inCategory, withSample } from '../../../ui/hub/settings/templates/editing.ts'

test('a sample that was uploaded goes to what the template is by then', () => {
  const template: Template = { ...emptyTemplate('en_US'), header: { kind: 'image', sample: null } }
  const written = { ...template, body: 'Written while it was uploaded.' }
  expect(withSample(written, 'image', 'handle')).toEqual({
    ...written,
    header: { kind: 'image', sample: 'handle' },
  })
  const film: Template = { ...written, header: { kind: 'video', sample: null } }
  expect(withSample(film, 'image', 'handle')).toEqual(film)
  const code = inCategory(written, 'authentication')
  expect(withSample(code, 'image', 'handle')).toEqual(code)
})
