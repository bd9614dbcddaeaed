import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultSettings } from '../../../src/domain/assistant-settings.ts'
import { Knowledge, KnowledgeToSave } from '../../../src/domain/knowledge.ts'
import { starterKnowledge } from '../../../src/domain/starter-knowledge.ts'
import { demoKnowledge } from '../../../src/local/demo/knowledge.ts'
import { changesBetween, isChoice, wayTo } from '../../../ui/hub/settings/assistant/changes.ts'
import {
  calledAlso,
  Editable,
  linesFrom,
  reworded,
  type Service,
  withoutFaq,
  withoutPackage,
} from '../../../ui/hub/settings/assistant/editing.ts'
import {
  newAddOn,
  newFaq,
  newHandoffRule,
  newNotOffered,
  newPackage,
  newRequirement,
  newService,
} from '../../../ui/hub/settings/assistant/new-parts.ts'
import { onTopOf, settingsOnTopOf } from '../../../ui/hub/settings/assistant/work/merge.ts'
import { wrongAt, wrongsIn } from '../../../ui/hub/settings/assistant/wrongs.ts'

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
    addOns: [
      {
        ...newAddOn([], 'BRL'),
        name: { ...written('Moldura'), terms: {} },
        price: { minor: 0, currency: 'BRL' },
      },
    ],
    notOffered: [
      {
        ...newNotOffered([]),
        topic: calledAlso({ ...written('Murais'), terms: {} }, 'pt', 'mural, parede, '),
      },
    ],
    requirements: [{ ...newRequirement([]), label: written('Tamanho'), question: written('Que tamanho?') }],
  }
  const faq = { ...newFaq([]), question: written('Você viaja?'), answer: written('Viajo.') }
  const profile = { ...document.profile, headline: written('Retratista'), bio: written('Pinto retratos.') }
  const rule = { ...newHandoffRule([]), when: { ...written('Contratos'), terms: {} } }
  const told = { ...document, profile, services: [filled], faqs: [faq], handoffRules: [rule] }
  expect(KnowledgeToSave.safeParse(told).error).toBeUndefined()
})

test('new words lose the translations of the old ones, and other words of the same text stay', () => {
  const name = { text: 'Logo', variants: { en: 'Logo' }, terms: { pt: ['logotipo'] } }
  expect(reworded(name, 'Marca')).toEqual({ text: 'Marca', variants: {}, terms: { pt: ['logotipo'] } })
  const lines = [{ text: 'Arquivo', variants: { en: 'File' } }]
  expect(linesFrom('Arquivo\n\nCartão', lines)).toEqual([...lines, written('Cartão')])
  const mistyped = linesFrom('Arquivos', lines)
  expect(linesFrom('Arquivo', [...mistyped, ...lines])).toEqual(lines)
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

test('what is not filled in is told at its place, and so is what stands in a list of lines', () => {
  const service = newService([], 'BRL')
  const extra = { ...newAddOn([], 'BRL'), extraDays: 1.5 }
  const wrongs = wrongsIn({ ...demo, services: [{ ...service, addOns: [extra] }] })
  const codeAt = (path: string) => wrongAt(wrongs, path)?.code
  expect(codeAt('services.0.name')).toBe('missing')
  expect(codeAt('services.0.packages.0.price.minor')).toBe('missing')
  expect(codeAt('services.0.addOns.0.extraDays')).toBe('not-whole')
  expect(codeAt('services.0.addOns.0.price.currency')).toBeUndefined()
  const profile = { ...demo.profile, generalRules: [written('Seja breve.'), written('{{Assine}}')] }
  expect(wrongAt(wrongsIn({ ...demo, profile }), 'profile.generalRules')?.code).toBe('braces')
  expect(wrongsIn(demo)).toEqual([])
})

test('a change is counted as people would: an amount with its currency, and under the names of things', () => {
  const [logo, ...others] = demo.services
  const [pack, ...packs] = logo?.packages ?? []
  if (logo === undefined || pack === undefined) throw new Error('the demo sells logos')
  const cheaper = { ...pack, price: { minor: 100, currency: 'EUR' } }
  const after = { ...demo, services: [{ ...logo, packages: [cheaper, ...packs] }, ...others] }
  const changes = changesBetween(demo, after)
  expect(changes).toEqual([
    {
      path: ['services', 'logo', 'packages', 'essential', 'price'],
      kind: 'changed',
      before: { minor: 39_000, currency: 'BRL' },
      after: { minor: 100, currency: 'EUR' },
    },
  ])
  expect(wayTo(after, changes[0]?.path ?? [])).toEqual({
    names: ['Criação de logo', 'Essencial'],
    parts: ['price'],
  })
})

test('only words of the document itself are told in the member’s language, not a package the seller calls “ask”', () => {
  const [logo, ...others] = demo.services
  const [pack, ...packs] = logo?.packages ?? []
  if (logo === undefined || pack === undefined) throw new Error('the demo sells logos')
  const renamed: Service = {
    ...logo,
    packages: [{ ...pack, name: written('ask'), revisions: 'unlimited' }, ...packs],
    rush: { kind: 'ask' },
  }
  const after = { ...demo, discounts: 'ask', services: [renamed, ...others] }
  const changed = changesBetween({ ...demo, discounts: 'fixed' }, after).filter(
    ({ kind }) => kind === 'changed',
  )
  const ends = (choice: boolean) =>
    changed.filter(({ path }) => isChoice(path) === choice).map(({ path }) => path.at(-1))
  expect(ends(true).sort()).toEqual(['discounts', 'kind', 'revisions'])
  expect(ends(false)).toContain('text')
})

test('settings are saved on top of what was set elsewhere meanwhile', () => {
  const base = { on: true, name: 'Lia', languages: ['en'] }
  const mine = { ...base, languages: ['en', 'pt'] }
  expect(onTopOf(base, mine, { on: false, name: 'Mia', languages: ['en'] })).toEqual({
    on: false,
    name: 'Mia',
    languages: ['en', 'pt'],
  })
})

test('who is let go here is answered again, and who was left to people elsewhere meanwhile is not', () => {
  const leaving = (...excluded: string[]) => ({
    ...defaultSettings,
    audience: { ...defaultSettings.audience, excluded },
  })
  const now = { ...leaving('ana', 'bia', 'zoe'), on: true }
  const saved = settingsOnTopOf(leaving('ana', 'bia'), leaving('bia'), now)
  expect(saved).toEqual({ ...leaving('bia', 'zoe'), on: true })
})
