import * as z from 'zod'
import { RequirementType } from '../../../../src/protocol/knowledge.ts'

/** The seller's words and their translations, as the document holds them; not written yet where empty. */
const Text = z.looseObject({ text: z.string(), variants: z.record(z.string(), z.string()) })
export type Text = z.infer<typeof Text>

/** What clients may bring up, with the other words they have for it, by language. */
const Subject = Text.extend({ terms: z.record(z.string(), z.array(z.string())) })
export type Subject = z.infer<typeof Subject>

/** Null while nobody has written it. */
const Figure = z.number().nullable()

/** Anything but three letters no browser can write an amount in. */
const Money = z.object({ minor: Figure, currency: z.string().regex(/^[A-Z]{3}$/) })
export type Money = z.infer<typeof Money>

const Package = z.looseObject({
  id: z.string(),
  name: Text,
  price: Money,
  deliveryDays: Figure,
  revisions: z.union([z.number(), z.literal('unlimited')]),
  includes: z.array(Text),
})
export type Package = z.infer<typeof Package>

const AddOn = z.looseObject({
  id: z.string(),
  name: Subject,
  price: Money,
  extraDays: Figure,
  upsell: z.boolean().optional(),
})
export type AddOn = z.infer<typeof AddOn>

export const notOfferedResponses = ['decline', 'handoff'] as const
const NotOffered = z.looseObject({ id: z.string(), topic: Subject, response: z.enum(notOfferedResponses) })
export type NotOffered = z.infer<typeof NotOffered>

const Requirement = z.looseObject({
  key: z.string(),
  label: Text,
  question: Text,
  type: RequirementType,
  required: z.boolean(),
  choices: z.array(Text),
})
export type Requirement = z.infer<typeof Requirement>

export const rushKinds = ['ask', 'not-offered', 'offered'] as const
const Rush = z.looseObject({
  kind: z.enum(rushKinds),
  deliveryDays: Figure.exactOptional(),
  surcharge: Money.exactOptional(),
  packageIds: z.array(z.string()).exactOptional(),
})
export type Rush = z.infer<typeof Rush>

const Service = z.looseObject({
  id: z.string(),
  name: Subject,
  description: Text,
  offered: z.array(Text),
  notOffered: z.array(NotOffered),
  packages: z.array(Package),
  addOns: z.array(AddOn),
  rush: Rush,
  requirements: z.array(Requirement),
  contextPatterns: z.array(z.looseObject({ faqId: z.string().nullable() })).optional(),
})
export type Service = z.infer<typeof Service>

const Faq = z.looseObject({ id: z.string(), question: Text, answer: Text })
export type Faq = z.infer<typeof Faq>

const HandoffRule = z.looseObject({ id: z.string(), when: Subject })
export type HandoffRule = z.infer<typeof HandoffRule>

export const tones = ['warm', 'neutral', 'formal'] as const
export const pricingStyles = ['informative', 'balanced', 'assertive'] as const
export const discountPolicies = ['fixed', 'ask'] as const

/**
 * A knowledge draft as the form edits it, complete or not. Whatever else the document holds (ways of asking) is
 * carried along as it is.
 */
export const Editable = z.looseObject({
  /** The language the seller writes in. */
  sourceLanguage: z.string(),
  profile: z.looseObject({
    displayName: z.string(),
    headline: Text,
    bio: Text,
    tone: z.enum(tones),
    generalRules: z.array(Text),
  }),
  services: z.array(Service),
  faqs: z.array(Faq),
  handoffRules: z.array(HandoffRule),
  pricingStyle: z.enum(pricingStyles),
  discounts: z.enum(discountPolicies),
})
export type Editable = z.infer<typeof Editable>

/** New words in a text's place. Their translations go: they would still say what the old words said. */
export const reworded = <T extends Text>(old: T, text: string): T => ({ ...old, text, variants: {} })

/** Texts written one a line; a line that stays keeps its translations. */
export function linesFrom(lines: string, old: readonly Text[]): Text[] {
  const written = lines.split('\n').filter((line) => line.trim() !== '')
  return written.map((text) => old.find((each) => each.text === text) ?? { text, variants: {} })
}

/** The other words clients have for a subject, in one language, from a line with commas. */
export function calledAlso(subject: Subject, language: string, line: string): Subject {
  const words = line.split(/[,،，;\n]/).map((word) => word.trim())
  return { ...subject, terms: { ...subject.terms, [language]: words.filter((word) => word !== '') } }
}

/** The currency a seller already uses, else the one `fallback` names. */
export const currencyOf = ({ services }: Editable, fallback: string): string =>
  services.flatMap(({ packages }) => packages)[0]?.price.currency ?? fallback

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

/** `list` with the one at `index` changed. */
export const replacedAt = <T>(list: readonly T[], index: number, changed: T): T[] => list.with(index, changed)

/** `list` without the one at `index`. */
export const withoutAt = <T>(list: readonly T[], index: number): T[] => list.toSpliced(index, 1)
