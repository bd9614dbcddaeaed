import { CircleHelp, RotateCw, Settings, WifiOff } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import { useT } from '../../kit/i18n/index.tsx'
import { Mark } from '../../kit/mark.tsx'
import { type Loss, onLoss } from '../../kit/part.ts'
import { useToast } from '../../kit/toast.tsx'
import { useMe } from '../session.tsx'
import { AccountMenu } from './account-menu.tsx'
import { AssistantSwitch } from './assistant-switch.tsx'

export function TopBar(props: { reconnecting: boolean; onHelp: () => void }) {
  const t = useT()
  const me = useMe()
  const { path } = useLocation()
  const loss = useLoss()
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
        {loss === 'reachable' && (
          <button type="button" class="chip warn bar-reload" onClick={() => location.reload()}>
            <RotateCw size={12} />
            <span>{t('bar.reload')}</span>
          </button>
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

/** What has become of a part of the page that could not be fetched; while the server is away, it is said once. */
function useLoss(): Loss | null {
  const t = useT()
  const say = useToast()
  const [loss, setLoss] = useState<Loss | null>(null)
  useEffect(
    () =>
      onLoss((next) => {
        setLoss(next)
        if (next === 'away') say(t('problem.unreachable'))
      }),
    [],
  )
  return loss
}
