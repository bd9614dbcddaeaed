import { useState } from 'preact/hooks'
import { type ChannelView, fastest } from '../../../../src/protocol/channels.ts'
import { useAct } from '../../../kit/act.ts'
import { Field } from '../../../kit/field.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { channelsApi } from './api.ts'

type Speed = NonNullable<ChannelView['speed']>

/** How many messages a second leave a channel: the provider's usual, or what its owner sets. */
export function SendingSpeed(props: {
  channel: ChannelView
  speed: Speed
  onChange: () => Promise<unknown>
}) {
  const t = useSettingsT()
  const say = useToast()
  const { channel, speed, onChange } = props
  const [entered, setEntered] = useState(speed.perSecond?.toString() ?? '')
  const save = useAct(async () => {
    await channelsApi.setSpeed(channel.id, entered === '' ? null : Number(entered))
    await onChange()
    say(t('channels.sending.saved'))
  })
  const usual =
    speed.usual === null
      ? t('channels.sending.unlimited')
      : t('channels.sending.usual', { count: speed.usual })
  return (
    <section class="block">
      <h2>{t('channels.sending.title')}</h2>
      <p class="soft">{t(`channels.sending.advice.${adviceFor(channel)}`)}</p>
      <form
        class="form form-row"
        onSubmit={(event) => {
          event.preventDefault()
          void save.run()
        }}
      >
        <Field id="per-second" label={t('channels.sending.perSecond')} hint={usual}>
          <input
            id="per-second"
            class="input"
            type="number"
            min={1}
            max={fastest}
            step={1}
            inputMode="numeric"
            placeholder={speed.usual?.toString() ?? ''}
            aria-describedby="per-second-hint"
            value={entered}
            onInput={(event) => setEntered(event.currentTarget.value)}
          />
        </Field>
        <button type="submit" class="button" disabled={save.busy}>
          {t('channels.sending.submit')}
        </button>
      </form>
    </section>
  )
}

/** What to know before it is changed, by what the provider says of the number. */
function adviceFor({ kind, check }: ChannelView): 'whatsapp' | 'phone' | 'high' | 'telegram' | 'other' {
  const number = check?.report.number
  if (kind === 'whatsapp' && number?.onPhone) return 'phone'
  if (kind === 'whatsapp' && number?.throughput === 'HIGH') return 'high'
  return kind === 'whatsapp' || kind === 'telegram' ? kind : 'other'
}
