import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../../src/channels/telegram/errors.ts'
import { errorOf } from '../../../src/channels/whatsapp/errors.ts'
import { FileFailure } from '../../../src/domain/file.ts'
import { SendFailure } from '../../../src/domain/send-failure.ts'
import { FileRefusal } from '../../../src/protocol/files.ts'
import { fileTexts } from '../../../ui/hub/conversation/files/texts.ts'
import { stuckTexts } from '../../../ui/hub/conversation/stuck/texts.ts'

const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort()

type Sentences = Readonly<Record<string, string>>

/** Codes without a sentence, or with one that another language does not fill in alike. */
function wordless(codes: readonly string[], { en, pt, es }: Record<'en' | 'pt' | 'es', Sentences>): string[] {
  return codes.filter((code) => {
    const said = [en, pt, es].map((sentences) => sentences[code] ?? '')
    return said.includes('') || new Set(said).size < 3 || new Set(said.map((s) => blanks(s).join())).size > 1
  })
}

describe('In each language of the hub there is a sentence', () => {
  test('for every reason a message does not leave or arrive', () => {
    const { en, pt, es } = stuckTexts
    const sentences = { en: en.failure, pt: pt.failure, es: es.failure }
    expect(wordless(SendFailure.options, sentences)).toEqual([])
  })

  test('for every reason a file of a client is not here', () => {
    const { en, pt, es } = fileTexts
    const sentences = { en: en.failure, pt: pt.failure, es: es.failure }
    expect(wordless(FileFailure.options, sentences)).toEqual([])
  })

  test('for every refusal of a file that is to be sent', () => {
    const { en, pt, es } = fileTexts
    const sentences = { en: en.refusal, pt: pt.refusal, es: es.refusal }
    expect(wordless(FileRefusal.options, sentences)).toEqual([])
  })
})

describe('Whatever a provider answers, its reason is one of these', () => {
  test.each(['131053', '131052'])('a file WhatsApp cannot use: %s', (code) => {
    expect(errorOf({ code })).toMatchObject({ reason: 'file-unusable' })
  })

  test('on WhatsApp', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.string(), (code, message) => {
        expect(SendFailure.options).toContain(errorOf({ code: String(code), message }).reason)
      }),
    )
  })

  test('on Telegram', () => {
    fc.assert(
      fc.property(fc.nat(600), fc.string(), (code, description) => {
        const refusal = refusalOf({ kind: 'refused', code, description, retryAfterMs: null })
        expect(SendFailure.options).toContain(refusal.reason)
      }),
    )
  })
})
