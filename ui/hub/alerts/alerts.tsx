import type { TFunction } from 'i18next'
import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import type { ConversationSummary } from '../../../src/protocol/conversation.ts'
import { useT } from '../../kit/i18n/index.tsx'
import { useContactName } from '../conversation/contact-name.ts'
import type { InboxList } from '../inbox/inbox-list.ts'
import { inboxPath } from '../inbox/inbox-path.ts'
import { useInbox } from '../inbox/use-inbox.ts'
import { useMe } from '../session.tsx'
import { callsFor } from './calls.ts'
import { chime } from './chime.ts'
import { canAlert, chosenAlert } from './preference.ts'
import { useAlertTexts } from './texts.ts'

/** Whether the member has this conversation before their eyes, in this tab. */
const looksAt = ({ id }: ConversationSummary): boolean =>
  document.hasFocus() && location.pathname === inboxPath('open', id)

function whyOf({ holder, handoffReason, lastMessage }: ConversationSummary, t: TFunction): string {
  const why = holder.kind === 'queue' && handoffReason ? t(`reason.${handoffReason}`) : null
  const words = lastMessage?.author.kind === 'client' ? lastMessage.preview : null
  return [why, words].filter(Boolean).join('\n')
}

/** Tells the member, as they chose, when a client needs them and they are looking elsewhere. */
export default function Alerts() {
  const t = useT()
  const texts = useAlertTexts()
  const nameOf = useContactName()
  const { member } = useMe()
  const { route } = useLocation()
  const open = useInbox('open').data
  const before = useRef<InboxList | null>(null)
  useEffect(() => {
    const calls = open && before.current ? callsFor(member.id, before.current, open) : []
    before.current = open ?? null
    const kind = chosenAlert()
    const unseen = calls.filter((call) => !looksAt(call))
    if (unseen.length === 0 || kind === null || kind === 'off' || !canAlert()) return
    if (kind === 'sound') void chime()
    if (document.hasFocus()) return
    for (const call of unseen) {
      const body = whyOf(call, t) || texts.wrote
      notify(nameOf(call.contact), { body, tag: `${call.id} ${call.lastActivityAt}` }, () =>
        route(inboxPath('open', call.id)),
      )
    }
  }, [open])
  return null
}

function notify(title: string, options: NotificationOptions, onClick: () => void): void {
  try {
    const notification = new Notification(title, { icon: '/foyer.svg', ...options })
    notification.onclick = () => {
      window.focus()
      notification.close()
      onClick()
    }
  } catch (error) {
    // Browsers of phones show notifications of service workers alone, and say so by a TypeError.
    if (!(error instanceof TypeError)) throw error
  }
}
