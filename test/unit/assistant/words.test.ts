import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../src/assistant/understanding/words.ts'

describe('the words of a text', () => {
  it.each([
    ['Mail me@studio.org, or see www.studio.org/work', ['mail', '_link_', 'or', 'see', '_link_']],
    ['https://studio.org/a?b=1 — yours?', ['_link_', 'yours']],
    [
      'R$ 1.500,00, or 20 % of US$ 300?',
      ['_money_', '_n_', 'or', '_n_', '_percent_', 'of', '_money_', '_n_'],
    ],
  ])('of "%s" tell what stands for a link, a number and money', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it.each([
    ['L’offre d’un café', ['l', 'offre', 'd', 'un', 'cafe']],
    ["I don't know", ['i', 'dont', 'know']],
    ['كم السعر للموقع', ['كم', 'سعر', 'ل', 'موقع']],
    ['我要logo設計', ['我', '要', 'logo', '设', '计']],
  ])('of "%s" are those of its language', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })
})
