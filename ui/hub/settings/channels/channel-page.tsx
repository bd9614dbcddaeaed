import type { ChannelView } from '../../../../src/protocol/channels.ts'
import { useT } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { formatAddress } from '../../../kit/phone.ts'
import { ChannelIcon } from '../../conversation/channel-icon.tsx'
import { BusinessProfileBlock } from './business-profile.tsx'
import { Disconnect } from './disconnect.tsx'
import { Health } from './health.tsx'
import { PastChats } from './past-chats.tsx'
import { RenewToken } from './renew-token.tsx'
import { SendTest } from './send-test.tsx'
import { SendingSpeed } from './sending-speed.tsx'
import { Standing } from './standing.tsx'
import { WebhookDeliveries } from './webhook-deliveries.tsx'
import { WebhookSecret } from './webhook-secret.tsx'

type Props = { channel: ChannelView; onChange: () => Promise<unknown> }

/** One channel: how it is, and what can be done with it. */
export function ChannelPage({ channel, onChange }: Props) {
  const t = useT()
  const st = useSettingsT()
  const { id, kind, name, address, disconnectedAt, speed } = channel
  const connected = disconnectedAt === null
  return (
    <>
      <header class="section-head">
        <h1 dir="auto">{name}</h1>
        <p class="channel-line">
          <ChannelIcon kind={kind} />
          {[t(`channel.${kind}`), address && formatAddress(address)].filter(Boolean).join(' · ')}
          <Standing channel={channel} />
        </p>
      </header>
      {!connected && <p class="notice warn">{st('channels.disconnect.again')}</p>}
      {connected && (kind === 'whatsapp' || kind === 'telegram') && (
        <Health channel={channel} onChange={onChange} />
      )}
      {connected && kind === 'whatsapp' && <SendTest channelId={id} />}
      {(kind === 'whatsapp' || kind === 'telegram') && <RenewToken channel={channel} onChange={onChange} />}
      {connected && (channel.history || channel.check?.report.number?.onPhone) && (
        <PastChats channel={channel} onChange={onChange} />
      )}
      {connected && kind === 'whatsapp' && <BusinessProfileBlock channelId={id} />}
      {connected && speed && <SendingSpeed channel={channel} speed={speed} onChange={onChange} />}
      {kind === 'webhook' && <WebhookDeliveries channelId={id} />}
      {connected && kind === 'webhook' && <WebhookSecret channelId={id} />}
      {connected && kind !== 'web' && <Disconnect channel={channel} onChange={onChange} />}
    </>
  )
}
