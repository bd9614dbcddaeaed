import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { ErrorBoundary } from 'preact-iso/lazy'
import { useT } from '../../kit/i18n/index.tsx'
import './why.css'

/** Why the assistant said what it said. A history holds hundreds of these: the reasons come when one is opened. */
export function Why(props: { degraded: boolean; children: ComponentChildren }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  return (
    <details class="why" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t('why.title')}
        {props.degraded && (
          <span class="chip warn" title={t('why.degradedHint')}>
            {t('why.degraded')}
          </span>
        )}
      </summary>
      {open && <ErrorBoundary>{props.children}</ErrorBoundary>}
    </details>
  )
}
