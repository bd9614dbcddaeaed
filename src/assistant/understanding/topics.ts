import type { HandoffReason } from '../../domain/handoff.ts'

/** What a client's sentence can be about. The order is that of the classifier's weights: append only. */
export const topics = [
  'greeting',
  'how-are-you',
  'thanks',
  'goodbye',
  'yes',
  'no',
  'unsure',
  'price',
  'packages',
  'includes',
  'delivery',
  'rush',
  'revisions',
  'unlimited-revisions',
  'services',
  'add-ons',
  'recommendation',
  'payment',
  'process',
  'portfolio',
  'ownership',
  'file-formats',
  'refund',
  'location',
  'experience',
  'availability',
  'order',
  'details',
  'bot',
  'person',
  'negotiation',
  'custom',
  'existing-order',
  'off-platform',
  'out-of-scope',
  'injection',
] as const
export type Topic = (typeof topics)[number]

/** How likely a topic must be to be taken for what a sentence is about. */
export const likely = 0.5

/** Topics that are never answered by a responder: a person is, and why. */
export const handoffTopics: ReadonlyMap<Topic, HandoffReason> = new Map([
  ['person', 'asked-for-person'],
  ['negotiation', 'negotiation'],
  ['custom', 'custom-request'],
  ['existing-order', 'existing-order'],
  ['off-platform', 'off-platform'],
  ['out-of-scope', 'out-of-scope'],
])

/** Topics that carry no question: alone they are courtesy, beside a question they are passed over. */
export const courtesies: ReadonlySet<Topic> = new Set([
  'greeting',
  'how-are-you',
  'thanks',
  'goodbye',
  'yes',
  'no',
  'unsure',
])
