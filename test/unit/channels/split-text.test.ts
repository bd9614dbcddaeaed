import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitText } from '../../../src/channels/split-text.ts'

const words = (text: string) => text.split(/\s+/).filter(Boolean)

test('a text that fits is left as it is', () => {
  expect(splitText('Oi, tudo bem?', 4096)).toEqual(['Oi, tudo bem?'])
  expect(splitText('   ', 10)).toEqual([])
})

test('it is cut after a paragraph, else a line, a sentence, a word', () => {
  expect(splitText('One two.\n\nThree four. Five', 21)).toEqual(['One two.\n\nThree four.', 'Five'])
  expect(splitText('The first one.\n\nThe second one is here', 24)).toEqual([
    'The first one.',
    'The second one is here',
  ])
  expect(splitText('The first line\nand a second one here', 20)).toEqual([
    'The first line',
    'and a second one',
    'here',
  ])
  expect(splitText('A sentence here. Another one comes', 24)).toEqual([
    'A sentence here.',
    'Another one comes',
  ])
  expect(splitText('only words without an end', 12)).toEqual(['only words', 'without an', 'end'])
})

test('a sign made of several characters stays whole', () => {
  const family = '👨‍👩‍👧‍👦'
  for (const part of splitText(family.repeat(20), 40)) expect(part.length % family.length).toBe(0)
})

test('no part is too long, none is empty, and no word is lost', () => {
  const text = fc.array(
    fc.oneof(fc.lorem({ maxCount: 30 }), fc.string({ unit: 'grapheme', maxLength: 200 })),
    {
      maxLength: 20,
    },
  )
  fc.assert(
    fc.property(
      text,
      fc.constantFrom(' ', '\n', '\n\n'),
      fc.integer({ min: 60, max: 300 }),
      (pieces, joint, limit) => {
        const whole = pieces.join(joint)
        const parts = splitText(whole, limit)
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(limit)
          expect(part).not.toBe('')
        }
        expect(words(parts.join('')).join('')).toBe(words(whole).join(''))
      },
    ),
  )
})
