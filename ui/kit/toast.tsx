import { X } from 'lucide-preact'
import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useState } from 'preact/hooks'
import { useT } from './i18n/index.tsx'

const shownFor = 8_000
const ToastContext = createContext<(text: string) => void>(() => undefined)

/** Says one sentence to the person, for a few seconds. */
export const useToast = (): ((text: string) => void) => useContext(ToastContext)

/** Holds the sentences said with `useToast`, and reads them out. */
export function Toasts({ children }: { children: ComponentChildren }) {
  const t = useT()
  const [toasts, setToasts] = useState<{ id: number; text: string }[]>([])
  const drop = (id: number): void => setToasts((all) => all.filter((toast) => toast.id !== id))
  const say = useCallback((text: string) => {
    const id = performance.now()
    setToasts((all) => [...all.filter((toast) => toast.text !== text), { id, text }])
    setTimeout(drop, shownFor, id)
  }, [])
  return (
    <ToastContext.Provider value={say}>
      {children}
      <div class="toasts" role="status">
        {toasts.map((toast) => (
          <div class="toast" key={toast.id}>
            <span>{toast.text}</span>
            <button
              type="button"
              class="button quiet icon"
              aria-label={t('dismiss')}
              onClick={() => drop(toast.id)}
            >
              <X size={16} />
            </button>
          </div>
        ))}
      </div>
    </ToastContext.Provider>
  )
}
