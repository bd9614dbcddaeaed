import { differences } from '../../../../src/protocol/knowledge.ts'

/** One thing that became another, was added or taken away. `path` names things of a list by their id. */
export type Change = {
  path: readonly string[]
  kind: 'added' | 'removed' | 'changed' | 'moved'
  before: unknown
  after: unknown
}

/** What differs between two documents, as people would count it: an amount and its currency are one thing. */
export function changesBetween(before: unknown, after: unknown): Change[] {
  const changes = differences(before, after).map((difference): Change => {
    const path = difference.path.split('.')
    const amount = path.slice(0, -1)
    const isAmount = difference.kind === 'changed' && /^(minor|currency)$/.test(path.at(-1) ?? '')
    return isAmount
      ? { path: amount, kind: 'changed', before: valueAt(before, amount), after: valueAt(after, amount) }
      : { before: undefined, after: undefined, ...difference, path }
  })
  return changes.filter(({ path }, at) => changes.findIndex((other) => `${other.path}` === `${path}`) === at)
}

function valueAt(document: unknown, path: readonly string[]): unknown {
  return path.reduce(step, document)
}

/** What a step of a path leads to: a thing of a list by its id or place, or a part of a thing. */
function step(at: unknown, key: string): unknown {
  if (Array.isArray(at)) return at.find((thing) => idOf(thing) === key) ?? at[Number(key)]
  return partOf(at, key)
}

function partOf(thing: unknown, key: string): unknown {
  return typeof thing === 'object' && thing !== null ? Reflect.get(thing, key) : undefined
}

const idOf = (thing: unknown): unknown => partOf(thing, 'id') ?? partOf(thing, 'key')

/** Parts that say what a thing is called. */
const titles = ['name', 'topic', 'label', 'question', 'when', 'says']

/** What a thing of the document is called; null for one that has no name. */
export function nameOf(thing: unknown): string | null {
  const texts = titles.map((title) => partOf(partOf(thing, title), 'text'))
  return texts.find((text): text is string => typeof text === 'string' && text !== '') ?? null
}

/** Whether a path leads to one of a few words the document itself has, such as `warm`, and not to the seller's own. */
export function isChoice(path: readonly string[]): boolean {
  return /^(tone|response|pricingStyle|discounts|revisions|unlimited|kind)$/.test(path.at(-1) ?? '')
}

/** Where a path leads: the names of the things on its way, and the parts after the last of them. */
export function wayTo(document: unknown, path: readonly string[]): { names: string[]; parts: string[] } {
  const names: string[] = []
  let parts: string[] = []
  let at = document
  for (const key of path) {
    const isThing = Array.isArray(at)
    at = step(at, key)
    const name = isThing ? nameOf(at) : null
    if (name !== null) {
      names.push(name)
      parts = []
    } else if (!isThing) parts.push(key)
  }
  return { names, parts }
}
