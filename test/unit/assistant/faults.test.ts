import { expect, test } from 'vitest'
import { fault, refusedAgain } from '../../../src/assistant/checks/faults.ts'
import { memberLanguages } from '../../../src/domain/language.ts'
import { inMemberLanguage } from '../../../src/domain/member-text.ts'

test('what is wrong with a reply is told in every member’s language, with what was found', () => {
  const found = fault('promise', 'free of charge')
  const told = memberLanguages.map((language) => inMemberLanguage(found, language))
  expect(told).toEqual([
    '“free of charge” is a promise nobody allowed.',
    '“free of charge” é uma promessa que ninguém autorizou.',
    '“free of charge” es una promesa que nadie autorizó.',
  ])
})

test('a language that is known to be wrong is named, and one that is not is left out', () => {
  expect(inMemberLanguage(fault('other-language', 'fr', 'pt'), 'en')).toContain('not "fr"')
  expect(inMemberLanguage(fault('other-language', '', 'pt'), 'en')).toBe('The reply must be in "pt".')
})

test('a second refusal tells all that was found', () => {
  const told = inMemberLanguage(refusedAgain([fault('empty'), fault('undisclosed')]), 'pt')
  expect(told).toBe('Recusada duas vezes: A resposta está vazia. A resposta não diz que vem de uma IA.')
})
