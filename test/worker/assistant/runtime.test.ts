import { describe, expect, test } from 'vitest'
import { reply } from '../../unit/assistant/turns.ts'

describe('in the runtime production has, the built-in responder', () => {
  test.each([
    ['How much is a logo?', 'R$390', 'en'],
    ['Quanto custa um logo?', 'R$ 390', 'pt'],
    ['¿Cuánto cuesta un logo?', '390', 'es'],
  ])('answers “%s”', async (question, price, language) => {
    const outcome = await reply(question)
    expect(outcome.language).toBe(language)
    expect(outcome.text.replaceAll('\u00A0', ' ')).toContain(price)
    expect(outcome.audit.checks.every(({ passed }) => passed)).toBe(true)
  })

  test('writes figures in the client’s script and plural', async () => {
    const { text } = await reply('Quantas revisões tem o pacote Essencial?')
    expect(text).toContain('2 rodadas de revisões')
  })
})
