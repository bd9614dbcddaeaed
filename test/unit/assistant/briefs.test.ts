import { describe, expect, test } from 'vitest'
import { memberWordsOf } from '../../../src/assistant/languages/member-words.ts'
import { HandoffReason, type HandoffSummary } from '../../../src/domain/handoff.ts'
import type { Knowledge } from '../../../src/domain/knowledge.ts'
import { memberLanguages } from '../../../src/domain/language.ts'
import { inMemberLanguage, type MemberText } from '../../../src/domain/member-text.ts'
import { demoKnowledge } from '../../../src/local/demo/knowledge.ts'
import { conversation, message, reply } from './turns.ts'

/** A text in the three languages of the hub. */
const read = (text: MemberText | undefined) =>
  memberLanguages.map((language) => text && inMemberLanguage(text, language))

const briefOf = async (...asked: Parameters<typeof reply>): Promise<HandoffSummary | undefined> =>
  (await reply(...asked)).handoff?.summary

/** Ana passes on what she does not do, where she has her assistant decline it. */
const passingOn: Knowledge = {
  ...demoKnowledge,
  services: demoKnowledge.services.map((service) => ({
    ...service,
    notOffered: service.notOffered.map((entry) => ({ ...entry, response: 'handoff' as const })),
  })),
}

describe('the brief at a handoff', () => {
  test('is there for every member in their language, what the client said in the client’s', async () => {
    const says = conversation()
    await says('Quanto custa um logo?')
    await says('Quero o Essencial')
    await says('Padaria Sol')
    const brief = (await says('Quero falar com uma pessoa')).handoff?.summary
    expect(read(brief?.need)).toEqual([
      'Marina asked to speak to a person (Logo design).',
      'Marina pediu para falar com uma pessoa (Criação de logo).',
      'Marina pidió hablar con una persona (Diseño de logo).',
    ])
    const [name] = brief?.collected ?? []
    expect(read(name?.label)).toEqual(['Brand name', 'Nome da marca', 'Nombre de la marca'])
    expect(name).toMatchObject({ value: 'Padaria Sol', quote: 'Padaria Sol' })
    expect(read(brief?.missing[0])).toEqual([
      'What the business does',
      'O que o negócio faz',
      'A qué se dedica el negocio',
    ])
    expect(brief?.lastMessage).toBe('Quero falar com uma pessoa')
  })

  test('names the seller’s rule that decided, and so does the audit', async () => {
    const { handoff, audit } = await reply('Can you sign an NDA?')
    expect(read(handoff?.summary.need)[0]).toContain('“contracts and confidentiality”')
    expect(read(handoff?.summary.need)[1]).toContain('“contratos e confidencialidade”')
    const named = audit.facts.find(({ id }) => id === 'rule.contracts')
    expect(read(named?.label)[2]).toBe('contratos y confidencialidad')
  })

  test('names what the client asked for that is not offered', async () => {
    const brief = await briefOf('Do you also make a website?', { knowledge: passingOn })
    expect(brief?.reason).toBe('out-of-scope')
    expect(read(brief?.need)[0]).toMatch(/^Marina asked for “website design”, which you do not offer/)
    expect(read(brief?.need)[1]).toMatch(/^Marina pediu “criação de sites”, que você não oferece/)
  })

  test('says what a client wants, not what a courtesy beside it was taken for', async () => {
    const brief = await briefOf('Hi, thanks! Could you do it cheaper? My budget is $50', {
      knowledge: passingOn,
    })
    expect(brief?.reason).toBe('negotiation')
    expect(read(brief?.need)[0]).toMatch(/^Marina asked for a different price/)
  })

  test('calls a client without a name one, in the member’s language', () => {
    const wish = { client: 'X', service: null, subjects: null, entry: null }
    for (const reason of HandoffReason.options) {
      for (const language of memberLanguages) {
        const { need, theClient } = memberWordsOf(language)
        const sentence = need[reason]({ ...wish, client: theClient })
        expect(sentence).toMatch(new RegExp(`^${theClient} .*\\.$`))
        expect(sentence).not.toContain('null')
      }
    }
  })

  test('tells only the prices the client was told, as they were written', async () => {
    const history = [message('client', 'How much is a logo?'), message('assistant', 'Essential costs R$390.')]
    const brief = await briefOf('I want to talk to a person', { history })
    expect(brief?.factsGiven).toEqual(['Essential: R$390'])

    const other = [message('client', 'How much is a logo?'), message('assistant', 'That would be R$3900.')]
    expect((await briefOf('I want to talk to a person', { history: other }))?.factsGiven).toEqual([])

    const before = [
      message('client', 'Quanto custa?'),
      message('assistant', 'O Essencial custa R$\u00a0390.'),
    ]
    const switched = await briefOf('I want to talk to a person', { history: before })
    expect(switched?.factsGiven).toEqual(['Essential: R$\u00a0390'])
  })
})

test('every member reads in their language which facts an answer stands on', async () => {
  const { audit } = await reply('How much is the Essential logo?')
  const price = audit.facts.find(({ id }) => id === 'service.logo.package.essential.price')
  expect(read(price?.label)).toEqual([
    'Logo design › Essential: price',
    'Criação de logo › Essencial: preço',
    'Diseño de logo › Esencial: precio',
  ])
})
