import type { TemplateView } from '../../../../src/protocol/templates.ts'
import { useAct } from '../../../kit/act.ts'
import { Dialog } from '../../../kit/dialog.tsx'
import { useT } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { templatesApi } from './api.ts'

/** Asks before a template is deleted, here and at the provider. */
export function RemoveTemplate(props: {
  row: TemplateView
  onClose: () => void
  onRemoved: () => Promise<unknown>
}) {
  const t = useT()
  const st = useSettingsT()
  const { row } = props
  const remove = useAct(async () => {
    await templatesApi.remove(row.id)
    await props.onRemoved()
  })
  return (
    <Dialog title={st('templates.removing.title', { name: row.name })} onClose={props.onClose}>
      <p>{st(row.status === 'draft' ? 'templates.removing.draft' : 'templates.removing.text')}</p>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={props.onClose}>
          {t('cancel')}
        </button>
        <button type="button" class="button primary" disabled={remove.busy} onClick={() => remove.run()}>
          {st('templates.removing.confirm')}
        </button>
      </div>
    </Dialog>
  )
}
