import { useAct } from '../../../kit/act.ts'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useQuery, useQueryClient } from '../../../kit/query.ts'
import { settingsApi, settingsKey } from '../../settings/assistant/work/api.ts'

/** Whether the assistant leaves this contact to people. */
export function PeopleOnly({ contactId }: { contactId: string }) {
  const t = useSettingsT()
  const client = useQueryClient()
  const query = useQuery({ queryKey: settingsKey, queryFn: settingsApi.read })
  const turn = useAct(async (on: boolean) => {
    // As they stand now: what is set elsewhere stays.
    const { version, settings } = await settingsApi.read()
    const { audience } = settings
    const others = audience.excluded.filter((id) => id !== contactId)
    const excluded = on ? [...others, contactId] : others
    const saved = await settingsApi.change({
      version,
      settings: { ...settings, audience: { ...audience, excluded } },
    })
    client.setQueryData(settingsKey, saved)
  })
  if (query.data === undefined) return null
  const isExcluded = query.data.settings.audience.excluded.includes(contactId)
  return (
    <>
      <button
        type="button"
        role="switch"
        class="contact-seller"
        aria-checked={isExcluded}
        aria-describedby="contact-people-hint"
        disabled={turn.busy}
        onClick={() => turn.run(!isExcluded)}
      >
        <span>{t('contact.peopleOnly')}</span>
        <span class="switch" />
      </button>
      <p id="contact-people-hint" class="facts-soft">
        {t('contact.peopleOnlyHint')}
      </p>
    </>
  )
}
