import { expect, test } from 'vitest'
import { chooseLanguage } from '../../../src/assistant/understanding/language.ts'
import { builtIn, quietly, turnOf } from './turns.ts'

test.each([
  ['asked for by name', 'Can you answer in Spanish, please?', 'en', 'es', 'requested'],
  ['told by its script', 'Сколько стоит логотип?', null, 'ru', 'script'],
  ['told by its words', 'Quanto custa um logotipo para a minha loja?', null, 'pt', 'words'],
  ['too short to tell', 'ok', 'pt', 'pt', 'conversation'],
  ['not one the seller answers in', 'Combien coûte un logo pour ma boutique ?', 'es', 'es', 'conversation'],
  [
    'not one the seller answers in, at the start',
    'Combien coûte un logo pour ma boutique ?',
    null,
    'en',
    'default',
  ],
] as const)('the reason for a language is kept: %s', (_, text, spoken, language, reason) => {
  const supported = ['pt', 'en', 'es', 'ru'] as const
  expect(chooseLanguage({ texts: [text], spoken, supported })).toMatchObject({ language, reason })
})

test('with the answer', async () => {
  const { audit } = await builtIn.takeTurn(turnOf('How much is the Essential package?'), quietly())
  expect(audit).toMatchObject({ language: 'en', languageReason: 'words' })
})
