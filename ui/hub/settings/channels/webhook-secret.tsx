import { useState } from 'preact/hooks'
import type { WebhookSigning } from '../../../../src/protocol/webhook.ts'
import { useAct } from '../../../kit/act.ts'
import { fullTime } from '../../../kit/format.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { channelsApi } from './api.ts'
import { Copyable } from './copyable.tsx'

/** Replaces the secret a seller's system signs with; the new one is shown until the page is left. */
export function WebhookSecret({ channelId }: { channelId: string }) {
  const t = useSettingsT()
  const locale = useLocale()
  const [signing, setSigning] = useState<WebhookSigning | null>(null)
  const replace = useAct(async () => setSigning(await channelsApi.newSecret(channelId)))
  return (
    <section class="block">
      <h2>{t('channels.newSecret.title')}</h2>
      <p class="soft">{t('channels.newSecret.text')}</p>
      {signing === null ? (
        <button type="button" class="button" disabled={replace.busy} onClick={() => replace.run()}>
          {t('channels.newSecret.submit')}
        </button>
      ) : (
        <>
          <p class="notice warn" role="status">
            {t('channels.webhook.once')}{' '}
            {signing.previousUntil !== null &&
              t('channels.newSecret.until', { time: fullTime(signing.previousUntil, locale) })}
          </p>
          <Copyable label={t('channels.webhook.inboundUrl')} value={signing.inboundUrl} />
          <Copyable label={t('channels.webhook.secret')} value={signing.secret} />
        </>
      )}
    </section>
  )
}
