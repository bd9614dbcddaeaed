import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stretchesOf } from '../../../ui/hub/conversation/links.ts'

describe('What a client wrote', () => {
  it('can be followed where it names a page or a mail address, and reads as it was written', () => {
    expect(stretchesOf('See www.sunrise.com/logo, or write to ana@sunrise.com.')).toEqual([
      { text: 'See ' },
      { text: 'www.sunrise.com/logo', href: 'https://www.sunrise.com/logo' },
      { text: ', or write to ' },
      { text: 'ana@sunrise.com', href: 'mailto:ana@sunrise.com' },
      { text: '.' },
    ])
  })

  it.each([
    'muchas gracias.Si puede',
    'Hola.Es para hoy',
    'obrigado.Com prazo?',
    'mando o arte.zip',
    'valeu.me liga',
  ])('is no address where a space is missing, or a file is named: %s', (text) =>
    expect(stretchesOf(text)).toEqual([{ text }]),
  )

  it.each([
    'sunrise.com',
    'sunrise.com.br',
    'Www.sunrise.de',
    'sunrise.de/logo',
    'HTTPS://SUNRISE.DE',
    'ana@sunrise.de',
  ])('is an address where it is surely one: %s', (text) =>
    expect(stretchesOf(text)).toMatchObject([{ text, href: expect.any(String) }]),
  )

  it('leads nowhere but to pages and mail', () => {
    const address = fc.constantFrom(
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://a.com',
      'https://a.com/b?c',
      'ana@a.com',
      'مرحبا.com 👋',
    )
    const word = fc.oneof(fc.string(), address)
    const text = fc.array(word, { maxLength: 4 })
    fc.assert(
      fc.property(text, (words) => {
        const said = words.join(' ')
        const stretches = stretchesOf(said)
        expect(stretches.map(({ text }) => text).join('')).toBe(said)
        for (const { href = 'https:' } of stretches) expect(href).toMatch(/^(https?|mailto):/i)
      }),
    )
  })
})
