import type { Specimens } from './replies.ts'

const packages = ['spark', 'brandmark', 'identity']

/** A specimen as the template a responder would write for the logo designer. */
export function template(specimen: string): string {
  return specimen.replace(/\[([a-z-]+)\.([^\]]+)\]/g, (_, owner: string, field: string) => {
    if (owner === 'faq') return `{{faq.${field}}}`
    if (owner === 'quote') return `{{quote.1.${field}}}`
    if (owner === 'several') return `{{quote.2.${field}}}`
    if (packages.includes(owner)) return `{{service.logo.package.${owner}.${field}}}`
    return `{{service.logo.${owner}.${field}}}`
  })
}

/** A clean reply spoiled in one way. */
export type Mutation = { kind: string; template: string }

/** Every way of spoiling one clean reply: figures typed by hand, facts of another package, planted sentences. */
export function mutationsOf(clean: string, { planted, days }: Specimens): Mutation[] {
  const swaps = packages.flatMap((owner) =>
    ['price', 'delivery', 'revisions', 'includes']
      .filter((field) => clean.includes(`[${owner}.${field}]`))
      .flatMap((field) =>
        packages
          .filter((other) => other !== owner)
          .map((other) => ({
            kind: `${field} of another package`,
            template: clean.replace(`[${owner}.${field}]`, `[${other}.${field}]`),
          })),
      ),
  )
  const typed = [
    ...['$80', 'US$ 1.200', '95 USD', '80 €'].map((price) => ({
      kind: 'typed price',
      template: clean.replace(/\[\w+\.price\]/, price),
    })),
    ...days.map((time) => ({ kind: 'typed time', template: clean.replace(/\[\w+\.delivery\]/, time) })),
    { kind: 'no such package', template: clean.replace(/\[\w+\.price\]/, '[gold.price]') },
    { kind: 'no such field', template: clean.replace(/\[(\w+)\.price\]/, '[$1.discount]') },
  ].filter((mutation) => mutation.template !== clean)
  const sentences = planted.map((sentence) => ({ kind: sentence, template: `${clean} ${sentence}` }))
  return [...swaps, ...typed, ...sentences].map((mutation) => ({
    ...mutation,
    template: template(mutation.template),
  }))
}

/** Everything of the logo designer's that has a price, and everything that has a time. */
const sorts: readonly (readonly string[])[] = [
  [
    ...packages.map((owner) => `${owner}.price`),
    ...['extra-concept', 'business-card'].map((extra) => `add-on.${extra}.price`),
    'rush.price',
    'revisions.extraRound',
    'quote.total',
    'several.total',
  ],
  [
    ...packages.map((owner) => `${owner}.delivery`),
    ...['extra-concept', 'business-card'].map((extra) => `add-on.${extra}.extraTime`),
    'rush.delivery',
    'quote.delivery',
    'several.delivery',
  ],
]

/** Every way of putting a figure beside what it does not belong to: another figure of its sort, or no name, or another. */
export function misplacementsOf(clean: string): Mutation[] {
  const swaps = sorts.flatMap((sort) =>
    sort
      .filter((figure) => clean.includes(`[${figure}]`))
      .flatMap((figure) =>
        sort
          .filter((other) => other !== figure)
          .map((other) => ({
            kind: `${other} for ${figure}`,
            template: clean.replace(`[${figure}]`, `[${other}]`),
          })),
      ),
  )
  // A rush and a round are said of the service: what they are needs no name of a package.
  const named = /rush|extraRound/.test(clean) ? [] : [...clean.matchAll(/\[([\w.-]+)\.name\]/g)]
  const unnamed = named.flatMap(([name, owner = '']) => [
    { kind: `${owner} without its name`, template: clean.replace(name, '') },
    ...[...packages, 'add-on.extra-concept', 'quote', 'several']
      .filter((other) => other !== owner)
      .map((other) => ({
        kind: `figures of ${owner} beside ${other}`,
        template: clean.replace(name, `[${other}.name]`),
      })),
  ])
  return [...swaps, ...unnamed].map(({ kind, template: spoiled }) => ({ kind, template: template(spoiled) }))
}
