import { useAct } from '../../../kit/act.ts'
import { Dialog } from '../../../kit/dialog.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { operationsApi } from './api.ts'

/** Asks, and then gives up what is parked. */
export function Drop(props: { id: string; onClose: () => void; onDropped: () => Promise<unknown> }) {
  const t = useSettingsT()
  const say = useToast()
  const act = useAct(async () => {
    await operationsApi.drop(props.id)
    props.onClose()
    say(t('operations.dropped'))
    await props.onDropped()
  })
  return (
    <Dialog title={t('operations.dropAsk')} onClose={props.onClose}>
      <p>{t('operations.dropExplain')}</p>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={props.onClose}>
          {t('operations.dropCancel')}
        </button>
        <button type="button" class="button primary" disabled={act.busy} onClick={() => act.run()}>
          {t('operations.dropConfirm')}
        </button>
      </div>
    </Dialog>
  )
}
