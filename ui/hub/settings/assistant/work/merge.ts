import type { AssistantSettings } from '../../../../../src/protocol/settings.ts'

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

/**
 * `onTopOf` for the assistant's settings. Contacts left to people are only let go in the form: those left elsewhere
 * meanwhile stay so.
 */
export function settingsOnTopOf(
  base: AssistantSettings,
  mine: AssistantSettings,
  now: AssistantSettings,
): AssistantSettings {
  const isLetGo = (id: string): boolean =>
    base.audience.excluded.includes(id) && !mine.audience.excluded.includes(id)
  const excluded = now.audience.excluded.filter((id) => !isLetGo(id))
  const audience = { ...onTopOf(base.audience, mine.audience, now.audience), excluded }
  return { ...onTopOf(base, mine, now), audience }
}
