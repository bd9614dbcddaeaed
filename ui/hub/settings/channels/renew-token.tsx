import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { channelsApi } from './api.ts'
import { FormError, TextField } from './text-field.tsx'
import { useForm } from './use-form.ts'

/** A new token for the same number; it also connects a disconnected one again. */
export function RenewToken({ channelId, onChange }: { channelId: string; onChange: () => Promise<unknown> }) {
  const t = useSettingsT()
  const say = useToast()
  const form = useForm({ accessToken: '' }, async ({ accessToken }) => {
    await channelsApi.renewToken(channelId, accessToken)
    form.set('accessToken', '')
    await onChange()
    say(t('channels.token.renewed'))
  })
  return (
    <section class="block">
      <h2>{t('channels.token.title')}</h2>
      <p class="soft">{t('channels.token.text')}</p>
      <form class="form form-row" onSubmit={form.submit}>
        <FormError error={form.error} />
        <TextField form={form} name="accessToken" secret label={t('channels.token.label')} />
        <button type="submit" class="button" disabled={form.busy}>
          {t('channels.token.submit')}
        </button>
      </form>
    </section>
  )
}
