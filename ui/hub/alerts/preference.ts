import { useEffect, useState } from 'preact/hooks'

/** How this browser tells that a client needs somebody. */
export const alertKinds = ['off', 'quiet', 'sound'] as const
export type AlertKind = (typeof alertKinds)[number]

const key = 'foyer.alerts'
const changed = new EventTarget()

/** What was chosen in this browser, whoever is signed in; null while nobody has chosen. */
export function chosenAlert(): AlertKind | null {
  const stored = localStorage.getItem(key)
  return alertKinds.find((kind) => kind === stored) ?? null
}

/** Whether this browser has notifications at all, and nobody has forbidden them. */
export const canAlert = (): boolean => 'Notification' in window && Notification.permission !== 'denied'

/** Takes a choice, and asks the browser where it has not been asked; a refusal there is `off`. */
export async function chooseAlert(kind: AlertKind): Promise<void> {
  const granted = kind === 'off' || (await Notification.requestPermission()) === 'granted'
  localStorage.setItem(key, granted ? kind : 'off')
  changed.dispatchEvent(new Event('change'))
}

/** The choice, for as long as something shows it. */
export function useAlertKind(): AlertKind | null {
  const [kind, setKind] = useState(chosenAlert)
  useEffect(() => {
    const read = (): void => setKind(chosenAlert())
    changed.addEventListener('change', read)
    // Another tab of the hub.
    addEventListener('storage', read)
    return () => {
      changed.removeEventListener('change', read)
      removeEventListener('storage', read)
    }
  }, [])
  return kind
}
