import { useState } from 'preact/hooks'
import type { ContactView } from '../../../../src/protocol/contacts.ts'
import { useAct } from '../../../kit/act.ts'
import { Dialog } from '../../../kit/dialog.tsx'
import { Field } from '../../../kit/field.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { formatAddress } from '../../../kit/phone.ts'
import { useQuery } from '../../../kit/query.ts'
import { useToast } from '../../../kit/toast.tsx'
import { useContactName } from '../contact-name.ts'
import { contactsApi } from './api.ts'

type Props = { contact: ContactView; onClose: () => void; onMerged: (after: ContactView) => void }

/** Chooses who is the same person, and makes them one contact. */
export function MergeDialog({ contact, onClose, onMerged }: Props) {
  const t = useSettingsT()
  const say = useToast()
  const nameOf = useContactName()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const words = search.trim()
  const found = useQuery({
    queryKey: ['contacts', 'search', words],
    queryFn: () => contactsApi.search(words),
    enabled: words !== '',
  })
  const others = found.data?.filter(({ id }) => id !== contact.id) ?? []
  const merge = useAct(async () => {
    if (chosen === null) return
    const after = await contactsApi.merge(contact.id, chosen)
    onClose()
    onMerged(after)
    say(t('contact.done'))
  })
  return (
    <Dialog title={t('contact.mergeTitle')} onClose={onClose}>
      <p>{t('contact.mergeText')}</p>
      <form
        class="merge-form"
        onSubmit={(event) => {
          event.preventDefault()
          void merge.run()
        }}
      >
        <Field id="merge-search" label={t('contact.search')}>
          <input
            id="merge-search"
            class="input"
            type="search"
            maxLength={80}
            value={search}
            onInput={(event) => {
              setSearch(event.currentTarget.value)
              setChosen(null)
            }}
          />
        </Field>
        <fieldset class="merge-found" aria-busy={found.isFetching}>
          <legend class="visually-hidden">{t('contact.mergeTitle')}</legend>
          {words !== '' && found.data && others.length === 0 && <p role="status">{t('contact.nobody')}</p>}
          {others.map((other) => (
            <label key={other.id}>
              <input
                type="radio"
                name="merge-with"
                value={other.id}
                checked={chosen === other.id}
                onChange={() => setChosen(other.id)}
              />
              <span dir="auto">{nameOf(other)}</span>
              <span class="facts-soft">
                {other.address ? formatAddress(other.address) : t('contact.visitor')}
              </span>
            </label>
          ))}
        </fieldset>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={onClose}>
            {t('contact.cancel')}
          </button>
          <button type="submit" class="button primary" disabled={chosen === null || merge.busy}>
            {t('contact.confirm')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
