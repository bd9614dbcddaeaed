import { ChevronLeft } from 'lucide-preact'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useSentence } from '../../../kit/problem.ts'
import { useQuery } from '../../../kit/query.ts'
import { settingsPath, useSettingsPath } from '../settings-path.ts'
import { channelsApi, channelsKey } from './api.ts'
import { ChannelList } from './channel-list.tsx'
import { ChannelPage } from './channel-page.tsx'
import { Connect, isConnectable } from './connect.tsx'
import './channels.css'

/** `/settings/channels`: the list, `/connect/<kind>` to connect one, and `/<id>` for one channel. */
export default function ChannelsPage() {
  const sentence = useSentence()
  const st = useSettingsT()
  const [, place, kind] = useSettingsPath()
  const query = useQuery({ queryKey: channelsKey, queryFn: channelsApi.list })
  const channel = query.data?.find(({ id }) => id === place)
  return (
    <div class="channels">
      {place !== undefined && (
        <a class="channels-back" href={settingsPath('channels')}>
          <ChevronLeft size={16} />
          {st('channels.all')}
        </a>
      )}
      {query.isError && (
        <p class="notice danger" role="alert">
          {sentence(query.error)}
        </p>
      )}
      {query.isPending && <p role="status">{st('channels.reading')}</p>}
      {place === 'connect' && kind !== undefined && isConnectable(kind) && <Connect key={kind} kind={kind} />}
      {query.data && place === undefined && <ChannelList channels={query.data} />}
      {channel && <ChannelPage key={channel.id} channel={channel} onChange={() => query.refetch()} />}
      {query.data && place !== undefined && place !== 'connect' && !channel && (
        <p class="notice">{st('channels.missing')}</p>
      )}
    </div>
  )
}
