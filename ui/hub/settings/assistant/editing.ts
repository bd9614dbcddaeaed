import * as z from 'zod'

/** The seller's words and their translations, as the document holds them; not written yet where empty. */
const Text = z.looseObject({ text: z.string(), variants: z.record(z.string(), z.string()) })
export type Text = z.infer<typeof Text>

/** Anything but three letters no browser can write an amount in. */
const Money = z.object({ minor: z.number(), currency: z.string().regex(/^[A-Z]{3}$/) })

const Package = z.looseObject({
  id: z.string(),
  name: Text,
  price: Money,
  deliveryDays: z.number(),
  revisions: z.union([z.number(), z.literal('unlimited')]),
  includes: z.array(Text),
})
export type Package = z.infer<typeof Package>

const Rush = z.looseObject({ kind: z.string(), packageIds: z.array(z.string()).optional() })

const Service = z.looseObject({
  id: z.string(),
  name: Text,
  description: Text,
  packages: z.array(Package),
  rush: Rush,
  contextPatterns: z.array(z.looseObject({ faqId: z.string().nullable() })).optional(),
})
export type Service = z.infer<typeof Service>

const Faq = z.looseObject({ id: z.string(), question: Text, answer: Text })
export type Faq = z.infer<typeof Faq>

export const tones = ['warm', 'neutral', 'formal'] as const
export const pricingStyles = ['informative', 'balanced', 'assertive'] as const
export const discountPolicies = ['fixed', 'ask'] as const

/**
 * The parts of a knowledge draft that the form edits, complete or not. Whatever else the document holds (add-ons,
 * requirements, rules) is carried along as it is.
 */
export const Editable = z.looseObject({
  /** The language the seller writes in. */
  sourceLanguage: z.string(),
  profile: z.looseObject({
    displayName: z.string(),
    headline: Text,
    bio: Text,
    tone: z.enum(tones),
  }),
  services: z.array(Service),
  faqs: z.array(Faq),
  pricingStyle: z.enum(pricingStyles),
  discounts: z.enum(discountPolicies),
})
export type Editable = z.infer<typeof Editable>

const unwritten: Text = { text: '', variants: {} }

/** New words in a text's place. Their translations go: they would still say what the old words said. */
export const reworded = (old: Text, text: string): Text => ({ ...old, text, variants: {} })

/** What a package includes, one a line; a line that stays keeps its translations. */
export function includesFrom(lines: string, old: readonly Text[]): Text[] {
  const written = lines.split('\n').filter((line) => line.trim() !== '')
  return written.map((text) => old.find((each) => each.text === text) ?? { text, variants: {} })
}

/** An id nobody of `taken` has: audits name what they cite by it, so it says nothing and never changes. */
function freeId(kind: string, taken: readonly { id: string }[]): string {
  let number = taken.length + 1
  while (taken.some(({ id }) => id === `${kind}-${number}`)) number += 1
  return `${kind}-${number}`
}

/** The currency a seller already uses, else the one `fallback` names. */
export const currencyOf = ({ services }: Editable, fallback: string): string =>
  services.flatMap(({ packages }) => packages)[0]?.price.currency ?? fallback

export function newPackage(taken: readonly Package[], currency: string): Package {
  return {
    id: freeId('package', taken),
    name: unwritten,
    price: { minor: 0, currency },
    deliveryDays: 7,
    revisions: 1,
    includes: [],
  }
}

/** A service nothing is promised about: what the seller has not said, the assistant asks them. */
export function newService(taken: readonly Service[], currency: string): Service {
  return {
    id: freeId('service', taken),
    name: { ...unwritten, terms: {} },
    description: unwritten,
    offered: [],
    notOffered: [],
    packages: [newPackage([], currency)],
    addOns: [],
    rush: { kind: 'ask' },
    revisions: { unlimited: 'ask', extraRound: null },
    requirements: [],
  }
}

export const newFaq = (taken: readonly Faq[]): Faq => ({
  id: freeId('question', taken),
  topic: null,
  question: unwritten,
  answer: unwritten,
})

/** Without a package; a rush offer that was for it alone is asked about from then on. */
export function withoutPackage(service: Service, id: string): Service {
  const packages = service.packages.filter((each) => each.id !== id)
  const rushed = service.rush.packageIds?.filter((each) => each !== id)
  if (rushed === undefined) return { ...service, packages }
  return {
    ...service,
    packages,
    rush: rushed.length > 0 ? { ...service.rush, packageIds: rushed } : { kind: 'ask' },
  }
}

/** Without a question, and without the ways clients ask it. */
export function withoutFaq(document: Editable, id: string): Editable {
  const services = document.services.map((service) =>
    service.contextPatterns === undefined
      ? service
      : { ...service, contextPatterns: service.contextPatterns.filter(({ faqId }) => faqId !== id) },
  )
  return { ...document, services, faqs: document.faqs.filter((faq) => faq.id !== id) }
}

/** `list` with the one of this id changed. */
export const replaced = <T extends { id: string }>(list: readonly T[], changed: T): T[] =>
  list.map((each) => (each.id === changed.id ? changed : each))
