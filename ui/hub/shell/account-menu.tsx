import { ErrorBoundary } from 'preact-iso/lazy'
import { Avatar } from '../../kit/avatar.tsx'
import { useT } from '../../kit/i18n/index.tsx'
import { part } from '../../kit/part.ts'
import { useMe } from '../session.tsx'

const Account = part(() => import('./account.tsx'))

/** The member's sign in the bar, and what it opens. */
export function AccountMenu() {
  const t = useT()
  const { member } = useMe()
  return (
    <>
      <button type="button" class="bar-account" popovertarget="account">
        <Avatar id={member.id} name={member.name} size="small">
          <span class={`bar-presence ${member.presence}`} />
        </Avatar>
        <span class="visually-hidden">
          {t('bar.account')}, {member.name}, {t(`bar.presences.${member.presence}`)}
        </span>
      </button>
      <div id="account" popover="auto" class="account" role="dialog" aria-label={t('bar.account')}>
        <ErrorBoundary>
          <Account />
        </ErrorBoundary>
      </div>
    </>
  )
}
