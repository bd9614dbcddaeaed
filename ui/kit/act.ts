import { useRef, useState } from 'preact/hooks'
import { useT } from './i18n/index.tsx'
import { sentenceFor } from './problem.ts'
import { useToast } from './toast.tsx'

/** A button's work: runs one at a time, and says so when it fails. */
export function useAct<Args extends unknown[]>(
  work: (...args: Args) => Promise<unknown>,
): { busy: boolean; run: (...args: Args) => Promise<void> } {
  const t = useT()
  const say = useToast()
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const run = async (...args: Args): Promise<void> => {
    if (running.current) return
    running.current = true
    setBusy(true)
    try {
      await work(...args)
    } catch (error) {
      say(sentenceFor(error, t))
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { busy, run }
}
