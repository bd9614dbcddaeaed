import { Copy } from 'lucide-preact'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useToast } from '../../../kit/toast.tsx'

/** A value to paste elsewhere. */
export function Copyable({ label, value }: { label: string; value: string }) {
  const t = useSettingsT()
  const say = useToast()
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(value)
    say(t('channels.whatsapp.copied'))
  }
  return (
    <div class="copyable">
      <span class="copyable-label">{label}</span>
      <code>{value}</code>
      <button
        type="button"
        class="button"
        aria-label={`${t('channels.whatsapp.copy')}: ${label}`}
        onClick={copy}
      >
        <Copy size={14} />
        {t('channels.whatsapp.copy')}
      </button>
    </div>
  )
}
