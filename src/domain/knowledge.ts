import { z } from 'zod'
import { ClientLanguage } from './language.ts'
import { Money } from './money.ts'
import { RequirementType } from './requirement.ts'

/** Name of a thing inside the document; part of the fact ids an audit keeps, so it never changes meaning. */
const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/**
 * Free text a seller wrote, in the document's source language, with the translations the seller approved.
 * A language without a variant is answered with `text` as it stands, introduced as the seller's words.
 */
export const SellerText = z.object({
  text: z.string().trim().min(1).max(2000),
  variants: z.partialRecord(ClientLanguage, z.string().trim().min(1).max(2000)),
})
export type SellerText = z.infer<typeof SellerText>

/** A subject a client may bring up: what it is called, and the other words clients use for it. */
export const Subject = SellerText.extend({
  terms: z.partialRecord(ClientLanguage, z.array(z.string().trim().min(1).max(80)).max(30)),
})
export type Subject = z.infer<typeof Subject>

/** Rounds of changes a package includes. */
export const Revisions = z.union([z.int().min(0).max(99), z.literal('unlimited')])
export type Revisions = z.infer<typeof Revisions>

export const Package = z.object({
  id: Id,
  name: SellerText,
  price: Money,
  deliveryDays: z.int().min(1).max(365),
  revisions: Revisions,
  includes: z.array(SellerText).max(30),
})
export type Package = z.infer<typeof Package>

/** Something a client may buy on top of a package. `extraDays` is what it adds to the delivery time. */
export const AddOn = z.object({
  id: Id,
  name: Subject,
  price: Money,
  extraDays: z.int().min(0).max(365),
  /** An assertive assistant offers it beside a price without being asked. */
  upsell: z.boolean().optional(),
})
export type AddOn = z.infer<typeof AddOn>

/** What a service does not include, and whether the assistant says so itself or passes it on. */
export const NotOffered = z.object({ id: Id, topic: Subject, response: z.enum(['decline', 'handoff']) })
export type NotOffered = z.infer<typeof NotOffered>

/** One thing the seller must know before making an offer (FEATURES P3). */
export const Requirement = z.object({
  key: Id,
  label: SellerText,
  question: SellerText,
  type: RequirementType,
  required: z.boolean(),
  /** Only for `choice`. */
  choices: z.array(SellerText).max(20),
})
export type Requirement = z.infer<typeof Requirement>

/**
 * Faster than a package's own delivery time. `offered`: in `deliveryDays` for `surcharge`, on the packages
 * named. `ask`: only the seller can tell, so the assistant hands off.
 */
export const RushPolicy = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-offered') }),
  z.object({ kind: z.literal('ask') }),
  z.object({
    kind: z.literal('offered'),
    deliveryDays: z.int().min(1).max(60),
    surcharge: Money,
    packageIds: z.array(Id).min(1),
  }),
])
export type RushPolicy = z.infer<typeof RushPolicy>

/**
 * Changes beyond what a package includes: `extraRound` is the price of one more, null when there is none to
 * buy. `unlimited` says how to answer who wants no limit: from the packages, or by asking the seller.
 */
export const RevisionPolicy = z.object({
  unlimited: z.enum(['by-package', 'ask']),
  extraRound: Money.nullable(),
})
export type RevisionPolicy = z.infer<typeof RevisionPolicy>

/**
 * How clients speak of a service without its name ("something for my shop window"), or ask one of the seller's
 * questions in words of their own: what is said means the service, or is answered with `faqId`.
 */
export const ContextPattern = z.object({ id: Id, says: Subject, faqId: Id.nullable() })
export type ContextPattern = z.infer<typeof ContextPattern>

export const Service = z.object({
  id: Id,
  name: Subject,
  description: SellerText,
  offered: z.array(SellerText).max(30),
  notOffered: z.array(NotOffered).max(30),
  packages: z.array(Package).max(6),
  addOns: z.array(AddOn).max(20),
  rush: RushPolicy,
  revisions: RevisionPolicy,
  requirements: z.array(Requirement).max(20),
  contextPatterns: z.array(ContextPattern).max(30).optional(),
})
export type Service = z.infer<typeof Service>

/** Subjects of questions that come up whatever is sold; a tagged answer is found however it is asked. */
export const FaqTopic = z.enum([
  'payment',
  'process',
  'portfolio',
  'ownership',
  'file-formats',
  'refund',
  'location',
  'experience',
  'availability',
])
export type FaqTopic = z.infer<typeof FaqTopic>

export const Faq = z.object({
  id: Id,
  topic: FaqTopic.nullable(),
  question: SellerText,
  answer: SellerText,
})
export type Faq = z.infer<typeof Faq>

/** Whether a price may bend. `ask` hands every such request to the seller; `fixed` lets the assistant say no once. */
export const DiscountPolicy = z.enum(['fixed', 'ask'])
export type DiscountPolicy = z.infer<typeof DiscountPolicy>

/** How eagerly the assistant speaks of prices: only when asked, with a next step, or with a recommendation. */
export const PricingStyle = z.enum(['informative', 'balanced', 'assertive'])
export type PricingStyle = z.infer<typeof PricingStyle>

export const Profile = z.object({
  displayName: z.string().trim().min(1).max(80),
  headline: SellerText,
  bio: SellerText,
  tone: z.enum(['warm', 'neutral', 'formal']),
  /** Rules for every conversation, as the seller phrased them; a language model reads them. */
  generalRules: z.array(SellerText).max(20),
})
export type Profile = z.infer<typeof Profile>

/** A case the seller wants to answer in person. */
export const HandoffRule = z.object({ id: Id, when: Subject })
export type HandoffRule = z.infer<typeof HandoffRule>

const unknownId = { code: 'custom', params: { code: 'unknown-id' } } as const

/**
 * All that is true about a seller (FEATURES P11). The assistant states nothing that is not in here or in
 * the client's own words. `format` rises when the shape changes; the version of a workspace's document is
 * kept beside it.
 */
export const Knowledge = z
  .object({
    format: z.literal(1),
    sourceLanguage: ClientLanguage,
    profile: Profile,
    services: z.array(Service).min(1).max(30),
    faqs: z.array(Faq).max(300),
    handoffRules: z.array(HandoffRule).max(50),
    pricingStyle: PricingStyle,
    discounts: DiscountPolicy,
  })
  .superRefine((knowledge, context) => {
    const unique = (ids: string[], path: (string | number)[]) => {
      if (new Set(ids).size < ids.length)
        context.addIssue({
          code: 'custom',
          path,
          message: 'Ids must differ.',
          params: { code: 'ids-differ' },
        })
    }
    const ids = (things: { id: string }[]) => things.map((thing) => thing.id)
    unique(ids(knowledge.services), ['services'])
    unique(ids(knowledge.faqs), ['faqs'])
    unique(ids(knowledge.handoffRules), ['handoffRules'])
    knowledge.services.forEach((service, at) => {
      const path = ['services', at]
      unique(ids(service.packages), [...path, 'packages'])
      unique(ids(service.addOns), [...path, 'addOns'])
      unique(ids(service.notOffered), [...path, 'notOffered'])
      unique(
        service.requirements.map((requirement) => requirement.key),
        [...path, 'requirements'],
      )
      const patterns = service.contextPatterns ?? []
      unique(ids(patterns), [...path, 'contextPatterns'])
      patterns.forEach(({ faqId }, index) => {
        if (faqId === null || knowledge.faqs.some(({ id }) => id === faqId)) return
        const where = [...path, 'contextPatterns', index, 'faqId']
        context.addIssue({ ...unknownId, path: where, message: `There is no question ${faqId}.` })
      })
      const rush = service.rush
      if (rush.kind !== 'offered') return
      for (const id of rush.packageIds) {
        if (service.packages.some((each) => each.id === id)) continue
        context.addIssue({ ...unknownId, path: [...path, 'rush'], message: `There is no package ${id}.` })
      }
    })
  })
export type Knowledge = z.infer<typeof Knowledge>

/**
 * A document as it may be saved. Double braces mark what the assistant fills in, so that nobody can tell whether a
 * seller's are meant; in documents that were saved with them they are text like any other.
 */
export const KnowledgeToSave = Knowledge.superRefine((knowledge, context) => {
  for (const path of pathsTo(knowledge, (text) => /\{\{|\}\}/.test(text))) {
    const message = 'Leave out {{ and }}: the assistant uses them itself.'
    context.addIssue({ code: 'custom', path, message, params: { code: 'braces' } })
  }
})

/** Where in a document the texts are that something holds for. */
function pathsTo(value: unknown, holds: (text: string) => boolean): (string | number)[][] {
  if (typeof value === 'string') return holds(value) ? [[]] : []
  if (Array.isArray(value))
    return value.flatMap((each, at) => pathsTo(each, holds).map((path) => [at, ...path]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => pathsTo(each, holds).map((path) => [key, ...path]))
}

/** The seller's words for a client's language; `translated` is false when only the source text exists. */
export function inLanguage(
  text: SellerText,
  language: ClientLanguage,
  source: ClientLanguage,
): { text: string; translated: boolean } {
  const variant = text.variants[language]
  return { text: variant ?? text.text, translated: variant !== undefined || language === source }
}

/** The ways clients ask one of the seller's questions besides its own words. */
export function askedAs({ services }: Knowledge, faq: Faq): Subject[] {
  const patterns = services.flatMap(({ contextPatterns }) => contextPatterns ?? [])
  return patterns.flatMap(({ faqId, says }) => (faqId === faq.id ? [says] : []))
}

/** Every way of naming a subject, in every language the seller wrote: clients mix languages. */
export function namesOf(subject: Subject): string[] {
  return [subject.text, ...Object.values(subject.variants), ...Object.values(subject.terms).flat()]
}
