import type { ComponentType } from 'preact'
import { useLocation } from 'preact-iso/router'
import type { ChannelConnected } from '../../../../src/protocol/channels.ts'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useQueryClient } from '../../../kit/query.ts'
import { useToast } from '../../../kit/toast.tsx'
import { settingsPath } from '../settings-path.ts'
import { channelsKey } from './api.ts'
import { ConnectTelegram } from './connect-telegram.tsx'
import { ConnectWebhook } from './connect-webhook.tsx'
import { ConnectWhatsApp } from './connect-whatsapp.tsx'

export type OnConnected = (channel: ChannelConnected) => void

const forms = {
  whatsapp: ConnectWhatsApp,
  telegram: ConnectTelegram,
  webhook: ConnectWebhook,
} satisfies Record<string, ComponentType<{ onConnected: OnConnected }>>
type Connectable = keyof typeof forms
export const isConnectable = (kind: string): kind is Connectable => kind in forms

/** Connects a channel of one kind, and goes to its page. */
export function Connect({ kind }: { kind: Connectable }) {
  const t = useSettingsT()
  const say = useToast()
  const client = useQueryClient()
  const { route } = useLocation()
  const Form = forms[kind]
  const onConnected: OnConnected = ({ id, name }) => {
    void client.invalidateQueries({ queryKey: channelsKey })
    say(t('channels.connected', { name }))
    route(settingsPath('channels', id))
  }
  return (
    <>
      <header class="section-head">
        <h1>{t(`channels.${kind}.title`)}</h1>
      </header>
      <Form onConnected={onConnected} />
    </>
  )
}
