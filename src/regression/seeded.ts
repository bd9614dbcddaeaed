import { inLanguage, type Knowledge, type SellerText, type Service } from '../domain/knowledge.ts'
import type { ClientLanguage } from '../domain/language.ts'
import type { TestQuestion } from '../domain/regression.ts'
import { askingLanguages, wordingsOf } from './wordings.ts'

const most = 20

/**
 * About twenty questions from the seller's own records, in the seller's language: they follow the records, so
 * a new price is expected as soon as it is written.
 */
export function seededQuestions(knowledge: Knowledge): TestQuestion[] {
  const [language = 'en'] = askingLanguages([knowledge.sourceLanguage])
  const { services } = knowledge
  const perService = services.map((service) => aboutService(service, knowledge, language))
  const general = aboutSeller(knowledge, language)
  return [...general, ...inTurns(perService)].slice(0, most)
}

/** One of each list in turn, so that no service crowds out the others. */
function inTurns<Item>(lists: readonly Item[][]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat()
}

function aboutService(service: Service, knowledge: Knowledge, language: ClientLanguage): TestQuestion[] {
  const ask = wordingsOf(language)
  const say = (text: SellerText) => inLanguage(text, language, knowledge.sourceLanguage).text
  const name = say(service.name)
  const fact = `service.${service.id}`
  const packages = service.packages.map((item) => ({ ...item, fact: `${fact}.package.${item.id}` }))
  const everyPackage = (field: string) => packages.map((item) => `${item.fact}.${field}`)
  return [
    ...packages.map(
      (item): TestQuestion => ({
        id: `price.${service.id}.${item.id}`,
        text: ask.packagePrice(say(item.name), name),
        expectation: { kind: 'cites', facts: [`${item.fact}.price`] },
      }),
    ),
    ...(packages.length === 0
      ? []
      : ([
          {
            id: `delivery.${service.id}`,
            text: ask.delivery(name),
            expectation: { kind: 'cites', facts: everyPackage('delivery') },
          },
          {
            id: `revisions.${service.id}`,
            text: ask.revisions(name),
            expectation: { kind: 'cites', facts: everyPackage('revisions') },
          },
        ] satisfies TestQuestion[])),
    ...service.notOffered.slice(0, 2).map(
      (entry): TestQuestion => ({
        id: `not-offered.${service.id}.${entry.id}`,
        text: ask.notOffered(say(entry.topic)),
        expectation:
          entry.response === 'decline' ? { kind: 'declines' } : { kind: 'hands-off', reason: 'out-of-scope' },
      }),
    ),
    ...service.addOns.slice(0, 1).map(
      (item): TestQuestion => ({
        id: `add-on.${service.id}.${item.id}`,
        text: ask.addOnPrice(say(item.name)),
        expectation: { kind: 'cites', facts: [`${fact}.add-on.${item.id}.price`] },
      }),
    ),
    {
      id: `offered.${service.id}`,
      text: ask.offers(name),
      expectation: { kind: 'cites', facts: [`${fact}.name`] },
    },
  ]
}

function aboutSeller(knowledge: Knowledge, language: ClientLanguage): TestQuestion[] {
  const ask = wordingsOf(language)
  const say = (text: SellerText) => inLanguage(text, language, knowledge.sourceLanguage).text
  return [
    { id: 'person', text: ask.person, expectation: { kind: 'hands-off', reason: 'asked-for-person' } },
    {
      id: 'discount',
      text: ask.discount,
      expectation:
        knowledge.discounts === 'ask' ? { kind: 'hands-off', reason: 'negotiation' } : { kind: 'answers' },
    },
    ...knowledge.handoffRules.slice(0, 1).map(
      (rule): TestQuestion => ({
        id: `rule.${rule.id}`,
        text: ask.handoffRule(say(rule.when)),
        expectation: { kind: 'hands-off', reason: 'seller-rule' },
      }),
    ),
    ...knowledge.faqs.slice(0, 3).map(
      (faq): TestQuestion => ({
        id: `faq.${faq.id}`,
        text: say(faq.question),
        expectation: { kind: 'cites', facts: [`faq.${faq.id}.answer`] },
      }),
    ),
  ]
}
