import { describe, expect, test } from 'vitest'
import { longestReply } from '../../../src/assistant/checks/form.ts'
import { type Knowledge, KnowledgeToSave, type Package, type Service } from '../../../src/domain/knowledge.ts'
import { demoKnowledge } from '../../../src/local/demo/knowledge.ts'
import { reply } from './turns.ts'

const words = (text: string) => ({ text, variants: { en: text } })

/** A package of a seller who puts things at length. */
const aPackage = (at: number, includes: string): Package => ({
  id: `p${at}`,
  name: words(`Variant number ${'abcdef'.charAt(at)}`),
  price: { minor: 10_000 * (at + 1), currency: 'BRL' },
  deliveryDays: at + 1,
  revisions: 2,
  includes: [words(includes)],
})

/** So many services with six packages each. */
function withServices(count: number, includes = 'a thing'): Knowledge {
  const [model] = demoKnowledge.services
  if (!model) throw new Error('The demo seller sells nothing.')
  const services = Array.from(
    { length: count },
    (_, at): Service => ({
      ...model,
      id: `s${at}`,
      name: { ...words(`Craft ${String.fromCharCode(65 + at).repeat(3)}`), terms: {} },
      description: words('A description that goes on and on. '.repeat(10).trim()),
      packages: Array.from({ length: 6 }, (_, item) => aPackage(item, includes)),
      addOns: [],
      notOffered: [],
      rush: { kind: 'not-offered' },
      requirements: [],
    }),
  )
  return { ...demoKnowledge, services }
}

describe('a list that is too long for a message', () => {
  test('of prices becomes the question which service is meant, with what may be tapped', async () => {
    const { text, handoff, choices } = await reply('What are your prices?', { knowledge: withServices(20) })
    expect(handoff).toBeNull()
    expect(text).toContain('Which of these is it about?\n• Craft AAA\n• Craft BBB')
    expect(text).not.toContain('R$')
    expect(choices?.titles).toHaveLength(20)
  })

  test('of services goes without their descriptions', async () => {
    const { text, handoff } = await reply('What services do you offer?', { knowledge: withServices(20) })
    expect(handoff).toBeNull()
    expect(text).toContain('• Craft TTT')
    expect(text).not.toContain('goes on')
  })

  test('of what one service’s packages include becomes the question which one is meant', async () => {
    const { text, handoff } = await reply('What is included in the packages?', {
      knowledge: withServices(1, 'a detail of the work that is told at some length. '.repeat(9).trim()),
    })
    expect(handoff).toBeNull()
    expect(text).toMatch(/^Which of these packages .*\n• Variant number a\n/)
  })

  test.each([
    'What are your prices?',
    'What is included?',
    'How long does it take?',
    'Which one do you recommend?',
  ])('fails no check, whatever is asked: %s', async (question) => {
    for (const count of [1, 9]) {
      const { text, audit } = await reply(question, { knowledge: withServices(count, 'much '.repeat(390)) })
      expect(audit.checks.filter(({ passed }) => !passed)).toEqual([])
      expect(text.length).toBeLessThanOrEqual(longestReply)
    }
  })
})

test('A list is as long as what a client reads, however long the names of its facts are', async () => {
  const [model] = withServices(1).services
  if (!model) throw new Error('There is no service.')
  const packages = model.packages.map((item) => ({ ...item, id: `${item.id}-${'long-'.repeat(40)}id` }))
  const { text, handoff } = await reply('What are your prices?', {
    knowledge: { ...demoKnowledge, services: [{ ...model, packages }] },
  })
  expect(handoff).toBeNull()
  expect(text).toContain('R$600')
})

describe('double braces in a seller’s text', () => {
  const [first, ...others] = demoKnowledge.faqs
  if (!first) throw new Error('The demo seller answers nothing.')
  const answer = words('Write {{name}} and {{service.logo.package.essential.price}} on it, }} and all.')
  const knowledge: Knowledge = { ...demoKnowledge, faqs: [{ ...first, answer }, ...others] }

  test('cannot be saved, and the place is named', () => {
    const { error } = KnowledgeToSave.safeParse(knowledge)
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'faqs.0.answer.text',
      'faqs.0.answer.variants.en',
    ])
    expect(KnowledgeToSave.safeParse(demoKnowledge).error).toBeUndefined()
  })

  test('that were saved before are said as they stand', async () => {
    const { text, handoff } = await reply('How does payment work?', { knowledge })
    expect(handoff).toBeNull()
    expect(text).toBe(answer.text)
  })
})
