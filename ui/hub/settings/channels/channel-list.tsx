import { ChevronRight } from 'lucide-preact'
import type { ChannelView } from '../../../../src/protocol/channels.ts'
import { useT } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { formatAddress } from '../../../kit/phone.ts'
import { ChannelIcon } from '../../conversation/channel-icon.tsx'
import { settingsPath } from '../settings-path.ts'
import { ReadReceipts } from './read-receipts.tsx'
import { Standing } from './standing.tsx'

const connectable = ['whatsapp', 'telegram', 'webhook'] as const

/** All channels of the workspace, and what else can be connected. */
export function ChannelList({ channels }: { channels: readonly ChannelView[] }) {
  const t = useT()
  const st = useSettingsT()
  return (
    <>
      <header class="section-head">
        <h1>{st('channels.title')}</h1>
        <p>{st('channels.intro')}</p>
      </header>
      <ul class="cards">
        {channels.map((channel) => (
          <li key={channel.id}>
            <a class="card" href={settingsPath('channels', channel.id)}>
              <ChannelIcon kind={channel.kind} />
              <span class="card-words">
                <strong dir="auto">{channel.name}</strong>
                <span class="soft">
                  {[t(`channel.${channel.kind}`), channel.address && formatAddress(channel.address)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <Standing channel={channel} />
              <ChevronRight size={16} aria-hidden />
            </a>
          </li>
        ))}
      </ul>
      <h2>{st('channels.connect')}</h2>
      <ul class="cards">
        {connectable.map((kind) => (
          <li key={kind}>
            <a class="card" href={settingsPath('channels', 'connect', kind)}>
              <ChannelIcon kind={kind} />
              <span class="card-words">
                <strong>{t(`channel.${kind}`)}</strong>
                <span class="soft">{st(`channels.kinds.${kind}`)}</span>
              </span>
              <ChevronRight size={16} aria-hidden />
            </a>
          </li>
        ))}
      </ul>
      <ReadReceipts />
    </>
  )
}
