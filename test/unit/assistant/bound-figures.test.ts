import { describe, expect, test } from 'vitest'
import { runChecks } from '../../../src/assistant/checks/index.ts'
import { fillIn, sourceOf } from '../../../src/assistant/facts/placeholders.ts'
import { emptyBench, quotePackage } from '../../../src/assistant/model/tools.ts'
import { understand } from '../../../src/assistant/turn.ts'
import { turnOf } from './turns.ts'

/** `[essential.price]`, `[business-card.price]`, `[rush.price]`, `[round]` and `[quote.total]` as placeholders. */
const template = (shorthand: string) =>
  shorthand
    .replace(/\[(essential|professional|complete)\./g, '[service.logo.package.$1.')
    .replace(/\[(business-card|stationery)\./g, '[service.logo.add-on.$1.')
    .replace(/\[starter-kit\./g, '[service.social.package.starter-kit.')
    .replace('[round]', '[service.logo.revisions.extraRound]')
    .replace(/\[rush\./g, '[service.logo.rush.')
    .replace(/\[quote\./g, '[quote.1.')
    .replace(/\[([\w.-]+)\]/g, '{{$1}}')

/** The checks a reply fails, where Essential with a business card has been priced. */
function failures(question: string, shorthand: string): string[] {
  const turn = understand(turnOf(question))
  const bench = emptyBench()
  const request = { service_id: 'logo', package_id: 'essential', addon_ids: ['business-card'], qty: 1 }
  quotePackage(request, turn.input.knowledge, bench)
  const facts = sourceOf(turn.facts, bench.computed)
  const reply = template(shorthand)
  const draft = {
    turn,
    facts,
    template: reply,
    citedIds: [],
    language: turn.language,
    text: fillIn(reply, facts, turn.language),
    disclosure: null,
    instructions: null,
  }
  return runChecks(draft).flatMap(({ name, passed }) => (passed ? [] : [name]))
}

describe('a figure is refused', () => {
  test.each([
    [
      'beside the name of another thing',
      'How much is a logo?',
      'The [essential.name] package costs [business-card.price].',
    ],
    [
      'of a sum beside a package that is not in it',
      'How much is Complete?',
      '[complete.name] costs [quote.total].',
    ],
    ['of a sum beside a part of it', 'How much is Essential?', '[essential.name] costs [quote.total].'],
    ['of another package than the one asked about', 'How much is Complete?', 'It costs [essential.price].'],
    ['of a package for its service', 'How much is a logo?', 'A logo costs [essential.price].'],
    ['without any name', 'How much is a logo?', 'It costs [essential.price].'],
    [
      'of two that change places',
      'Prices?',
      '[essential.name] costs [complete.price], [complete.name] costs [essential.price].',
    ],
    [
      'of a package for a package in a rush',
      'Prices?',
      '[essential.name] with rush delivery costs [essential.price].',
    ],
    [
      'of a rush the package cannot have',
      'Prices?',
      'Rush delivery of [complete.name] takes [rush.delivery].',
    ],
    ['of a rush for a package', 'Prices?', 'Essential costs [rush.price].'],
    ['of a package for one more round', 'How much is Essential?', 'An extra round costs [essential.price].'],
    ['of one more round for a package', 'How much is Essential?', 'It costs [round].'],
    [
      'of a package for another service',
      'Social media prices?',
      'Social media graphics cost [essential.price].',
    ],
  ])('%s', (_, question, reply) => expect(failures(question, reply)).toContain('figures-bound'))

  test('of a package, where the client asks for an extra with it', () => {
    const question = 'How much is Essential with a business card?'
    expect(failures(question, '[essential.name] costs [essential.price].')).toEqual(['extras-counted'])
    expect(failures(question, '[essential.name] is ready in [essential.delivery].')).toEqual([
      'extras-counted',
    ])
  })

  test.each([
    ['that is agreed to', 'My budget is 500.', 'Great, 500 is enough for [complete.name].'],
    ['that is agreed to without a name', 'Is 500 fine?', 'Yes, 500 works.'],
    ['that is agreed to in a quotation', 'I heard 50 dollars.', 'Yes, it is “50 dollars”.'],
    [
      'that is agreed to beside what is told back',
      'Can I pay 500?',
      'You said 500, and [complete.name] costs that.',
    ],
    ['that is a day', 'Can I have it by 15 May?', 'It will be there on 15 May.'],
    ['in words', 'I can pay five hundred.', 'Five hundred is enough for [complete.name].'],
  ])('of the client’s %s', (_, question, reply) =>
    expect(failures(question, reply)).toContain('no-own-figures'),
  )
})

test.each([
  ['a promise', 'Is it free?', 'Yes, “Is it free?”', 'no-promises'],
  [
    'a link',
    'Shall I order at https://a.example/x now?',
    'Yes: “https://a.example/x”.',
    'no-foreign-contacts',
  ],
])('%s of the client’s is none the less one in quotation marks', (_, question, reply, check) =>
  expect(failures(question, reply)).toContain(check),
)

describe('a figure may stand', () => {
  test.each([
    [
      'in a list',
      'Prices?',
      '• [essential.name]: [essential.price], [essential.delivery]\n• [complete.name]: [complete.price], [complete.delivery]',
    ],
    [
      'under a heading',
      'Prices?',
      '[essential.name]\nPrice: [essential.price]\nDelivery: [essential.delivery]',
    ],
    ['in the next sentence', 'Prices?', 'I would take [essential.name]. It costs [essential.price].'],
    [
      'before the name',
      'Prices?',
      'For [essential.price] you get [essential.name], ready in [essential.delivery].',
    ],
    ['for the one package asked about', 'How much is Essential?', 'It costs [essential.price].'],
    ['beside a name in words', 'Prices?', 'The Essential package costs [essential.price].'],
    [
      'beside a word that is a name, too',
      'Prices?',
      'For a professional look, [essential.name] costs [essential.price].',
    ],
    [
      'with the extra it leaves out',
      'How much is Essential with a business card?',
      '[essential.name] costs [essential.price], and the [business-card.name] adds [business-card.price].',
    ],
    [
      'of a sum',
      'How much is Essential with a business card?',
      '[quote.name] costs [quote.total], in [quote.delivery].',
    ],
    [
      'of a sum, by the names of its parts',
      'How much is Essential with a business card?',
      'Essential with a business card costs [quote.total].',
    ],
    [
      'of a rush',
      'Can it be faster?',
      'Rush delivery takes [rush.delivery] and adds [rush.price] ([rush.packages]).',
    ],
    [
      'of one more round',
      'Changes?',
      '[essential.name] has [essential.revisions], and each extra round costs [round].',
    ],
    ['told back', 'My budget is 500.', 'You mentioned 500. Which package do you think of?'],
    [
      'counting',
      'We are 120 guests, social media posts please.',
      'Posts for 120 guests, got it. Which package do you think of?',
    ],
  ])('%s', (_, question, reply) => expect(failures(question, reply)).toEqual([]))
})
