import { type Knowledge, namesOf, type SellerText, type Service } from '../../../src/domain/knowledge.ts'
import type { Expected } from '../data/case.ts'
import { type Figure, figuresIn, offersOf } from './figures.ts'
import { fold, placesOf, sentencesOf, spellings, wordsOf } from './text.ts'
import { faster, fixed, machine, negation, promises } from './vocabulary.ts'

/** A reply with its figures read once. */
export type ReadReply = { text: string; folded: string; figures: readonly Figure[]; knowledge: Knowledge }

export function readReply(text: string, knowledge: Knowledge, clientWords: string): ReadReply {
  return { text, folded: fold(text), figures: figuresIn(text, knowledge, clientWords), knowledge }
}

/** Whether a reply names a fact; see `Expected`. Throws on an expectation that fits nothing in the records. */
export function names(reply: ReadReply, expected: Expected): boolean {
  return expected.split(' | ').some((one) => namesOne(reply, one.trim()))
}

function namesOne(reply: ReadReply, expected: string): boolean {
  const { knowledge } = reply
  const found = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error(`No seller's record is called ${expected}.`)
    return thing
  }
  const [kind = '', id = ''] = expected.split(':')
  switch (kind) {
    case 'faq':
      return saysText(reply, found(knowledge.faqs.find((faq) => faq.id === id)).answer)
    case 'no':
      return declines(reply, found(notOffered(knowledge).find((each) => each.id === id)).topic)
    case 'item': {
      const items = offersOf(knowledge).flatMap(({ item }) => item.includes)
      return mentions(reply, spellings(found(items.find(({ text }) => text === id))))
    }
    case 'addon': {
      const addOn = found(knowledge.services.flatMap(({ addOns }) => addOns).find((each) => each.id === id))
      return reply.figures.some(
        (figure) =>
          figure.kind === 'money' && figure.value === whole(addOn.price) && figure.addOns.includes(addOn),
      )
    }
    case 'rush': {
      const rush = found(
        knowledge.services.map((service) => service.rush).find((each) => each.kind === 'offered'),
      )
      return (
        rush.kind === 'offered' &&
        hasFigure(reply, 'days', rush.deliveryDays) &&
        hasFigure(reply, 'money', whole(rush.surcharge))
      )
    }
    case 'extra-round': {
      const prices = knowledge.services.flatMap(({ revisions }) =>
        revisions.extraRound ? [whole(revisions.extraRound)] : [],
      )
      return prices.some((price) => hasFigure(reply, 'money', price))
    }
    case 'no-rush':
      return denies(reply, faster)
    case 'no-discount':
      return denies(reply, promises.discount) || fixed.test(reply.folded)
    case 'services':
      return knowledge.services.every(({ name }) => mentions(reply, spellings(name)))
    case 'asks':
      return knowledge.services.some(({ requirements }) =>
        requirements.some(({ question }) => mentions(reply, spellings(question))),
      )
    case 'ai':
      return machine.test(reply.folded)
  }
  const [owner = '', field = ''] = expected.split('.')
  const service = knowledge.services.find((each) => each.id === owner)
  if (service) return namesOfService(reply, service, field)
  const offer = found(offersOf(knowledge).find(({ item }) => item.id === owner))
  return namesOfPackage(reply, offer.item.id, field)
}

function namesOfService(reply: ReadReply, service: Service, field: string): boolean {
  const named = ({ name }: Service['packages'][number]) => mentions(reply, spellings(name))
  if (field === 'packages') return service.packages.every(named)
  return service.packages.some(({ id }) => namesOfPackage(reply, id, field))
}

function namesOfPackage(reply: ReadReply, id: string, field: string): boolean {
  const item = offersOf(reply.knowledge).find((offer) => offer.item.id === id)?.item
  if (!item) throw new Error(`There is no package ${id}.`)
  const beside = (kind: Figure['kind'], value: number) =>
    reply.figures.some(
      (figure) =>
        figure.kind === kind &&
        figure.value === value &&
        (figure.package === null || figure.package.id === id),
    )
  switch (field) {
    case 'price':
      return beside('money', whole(item.price))
    case 'delivery':
      return beside('days', item.deliveryDays)
    case 'revisions':
      return typeof item.revisions === 'number'
        ? item.revisions === 0 || beside('revisions', item.revisions)
        : promises.unlimited.test(reply.folded)
    case 'includes': {
      const named = item.includes.filter((text) => mentions(reply, spellings(text)))
      return named.length * 2 >= item.includes.length && named.length > 0
    }
    default:
      throw new Error(`A package has no ${field}.`)
  }
}

const whole = ({ minor }: { minor: number }) => minor / 100

const notOffered = (knowledge: Knowledge) => knowledge.services.flatMap((service) => service.notOffered)

function hasFigure(reply: ReadReply, kind: Figure['kind'], value: number): boolean {
  return reply.figures.some((figure) => figure.kind === kind && figure.value === value)
}

function mentions(reply: ReadReply, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => placesOf(fold(phrase), reply.folded).length > 0)
}

/** Most of the telling words of one language's version are in the reply, so a paraphrase counts. */
function saysText(reply: ReadReply, text: SellerText): boolean {
  const said = new Set(wordsOf(reply.text))
  return spellings(text).some((spelling) => {
    const telling = [...new Set(wordsOf(spelling).filter(tells))]
    return telling.length > 0 && telling.filter((word) => said.has(word)).length >= 0.7 * telling.length
  })
}

/** Particles and the like are short; Chinese words of two characters are not. */
function tells(word: string): boolean {
  return word.length > (/\p{Script=Han}/u.test(word) ? 1 : 3)
}

function declines(reply: ReadReply, topic: Parameters<typeof namesOf>[0]): boolean {
  return sentencesOf(reply.folded).some(
    ({ text }) => negation.test(text) && namesOf(topic).some((name) => placesOf(fold(name), text).length > 0),
  )
}

/** Whether a sentence says that there is no such thing: “I did not understand” denies nothing. */
function denies(reply: ReadReply, thing: RegExp): boolean {
  return sentencesOf(reply.folded).some(({ text }) => negation.test(text) && thing.test(text))
}

/** Whether a reply states any price, time, count, contents or answer of the seller's. */
export function statesFacts(reply: ReadReply): boolean {
  const { knowledge, figures } = reply
  const items = offersOf(knowledge).flatMap(({ item }) => item.includes)
  return (
    figures.some(({ kind }) => kind !== 'count') ||
    knowledge.faqs.some(({ answer }) => saysText(reply, answer)) ||
    items.some((item) => mentions(reply, spellings(item)))
  )
}
