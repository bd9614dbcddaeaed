import type { ChannelView } from '../../../../src/protocol/channels.ts'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { channelsApi } from './api.ts'
import { FormError, TextField } from './text-field.tsx'
import { useForm } from './use-form.ts'

/** A new token for the same number or bot; it also connects a disconnected one again. */
export function RenewToken({
  channel,
  onChange,
}: {
  channel: ChannelView
  onChange: () => Promise<unknown>
}) {
  const t = useSettingsT()
  const say = useToast()
  // As what is wrong with it is named.
  const field = channel.kind === 'telegram' ? 'token' : 'accessToken'
  const form = useForm<Record<string, string>>({ [field]: '' }, async ({ [field]: token = '' }) => {
    await channelsApi.renewToken(channel.id, token)
    form.set(field, '')
    await onChange()
    say(t('channels.token.renewed'))
  })
  return (
    <section class="block">
      <h2>{t('channels.token.title')}</h2>
      <p class="soft">{t('channels.token.text')}</p>
      <form class="form form-row" onSubmit={form.submit}>
        <FormError error={form.error} />
        <TextField form={form} name={field} secret label={t('channels.token.label')} />
        <button type="submit" class="button" disabled={form.busy}>
          {t('channels.token.submit')}
        </button>
      </form>
    </section>
  )
}
