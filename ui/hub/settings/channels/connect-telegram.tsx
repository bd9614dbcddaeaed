import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { channelsApi } from './api.ts'
import type { OnConnected } from './connect.tsx'
import { FormError, TextField } from './text-field.tsx'
import { useForm } from './use-form.ts'

/** A bot is connected with the token BotFather gives. */
export function ConnectTelegram({ onConnected }: { onConnected: OnConnected }) {
  const t = useSettingsT()
  const form = useForm({ token: '' }, async ({ token }) =>
    onConnected(await channelsApi.connect({ kind: 'telegram', token })),
  )
  return (
    <form class="form" onSubmit={form.submit}>
      <p>{t('channels.telegram.text')}</p>
      <FormError error={form.error} />
      <TextField form={form} name="token" secret label={t('channels.telegram.token')} />
      <button type="submit" class="button primary" disabled={form.busy}>
        {t('channels.telegram.submit')}
      </button>
    </form>
  )
}
