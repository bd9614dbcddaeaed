import { useRef, useState } from 'preact/hooks'
import { useSentence } from './problem.ts'
import { useToast } from './toast.tsx'

/** A button's work: the same act runs once at a time, and says so when it fails. */
export function useAct<Args extends (string | boolean)[]>(
  work: (...args: Args) => Promise<unknown>,
): { busy: boolean; run: (...args: Args) => Promise<void> } {
  const sentence = useSentence()
  const say = useToast()
  const running = useRef(new Set<string>())
  const [busy, setBusy] = useState(false)
  const run = async (...args: Args): Promise<void> => {
    const act = args.join()
    if (running.current.has(act)) return
    running.current.add(act)
    setBusy(true)
    try {
      await work(...args)
    } catch (error) {
      say(sentence(error))
    } finally {
      running.current.delete(act)
      setBusy(running.current.size > 0)
    }
  }
  return { busy, run }
}
