import { X } from 'lucide-preact'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { codeOf } from '../../../../kit/problem.ts'
import { useQuery } from '../../../../kit/query.ts'
import { contactsApi } from '../../../conversation/contact/api.ts'
import { useContactName } from '../../../conversation/contact-name.ts'
import { withoutAt } from '../editing.ts'

/** Whom the assistant leaves to people, each with the way back. They are chosen beside their conversations. */
export function ExcludedContacts(props: { ids: readonly string[]; onChange: (ids: string[]) => void }) {
  const t = useSettingsT()
  return (
    <fieldset class="excluded">
      <legend>{t('assistant.work.excluded')}</legend>
      {props.ids.length > 0 && (
        <ul>
          {props.ids.map((id, index) => (
            <Excluded key={id} id={id} onRemove={() => props.onChange(withoutAt(props.ids, index))} />
          ))}
        </ul>
      )}
      <p class="soft">{t('assistant.work.excludedHint')}</p>
    </fieldset>
  )
}

function Excluded({ id, onRemove }: { id: string; onRemove: () => void }) {
  const t = useSettingsT()
  const nameOf = useContactName()
  const { data: contact, error } = useQuery({
    queryKey: ['contacts', id],
    queryFn: () => contactsApi.contact(id),
  })
  const name = contact
    ? nameOf(contact)
    : codeOf(error) === 'not-found'
      ? t('assistant.work.excludedGone')
      : '…'
  return (
    <li>
      <span dir="auto">{name}</span>
      <button
        type="button"
        class="button quiet icon"
        aria-label={t('assistant.work.includeAgain', { name })}
        title={t('assistant.work.includeAgain', { name })}
        onClick={onRemove}
      >
        <X size={16} />
      </button>
    </li>
  )
}
