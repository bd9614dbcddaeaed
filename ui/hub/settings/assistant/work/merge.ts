/**
 * What somebody set from `base`, on top of what has become of it meanwhile: each setting they changed is theirs, all
 * others are as they stand.
 */
export function onTopOf<Settings extends object>(base: Settings, mine: Settings, now: Settings): Settings {
  const changed = Object.entries(mine).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(base, name)),
  )
  return { ...now, ...Object.fromEntries(changed) }
}
