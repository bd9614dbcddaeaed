import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalForm, otherFormOf } from '../../../src/domain/phone-forms.ts'

test.each([
  ['a Brazilian mobile with the ninth digit', '5511987654321', '551187654321'],
  ['and without it', '551187654321', '5511987654321'],
  ['a Mexican number with the 1', '5215512345678', '525512345678'],
  ['and without it', '525512345678', '5215512345678'],
  ['a Brazilian landline', '551132654321', null],
  ['a number of another country', '15550100001', null],
  ['what is no phone', 'BR.1a2b', null],
])('%s', (_, phone, other) => {
  expect(otherFormOf(phone)).toBe(other)
})

test('the other form of the other form is the number itself, and both have one canonical form', () => {
  const digits = (n: number) => fc.stringMatching(new RegExp(`^[0-9]{${n}}$`))
  const brazilian = fc
    .tuple(digits(2), fc.constantFrom('', '9'), fc.constantFrom('6', '7', '8', '9'), digits(7))
    .map(([area, ninth, first, rest]) => `55${area}${ninth}${first}${rest}`)
  const mexican = fc
    .tuple(fc.constantFrom('', '1'), fc.integer({ min: 2, max: 9 }), digits(9))
    .map(([one, first, rest]) => `52${one}${first}${rest}`)
  fc.assert(
    fc.property(fc.oneof(brazilian, mexican), (phone) => {
      const other = otherFormOf(phone)
      if (other === null) throw new Error(`${phone} has another form`)
      expect(otherFormOf(other)).toBe(phone)
      expect(canonicalForm(other)).toBe(canonicalForm(phone))
    }),
  )
})
