import { useState } from 'preact/hooks'
import type { ContactView } from '../../../../src/protocol/contacts.ts'
import { useAct } from '../../../kit/act.ts'
import { Dialog } from '../../../kit/dialog.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useContactName } from '../contact-name.ts'
import { contactsApi } from './api.ts'

/** Erases a contact for good, after saying what that means. */
export function EraseContact({ contact, onErased }: { contact: ContactView; onErased: () => Promise<void> }) {
  const t = useSettingsT()
  const say = useToast()
  const nameOf = useContactName()
  const [asking, setAsking] = useState(false)
  const erase = useAct(async () => {
    await contactsApi.erase(contact.id)
    setAsking(false)
    say(t('contact.erased'))
    await onErased()
  })
  return (
    <>
      <button type="button" class="button quiet" onClick={() => setAsking(true)}>
        {t('contact.erase')}
      </button>
      {asking && (
        <Dialog title={t('contact.eraseTitle', { name: nameOf(contact) })} onClose={() => setAsking(false)}>
          <p>{t('contact.eraseText')}</p>
          <div class="dialog-actions">
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {t('contact.cancel')}
            </button>
            <button type="button" class="button primary" disabled={erase.busy} onClick={() => erase.run()}>
              {t('contact.eraseConfirm')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}
