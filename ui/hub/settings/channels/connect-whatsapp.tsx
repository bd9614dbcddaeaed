import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useQuery } from '../../../kit/query.ts'
import { channelsApi } from './api.ts'
import type { OnConnected } from './connect.tsx'
import { Copyable } from './copyable.tsx'
import { FormError, TextField } from './text-field.tsx'
import { useForm } from './use-form.ts'

const empty = { phoneNumberId: '', businessAccountId: '', accessToken: '', appSecret: '' }

/** The way from a number in a Meta app to a connected channel, step by step. */
export function ConnectWhatsApp({ onConnected }: { onConnected: OnConnected }) {
  const t = useSettingsT()
  const setup = useQuery({ queryKey: ['channels', 'setup'], queryFn: channelsApi.setup })
  const form = useForm(empty, async ({ appSecret, ...values }) => {
    const claim = { kind: 'whatsapp' as const, ...values, ...(appSecret !== '' && { appSecret }) }
    onConnected(await channelsApi.connect(claim))
  })
  return (
    <ol class="steps">
      <li>
        <h2>{t('channels.whatsapp.step1')}</h2>
        <p>{t('channels.whatsapp.step1Text')}</p>
        {setup.data && (
          <>
            <Copyable label={t('channels.whatsapp.callbackUrl')} value={setup.data.whatsapp.callbackUrl} />
            <Copyable label={t('channels.whatsapp.verifyToken')} value={setup.data.whatsapp.verifyToken} />
          </>
        )}
      </li>
      <li>
        <h2>{t('channels.whatsapp.step2')}</h2>
        <p>{t('channels.whatsapp.step2Text')}</p>
      </li>
      <li>
        <h2>{t('channels.whatsapp.step3')}</h2>
        <form class="form" onSubmit={form.submit}>
          <FormError error={form.error} />
          <TextField
            form={form}
            name="phoneNumberId"
            inputMode="numeric"
            label={t('channels.whatsapp.phoneNumberId')}
            hint={t('channels.whatsapp.phoneNumberIdHint')}
          />
          <TextField
            form={form}
            name="businessAccountId"
            inputMode="numeric"
            label={t('channels.whatsapp.businessAccountId')}
            hint={t('channels.whatsapp.businessAccountIdHint')}
          />
          <TextField
            form={form}
            name="accessToken"
            secret
            label={t('channels.whatsapp.accessToken')}
            hint={t('channels.whatsapp.accessTokenHint')}
          />
          <TextField
            form={form}
            name="appSecret"
            secret
            required={false}
            label={t('channels.whatsapp.appSecret')}
            hint={t('channels.whatsapp.appSecretHint')}
          />
          <button type="submit" class="button primary" disabled={form.busy}>
            {t(form.busy ? 'channels.whatsapp.connecting' : 'channels.whatsapp.submit')}
          </button>
        </form>
      </li>
    </ol>
  )
}
