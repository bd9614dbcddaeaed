import type { ContactView } from '../../../../src/protocol/contacts.ts'
import { useAct } from '../../../kit/act.ts'
import { Dialog } from '../../../kit/dialog.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useContactName } from '../contact-name.ts'
import { contactsApi } from './api.ts'

type Props = {
  contactId: string
  merge: ContactView['merges'][number]
  onClose: () => void
  onUndone: (after: ContactView) => void
}

/** Takes a merge apart, after saying what that means. */
export function UndoDialog({ contactId, merge, onClose, onUndone }: Props) {
  const t = useSettingsT()
  const say = useToast()
  const nameOf = useContactName()
  const undo = useAct(async () => {
    const after = await contactsApi.undo(contactId, merge.id)
    onClose()
    onUndone(after)
    say(t('contact.undone'))
  })
  return (
    <Dialog title={t('contact.undoTitle', { name: nameOf(merge.contact) })} onClose={onClose}>
      <p>{t('contact.undoText')}</p>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={onClose}>
          {t('contact.cancel')}
        </button>
        <button type="button" class="button primary" disabled={undo.busy} onClick={() => undo.run()}>
          {t('contact.undoConfirm')}
        </button>
      </div>
    </Dialog>
  )
}
