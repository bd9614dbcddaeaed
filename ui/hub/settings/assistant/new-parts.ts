import type {
  AddOn,
  Faq,
  HandoffRule,
  NotOffered,
  Package,
  Requirement,
  Rush,
  Service,
  Text,
} from './editing.ts'

const unwritten: Text = { text: '', variants: {} }
const unnamed = { ...unwritten, terms: {} }

/** An id nobody of `taken` has: audits name what they cite by it, so it says nothing and never changes. */
function freeId(kind: string, taken: readonly string[]): string {
  let number = taken.length + 1
  while (taken.includes(`${kind}-${number}`)) number += 1
  return `${kind}-${number}`
}

const idsOf = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id)

export function newPackage(taken: readonly Package[], currency: string): Package {
  return {
    id: freeId('package', idsOf(taken)),
    name: unwritten,
    price: { minor: null, currency },
    deliveryDays: 7,
    revisions: 1,
    includes: [],
  }
}

/** A service nothing is promised about: what the seller has not said, the assistant asks them. */
export function newService(taken: readonly Service[], currency: string): Service {
  return {
    id: freeId('service', idsOf(taken)),
    name: unnamed,
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

/** What a seller says about faster delivery once they chose how to answer; an offer begins with all packages. */
export const newRush = (kind: Rush['kind'], packages: readonly Package[], currency: string): Rush =>
  kind === 'offered'
    ? { kind, deliveryDays: null, surcharge: { minor: null, currency }, packageIds: idsOf(packages) }
    : { kind }

export const newAddOn = (taken: readonly AddOn[], currency: string): AddOn => ({
  id: freeId('extra', idsOf(taken)),
  name: unnamed,
  price: { minor: null, currency },
  extraDays: 0,
})

export const newNotOffered = (taken: readonly NotOffered[]): NotOffered => ({
  id: freeId('not-offered', idsOf(taken)),
  topic: unnamed,
  response: 'decline',
})

export function newRequirement(taken: readonly Requirement[]): Requirement {
  const keys = taken.map(({ key }) => key)
  const key = freeId('need', keys)
  return { key, label: unwritten, question: unwritten, type: 'text', required: true, choices: [] }
}

export const newFaq = (taken: readonly Faq[]): Faq => ({
  id: freeId('question', idsOf(taken)),
  topic: null,
  question: unwritten,
  answer: unwritten,
})

export const newHandoffRule = (taken: readonly HandoffRule[]): HandoffRule => ({
  id: freeId('rule', idsOf(taken)),
  when: unnamed,
})
