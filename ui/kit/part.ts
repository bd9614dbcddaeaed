import lazy from 'preact-iso/lazy'
import { persist } from './patience.ts'

/** What has become of a part that could not be fetched: the server is away, or it answers and a new page would have it. */
export type Loss = 'away' | 'reachable'

/** Between two looks, ms. */
const pause = 3_000
/** A page that lacks a part again so soon after it began anew is not helped by doing so once more, ms. */
const soon = 60_000
const key = 'foyer.renewed'

let loss: Loss | null = null
const listeners = new Set<(loss: Loss) => void>()

/** Calls `listener` with the loss there is, and with each change of it; returns the way to stop. */
export function onLoss(listener: (loss: Loss) => void): () => void {
  if (loss !== null) listener(loss)
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(next: Loss): void {
  if (loss === next) return
  loss = next
  for (const listener of listeners) listener(next)
}

/** A component whose code is fetched when it is first shown. */
export const part: typeof lazy = (load) => lazy(() => fetchPart(load))

/**
 * Fetches code of this page. The network may be away, or the server have newer code than when the page was opened. As
 * browsers remember that a module failed, only a new page can have it: this one begins anew once the server answers and
 * nobody is typing (what was typed before is kept), and until then the promise does not settle.
 */
export function fetchPart<Module>(load: () => Promise<Module>): Promise<Module> {
  return load().catch((error: unknown) => {
    console.warn('A part of the page could not be fetched', error)
    void beginAnew()
    return new Promise<never>(() => undefined)
  })
}

let beginning = false

async function beginAnew(): Promise<void> {
  if (beginning) return
  beginning = true
  await persist(reachServer, () => {
    tell('away')
    return pause
  })
  tell('reachable')
  if (Date.now() - Number(sessionStorage.getItem(key)) < soon) return
  while (document.activeElement?.matches('input, textarea, select')) {
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  sessionStorage.setItem(key, String(Date.now()))
  location.reload()
}

async function reachServer(): Promise<void> {
  const { ok, status } = await fetch('/', { cache: 'no-store', signal: AbortSignal.timeout(10_000) })
  if (!ok) throw new Error(`The server answered ${status}`)
}
