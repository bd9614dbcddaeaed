import { useEffect, useState } from 'preact/hooks'
import { ErrorBoundary } from 'preact-iso/lazy'
import { Route, Router, useLocation } from 'preact-iso/router'
import { useT } from '../../kit/i18n/index.tsx'
import { useKeys } from '../../kit/keys.ts'
import { part } from '../../kit/part.ts'
import { needingAttention } from '../inbox/inbox-list.ts'
import { InboxRoom } from '../inbox/inbox-room.tsx'
import { useInbox } from '../inbox/use-inbox.ts'
import { useDesk } from '../use-desk.ts'
import { TopBar } from './top-bar.tsx'
import './shell.css'

const Alerts = part(() => import('../alerts/alerts.tsx'))
const SettingsRoom = part(() => import('../settings/settings-room.tsx'))
const Shortcuts = part(() => import('./shortcuts.tsx'))

/** What every room shares: the bar on top, live news, shortcuts, and the count in the page's title. */
export function Shell() {
  const t = useT()
  const desk = useDesk()
  const [help, setHelp] = useState(false)
  useKeys({ '?': () => setHelp(true) })
  useTitle()
  return (
    <div class="shell">
      <a class="skip" href="#room">
        {t('skipToContent')}
      </a>
      <TopBar reconnecting={desk === 'reconnecting'} onHelp={() => setHelp(true)} />
      <main id="room" class="room">
        <ErrorBoundary>
          <Router>
            <Route path="/" component={ToInbox} />
            <Route path="/inbox/:id?" component={InboxRoom} />
            <Route path="/settings/:path*" component={SettingsRoom} />
            <Route default component={NotFound} />
          </Router>
        </ErrorBoundary>
      </main>
      <ErrorBoundary>
        <Alerts />
      </ErrorBoundary>
      <ErrorBoundary>{help && <Shortcuts onClose={() => setHelp(false)} />}</ErrorBoundary>
    </div>
  )
}

function useTitle(): void {
  const open = useInbox('open')
  const count = open.data ? needingAttention(open.data) : 0
  useEffect(() => {
    document.title = count > 0 ? `(${count}) Foyer` : 'Foyer'
  }, [count])
  useEffect(
    () => () => {
      document.title = 'Foyer'
    },
    [],
  )
}

function ToInbox() {
  const { route } = useLocation()
  useEffect(() => route('/inbox', true), [])
  return null
}

function NotFound() {
  const t = useT()
  return (
    <div class="empty">
      <h1>{t('pageNotFound.title')}</h1>
      <p>{t('pageNotFound.text')}</p>
      <a class="button" href="/inbox">
        {t('pageNotFound.back')}
      </a>
    </div>
  )
}
