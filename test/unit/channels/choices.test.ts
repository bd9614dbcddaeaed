import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inWords, shortened } from '../../../src/channels/choice-words.ts'
import { choicesShown } from '../../../src/channels/telegram/choices.ts'
import { choicesBody } from '../../../src/channels/whatsapp/choices.ts'
import { type Choices, offer } from '../../../src/domain/choices.ts'
import { buttonsOf } from '../../support/telegram/keyboard.ts'
import { readInteractive } from '../../support/whatsapp/interactive.ts'

function choicesOf(titles: readonly string[], label = 'See options'): Choices {
  const choices = offer({ label, titles }, '1f-0f1e2d3c-4b5a')
  if (choices === null) throw new Error('there is nothing to choose from')
  return choices
}

const aTitle = fc.oneof(
  fc.constantFrom(
    'Sim',
    'Não',
    'Logo design',
    'Um casamento na praia com até 80 convidados',
    '👩‍👩‍👧‍👦 família',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }),
)
const someChoices = fc
  .array(aTitle, { minLength: 2, maxLength: 20 })
  .map((titles) => offer({ label: 'Opções', titles }, '1f-0f1e2d3c-4b5a'))
  .filter((choices) => choices !== null)
const aQuestion = fc.oneof(
  fc.string({ minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== ''),
  fc.integer({ min: 1, max: 4096 }).map((length) => 'á'.repeat(length)),
)

describe('on WhatsApp', () => {
  test('up to three short choices are reply buttons', () => {
    const body = choicesBody('Do you have a logo?', choicesOf(['Yes', 'No', 'Not sure yet']))
    expect(body).toEqual({
      type: 'interactive',
      interactive: {
        type: 'button',
        body: { text: 'Do you have a logo?' },
        action: {
          buttons: [
            { type: 'reply', reply: { id: '1f-0f1e2d3c-4b5a.0', title: 'Yes' } },
            { type: 'reply', reply: { id: '1f-0f1e2d3c-4b5a.1', title: 'No' } },
            { type: 'reply', reply: { id: '1f-0f1e2d3c-4b5a.2', title: 'Not sure yet' } },
          ],
        },
      },
    })
  })

  test('four to ten are a list, and a title that is too long stands below its beginning in full', () => {
    const long = 'Um casamento na praia com até 80 convidados'
    const body = choicesBody('Qual?', choicesOf(['Casamento', long, 'Batizado', 'Outro'], 'Ver opções'))
    expect(body).toMatchObject({
      interactive: {
        type: 'list',
        action: {
          button: 'Ver opções',
          sections: [
            {
              rows: [
                { title: 'Casamento' },
                { title: 'Um casamento na praia c…', description: long },
                {},
                {},
              ],
            },
          ],
        },
      },
    })
  })

  test.each([
    ['eleven', Array.from({ length: 11 }, (_, at) => `Choice ${at}`)],
    ['one that no small print holds', ['Short', 'l'.repeat(73)]],
    ['two that begin alike', ['An evening by the sea with friends', 'An evening by the sea with a dog']],
  ])('%s stand in the text, one a line', (_, titles) => {
    expect(choicesBody('Which?', choicesOf(titles))).toEqual({
      type: 'text',
      text: { body: ['Which?', ...titles.map((title) => `• ${title}`)].join('\n') },
    })
  })

  test('whatever a seller offers is taken, and every choice can be read in full or the text is left as it is', () => {
    fc.assert(
      fc.property(aQuestion, someChoices, (question, choices) => {
        const body = choicesBody(question, choices)
        if (body.type === 'text') {
          const { body: words } = body.text as { body: string }
          expect(words.startsWith(question)).toBe(true)
          expect(words.length).toBeLessThanOrEqual(4096)
          return
        }
        const read = readInteractive(body.interactive)
        if ('refused' in read) throw new Error(read.refused)
        expect(read.text).toBe(question)
        expect(read.offered.map(({ id }) => id)).toEqual(choices.options.map(({ id }) => id))
        expect(read.offered.map(({ title, description }) => description ?? title)).toEqual(
          choices.options.map(({ title }) => title),
        )
      }),
    )
  })
})

describe('on Telegram', () => {
  test('each choice is a button, one below the other', () => {
    expect(choicesShown('Which style?', choicesOf(['classic', 'playful']), 4096)).toEqual({
      text: 'Which style?',
      keyboard: {
        inline_keyboard: [
          [{ text: 'classic', callback_data: '1f-0f1e2d3c-4b5a.0' }],
          [{ text: 'playful', callback_data: '1f-0f1e2d3c-4b5a.1' }],
        ],
      },
    })
  })

  test('what a button cannot show in full stands in the text as well', () => {
    const long = 'Um casamento na praia com até 80 convidados'
    const { text, keyboard } = choicesShown('Qual?', choicesOf(['Batizado', long]), 4096)
    expect(text).toBe(`Qual?\n• Batizado\n• ${long}`)
    expect(keyboard?.inline_keyboard.flat().map((button) => button.text)).toEqual([
      'Batizado',
      'Um casamento na praia com até 8…',
    ])
  })

  test('whatever a seller offers is taken, and every choice can be read in full somewhere', () => {
    fc.assert(
      fc.property(aQuestion, someChoices, (question, choices) => {
        const { text, keyboard } = choicesShown(question, choices, 40_960)
        const buttons = keyboard === null ? [] : buttonsOf(keyboard)
        if ('refused' in buttons) throw new Error(buttons.refused)
        expect(text.startsWith(question)).toBe(true)
        for (const { id, title } of choices.options) {
          expect(text.includes(title) || buttons.some((button) => button.text === title)).toBe(true)
          if (keyboard !== null) expect(buttons.some((button) => button.callback_data === id)).toBe(true)
        }
      }),
    )
  })

  test('an id no button can carry leaves the choices in words', () => {
    const choices = {
      label: 'x',
      options: [
        { id: 'é'.repeat(33), title: 'Yes' },
        { id: 'b', title: 'No' },
      ],
    }
    expect(choicesShown('Sure?', choices, 4096)).toEqual({ text: 'Sure?\n• Yes\n• No', keyboard: null })
  })
})

describe('choices in words', () => {
  test('are not repeated where the question names them all', () => {
    const question = 'Which style: classic or playful?'
    expect(inWords(question, choicesOf(['classic', 'playful']), 4096)).toBe(question)
    expect(inWords(question, choicesOf(['classic', 'bold']), 4096)).toBe(`${question}\n• classic\n• bold`)
  })

  test('never make a text longer than may be sent', () => {
    expect(inWords('Which?', choicesOf(['classic', 'playful']), 12)).toBe('Which?')
  })
})

test('a shortened title is at most as long as asked for, and no sign of it is cut in two', () => {
  expect(shortened('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 24)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…')
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer({ min: 2, max: 40 }),
      (title, limit) => {
        const short = shortened(title, limit)
        expect(short.length).toBeLessThanOrEqual(Math.max(limit, title.length <= limit ? title.length : 0))
        expect(short.isWellFormed()).toBe(title.isWellFormed())
        if (title.length > limit) expect(title.startsWith(short.slice(0, -1))).toBe(true)
      },
    ),
  )
})
