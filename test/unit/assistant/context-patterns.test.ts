import { describe, expect, test } from 'vitest'
import { promptFor } from '../../../src/assistant/model/prompt.ts'
import { understand } from '../../../src/assistant/turn.ts'
import type { ContextPattern } from '../../../src/domain/knowledge.ts'
import { Knowledge } from '../../../src/domain/knowledge.ts'
import { demoKnowledge } from '../../../src/local/demo/knowledge.ts'
import { reply, turnOf } from './turns.ts'

/** The demo seller, whose logo clients ask for in words of their own. */
function knowing(...contextPatterns: ContextPattern[]): Knowledge {
  const services = demoKnowledge.services.map((service) =>
    service.id === 'logo' ? { ...service, contextPatterns } : service,
  )
  return { ...demoKnowledge, services }
}

const shopSign: ContextPattern = {
  id: 'shop-sign',
  says: {
    text: 'placa da minha loja',
    variants: { en: 'sign above my door' },
    terms: { es: ['letrero de mi tienda'] },
  },
  faqId: null,
}
const seenInTown: ContextPattern = {
  id: 'seen-in-town',
  says: {
    text: 'trabalho seu pendurado pela cidade',
    variants: { en: 'anything of yours hanging somewhere in town' },
    terms: { en: ['have I seen your hand around here before'] },
  },
  faqId: 'portfolio',
}

describe('words that mean a service to its seller', () => {
  test.each([
    ['How much for the sign above my door?', 'Prices for Logo design'],
    ['Quanto custa a placa da minha loja?', 'Preços de Criação de logo'],
    ['¿Cuánto cuesta el letrero de mi tienda?', 'Precios de Diseño de logo'],
  ])('%s', async (asked, answer) => {
    const knowledge = knowing(shopSign)
    const { text, handoff } = await reply(asked, { knowledge })
    expect(handoff).toBeNull()
    expect(text).toContain(answer)
    expect(text).not.toContain('Social')
    // Nobody else would know what is meant.
    expect((await reply(asked)).text).not.toContain(answer)
  })
})

describe('words that ask one of the seller’s questions', () => {
  test.each([
    'Is anything of yours hanging somewhere in town?',
    'Have I seen your hand around here before?',
    'Tem algum trabalho seu pendurado pela cidade?',
  ])('%s', async (asked) => {
    const { audit, handoff } = await reply(asked, { knowledge: knowing(seenInTown) })
    expect(handoff).toBeNull()
    expect(audit.facts.map(({ id }) => id)).toContain('faq.portfolio.answer')
    // Nobody else would know what is meant.
    expect((await reply(asked)).audit.facts.map(({ id }) => id)).not.toContain('faq.portfolio.answer')
  })
})

test('a language model is told what is meant', () => {
  const turn = understand(turnOf('Hello', { knowledge: knowing(shopSign, seenInTown) }))
  const { instructions } = promptFor(turn, { violations: [], nearest: null })
  expect(instructions).toContain('something like "placa da minha loja" means {{service.logo.name}}.')
  expect(instructions).toContain(
    '"trabalho seu pendurado pela cidade" is answered with {{faq.portfolio.answer}}.',
  )
})

describe('a document', () => {
  const issuesOf = (knowledge: Knowledge) =>
    Knowledge.safeParse(knowledge).error?.issues.map(({ path, message }) => [path.join('.'), message])

  test('goes out and comes back with them, and is whole without', () => {
    const knowledge = knowing(shopSign, seenInTown)
    expect(Knowledge.parse(JSON.parse(JSON.stringify(knowledge)))).toEqual(knowledge)
    expect(issuesOf(demoKnowledge)).toBeUndefined()
  })

  test('names a question that there is, and no pattern twice', () => {
    expect(issuesOf(knowing({ ...seenInTown, faqId: 'opening-hours' }))).toEqual([
      ['services.0.contextPatterns.0.faqId', 'There is no question opening-hours.'],
    ])
    expect(issuesOf(knowing(shopSign, { ...seenInTown, id: 'shop-sign' }))).toEqual([
      ['services.0.contextPatterns', 'Ids must differ.'],
    ])
  })
})
