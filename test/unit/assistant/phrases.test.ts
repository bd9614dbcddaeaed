import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allPacks } from '../../../src/assistant/languages/index.ts'
import { Phrases, PhrasesNaming } from '../../../src/assistant/understanding/phrases.ts'
import { fold, phrasePattern } from '../../../src/assistant/understanding/words.ts'

const lists = allPacks.flatMap(({ lexicon, cues }) => [
  lexicon.injection,
  lexicon.politeness,
  lexicon.promises,
  ...(cues ? [cues.questionWords, cues.calendar, cues.offers, cues.matters['existing-order'] ?? []] : []),
])

/** Words and pieces of words as the phrases have them, and what stands between them. */
const written = fc.constantFrom(...lists).chain((phrases) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...phrases.flatMap((phrase) => phrase.match(/[\p{L}\d]+/gu) ?? ['-'])),
        fc.constantFrom('я', '我', '12', 'و', '!', '?', ','),
      ),
      { maxLength: 8 },
    )
    .chain((pieces) => fc.constantFrom('', ' ', ', ').map((between) => fold(pieces.join(between))))
    .chain((text) => fc.nat(phrases.length).map((half) => ({ phrases, half, text }))),
)

describe('phrases looked for in a text', () => {
  it('are found where one pattern of them all finds them, and in the same place, in however many lists', () => {
    fc.assert(
      fc.property(written, ({ phrases, half, text }) => {
        const match = text.match(phrasePattern(phrases))
        const found = new Phrases(phrases.slice(0, half), phrases.slice(half))
        expect(found.test(text)).toBe(match !== null)
        expect(found.first(text)?.index).toBe(match?.index)
        expect(found.first(text)?.[0]).toBe(match?.[0])
      }),
    )
  })

  it('never match nothing, so that replacing them ends', () => {
    for (const { lexicon } of allPacks) {
      expect(new Phrases(lexicon.people, lexicon.politeness).first('')).toBeNull()
    }
  })

  it('are replaced wherever they stand as whole words', () => {
    const courtesies = new Phrases(['bom dia', 'obrigad[oa]'])
    expect(courtesies.replace('bom  dia, obrigado! obrigadao', '·')).toBe('·, ·! obrigadao')
  })

  it('may lack what may be missing, and have any of what may stand for another', () => {
    const asks = new Phrases(['(quero|queria)( um)? (humano|atendentes?)$', 'ate (amanha|logo)\\p{l}*'])
    for (const text of ['quero humano', 'queria um atendente', 'ate amanhazinha']) {
      expect(asks.test(text)).toBe(true)
    }
    for (const text of ['quero um logo', 'humano quero', 'ate mais']) expect(asks.test(text)).toBe(false)
  })

  it('are found within Chinese and behind an Arabic "and", and within no other word', () => {
    expect(new Phrases(['人工']).test('我要人工服务')).toBe(true)
    expect(new Phrases(['سعر']).test('وسعر الموقع')).toBe(true)
    expect(new Phrases(['سعر']).test('تسعر')).toBe(false)
    expect(new Phrases(['logo']).test('我要logo设计')).toBe(true)
    expect(new Phrases(['logo']).test('logotype')).toBe(false)
  })

  it('that name one of many are those of the names a text holds', () => {
    const asks = new PhrasesNaming(['(talk|speak) to {person}'], '{person}', ['agents?', 'human being'])
    expect(asks.in('let me speak to agents').test('let me speak to agents')).toBe(true)
    expect(asks.in('talk to a wall').test('talk to a wall')).toBe(false)
  })
})
