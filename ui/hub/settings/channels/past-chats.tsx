import type { ChannelView } from '../../../../src/protocol/channels.ts'
import { useAct } from '../../../kit/act.ts'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { channelsApi } from './api.ts'

/** How far the chats of the owner's phone have come over, and a way to ask for them. */
export function PastChats({ channel, onChange }: { channel: ChannelView; onChange: () => Promise<unknown> }) {
  const t = useSettingsT()
  const { id, history } = channel
  const ask = useAct(async () => {
    await channelsApi.askForHistory(id)
    await onChange()
  })
  return (
    <section class="block">
      <h2>{t('channels.history.title')}</h2>
      <p class="soft">{t('channels.history.text')}</p>
      {history ? (
        <p class={`notice ${history.state === 'declined' ? 'warn' : ''}`} role="status">
          {t(`channels.history.${history.state}`, { progress: history.progress })}
        </p>
      ) : (
        <button type="button" class="button" disabled={ask.busy} onClick={() => ask.run()}>
          {t('channels.history.ask')}
        </button>
      )}
    </section>
  )
}
