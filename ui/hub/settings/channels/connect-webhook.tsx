import { useState } from 'preact/hooks'
import type { ChannelConnected } from '../../../../src/protocol/channels.ts'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { channelsApi } from './api.ts'
import type { OnConnected } from './connect.tsx'
import { Copyable } from './copyable.tsx'
import { FormError, TextField } from './text-field.tsx'
import { useForm } from './use-form.ts'

/** A system of the seller's is connected by its address; its secret is shown once. */
export function ConnectWebhook({ onConnected }: { onConnected: OnConnected }) {
  const t = useSettingsT()
  const [made, setMade] = useState<ChannelConnected | null>(null)
  const form = useForm({ name: '', url: '' }, async (values) =>
    setMade(await channelsApi.connect({ kind: 'webhook', ...values })),
  )
  if (made?.signing) {
    return (
      <div class="form">
        <p class="notice warn" role="status">
          {t('channels.webhook.once')}
        </p>
        <Copyable label={t('channels.webhook.inboundUrl')} value={made.signing.inboundUrl} />
        <Copyable label={t('channels.webhook.secret')} value={made.signing.secret} />
        <button type="button" class="button primary" onClick={() => onConnected(made)}>
          {t('channels.webhook.done')}
        </button>
      </div>
    )
  }
  return (
    <form class="form" onSubmit={form.submit}>
      <p>{t('channels.webhook.text')}</p>
      <FormError error={form.error} />
      <TextField form={form} name="name" label={t('channels.webhook.name')} />
      <TextField
        form={form}
        name="url"
        inputMode="url"
        label={t('channels.webhook.url')}
        hint={t('channels.webhook.urlHint')}
      />
      <button type="submit" class="button primary" disabled={form.busy}>
        {t('channels.webhook.submit')}
      </button>
    </form>
  )
}
