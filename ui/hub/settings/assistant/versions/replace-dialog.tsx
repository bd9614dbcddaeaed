import { Dialog } from '../../../../kit/dialog.tsx'
import { useT } from '../../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'

/** Asks once more before the draft is replaced: what is in it and not published is in no version. */
export function ReplaceDialog(props: { title: string; onConfirm: () => void; onClose: () => void }) {
  const t = useT()
  const st = useSettingsT()
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <p>{st('assistant.versions.replaceText')}</p>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={props.onClose}>
          {t('cancel')}
        </button>
        <button type="button" class="button primary" onClick={props.onConfirm}>
          {st('assistant.versions.replace')}
        </button>
      </div>
    </Dialog>
  )
}
