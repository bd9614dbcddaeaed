import { CircleHelp, Settings, WifiOff } from 'lucide-preact'
import { useLocation } from 'preact-iso/router'
import { useT } from '../../kit/i18n/index.tsx'
import { Mark } from '../../kit/mark.tsx'
import { useMe } from '../session.tsx'
import { AccountMenu } from './account-menu.tsx'
import { AssistantSwitch } from './assistant-switch.tsx'

export function TopBar(props: { reconnecting: boolean; onHelp: () => void }) {
  const t = useT()
  const me = useMe()
  const { path } = useLocation()
  return (
    <header class="bar">
      <a class="bar-home" href="/inbox" aria-label={`Foyer, ${me.workspace.name}`}>
        <Mark />
        <span class="bar-workspace">{me.workspace.name}</span>
      </a>
      <div class="bar-status" role="status">
        {props.reconnecting && (
          <span class="chip warn">
            <WifiOff size={12} />
            <span>{t('bar.reconnecting')}</span>
          </span>
        )}
      </div>
      <AssistantSwitch />
      <a
        class="button quiet icon"
        href="/settings"
        aria-label={t('bar.settings')}
        aria-current={path.startsWith('/settings') ? 'page' : undefined}
        title={t('bar.settings')}
      >
        <Settings size={18} />
      </a>
      <button
        type="button"
        class="button quiet icon bar-help"
        aria-label={t('bar.shortcuts')}
        title={t('bar.shortcuts')}
        onClick={props.onHelp}
      >
        <CircleHelp size={18} />
      </button>
      <AccountMenu />
    </header>
  )
}
