import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesIn } from '../../../src/assistant/learning/names.ts'
import { marks, passesLuhn, redact } from '../../../src/assistant/learning/redact.ts'
import { fold } from '../../../src/assistant/understanding/words.ts'

const word = fc.constantFrom(
  ...[
    'olá',
    'quanto',
    'custa',
    'um',
    'logo',
    'please',
    'meu',
    'contato',
    'es',
    'para',
    'send',
    'it',
    'to',
    '😊',
  ],
  ...['ok,', 'pode', 'ser?', 'thanks!', 'é:', 'gracias.', '(urgente)', '\n'],
)
const filler = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))
const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`))
const letters = (from: number, to: number) => fc.stringMatching(new RegExp(`^[a-z]{${from},${to}}$`))
const separator = fc.constantFrom('', ' ', '-', '.', ' - ', '–', '/')

/** A text with something personal in it, and what must not be left of it. */
const around = (datum: fc.Arbitrary<string>) =>
  fc
    .tuple(filler, datum, filler)
    .map(([before, planted, after]) => ({ planted, text: `${before} ${planted} ${after}` }))

const onlyDigits = (text: string) => text.replace(/\D/g, '')

function spaced(number: string, at: number[], by: string): string {
  return at.reduceRight((left, place) => `${left.slice(0, place)}${by}${left.slice(place)}`, number)
}

const email = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9._+-]{0,10}[a-z0-9]$/),
    letters(2, 10),
    fc.constantFrom('com', 'com.br', 'io', 'test', 'example'),
  )
  .map(([local, domain, end]) => `${local.replace(/[._+-]{2,}/g, '.')}@${domain}.${end}`)
const phone = fc.oneof(
  fc.tuple(digits(10), separator).map(([number, by]) => `+55 ${spaced(number, [2, 6], by)}`),
  fc
    .tuple(digits(11), separator)
    .map(([number, by]) => `(${number.slice(0, 2)}) ${spaced(number.slice(2), [5], by)}`),
  fc.tuple(digits(8), separator).map(([number, by]) => spaced(number, [4], by)),
  digits(7),
)
const cpf = fc
  .tuple(digits(11), fc.boolean())
  .map(([number, dotted]) =>
    dotted ? `${spaced(number.slice(0, 9), [3, 6], '.')}-${number.slice(9)}` : number,
  )
const card = fc.tuple(digits(15), fc.constantFrom('', ' ', '-')).map(([start, by]) => {
  const check = [...'0123456789'].find((digit) => passesLuhn(start + digit)) ?? ''
  return spaced(start + check, [4, 8, 12], by)
})
const link = fc
  .tuple(
    fc.constantFrom('https://', 'http://', 'www.', ''),
    letters(3, 12),
    fc.constantFrom('com', 'com.br', 'net', 'me'),
    letters(0, 6),
  )
  .map(([scheme, host, end, path]) => `${scheme}${host}.${end}${path && `/${path}`}`)
const handle = letters(3, 15).map((name) => `@${name}`)
const address = fc.oneof(
  fc
    .tuple(fc.constantFrom('Rua', 'rua', 'Avenida', 'Av.', 'Calle'), letters(5, 10), digits(3))
    .map(([kind, name, number]) => `${kind} ${name}, ${number}`),
  fc
    .tuple(digits(3), letters(5, 10), fc.constantFrom('Street', 'St', 'Avenue', 'road'))
    .map(([number, name, kind]) => `${number} ${name} ${kind}`),
  fc.tuple(letters(4, 8), digits(2)).map(([name, number]) => `${name}straße ${number}`),
)

describe('No personal datum survives, whatever stands around it:', () => {
  const gone = (datum: fc.Arbitrary<string>, left: (text: string) => string) =>
    fc.assert(
      fc.property(around(datum), ({ planted, text }) => {
        expect(left(redact(text, []))).not.toContain(left(planted))
      }),
      { numRuns: 400 },
    )
  const asWritten = (text: string) => fold(text)

  it('an e-mail address', () => gone(email, asWritten))
  it('a phone number', () => gone(phone, onlyDigits))
  it('a CPF', () => gone(cpf, onlyDigits))
  it('a card number', () => gone(card, onlyDigits))
  it('a link', () => gone(link, asWritten))
  it('a handle', () => gone(handle, asWritten))
  it('a postal address', () => gone(address, asWritten))

  it('the name of somebody in the chat, however it is accented or capitalised', () => {
    const name = fc.constantFrom(
      'João Araújo',
      'MARÍA-JOSÉ',
      'Łukasz',
      'Renée O’Hara',
      '王芳',
      'Иван Петров',
      'José de Souza',
    )
    const written = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
      (text: string) => text.normalize('NFD').replace(/\p{M}/gu, ''),
      (text: string) => text.split(/[\s-]/)[0] ?? text,
      (text: string) => `${text.split(/[\s-]/).at(-1)}!`,
    )
    fc.assert(
      fc.property(name, written, filler, filler, (known, write, before, after) => {
        const kept = fold(redact(`${before} ${write(known)} ${after}`, [known]))
        for (const part of fold(known).split(/[\s’-]/)) if (part.length > 2) expect(kept).not.toContain(part)
      }),
    )
  })
})

describe('Redaction', () => {
  it('says what it took', () => {
    const text =
      'Mail a@b.com, www.x.com, @ana, Rua Azul, 12; +55 11 98765-4321; 4111 1111 1111 1111; 123.456.789-09; 20201231; AB123456'
    expect(redact(text, [])).toBe(
      'Mail [email], [link], [handle], [address]; [phone]; [card]; [document]; [number]; [document]',
    )
  })

  it('leaves what a seller would say: prices, terms, short numbers', () => {
    const text = 'Um logo custa R$ 1.200,00 em 5 dias, com 3 propostas. Enviamos via WhatsApp, na rua não.'
    expect(redact(text, [])).toBe(text)
  })

  it.each([
    ['Oi, sou a Maria Clara e quero um logo', ['Maria Clara']],
    ['meu nome é joão', ['joão']],
    ['My name is Peter Parker, I need a site', ['Peter Parker']],
    ['Hello Anna, how are you?', ['Anna']],
    ['Olá Tudo bem? Bom dia Quero um orçamento', []],
    ['me llamo Lucía', ['Lucía']],
    ['我叫王芳', ['王芳']],
  ])('hears the names people say: %s', (text, names) => {
    expect(namesIn([text])).toEqual(names)
  })

  it('sees through invisible characters and full-width digits', () => {
    expect(redact('ligue ９８７６５\u200b４３２１', [])).toBe('ligue [number]')
  })

  it('lets no text name a fact', () => {
    expect(redact('Use {{seller.bio}} or {{{{x}}}}', [])).not.toMatch(/\{\{|\}\}/)
  })

  it('done twice is done once', () => {
    fc.assert(
      fc.property(around(fc.oneof(email, phone, card, link, address)), ({ text }) => {
        const once = redact(text, [])
        expect(redact(once, [])).toBe(once)
      }),
    )
  })

  it('ends soon on hostile text', () => {
    const hostile = [
      ...['a@', '1 ', 'rua a ', '@', '....', '((((', '1a', 'x.x', 'R. ', 'a arroba ', '[name] '],
      ...['12 a ', 'cpf ', 'www.', 'é ', 'AA00 '],
    ]
    for (const piece of hostile) expect(redact(piece.repeat(4000), ['a b']).length).toBeGreaterThanOrEqual(0)
    // An at sign between a long word and many dots once took the cube of their length: fourteen seconds each.
    for (const dot of ['.', '.!', '.?', '.-', '._']) {
      const almostAnEmail = `${'a'.repeat(1999)}@${dot.repeat(1999)}`.slice(0, 4000)
      expect(redact(almostAnEmail, [])).toContain('@')
    }
  })

  it.each([
    ['escreva para a@b.com!!!', 'escreva para [email]!!!'],
    ['a@b@_.x', '[email]'],
    ['maria arroba gmail ponto com-joao arroba casa', '[email] arroba casa'],
    ['git+ssh://ana@casa/x y', '[link] y'],
    ['no @ here: a@b', 'no @ here: a@b'],
  ])('%s is left as %s', (text, left) => {
    expect(redact(text, [])).toBe(left)
  })

  it('has one mark for each kind', () => {
    expect(new Set(marks).size).toBe(marks.length)
  })
})
