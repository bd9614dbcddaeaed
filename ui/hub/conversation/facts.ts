/**
 * Facts as a person reads them: the fields of one thing in one line. `Logo › Essential: price` and
 * `Logo › Essential: delivery time` become `Logo › Essential: price, delivery time`.
 */
export function groupFacts(labels: string[]): string[] {
  const fieldsOf = new Map<string, string[]>()
  for (const label of labels) {
    const cut = label.lastIndexOf(': ')
    const thing = cut < 0 ? label : label.slice(0, cut)
    const fields = fieldsOf.get(thing) ?? []
    if (cut >= 0) fields.push(label.slice(cut + 2))
    fieldsOf.set(thing, fields)
  }
  return [...fieldsOf].map(([thing, fields]) =>
    fields.length > 0 ? `${thing}: ${fields.join(', ')}` : thing,
  )
}
