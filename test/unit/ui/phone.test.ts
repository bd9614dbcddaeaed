import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatAddress } from '../../../ui/kit/phone.ts'

it.each([
  ['5511987654321', '+55 11 98765-4321'],
  ['+551133334444', '+55 11 3333-4444'],
  ['15550100001', '+1 555 010-0001'],
  ['351912345678', '+351 912 345 678'],
  ['4915112345678', '+49 15 112 345 678'],
  ['442079460958', '+44 207 946 0958'],
  ['79161234567', '+7 916 123 4567'],
])('%s is shown as %s', (address, shown) => {
  expect(formatAddress(address)).toBe(shown)
})

it.each(['@ana.paula', 'BR.1234567890', 'ana@example.com', '12345', ''])('%s is left alone', (address) => {
  expect(formatAddress(address)).toBe(address)
})

it('No digit is lost or added', () => {
  const phones = fc.stringMatching(/^[1-9]\d{7,14}$/)
  fc.assert(fc.property(phones, (phone) => formatAddress(phone).replace(/\D/g, '') === phone))
})
