import { X } from 'lucide-preact'
import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useEffect, useState } from 'preact/hooks'
import { useT } from './i18n/index.tsx'

/** Long enough to read two lines and to reach the button. */
const shownFor = 8_000

/** What may be done about what a toast says. */
export type ToastAction = { label: string; run: () => void }
type Say = (text: string, action?: ToastAction) => void
type Toast = { id: number; text: string; action: ToastAction | undefined }

const ToastContext = createContext<Say>(() => undefined)

/** Says one sentence to the person, for a few seconds, and offers what can be done about it. */
export const useToast = (): Say => useContext(ToastContext)

/** Holds the sentences said with `useToast`, and reads them out. They stay while somebody is at them; Escape closes the last. */
export function Toasts({ children }: { children: ComponentChildren }) {
  const [toasts, setToasts] = useState<Toast[]>([])
  const [hovered, setHovered] = useState(false)
  const [focused, setFocused] = useState(false)
  const drop = useCallback((id: number): void => {
    setToasts((all) => all.filter((toast) => toast.id !== id))
  }, [])
  const say = useCallback<Say>((text, action) => {
    const id = performance.now()
    // What is said again is said once, but each offer stands for itself.
    setToasts((all) => [...all.filter((toast) => toast.action || toast.text !== text), { id, text, action }])
  }, [])
  const last = toasts.at(-1)
  useEffect(() => {
    if (last === undefined) {
      // What vanishes under a pointer or with the focus does not tell that they are gone.
      setHovered(false)
      setFocused(false)
      return
    }
    const closeLast = (event: KeyboardEvent): void => {
      // A dialog lies over the toasts, and an input method's Escape is its own.
      if (event.key !== 'Escape' || event.isComposing || document.querySelector('dialog[open]')) return
      event.stopPropagation()
      drop(last.id)
    }
    addEventListener('keydown', closeLast, true)
    return () => removeEventListener('keydown', closeLast, true)
  }, [last])
  return (
    <ToastContext.Provider value={say}>
      {children}
      <div
        class="toasts"
        role="status"
        onPointerEnter={() => setHovered(true)}
        onPointerLeave={() => setHovered(false)}
        onFocusIn={() => setFocused(true)}
        onFocusOut={() => setFocused(false)}
      >
        {toasts.map((toast) => (
          <Shown key={toast.id} toast={toast} paused={hovered || focused} drop={drop} />
        ))}
      </div>
    </ToastContext.Provider>
  )
}

function Shown({ toast, paused, drop }: { toast: Toast; paused: boolean; drop: (id: number) => void }) {
  const t = useT()
  const { id, text, action } = toast
  useEffect(() => {
    if (paused) return
    const end = setTimeout(drop, shownFor, id)
    return () => clearTimeout(end)
  }, [paused, id])
  return (
    <div class="toast">
      <span>{text}</span>
      {action && (
        <button
          type="button"
          class="button quiet toast-action"
          onClick={() => {
            drop(id)
            action.run()
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" class="button quiet icon" aria-label={t('dismiss')} onClick={() => drop(id)}>
        <X size={16} />
      </button>
    </div>
  )
}
