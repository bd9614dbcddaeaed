import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Knowledge, KnowledgeToSave } from '../../../src/domain/knowledge.ts'
import { starterKnowledge } from '../../../src/domain/starter-knowledge.ts'
import { demoKnowledge } from '../../../src/local/demo/knowledge.ts'
import {
  Editable,
  includesFrom,
  newFaq,
  newPackage,
  newService,
  reworded,
  type Service,
  withoutFaq,
  withoutPackage,
} from '../../../ui/hub/settings/assistant/editing.ts'

const demo = Editable.parse(demoKnowledge)
const written = (text: string) => ({ text, variants: {} })

test('what the form does not show goes through it unchanged', () => {
  expect(demo).toEqual(demoKnowledge)
  const starter = starterKnowledge('Rita', 'pt')
  expect(Editable.parse(starter)).toEqual(starter)
})

test('a seller who fills in the blanks of the first service and question has knowledge that can be saved', () => {
  const document = Editable.parse(starterKnowledge('Rita', 'pt'))
  const service = newService([], 'BRL')
  const [pack] = service.packages
  if (pack === undefined) throw new Error('A new service begins with a package.')
  const filled: Service = {
    ...service,
    name: reworded(service.name, 'Retratos'),
    description: written('Retratos a óleo.'),
    packages: [{ ...pack, name: written('Pequeno'), price: { minor: 45_000, currency: 'BRL' } }],
  }
  const faq = { ...newFaq([]), question: written('Você viaja?'), answer: written('Viajo.') }
  const profile = { ...document.profile, headline: written('Retratista'), bio: written('Pinto retratos.') }
  const told = { ...document, profile, services: [filled], faqs: [faq] }
  expect(KnowledgeToSave.safeParse(told).error).toBeUndefined()
})

test('new words lose the translations of the old ones, and other words of the same text stay', () => {
  const name = { text: 'Logo', variants: { en: 'Logo' }, terms: { pt: ['logotipo'] } }
  expect(reworded(name, 'Marca')).toEqual({ text: 'Marca', variants: {}, terms: { pt: ['logotipo'] } })
  const lines = [{ text: 'Arquivo', variants: { en: 'File' } }]
  expect(includesFrom('Arquivo\n\nCartão', lines)).toEqual([...lines, written('Cartão')])
})

test('whatever is taken away, the document still fits together', () => {
  const taken = fc.record({ faqs: fc.nat(), packages: fc.nat() })
  fc.assert(
    fc.property(fc.array(taken, { maxLength: 12 }), (steps) => {
      let document = demo
      for (const step of steps) {
        const faq = document.faqs[step.faqs % Math.max(document.faqs.length, 1)]
        if (faq !== undefined) document = withoutFaq(document, faq.id)
        const services = document.services.map((service) => {
          const pack = service.packages[step.packages % Math.max(service.packages.length, 1)]
          return pack === undefined ? service : withoutPackage(service, pack.id)
        })
        document = { ...document, services }
      }
      expect(Knowledge.safeParse(document).error).toBeUndefined()
    }),
    { numRuns: 50 },
  )
})

test('what is added has an id of its own, also after others were taken away', () => {
  const [first, second] = [newPackage([], 'BRL'), newPackage([newPackage([], 'BRL')], 'BRL')]
  expect(new Set([second.id, newPackage([second], 'BRL').id]).size).toBe(2)
  expect(first.id).not.toBe(second.id)
})
