import type { Judge } from './judge.ts'

/** Who was known by phone here and by id there, or has another number, is one person once the provider has told so. */
export const people: Judge = {
  promise: 'all addresses that were told to be one person’s lead to one conversation',
  breaches({ people }) {
    return people.flatMap(({ phone, conversations }) =>
      conversations.length === 1 ? [] : [`${phone} has ${conversations.length} conversations`],
    )
  },
  plant({ people }) {
    const [first] = people
    return first !== undefined && first.conversations.push('planted') > 0
  },
}
