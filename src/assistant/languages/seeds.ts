import type { Topic } from '../understanding/topics.ts'

/**
 * Training sentences of one language. `(a|b|)` are alternatives, possibly empty. Slots: `{service}` (filled
 * with `things` or the mark of a known service), `{package}`, `{addon}`, `{n}`, `{money}`, `{link}`.
 */
export type Seeds = {
  /** Things freelancers sell, so that the classifier does not learn one seller's trade. */
  things: readonly string[]
  /** What clients tell of themselves around a question: it is a detail, and beside a question no matter of its own. */
  circumstances?: readonly string[]
  topics: Readonly<Record<Topic, readonly string[]>>
}
