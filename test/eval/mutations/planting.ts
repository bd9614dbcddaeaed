import type { Specimens } from './replies.ts'

const packages = ['spark', 'brandmark', 'identity']

/** A specimen as the template a responder would write for the logo designer. */
export function template(specimen: string): string {
  return specimen.replace(/\[([a-z-]+)\.([^\]]+)\]/g, (_, owner: string, field: string) => {
    if (owner === 'faq') return `{{faq.${field}}}`
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
