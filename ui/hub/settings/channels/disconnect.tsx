import { useState } from 'preact/hooks'
import type { ChannelView } from '../../../../src/protocol/channels.ts'
import { useAct } from '../../../kit/act.ts'
import { Dialog } from '../../../kit/dialog.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { channelsApi } from './api.ts'

/** Disconnects a channel, after saying what that means. */
export function Disconnect({
  channel,
  onChange,
}: {
  channel: ChannelView
  onChange: () => Promise<unknown>
}) {
  const t = useSettingsT()
  const say = useToast()
  const [asking, setAsking] = useState(false)
  const { id, name } = channel
  const act = useAct(async () => {
    await channelsApi.disconnect(id)
    setAsking(false)
    await onChange()
    say(t('channels.disconnect.done', { name }))
  })
  return (
    <section class="block">
      <h2>{t('channels.disconnect.title')}</h2>
      <p class="soft">{t('channels.disconnect.text')}</p>
      <button type="button" class="button" onClick={() => setAsking(true)}>
        {t('channels.disconnect.button')}
      </button>
      {asking && (
        <Dialog title={t('channels.disconnect.ask', { name })} onClose={() => setAsking(false)}>
          <p>{t('channels.disconnect.explain')}</p>
          <div class="dialog-actions">
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {t('channels.disconnect.cancel')}
            </button>
            <button type="button" class="button primary" disabled={act.busy} onClick={() => act.run()}>
              {t('channels.disconnect.confirm')}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  )
}
