import { useState } from 'preact/hooks'
import type { TestView } from '../../../../src/protocol/channels.ts'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useQuery } from '../../../kit/query.ts'
import { useFailure } from '../../conversation/stuck/use-texts.ts'
import { channelsApi } from './api.ts'
import { FormError, TextField } from './text-field.tsx'
import { useForm } from './use-form.ts'

/** Statuses come within seconds; asked for while the page is open and there is more to come, ms. */
const ASK_EVERY_MS = 1500
/** WhatsApp: no such template is approved. */
const NO_TEMPLATE = '132001'
const ended = new Set(['read', 'played', 'failed', 'cancelled'])

/** Sends a test to the owner's own phone, and shows how far it gets. */
export function SendTest({ channelId }: { channelId: string }) {
  const t = useSettingsT()
  const [sent, setSent] = useState<TestView | null>(null)
  const form = useForm({ phone: '' }, async ({ phone }) =>
    setSent(await channelsApi.sendTest(channelId, phone)),
  )
  return (
    <section class="block">
      <h2>{t('channels.test.title')}</h2>
      <p class="soft">{t('channels.test.text')}</p>
      <form class="form form-row" onSubmit={form.submit}>
        <FormError error={form.error} />
        <TextField
          form={form}
          name="phone"
          inputMode="tel"
          label={t('channels.test.phone')}
          hint={t('channels.test.phoneHint')}
        />
        <button type="submit" class="button" disabled={form.busy}>
          {t('channels.test.submit')}
        </button>
      </form>
      {sent && <Progress key={sent.id} channelId={channelId} sent={sent} />}
    </section>
  )
}

function Progress({ channelId, sent }: { channelId: string; sent: TestView }) {
  const t = useSettingsT()
  const query = useQuery({
    queryKey: ['channels', channelId, 'tests', sent.id],
    queryFn: () => channelsApi.test(channelId, sent.id),
    initialData: sent,
    refetchInterval: ({ state }) => (ended.has(state.data?.delivery.state ?? '') ? false : ASK_EVERY_MS),
  })
  const { state, error } = (query.data ?? sent).delivery
  const failure = useFailure()
  return (
    <div class={`notice ${state === 'failed' ? 'danger' : ''}`} role="status">
      <p>
        {t(`channels.test.states.${state}`)}
        {error &&
          `: ${error.code === NO_TEMPLATE ? t('channels.test.noTemplate') : failure(error, 'whatsapp')}`}
      </p>
    </div>
  )
}
