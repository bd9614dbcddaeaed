import { useAct } from '../../../kit/act.ts'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { channelsApi } from './api.ts'

/** Has Telegram post a bot's messages here again. */
export function TakeHookBack({
  channelId,
  onChange,
}: {
  channelId: string
  onChange: () => Promise<unknown>
}) {
  const t = useSettingsT()
  const act = useAct(async () => {
    await channelsApi.takeHookBack(channelId)
    await onChange()
  })
  return (
    <button type="button" class="button" disabled={act.busy} onClick={() => act.run()}>
      {t('channels.takeHookBack')}
    </button>
  )
}
