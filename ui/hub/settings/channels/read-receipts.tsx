import { useAct } from '../../../kit/act.ts'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useQuery } from '../../../kit/query.ts'
import { channelsApi } from './api.ts'

/** Whether clients may see that they were read: one setting for all channels that show it. */
export function ReadReceipts() {
  const t = useSettingsT()
  const { data, refetch } = useQuery({
    queryKey: ['assistant', 'settings'],
    queryFn: channelsApi.assistantSettings,
  })
  const turn = useAct(async (on: boolean) => {
    // As they stand now: what somebody else has set meanwhile stays.
    const { version, settings } = await channelsApi.assistantSettings()
    await channelsApi.saveAssistantSettings({ version, settings: { ...settings, readReceipts: on } })
    await refetch()
  })
  if (data === undefined) return null
  const { readReceipts } = data.settings
  return (
    <section class="block">
      <button
        type="button"
        role="switch"
        class="setting-switch"
        aria-checked={readReceipts}
        aria-describedby="read-receipts-hint"
        disabled={turn.busy}
        onClick={() => turn.run(!readReceipts)}
      >
        <strong>{t('channels.receipts.title')}</strong>
        <span class="switch" />
      </button>
      <p id="read-receipts-hint" class="soft">
        {t('channels.receipts.text')}
      </p>
    </section>
  )
}
