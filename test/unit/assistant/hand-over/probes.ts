import type { sellers } from './sellers.ts'

export type Seller = keyof typeof sellers

/** What clients write, by the seller they write to. */
export type Said = Readonly<Partial<Record<Seller, readonly string[]>>>

/** One language's messages: what only a person may deal with, by its kind, and what the records answer. */
export type Probes = {
  handOver: Readonly<Record<string, Said>>
  /** By a fact the answer names, as the end of its id. */
  answer: Readonly<Record<string, Said>>
}
