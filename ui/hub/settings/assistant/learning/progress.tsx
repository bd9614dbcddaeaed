import { count } from '../../../../kit/format.ts'
import { useLocale } from '../../../../kit/i18n/index.tsx'

/** How far long work has come. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  const locale = useLocale()
  return (
    <div class="progress">
      <span class="soft" role="status">
        {label}
      </span>
      <progress aria-label={label} value={done} max={Math.max(1, total)} />
      <span class="soft">{`${count(done, locale)} / ${count(total, locale)}`}</span>
    </div>
  )
}
