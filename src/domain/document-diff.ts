/**
 * One difference between two documents. In `path`, things of a list that have an id are named by it
 * (`services.logo.packages.essential.price.minor`), all others by their place. `moved` is a list whose things
 * stand in another order; it has no values.
 */
export type Difference = { path: string } & (
  | { kind: 'added'; after: unknown }
  | { kind: 'removed'; before: unknown }
  | { kind: 'changed'; before: unknown; after: unknown }
  | { kind: 'moved' }
)

/** What became of a JSON document, in the order of the newer one. */
export function differences(before: unknown, after: unknown, path: readonly string[] = []): Difference[] {
  const [old, young] = [entriesOf(before), entriesOf(after)]
  if (old === null || young === null || old.kind !== young.kind) {
    return Object.is(before, after) ? [] : [{ path: path.join('.'), kind: 'changed', before, after }]
  }
  const at = (key: string) => [...path, key]
  const nowKeys = [...young.values.keys()]
  const kept = [...old.values.keys()].filter((key) => young.values.has(key))
  const moved =
    old.kind === 'list' && kept.join('\n') !== nowKeys.filter((key) => old.values.has(key)).join('\n')
  return [
    ...(moved ? [{ path: path.join('.'), kind: 'moved' as const }] : []),
    ...nowKeys.flatMap((key): Difference[] =>
      old.values.has(key)
        ? differences(old.values.get(key), young.values.get(key), at(key))
        : [{ path: at(key).join('.'), kind: 'added', after: young.values.get(key) }],
    ),
    ...[...old.values.entries()]
      .filter(([key]) => !young.values.has(key))
      .map(([key, value]): Difference => ({ path: at(key).join('.'), kind: 'removed', before: value })),
  ]
}

type Entries = { kind: 'list' | 'object'; values: ReadonlyMap<string, unknown> }

function entriesOf(value: unknown): Entries | null {
  if (Array.isArray(value)) {
    const ids = value.map(idOf)
    const named = ids.every((id) => id !== null) && new Set(ids).size === ids.length
    const key = (index: number) => (named ? ids[index] : null) ?? String(index)
    return { kind: 'list', values: new Map(value.map((item, index) => [key(index), item])) }
  }
  if (typeof value !== 'object' || value === null) return null
  return { kind: 'object', values: new Map(Object.entries(value)) }
}

/** What a thing of a list goes by whatever its place; null when it has no name of its own. */
function idOf(thing: unknown): string | null {
  if (typeof thing !== 'object' || thing === null) return null
  const id = 'id' in thing ? thing.id : 'key' in thing ? thing.key : null
  return typeof id === 'string' ? id : null
}
