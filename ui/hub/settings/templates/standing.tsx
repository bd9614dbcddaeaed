import type { TemplateView } from '../../../../src/protocol/templates.ts'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'

const statusLooks = {
  draft: '',
  pending: 'warn',
  approved: 'accent',
  rejected: 'danger',
  paused: 'danger',
  disabled: 'danger',
  'in-appeal': 'warn',
  'limit-exceeded': 'danger',
  archived: '',
  deleted: '',
} as const
const qualityLooks = { green: 'accent', yellow: 'warn', red: 'danger', unknown: 'plain' } as const

/** How the provider judges a template: its status, and once it is in use its quality. */
export function Standing({ template: { status, quality } }: { template: TemplateView }) {
  const t = useSettingsT()
  return (
    <span class="template-standing">
      <span class={`chip ${statusLooks[status]}`}>{t(`templates.status.${status}`)}</span>
      {quality !== 'unknown' && (
        <span class={`chip ${qualityLooks[quality]}`}>{t(`templates.quality.${quality}`)}</span>
      )}
    </span>
  )
}
