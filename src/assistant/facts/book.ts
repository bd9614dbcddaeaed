import {
  inLanguage,
  type Knowledge,
  type Revisions,
  type SellerText,
  type Service,
} from '../../domain/knowledge.ts'
import type { ClientLanguage, MemberLanguage } from '../../domain/language.ts'
import type { Money } from '../../domain/money.ts'
import { packOf } from '../languages/index.ts'
import { memberWordsOf } from '../languages/member-words.ts'
import { formatCount, formatDays, formatList, formatMoney } from './formats.ts'

/** A fact's value in a client's language. */
export type Field = (language: ClientLanguage) => string

/**
 * Something true about the seller. `name` tells people which thing it is, in their language. `parts` are the ids of
 * what a computed price is the price of; any other fact is about itself.
 */
export type Fact = {
  id: string
  name: Field
  fields: Readonly<Record<string, Field>>
  parts?: readonly string[]
}

/**
 * Every fact of a knowledge document by id: `seller`, `service.<id>`, `service.<id>.package.<id>`,
 * `.add-on.<id>`, `.not-offered.<id>`, `.requirement.<key>`, `.rush`, `.revisions`, and `faq.<id>`.
 */
export type FactBook = ReadonlyMap<string, Fact>

const books = new WeakMap<Knowledge, FactBook>()

/** The same field, whose value in a language is put together once: formatting figures costs more than the rest of it. */
function kept(field: Field): Field {
  const values = new Map<ClientLanguage, string>()
  return (language) => {
    const value = values.get(language) ?? field(language)
    values.set(language, value)
    return value
  }
}

const keepingFields = (fields: Fact['fields']): Fact['fields'] =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, kept(field)]))

/** The facts of a document, built once for as long as the document is in memory. */
export function factsOf(knowledge: Knowledge): FactBook {
  let book = books.get(knowledge)
  if (!book) {
    book = new Map(
      buildFacts(knowledge).map((fact) => [fact.id, { ...fact, fields: keepingFields(fact.fields) }]),
    )
    books.set(knowledge, book)
  }
  return book
}

/** A fact's field as a person of the workspace reads it: "Logo design › Essential: price". */
export function labelOf(fact: Fact, field: string, language: MemberLanguage): string {
  return `${fact.name(language)}: ${memberWordsOf(language).fields[field] ?? field}`
}

/** What is known of a package with extras, or of several. `deliveryDays` is null where nobody can tell. */
export type Quoted = {
  name: Field
  parts: readonly string[]
  total: Money
  deliveryDays: number | null
  revisions: Revisions
}

/** A price computed by code, as a fact of its own for the length of a turn; `price` is its `total`, as of a package. */
export function quotedFact(
  id: string,
  { name, parts, total, deliveryDays, revisions: rounds }: Quoted,
): Fact {
  const sum = kept(money(total))
  const timed = deliveryDays !== null && { delivery: days(deliveryDays), revisions: revisions(rounds) }
  return { id, name, parts, fields: { name, total: sum, price: sum, ...timed } }
}

const money =
  (amount: Money): Field =>
  (language) =>
    formatMoney(amount, packOf(language).locale)

const days =
  (count: number): Field =>
  (language) =>
    formatDays(count, packOf(language).locale)

const revisions =
  (count: Revisions): Field =>
  (language) => {
    const pack = packOf(language)
    if (count === 'unlimited') return pack.unlimitedRevisions
    if (count === 0) return pack.noRevisions
    return formatCount(count, pack.revisions, pack.locale)
  }

function buildFacts(knowledge: Knowledge): Fact[] {
  const source = knowledge.sourceLanguage
  const name =
    (text: SellerText): Field =>
    (language) =>
      inLanguage(text, language, source).text
  const prose =
    (text: SellerText): Field =>
    (language) => {
      const found = inLanguage(text, language, source)
      return found.translated ? found.text : packOf(language).inSellersWords(found.text)
    }
  const list =
    (texts: readonly Field[]): Field =>
    (language) =>
      formatList(
        texts.map((text) => text(language)),
        packOf(language).locale,
      )

  const { profile } = knowledge
  const sellerName: Field = () => profile.displayName
  const facts: Fact[] = [
    {
      id: 'seller',
      name: sellerName,
      fields: { name: sellerName, headline: name(profile.headline), bio: prose(profile.bio) },
    },
    ...knowledge.faqs.map((faq) => ({
      id: `faq.${faq.id}`,
      name: name(faq.question),
      fields: { answer: prose(faq.answer) },
    })),
  ]
  for (const service of knowledge.services) facts.push(...serviceFacts(service))
  return facts

  function serviceFacts(service: Service): Fact[] {
    const id = `service.${service.id}`
    const serviceName = name(service.name)
    const within =
      (inner: SellerText): Field =>
      (language) =>
        `${serviceName(language)} › ${name(inner)(language)}`
    const own: Fact[] = [
      {
        id,
        name: serviceName,
        fields: {
          name: serviceName,
          description: prose(service.description),
          offered: list(service.offered.map(name)),
        },
      },
    ]
    for (const item of service.packages) {
      own.push({
        id: `${id}.package.${item.id}`,
        name: within(item.name),
        fields: {
          name: name(item.name),
          price: money(item.price),
          delivery: days(item.deliveryDays),
          revisions: revisions(item.revisions),
          includes: list(item.includes.map(name)),
        },
      })
    }
    for (const item of service.addOns) {
      own.push({
        id: `${id}.add-on.${item.id}`,
        name: within(item.name),
        fields: { name: name(item.name), price: money(item.price), extraTime: days(item.extraDays) },
      })
    }
    for (const item of service.notOffered) {
      own.push({
        id: `${id}.not-offered.${item.id}`,
        name: within(item.topic),
        fields: { topic: name(item.topic) },
      })
    }
    for (const item of service.requirements) {
      own.push({
        id: `${id}.requirement.${item.key}`,
        name: within(item.label),
        fields: { question: name(item.question) },
      })
    }
    if (service.rush.kind === 'offered') {
      const { deliveryDays, surcharge, packageIds } = service.rush
      const covered = service.packages.filter((item) => packageIds.includes(item.id))
      own.push({
        id: `${id}.rush`,
        name: serviceName,
        fields: {
          delivery: days(deliveryDays),
          price: money(surcharge),
          packages: list(covered.map((item) => name(item.name))),
        },
      })
    }
    if (service.revisions.extraRound) {
      own.push({
        id: `${id}.revisions`,
        name: serviceName,
        fields: { extraRound: money(service.revisions.extraRound) },
      })
    }
    return own
  }
}
