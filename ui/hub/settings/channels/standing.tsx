import { type ChannelView, standingOf } from '../../../../src/protocol/channels.ts'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'

const looks = { well: 'accent', warning: 'warn', broken: 'danger', unchecked: '', disconnected: '' } as const

/** How a channel is, in one word. */
export function Standing({ channel }: { channel: ChannelView }) {
  const t = useSettingsT()
  const standing = standingIn(channel)
  return <span class={`chip ${looks[standing]}`}>{t(`channels.standing.${standing}`)}</span>
}

function standingIn({ kind, disconnectedAt, trouble, check }: ChannelView): keyof typeof looks {
  if (disconnectedAt !== null) return 'disconnected'
  if (trouble !== null) return 'broken'
  if (check !== null) return standingOf(check.report)
  return kind === 'web' || kind === 'webhook' ? 'well' : 'unchecked'
}
