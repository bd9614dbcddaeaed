import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanFileName, MB, MediaKind } from '../../../src/domain/file.ts'
import {
  dimensionsOf,
  mostBytesOn,
  outgoingKind,
  servedAs,
  typeByContent,
  typeOn,
} from '../../../src/domain/file-type.ts'
import { aJpeg, anOgg, aPdf, aPng, textBytes } from '../../support/files.ts'

const html = textBytes('<!doctype html><script>alert(1)</script>')
const svg = textBytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
const anMp4 = textBytes('\0\0\0\u0018ftypmp42\0\0\0\0')

describe('The type of a file is what its content shows', () => {
  it.each([
    ['image', aPng(), 'image/png'],
    ['image', aJpeg(), 'image/jpeg'],
    ['audio', anOgg(), 'audio/ogg'],
    ['audio', anMp4, 'audio/mp4'],
    ['audio', textBytes('#!AMR\n'), 'audio/amr'],
    ['video', anMp4, 'video/mp4'],
    ['document', aPdf(), 'application/pdf'],
  ] as const)('%s', (media, bytes, type) => {
    expect(typeByContent(media, bytes, 'text/html')).toBe(type)
  })

  it.each(['image', 'audio', 'video', 'sticker'] as const)(
    'and nothing that claims to be of kind %s',
    (media) => {
      for (const bytes of [html, svg, aPdf(), textBytes('MZ\u0090')]) {
        expect(typeByContent(media, bytes, 'image/png')).toBeNull()
      }
    },
  )

  it('so that no document is a page, a drawing or a program, whatever it is called', () => {
    for (const bytes of [html, svg, textBytes('MZ\u0090')]) {
      for (const declared of ['text/html', 'image/svg+xml', 'application/x-msdownload', null]) {
        expect(typeByContent('document', bytes, declared)).toBe('application/octet-stream')
      }
    }
  })

  it('and a container is what its sender’s system says, where its content agrees', () => {
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0])
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    expect(typeByContent('document', zip, word)).toBe(word)
    expect(typeByContent('document', zip, 'text/html')).toBe('application/zip')
    expect(typeByContent('document', aPdf(), word)).toBe('application/pdf')
  })
})

describe('What is shown inside a page', () => {
  it('is never anything a browser could run, for any bytes at all', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MediaKind.options),
        fc.uint8Array({ maxLength: 64 }),
        fc.option(
          fc.constantFrom('text/html', 'image/svg+xml', 'text/javascript', 'application/xml', 'text/plain'),
        ),
        (media, bytes, declared) => {
          const type = typeByContent(media, Uint8Array.from(bytes), declared)
          if (type === null) return
          const served = servedAs(type)
          expect(served.type).not.toMatch(/html|svg|xml$|script/)
          if (served.inline) expect(served.type).toMatch(/^(image|audio|video)\//)
        },
      ),
    )
  })

  it('is no PDF, whose reader runs scripts', () => {
    expect(servedAs('application/pdf')).toEqual({ inline: false, type: 'application/pdf' })
  })
})

describe('A file goes out', () => {
  it('as its kind while it is small enough, else as a document', () => {
    const png = { media: 'image', type: 'image/png' }
    expect(outgoingKind('whatsapp', aPng(), 1000, 'image/png')).toEqual(png)
    expect(outgoingKind('whatsapp', aPng(), 6 * MB, 'image/png')).toEqual({ ...png, media: 'document' })
    expect(outgoingKind('telegram', aPng(), 6 * MB, 'image/png')).toEqual(png)
    expect(outgoingKind('telegram', aPng(), 11 * MB, 'image/png')).toEqual({ ...png, media: 'document' })
    expect(outgoingKind('telegram', anMp4, 40 * MB, 'video/mp4').media).toBe('video')
    expect(outgoingKind('whatsapp', anMp4, 1000, 'audio/mp4').media).toBe('audio')
    expect(outgoingKind('whatsapp', anMp4, 1000, 'video/mp4').media).toBe('video')
    expect(outgoingKind('whatsapp', html, 1000, 'image/png')).toEqual({
      media: 'document',
      type: 'application/octet-stream',
    })
  })

  it('on WhatsApp only under a type and in a size it takes', () => {
    expect(typeOn('whatsapp', 'application/zip')).toBeNull()
    expect(typeOn('whatsapp', 'text/csv')).toBe('text/plain')
    expect(typeOn('web', 'application/zip')).toBe('application/zip')
    expect(mostBytesOn('whatsapp', 'image/png')).toBe(5 * 1024 * 1024)
    expect(mostBytesOn('web', 'image/png')).toBe(100 * 1024 * 1024)
  })

  it('on Telegram of whatever type, up to what a bot may send', () => {
    expect(typeOn('telegram', 'application/zip')).toBe('application/zip')
    expect(mostBytesOn('telegram', 'image/png')).toBe(50 * MB)
    expect(mostBytesOn('telegram', 'application/zip')).toBe(50 * MB)
  })
})

describe('The size of a picture', () => {
  it('is read from its beginning', () => {
    expect(dimensionsOf('image/png', aPng(640, 480))).toEqual({ width: 640, height: 480 })
  })

  it('is not known of what is none, or broken', () => {
    expect(dimensionsOf('application/pdf', aPdf())).toEqual({ width: null, height: null })
    expect(dimensionsOf('image/jpeg', aJpeg())).toEqual({ width: null, height: null })
  })
})

describe('The name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\plans\\Plano.pdf', 'Plano.pdf'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a"b<c>.png', 'abc.png'],
    ['..', null],
    [' \n ', null],
  ])('%j is saved as %j', (given, name) => {
    expect(cleanFileName(given)).toBe(name)
  })

  it('never leaves its folder, and keeps its end when it is shortened', () => {
    fc.assert(
      fc.property(
        fc.string({
          maxLength: 400,
          unit: fc.constantFrom('a', '.', '/', '\\', '\u202e', '\0', '😀', '\ud83d'),
        }),
        (given) => {
          const name = cleanFileName(given)
          expect(name ?? '').not.toMatch(/[\\/\p{Cc}]/u)
          expect((name ?? '').length).toBeLessThanOrEqual(200)
        },
      ),
    )
    expect(cleanFileName(`${'a'.repeat(300)}.pdf`)).toMatch(/^a{196}\.pdf$/)
  })
})
